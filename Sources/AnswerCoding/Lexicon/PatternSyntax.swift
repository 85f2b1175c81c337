public import Survey

/// A lexicon pattern that cannot be read or compiled: facts only.
public enum PatternError: Error, Equatable, Sendable {
  /// A parenthesis without its partner.
  case unbalanced
  /// Nothing to match: an empty pattern, alternative or side of `~`.
  case empty
  /// A gap that stands at an edge, beside another gap, or is wider than `Pattern.widestGap`.
  case misplacedGap
  /// `^`, `$` or `?` where it cannot stand.
  case misplaced(String)
  /// `@` in an entry's own pattern, or twice.
  case misplacedMatch
  /// More alternatives than `Pattern.mostSequences` when written out.
  case tooManyAlternatives
  /// A prefix `word*` with no letter before the star.
  case emptyPrefix
  /// More bytes than `Pattern.longest`, or more than `Pattern.mostSteps` words in a row.
  case tooLong
  /// Parentheses or `~` nested more than `Pattern.deepest` times.
  case tooDeep

  /// The error as a message, at its place in a lexicon file.
  public func report(pattern: LocatedText, file: String) -> ErrorReport {
    let name: String
    var facts: [Fact] = [
      .text("file", file), .position("line", pattern.position.line),
      .position("column", pattern.position.column), .text("pattern", pattern.text),
    ]
    switch self {
    case .unbalanced: name = "unbalanced"
    case .empty: name = "empty"
    case .misplacedGap: name = "misplaced_gap"
    case .misplaced(let sign):
      name = "misplaced"
      facts.append(.text("sign", sign))
    case .misplacedMatch: name = "misplaced_match"
    case .tooManyAlternatives: name = "too_many_alternatives"
    case .emptyPrefix: name = "empty_prefix"
    case .tooLong: name = "too_long"
    case .tooDeep: name = "too_deep"
    }
    return ErrorReport("error.pattern.\(name)", facts, exit: .data)
  }
}

/// A lexicon pattern as a tree, before it meets the text pipeline.
///
/// The notation: `word`, `=exact`, `prefix*`, phrases, `(a|b c)`, `(…)?`, a gap `…` or `…5`,
/// nearness `a ~3 b`, the answer's edges `^` and `$`, and `@` for the match of the entry.
indirect enum Pattern: Equatable, Sendable {
  /// How a word of the pattern compares with a word of the answer.
  enum Comparison: Equatable, Sendable {
    /// Number and gender folded.
    case inflected
    /// The normal form itself.
    case exact
    /// The normal form starts so.
    case prefix
  }

  case word(String, Comparison)
  case sequence([Pattern])
  case choice([Pattern])
  case optional(Pattern)
  /// Any 0 to *n* words.
  case gap(Int)
  /// Both in either order, at most *n* words between.
  case near(Pattern, Pattern, Int)
  case start
  case end
  case match

  /// The gap of a bare `…`.
  static let usualGap = 3
  static let widestGap = 15
  /// How many linear sequences one pattern may stand for.
  static let mostSequences = 4096
  /// How many bytes a pattern may have.
  static let longest = 1 << 16
  /// How many words and gaps may follow each other; a match spans 64 words at most.
  static let mostSteps = 256
  /// How deep parentheses and `~` may stand in each other.
  static let deepest = 64

  /// Reads a pattern. O(length).
  init(parsing source: String) throws(PatternError) {
    guard source.utf8.count <= Pattern.longest else { throw .tooLong }
    var parser = PatternParser(source)
    self = try parser.parse()
  }
}

/// A recursive-descent parser of the pattern notation.
private struct PatternParser {
  private let characters: [Unicode.Scalar]
  private var index = 0
  /// How many parentheses are open.
  private var depth = 0

  init(_ source: String) {
    characters = Array(source.replacingDots().unicodeScalars)
  }

  mutating func parse() throws(PatternError) -> Pattern {
    let pattern = try choice()
    guard index == characters.count else { throw .unbalanced }
    return pattern
  }

  private var current: Unicode.Scalar? { index < characters.count ? characters[index] : nil }

  private mutating func skipSpace() {
    while let character = current, character.isSpace { index += 1 }
  }

  /// Alternatives: `a | b`.
  private mutating func choice() throws(PatternError) -> Pattern {
    var alternatives = [try nearness()]
    while current == "|" {
      index += 1
      alternatives.append(try nearness())
    }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  /// Two phrases near each other: `a ~3 b`.
  private mutating func nearness() throws(PatternError) -> Pattern {
    var left = try sequence()
    var sides = 1
    while current == "~" {
      index += 1
      sides += 1
      guard sides <= Pattern.deepest else { throw .tooDeep }
      let distance = number() ?? Pattern.usualGap
      guard distance <= Pattern.widestGap else { throw .misplacedGap }
      left = .near(left, try sequence(), distance)
    }
    return left
  }

  private mutating func sequence() throws(PatternError) -> Pattern {
    var items: [Pattern] = []
    loop: while true {
      skipSpace()
      switch current {
      case nil, "|", ")", "~": break loop
      case "(":
        index += 1
        depth += 1
        guard depth <= Pattern.deepest else { throw .tooDeep }
        let group = try choice()
        guard current == ")" else { throw .unbalanced }
        index += 1
        depth -= 1
        items.append(takeQuestionMark() ? .optional(group) : group)
      case "^":
        index += 1
        items.append(.start)
      case "$":
        index += 1
        items.append(.end)
      case "@":
        index += 1
        items.append(.match)
      case "?": throw .misplaced("?")
      case "…":
        index += 1
        let width = number() ?? Pattern.usualGap
        guard width <= Pattern.widestGap else { throw .misplacedGap }
        if case .gap = items.last { throw .misplacedGap }
        items.append(.gap(width))
      default:
        let word = try word()
        items.append(takeQuestionMark() ? .optional(word) : word)
      }
    }
    guard !items.isEmpty else { throw .empty }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func takeQuestionMark() -> Bool {
    guard current == "?" else { return false }
    index += 1
    return true
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let character = current, ("0"..."9").contains(character) {
      digits.unicodeScalars.append(character)
      index += 1
    }
    return Int(digits)
  }

  private mutating func word() throws(PatternError) -> Pattern {
    var comparison = Pattern.Comparison.inflected
    if current == "=" {
      comparison = .exact
      index += 1
    }
    var text = ""
    scan: while let character = current {
      switch character {
      case "|", ")", "(", "~", "…", "@", "^", "$", "?": break scan
      case "*":
        index += 1
        guard !text.isEmpty else { throw .emptyPrefix }
        return .word(text, .prefix)
      default:
        if character.isSpace { break scan }
        text.unicodeScalars.append(character)
        index += 1
      }
    }
    guard !text.isEmpty else { throw .empty }
    return .word(text, comparison)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space, asked quickly of what stands in most patterns.
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0d).contains(value) : properties.isWhitespace
  }
}

extension String {
  /// `...` may be typed for `…`.
  fileprivate func replacingDots() -> String {
    guard utf8.contains(UInt8(ascii: ".")) else { return self }
    var result = ""
    var dots = 0
    for character in self {
      if character == "." {
        dots += 1
        if dots == 3 {
          result.append("…")
          dots = 0
        }
        continue
      }
      result.append(contentsOf: String(repeating: ".", count: dots))
      dots = 0
      result.append(character)
    }
    result.append(contentsOf: String(repeating: ".", count: dots))
    return result
  }
}
