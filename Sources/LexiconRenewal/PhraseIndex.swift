internal import AnswerCoding

/// Which answers hold which phrases.
struct PhraseIndex {
  /// A phrase with the answers that hold it.
  struct Item {
    let key: String
    /// Its commonest spelling; of equally common ones the first in the alphabet.
    let written: String
    let wordCount: Int
    let isName: Bool
    /// Positions of answers, ascending.
    let answers: [Int]
  }

  /// Sorted by key.
  let items: [Item]

  /// Reads texts. O(their words × the longest phrase).
  ///
  /// - Parameter atLeast: in how many answers a phrase must stand to be kept.
  init(_ texts: [String], miner: PhraseMiner, reader: KeywordReader, atLeast: Int) {
    struct Count {
      var answers: [Int] = []
      var spellings: [String: Int] = [:]
      var wordCount = 0
      var capitals = 0
    }
    var counts: [String: Count] = [:]
    for (index, text) in texts.enumerated() {
      for phrase in miner.phrases(of: reader.words(of: text), in: text) {
        counts[phrase.key, default: Count()].answers.append(index)
        counts[phrase.key]!.spellings[phrase.written, default: 0] += 1
        counts[phrase.key]!.wordCount = phrase.wordCount
        counts[phrase.key]!.capitals += phrase.isName ? 1 : 0
      }
    }
    items = counts.keys.sorted().compactMap { key in
      guard let count = counts[key], count.answers.count >= atLeast else { return nil }
      let spelling = count.spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }!
      return Item(
        key: key, written: spelling.key, wordCount: count.wordCount,
        isName: 2 * count.capitals >= count.answers.count, answers: count.answers)
    }
  }
}
