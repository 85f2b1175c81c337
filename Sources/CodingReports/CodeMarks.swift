public import Survey

/// An answer cut where the codes that words speak for change, for pages that name them.
public struct CodeMarks: Sendable, Equatable {
  /// A piece of the answer.
  public struct Piece: Sendable, Equatable {
    public let text: String
    /// The codes given that the words speak for, in the codeframe's order; empty for plain text.
    public let codes: [Code]
  }

  /// The pieces; joined they are the answer.
  public let pieces: [Piece]

  /// Marks the ranges of the evidence that speaks for codes given, weak items left out.
  ///
  /// A range that ends inside a letter is widened to the letter's end. O(bytes × codes + evidence).
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - codes: those given, in the codeframe's order.
  ///   - evidence: what speaks for its codes, in bytes of the text.
  public init(_ text: String, codes: [Code], evidence: [Evidence]) {
    let bytes = Array(text.utf8)
    var marks = [Set<Int>](repeating: [], count: bytes.count)
    for item in MarkedAnswer.strongest(of: evidence) {
      guard let code = codes.firstIndex(of: item.code) else { continue }
      let range = item.range.clamped(to: 0..<bytes.count)
      guard !range.isEmpty else { continue }
      var start = range.lowerBound
      var end = range.upperBound
      while start > 0, CodeMarks.isInsideLetter(bytes[start]) { start -= 1 }
      while end < bytes.count, CodeMarks.isInsideLetter(bytes[end]) { end += 1 }
      for place in start..<end { marks[place].insert(code) }
    }
    var pieces: [Piece] = []
    var start = 0
    while start < bytes.count {
      var end = start + 1
      while end < bytes.count, marks[end] == marks[start] { end += 1 }
      pieces.append(
        Piece(
          text: String(decoding: bytes[start..<end], as: UTF8.self),
          codes: marks[start].sorted().map { codes[$0] }))
      start = end
    }
    self.pieces = pieces
  }

  private static func isInsideLetter(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }
}
