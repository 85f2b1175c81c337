/// What grammar knows of words, from the tables of the target.
enum WordGrammar {
  private static let traits: WordTable<WordTraits> = {
    var traits: [String: WordTraits] = [:]
    func add(_ file: String, _ trait: WordTraits) {
      for line in WordList.lines(file) {
        for word in line.split(separator: " ") { traits[String(word), default: []].insert(trait) }
      }
    }
    add("negators.txt", .negator)
    add("conditional_negators.txt", [.negator, .conditionalNegator])
    add("clause_breaks.txt", .clauseBreak)
    add("function_words.txt", .functionWord)
    for particle in ["ne", "n"] { traits[particle, default: []].insert(.negationParticle) }
    for mark in [".", ";", ":", "!", "?", "…", "!?", "?!"] { traits[mark] = .sentenceBreak }
    for mark in [",", "(", ")", "[", "]", "/", "–", "—", "-", "|", "«", "»"] {
      traits[mark] = .weakBreak
    }
    return WordTable(traits)
  }()

  /// The traits of a word by its normal form.
  static func traits(of normal: String, kind: TokenKind) -> WordTraits {
    guard kind == .word || kind == .punctuation || kind == .symbol else { return [] }
    return traits[normal] ?? []
  }
}
