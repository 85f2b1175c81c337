public import Survey

/// Something in a lexicon that its entries show when they are held against each other: facts only.
public enum LexiconFlaw: ReportableError, Equatable {
  /// Another entry of the same code has the same pattern and the same rules.
  case duplicate(
    file: String, position: SourcePosition, entry: String, first: String, firstLine: Int)
  /// The entry does not match even its own words.
  case neverMatches(file: String, position: SourcePosition, entry: String)
  /// Whatever the entry matches, another one of the same code matches already.
  case shadowed(file: String, position: SourcePosition, entry: String, by: String, byLine: Int)
  /// The same words give two codes.
  case collision(
    file: String, position: SourcePosition, entry: String, code: String, other: String,
    otherLine: Int, otherCode: String, words: String)

  /// Whether the lexicon may stand all the same: some codes share words on purpose.
  public var isWarning: Bool {
    switch self {
    case .duplicate, .neverMatches: false
    case .shadowed, .collision: true
    }
  }

  /// The place in the file.
  public var position: SourcePosition {
    switch self {
    case .duplicate(_, let position, _, _, _), .neverMatches(_, let position, _),
      .shadowed(_, let position, _, _, _), .collision(_, let position, _, _, _, _, _, _):
      position
    }
  }

  public var report: ErrorReport {
    switch self {
    case .duplicate(let file, let position, let entry, let first, let firstLine):
      LexiconFlaw.report(
        "duplicate", file, position,
        [.text("entry", entry), .text("first", first), .position("firstLine", firstLine)])
    case .neverMatches(let file, let position, let entry):
      LexiconFlaw.report("never_matches", file, position, [.text("entry", entry)])
    case .shadowed(let file, let position, let entry, let by, let byLine):
      LexiconFlaw.report(
        "shadowed", file, position,
        [.text("entry", entry), .text("by", by), .position("byLine", byLine)])
    case .collision(
      let file, let position, let entry, let code, let other, let otherLine, let otherCode,
      let words):
      LexiconFlaw.report(
        "collision", file, position,
        [
          .text("entry", entry), .text("code", code), .text("other", other),
          .position("otherLine", otherLine), .text("otherCode", otherCode), .text("words", words),
        ])
    }
  }

  private static func report(
    _ name: String, _ file: String, _ position: SourcePosition, _ facts: [Fact]
  ) -> ErrorReport {
    ErrorReport(
      "lexicon.flaw.\(name)",
      [
        .text("file", file), .position("line", position.line),
        .position("column", position.column),
      ] + facts, exit: .data)
  }
}
