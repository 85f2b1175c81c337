internal import FrenchText

/// Recognises answers that say nothing: `RAS`, `ne sait pas`, `-`, a bare address.
struct NonAnswers: Sendable {
  private let phrases: Set<String>
  /// The first words of the phrases.
  private let starts: Set<Substring>

  /// The list of the program, from `Data/non_answers.txt`.
  static let standard = NonAnswers(
    lines: generatedWordLists.first { $0.name == "non_answers.txt" }?.text ?? "")

  init(lines: String) {
    phrases = Set(
      lines.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
    starts = Set(phrases.map { $0.prefix { $0 != " " } })
  }

  /// Words around a non-answer that change nothing: `RAS pour le moment`.
  private static let fillers = [
    "pour le moment", "pour l instant", "a ce jour", "actuellement", "merci", "desole", "desolee",
  ]

  /// The longest phrase has 8 words, and 4 may stand around it: a longer answer says something.
  private static let mostWords = 12

  /// Whether a phrase starts as a word does, or with its first part.
  func mayStart(with normal: String) -> Bool { starts.contains(normal.prefix { $0 != " " }) }

  /// Whether an answer may say nothing, by its length and its first word. O(words).
  static func mayMatch(_ tokens: [Token], _ notes: WordNotes) -> Bool {
    var count = 0
    for token in tokens {
      let flags = notes[token.type].flags
      if flags.contains(.emoji) { return false }
      guard flags.contains(.counted) else { continue }
      if count == 0, !flags.contains(.startsNonAnswer) { return false }
      count += 1
      if count > mostWords { return false }
    }
    return true
  }

  /// Whether an answer says nothing. O(words).
  func matches(_ tokens: [Token], in tokenizer: Tokenizer) -> Bool {
    var words: [String] = []
    for token in tokens {
      let word = tokenizer.wordType(token.type)
      switch word.kind {
      case .punctuation, .symbol, .address: continue
      case .emoji: return false
      case .word, .number: words.append(word.normal)
      }
      if words.count > NonAnswers.mostWords { return false }
    }
    guard !words.isEmpty else { return true }
    let text = words.joined(separator: " ")
    if phrases.contains(text) { return true }
    for filler in NonAnswers.fillers where text.hasSuffix(" " + filler) {
      if phrases.contains(String(text.dropLast(filler.count + 1))) { return true }
    }
    return false
  }
}
