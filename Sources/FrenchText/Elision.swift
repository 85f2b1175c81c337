/// Elided words: `l'`, `d’`, ``qu` ``, `jusqu´`.
///
/// UD French and French grammar agree: the elided word and its apostrophe are one token, the word
/// after it another (`l'` `IA`). `l'on` stays whole as in every UD treebank: its `l'` is no article
/// but an ornament of `on`.
enum Elision {
  private static let elided = WordList.set("elided_words.txt")
  /// The longest elided word, in characters.
  private static let longest = elided.words.map(\.count).max() ?? 0

  /// Whether a word without its apostrophe is one that elides.
  static func elides(_ chunk: Chunk, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= longest,
      chunk.classes[range].allSatisfy({ $0 == .letter })
    else { return false }
    return elided.contains(Folding.plain(chunk.text(range)))
  }

  /// Where the elided word at the start of a range ends, after its apostrophes; `nil` if none.
  ///
  /// Doubled apostrophes (`l''IA`) count as one.
  static func end(in chunk: Chunk, _ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while place < range.upperBound, place - range.lowerBound <= longest,
      chunk.classes[place] == .letter
    { place += 1 }
    let word = range.lowerBound..<place
    guard place < range.upperBound, isApostrophe(chunk, place), elides(chunk, word) else {
      return nil
    }
    while place < range.upperBound, isApostrophe(chunk, place) { place += 1 }
    place = min(chunk.skipExtending(place), range.upperBound)
    return isName(chunk, word, next: place) ? nil : place
  }

  static func isApostrophe(_ chunk: Chunk, _ index: Int) -> Bool {
    let kind = chunk.kind(index)
    return kind == .apostrophe || (kind == .spacingAccent && chunk.scalars[index] != 0x5E)
  }

  /// `N'Djamena`, `M'Bappé`, `D'Souza`: before a consonant nothing elides, except in the spoken
  /// forms of some words (`j'suis`, `d'la`, `l'truc`), which are not names.
  private static func isName(_ chunk: Chunk, _ word: Range<Int>, next: Int) -> Bool {
    guard word.count == 1, next < chunk.count, chunk.classes[next] == .letter,
      !FrenchLetters.startsLikeVowel(chunk.scalars[next])
    else { return false }
    if chunk.isLetter(word.lowerBound, "n") || chunk.isLetter(word.lowerBound, "m") {
      return chunk.isUppercase(next)
    }
    return chunk.isUppercase(word.lowerBound) && chunk.isUppercase(next)
      && chunk.isLowercase(next + 1)
  }
}

/// What the rules need to know of French letters.
enum FrenchLetters {
  /// Whether a word that starts so lets the word before it elide: vowels, `h`, `y`.
  static func startsLikeVowel(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar {
    case "a", "e", "i", "o", "u", "y", "h", "A", "E", "I", "O", "U", "Y", "H", "œ", "Œ", "æ", "Æ":
      return true
    default: return (0xC0...0xFF).contains(value) && !isConsonantWithMark(scalar)
    }
  }

  private static func isConsonantWithMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "ç", "Ç", "ñ", "Ñ", "ð", "Ð", "þ", "Þ", "ß", "×", "÷": true
    default: false
    }
  }

  /// Whether a letter without its accent is a vowel that takes one.
  static func takesAccent(_ value: UInt32) -> Bool {
    switch Unicode.Scalar(value) {
    case "a", "e", "i", "o", "u", "A", "E", "I", "O", "U": true
    default: false
    }
  }
}
