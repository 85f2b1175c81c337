public import Survey

/// An answer cut where evidence starts and ends, so that the words that gave codes can be marked.
public struct MarkedAnswer: Sendable, Equatable {
  /// A piece of the answer.
  public struct Piece: Sendable, Equatable {
    public let text: String
    /// Whether evidence for a code given stands on it.
    public let isMarked: Bool
  }

  /// The pieces; joined they are the answer.
  public let pieces: [Piece]

  /// Marks the ranges of positive evidence.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - evidence: what speaks for its codes, in bytes of the text.
  ///   - share: of a code's strongest evidence; weaker evidence marks nothing, so that a model
  ///     that leans on every word a little does not mark them all.
  /// - Complexity: O(bytes + evidence).
  public init(_ text: String, evidence: [Evidence], share: Double = 0.3) {
    let bytes = Array(text.utf8)
    var isMarked = [Bool](repeating: false, count: bytes.count)
    for item in MarkedAnswer.strongest(of: evidence, share: share) {
      for place in item.range.clamped(to: 0..<bytes.count) { isMarked[place] = true }
    }
    var pieces: [Piece] = []
    var start = 0
    while start < bytes.count {
      var end = start + 1
      while end < bytes.count, isMarked[end] == isMarked[start] { end += 1 }
      pieces.append(
        Piece(text: String(decoding: bytes[start..<end], as: UTF8.self), isMarked: isMarked[start]))
      start = end
    }
    self.pieces = pieces
  }

  /// Per code, the evidence that speaks for it, weak items left out.
  public static func strongest(of evidence: [Evidence], share: Double = 0.3) -> [Evidence] {
    var best: [Code: Double] = [:]
    for item in evidence { best[item.code] = max(best[item.code] ?? 0, item.weight) }
    return evidence.filter { $0.weight > 0 && $0.weight >= share * (best[$0.code] ?? 0) }
  }
}
