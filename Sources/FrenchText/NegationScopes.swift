/// Which words of an answer a negation governs.
///
/// A scope runs from the negation to the clause's end: the end of a sentence, `mais`, `or`,
/// `cependant`, `par contre`, `en revanche`; a comma or a parenthesis ends it too unless the list
/// of what is denied goes on (`ni temps, ni argent`; `pas de temps, de moyens`).
/// `ne` reaches back: between `ne` and its `pas` the verb is governed.
/// `plus`, `point`, `personne` deny only after `ne`; `pas mal`, `sans doute`, `non seulement`
/// deny nothing.
public struct NegationScopes {
  private static let unnegated: [String: Set<String>] = [
    "pas": ["mal", "seulement", "uniquement", "que", "qu", "forcement"],
    "non": ["seulement", "pas", "plus"],
    "sans": ["doute", "cesse", "arret", "fil", "contact", "fin", "compter", "oublier"],
    "rien": ["que", "qu"],
  ]

  /// For each token the index of the negation that governs it, or -1. A negation does not govern
  /// itself. O(tokens).
  public static func governors(
    of tokens: [Token], in tokenizer: Tokenizer, into governors: inout [Int32]
  ) {
    governors.removeAll(keepingCapacity: true)
    var negation: Int32 = -1
    var particle: Int32 = -1
    for (index, token) in tokens.enumerated() {
      let word = tokenizer.wordType(token.type)
      if ends(word, at: index, tokens, tokenizer) {
        negation = -1
        particle = -1
      }
      if word.traits.contains(.negationParticle) { particle = Int32(index) }
      guard word.traits.contains(.negator),
        denies(word, at: index, afterParticle: particle >= 0, tokens, tokenizer)
      else {
        governors.append(negation)
        continue
      }
      governors.append(-1)
      if particle >= 0 {
        for between in Int(particle)..<index where governors[between] < 0 {
          governors[between] = Int32(index)
        }
        particle = -1
      }
      negation = Int32(index)
    }
  }

  private static func ends(
    _ word: WordType, at index: Int, _ tokens: [Token], _ tokenizer: Tokenizer
  ) -> Bool {
    if word.traits.contains(.sentenceBreak) || word.traits.contains(.clauseBreak) { return true }
    if word.normal == "contre", index > 0,
      tokenizer.wordType(tokens[index - 1].type).normal == "par"
    {
      return true
    }
    guard word.traits.contains(.weakBreak) else { return false }
    guard index + 1 < tokens.count else { return true }
    return !["ni", "de", "ou", "et", "aucun", "aucune"].contains(
      tokenizer.wordType(tokens[index + 1].type).key)
  }

  private static func denies(
    _ word: WordType, at index: Int, afterParticle: Bool, _ tokens: [Token],
    _ tokenizer: Tokenizer
  ) -> Bool {
    if word.traits.contains(.conditionalNegator), !afterParticle { return false }
    guard index + 1 < tokens.count, let others = unnegated[word.normal] else { return true }
    if word.normal == "rien", afterParticle { return true }
    return !others.contains(tokenizer.wordType(tokens[index + 1].type).normal)
  }
}
