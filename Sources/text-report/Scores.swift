/// How found tokens agree with gold ones: tokens right at both ends, and boundaries.
struct Scores {
  private(set) var rightTokens = 0
  private(set) var foundTokens = 0
  private(set) var goldTokens = 0
  private(set) var rightBoundaries = 0
  private(set) var foundBoundaries = 0
  private(set) var goldBoundaries = 0

  /// Precision, recall and their harmonic mean.
  struct Figures {
    let precision: Double
    let recall: Double
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  }

  var tokens: Figures { figures(rightTokens, foundTokens, goldTokens) }

  /// Boundaries inside runs of text without white space: those that a tokenizer decides on.
  var boundaries: Figures { figures(rightBoundaries, foundBoundaries, goldBoundaries) }

  mutating func add(found: [Range<Int>], gold: [Range<Int>]) {
    let goldSet = Set(gold)
    rightTokens += found.count { goldSet.contains($0) }
    foundTokens += found.count
    goldTokens += gold.count
    let foundEnds = Scores.boundaries(of: found)
    let goldEnds = Scores.boundaries(of: gold)
    rightBoundaries += foundEnds.intersection(goldEnds).count
    foundBoundaries += foundEnds.count
    goldBoundaries += goldEnds.count
  }

  mutating func add(_ other: Scores) {
    rightTokens += other.rightTokens
    foundTokens += other.foundTokens
    goldTokens += other.goldTokens
    rightBoundaries += other.rightBoundaries
    foundBoundaries += other.foundBoundaries
    goldBoundaries += other.goldBoundaries
  }

  /// Where a token starts or ends, each place once.
  static func boundaries(of tokens: [Range<Int>]) -> Set<Int> {
    Set(tokens.flatMap { [$0.lowerBound, $0.upperBound] })
  }

  private func figures(_ right: Int, _ found: Int, _ gold: Int) -> Figures {
    Figures(
      precision: found == 0 ? 0 : Double(right) / Double(found),
      recall: gold == 0 ? 0 : Double(right) / Double(gold))
  }
}

/// What a wrong boundary is about.
enum ErrorKind: String, CaseIterable {
  case elision, clitic, hyphen, number, abbreviation, slash, punctuation, other

  /// The kind of a boundary at a byte of a text that only one of two tokenizations has.
  init(_ text: [UInt8], at place: Int) {
    let before = text[..<place].suffix(4)
    let after = text[place...].prefix(4)
    let left = String(decoding: before, as: UTF8.self).last { $0 != "\u{FFFD}" } ?? " "
    let right = String(decoding: after, as: UTF8.self).first ?? " "
    let clitics = [
      "-je", "-tu", "-il", "-el", "-on", "-ce", "-no", "-vo", "-mo", "-to", "-le", "-la",
      "-lu", "-y", "-en", "-t-", "-là", "-ci",
    ]
    let rest = String(decoding: text[place...].prefix(5), as: UTF8.self).lowercased()
    if "'’`´".contains(left) || "'’`´".contains(right) {
      self = .elision
    } else if right == "-", clitics.contains(where: { rest.hasPrefix($0) }), left.isLetter {
      self = .clitic
    } else if left.isNumber || right.isNumber {
      self = .number
    } else if left == "-" || right == "-" || left == "–" || right == "–" {
      self = .hyphen
    } else if right == "." || left == "." {
      self = .abbreviation
    } else if left == "/" || right == "/" {
      self = .slash
    } else {
      self = left.isLetter && right.isLetter ? .other : .punctuation
    }
  }
}
