internal import AnswerCoding
internal import FrenchText

/// Finds the words and phrases of answers that could become entries of a lexicon.
struct PhraseMiner {
  /// A word or phrase as it stands in one answer.
  struct Phrase: Hashable {
    /// The keys of its words, joined by spaces: what makes two phrases the same.
    let key: String
    /// The normal forms of its words, as a pattern would write them.
    let written: String
    let wordCount: Int
    /// Whether a word of it bears a capital where no sentence starts.
    let isName: Bool
  }

  let longest: Int

  /// The phrases of an answer, each once. O(words × longest).
  ///
  /// A phrase does not run over punctuation, and has a word of content at both ends, or a negation
  /// in front: `pas le temps`, `manque de moyens`.
  func phrases(of words: [KeywordReader.Word], in text: String) -> [Phrase] {
    let bytes = Array(text.utf8)
    let capitals = words.map { PhraseMiner.isCapitalized($0, bytes) }
    var seen: Set<String> = []
    var phrases: [Phrase] = []
    for start in words.indices {
      for end in start..<min(start + longest, words.count) {
        if end > start, words[end].isAfterBreak { break }
        let phrase = words[start...end]
        guard PhraseMiner.canStart(words[start], alone: start == end),
          PhraseMiner.isContent(words[end]), phrase.allSatisfy(PhraseMiner.isWritable)
        else { continue }
        let key = phrase.map(\.key).joined(separator: " ")
        guard seen.insert(key).inserted else { continue }
        phrases.append(
          Phrase(
            key: key, written: phrase.map(\.normal).joined(separator: " "),
            wordCount: phrase.count, isName: (start...end).contains { capitals[$0] }))
      }
    }
    return phrases
  }

  private static func canStart(_ word: KeywordReader.Word, alone: Bool) -> Bool {
    isContent(word) || !alone && word.traits.contains(.negator)
  }

  private static func isContent(_ word: KeywordReader.Word) -> Bool {
    word.kind == .word && word.normal.utf8.count >= 3
      && word.traits.isDisjoint(with: [
        .functionWord, .negator, .negationParticle, .clauseBreak,
      ])
  }

  /// Only letters and digits: anything else may be a sign of the notation.
  private static func isWritable(_ word: KeywordReader.Word) -> Bool {
    !word.normal.isEmpty
      && word.normal.utf8.allSatisfy {
        (0x61...0x7a).contains($0) || (0x30...0x39).contains($0)
      }
  }

  private static func isCapitalized(_ word: KeywordReader.Word, _ bytes: [UInt8]) -> Bool {
    guard word.kind == .word, !word.startsSentence else { return false }
    let surface = String(decoding: bytes[word.range], as: UTF8.self)
    return surface.first?.isUppercase == true
  }
}
