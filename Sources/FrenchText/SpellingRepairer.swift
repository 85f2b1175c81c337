/// Finds the lexicon word that a misspelt word was meant to be.
///
/// A word of 5 letters or more is found at one edit, of 9 letters or more at two. A typed form that
/// is itself a French word is left alone, and so is one at one edit from a French word that the lexicon
/// does not know, but for lexicon words of 7 letters or more; so is one that two unrelated lexicon words fit equally well; and no repair adds or
/// takes away a prefix that denies (`in-`, `dé-`, `non-`).
public struct SpellingRepairer: Sendable {
  private let wordList: FrenchWordList?
  private let known: Set<String>
  private let words: [[UInt8]]
  /// Which letters each word has, one bit a letter: two words whose sets differ by more than two
  /// letters an edit are not compared.
  private let letters: [UInt32]
  private let keys: [String]

  /// - Parameters:
  ///   - vocabulary: normal forms; those with anything but letters are never repaired to.
  ///   - wordList: the French words that need no repair; without it only the lexicon's are known.
  public init(vocabulary: [String], wordList: FrenchWordList?) {
    self.wordList = wordList
    known = Set(vocabulary)
    let repairable = known.filter { $0.utf8.count >= 5 && SpellingRepairer.isPlain($0) }.sorted()
    words = repairable.map { Array($0.utf8) }
    letters = words.map(SpellingRepairer.letterSet)
    keys = repairable.map { KeyFolder.key(of: $0) }
  }

  /// The normal form of the lexicon word that was meant, or `nil`. O(vocabulary).
  public func repair(_ normal: String) -> String? {
    guard normal.utf8.count >= 4, SpellingRepairer.isPlain(normal), !known.contains(normal),
      wordList?.contains(normal) != true
    else { return nil }
    let typed = Array(normal.utf8)
    guard let (found, distance) = nearest(to: typed) else { return nil }
    if changesNegation(typed, words[found]) { return nil }
    if words[found].count < SpellingRepairer.surelyMeant || distance > 1,
      isNearOtherWord(typed, than: keys[found], distance: distance)
    {
      return nil
    }
    return String(decoding: words[found], as: UTF8.self)
  }

  /// A lexicon word this long, one edit away, is what was meant, even if another French word is one
  /// edit away too: in answers the lexicon's words are the likelier by far.
  private static let surelyMeant = 7

  /// The nearest word, if no word with another key is as near.
  private func nearest(to typed: [UInt8]) -> (word: Int, distance: Int)? {
    var alignment = EditDistance()
    let set = SpellingRepairer.letterSet(typed)
    var best: (word: Int, distance: Int)?
    var isAmbiguous = false
    for index in words.indices {
      let word = words[index]
      let allowed = min(word.count >= 9 ? 2 : 1, best?.distance ?? 2)
      guard abs(word.count - typed.count) <= allowed,
        (set ^ letters[index]).nonzeroBitCount <= 2 * allowed,
        let distance = alignment.distance(typed[...], word[...], limit: allowed)
      else { continue }
      guard let current = best, distance == current.distance else {
        best = (index, distance)
        isAmbiguous = false
        continue
      }
      if keys[current.word] != keys[index] { isAmbiguous = true }
    }
    return isAmbiguous ? nil : best
  }

  /// Whether a French word that is no form of the repair is one edit away.
  private func isNearOtherWord(_ typed: [UInt8], than key: String, distance: Int) -> Bool {
    guard let wordList else { return false }
    return SpellingRepairer.neighbours(of: typed).contains { neighbour in
      neighbour.withUnsafeBufferPointer { wordList.contains($0) }
        && KeyFolder.key(of: String(decoding: neighbour, as: UTF8.self)) != key
    }
  }

  /// Every word one edit away.
  private static func neighbours(of word: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for place in 0...word.count {
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        found.append(Array(word[..<place]) + [letter] + Array(word[place...]))
        if place < word.count, word[place] != letter {
          found.append(Array(word[..<place]) + [letter] + Array(word[(place + 1)...]))
        }
      }
      guard place < word.count else { continue }
      found.append(Array(word[..<place]) + Array(word[(place + 1)...]))
      guard place + 1 < word.count, word[place] != word[place + 1] else { continue }
      found.append(
        Array(word[..<place]) + [word[place + 1], word[place]] + Array(word[(place + 2)...]))
    }
    return found
  }

  private static let denyingPrefixes = [
    "in", "im", "ir", "il", "de", "des", "mal", "non", "anti", "a",
  ]
  .map { Array($0.utf8) }

  /// Whether one word is the other with a prefix that denies, give or take the edits: `adapte`
  /// and `inadapte`.
  private func changesNegation(_ typed: [UInt8], _ word: [UInt8]) -> Bool {
    SpellingRepairer.denyingPrefixes.contains { prefix in
      guard typed.starts(with: prefix) != word.starts(with: prefix) else { return false }
      let (longer, shorter) = typed.starts(with: prefix) ? (typed, word) : (word, typed)
      return longer.count > shorter.count
        && Array(longer.dropFirst(prefix.count)).prefix(3) == shorter.prefix(3)
    }
  }

  private static func isPlain(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
  }

  private static func letterSet(_ word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 - UInt8(ascii: "a")) }
  }
}
