internal import FrenchText

/// Recognises answers that say nothing: `RAS`, `ne sait pas`, `-`, a bare address.
struct NonAnswers: Sendable {
  private let phrases: Set<String>

  /// The list of the program, from `Data/non_answers.txt`.
  static let standard = NonAnswers(
    lines: generatedWordLists.first { $0.name == "non_answers.txt" }?.text ?? "")

  init(lines: String) {
    phrases = Set(
      lines.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
  }

  /// Words around a non-answer that change nothing: `RAS pour le moment`.
  private static let fillers = [
    "pour le moment", "pour l instant", "a ce jour", "actuellement", "merci", "desole", "desolee",
  ]

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
      // The longest phrase has 8 words: a longer answer says something.
      if words.count > 12 { return false }
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
