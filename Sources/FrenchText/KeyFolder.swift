/// Folds a normal form in number and gender, lightly: `réseaux` and `réseau`, `locaux`, `locale`
/// and `local`, `élus` and `élue` have one key. It is no stemmer: `formation` and `former` differ.
///
/// The key is a function of the normal form alone, so that accents never matter; what that costs
/// (`formé` and `forme` are one) the reader of a lexicon sees in its examples.
enum KeyFolder {
  private static let smallWords = WordList.table("small_words.txt")
  private static let irregular = WordList.table("irregular_keys.txt")

  /// The key of a normal form; each part of a compound is folded. O(length).
  static func key(of normal: String) -> String {
    guard normal.utf8.contains(0x20) else { return wordKey(normal) }
    return normal.split(separator: " ").map { wordKey(String($0)) }.joined(separator: " ")
  }

  /// What a small word folds to (`d`, `du`, `des` to `de`), or `nil` for other words.
  static func smallWord(_ normal: String) -> String? { smallWords[normal] }

  private static func wordKey(_ word: String) -> String {
    if let small = smallWords[word] { return small }
    if let known = irregular[word] { return known }
    var letters = Array(word.utf8)
    guard letters.count > 3, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
    dropPlural(&letters)
    if let known = irregular[string(letters)] { return known }
    dropFeminine(&letters)
    return string(letters)
  }

  private static func dropPlural(_ letters: inout [UInt8]) {
    if ends(letters, "aux"), !ends(letters, "eaux") {
      letters.removeLast(2)
      letters.append(0x6C)
    } else if letters.last == 0x73 || letters.last == 0x78 {
      letters.removeLast()
    }
  }

  private static func dropFeminine(_ letters: inout [UInt8]) {
    if ends(letters, "ee"), letters.count >= 6 {
      letters.removeLast(2)
      return
    }
    if ends(letters, "que"), letters.count >= 7 {
      letters.removeLast(3)
      letters.append(0x63)
      return
    }
    // `professionnelle`, `européenne`, `bonne`: the consonant doubled before the e.
    if ends(letters, "elle") || ends(letters, "enne") || ends(letters, "onne"), letters.count >= 7 {
      letters.removeLast(2)
      return
    }
    if ends(letters, "ive"), letters.count >= 6 {
      letters.removeLast(2)
      letters.append(0x66)
      return
    }
    guard letters.last == 0x65 else { return }
    let before = letters[letters.count - 2]
    // `élue`, `amie`: a vowel before the e is a sign of the feminine in short words too.
    let isShortFeminine =
      letters.count == 4 && (before == 0x75 || before == 0x69)
      && letters.first != 0x70
    if letters.count >= 5 || isShortFeminine { letters.removeLast() }
  }

  private static func ends(_ letters: [UInt8], _ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { letters.count > $0.count && letters.suffix($0.count).elementsEqual($0) }
  }

  private static func string(_ letters: [UInt8]) -> String {
    String(decoding: letters, as: UTF8.self)
  }
}
