public import Survey

/// Answers that may be quoted under the codes they have: only those that a person approved.
public struct Quotations: Sendable, Equatable {
  /// An answer to quote, with all that tells who somebody is already masked.
  public struct Quotation: Sendable, Equatable {
    public let text: String
    public let codes: [Code]

    /// An answer to quote.
    public init(text: String, codes: [Code]) {
      self.text = text
      self.codes = codes
    }
  }

  /// How many a code has at most.
  public static let limit = 3

  private let all: [Quotation]

  /// - Parameter all: in the order in which they are preferred.
  public init(_ all: [Quotation] = []) { self.all = all }

  /// Whether there is nothing to quote.
  public var isEmpty: Bool { all.isEmpty }

  /// The quotations of codes in a given order, without codes that have none.
  ///
  /// A parent has those of its children. An answer that was quoted under an earlier code is quoted
  /// again only where no other is left. O(codes × answers).
  public func byCode(_ codes: [Code]) -> [(code: Code, texts: [String])] {
    var used: Set<Int> = []
    return codes.compactMap { code in
      let having = all.indices.filter { all[$0].codes.contains { $0 == code || $0.isBelow(code) } }
      let chosen =
        (having.filter { !used.contains($0) } + having.filter(used.contains))
        .prefix(Quotations.limit)
      used.formUnion(chosen)
      return chosen.isEmpty ? nil : (code, chosen.sorted().map { all[$0].text })
    }
  }
}

extension Code {
  /// Whether the code stands somewhere under another.
  fileprivate func isBelow(_ other: Code) -> Bool { name.hasPrefix(other.name + ".") }
}
