public import Survey

/// Answers with the same text to which people gave other codes.
///
/// It knows ids, lines and codes; the text is never kept.
public struct ContradictoryAnswers: Sendable, Equatable {
  /// One of them.
  public struct Member: Sendable, Equatable {
    public let id: String?
    public let line: Int
    public let codes: [Code]
  }

  /// At least two, in the file's order.
  public let members: [Member]

  /// The groups of a gold file, in its order; case and white space do not tell texts apart.
  ///
  /// O(bytes).
  public static func list(_ answers: [GoldAnswer], codeframe: Codeframe) -> [ContradictoryAnswers] {
    var order: [String] = []
    var groups: [String: [GoldAnswer]] = [:]
    for answer in answers {
      let text = answer.text.lowercased().split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      guard !text.isEmpty else { continue }
      if groups[text] == nil { order.append(text) }
      groups[text, default: []].append(answer)
    }
    return order.compactMap { text in
      let group = groups[text] ?? []
      guard Set(group.map { Set($0.codes) }).count > 1 else { return nil }
      return ContradictoryAnswers(
        members: group.map {
          Member(id: $0.id, line: $0.line, codes: codeframe.ordered($0.codes))
        })
    }
  }
}
