public import AnswerCoding
internal import SurveyStatistics

/// What people say now that the lexicon has no place for.
public struct Radar {
  /// A word or phrase that has come up.
  public struct Item: Sendable, Equatable {
    public let phrase: String
    public let kind: Suggestion.Kind
    /// In how many of the answers looked at it stands.
    public let answers: Int
    /// In how many of the answers that it is held against.
    public let before: Int
    /// The log-odds difference between the two, in standard deviations.
    public let zScore: Double
    /// Whether the answers that it is held against do not know it at all.
    public var isNew: Bool { before == 0 }
  }

  /// Finds what marks some answers against others.
  ///
  /// A phrase that lies within a longer one in the same answers gives way to it. Only what at least
  /// two answers say is shown: it is no one person's words.
  ///
  /// - Parameters:
  ///   - texts: answers without a code, with `autre`, or coded with little confidence.
  ///   - reference: the answers of the edition before; else the rest of this one.
  ///   - reader: reads words as the lexicon does.
  ///   - longest: how many words a phrase may have.
  ///   - most: how many items are given.
  /// - Complexity: O(words of both).
  public static func items(
    in texts: [String], against reference: [String], reader: KeywordReader, longest: Int,
    most: Int
  ) -> [Item] {
    guard !texts.isEmpty else { return [] }
    let miner = PhraseMiner(longest: longest)
    let now = PhraseIndex(texts, miner: miner, reader: reader, atLeast: 2)
    let before = PhraseIndex(reference, miner: miner, reader: reader, atLeast: 1)
    let counts = Dictionary(uniqueKeysWithValues: before.items.map { ($0.key, $0.answers.count) })
    let found = now.items.map { item in
      Found(item, before: counts[item.key] ?? 0, texts.count, reference.count)
    }
    var kept: [Found] = []
    for candidate in found.filter({ $0.zScore > 0 }).sorted(by: <) where kept.count < most {
      if !kept.contains(where: { candidate.isPart(of: $0) }) { kept.append(candidate) }
    }
    return kept.map { kept in
      Item(
        phrase: kept.item.written,
        kind: kept.item.isName ? .name : kept.item.wordCount > 1 ? .phrase : .word,
        answers: kept.item.answers.count, before: kept.before, zScore: kept.zScore)
    }
  }

  private struct Found {
    let item: PhraseIndex.Item
    let before: Int
    let zScore: Double

    init(_ item: PhraseIndex.Item, before: Int, _ size: Int, _ sizeBefore: Int) {
      self.item = item
      self.before = before
      let table = KeynessTable(
        first: Double(item.answers.count), second: Double(before), firstSize: Double(size),
        secondSize: Double(sizeBefore))
      zScore =
        LogOddsDifference(
          table, prior: table.first + table.second + 0.01,
          priorSize: table.firstSize + table.secondSize + 0.02
        ).zScore
    }

    /// Whether it lies within another phrase in the same answers.
    func isPart(of other: Found) -> Bool {
      other.item.answers == item.answers && " \(other.item.key) ".contains(" \(item.key) ")
    }

    static func < (left: Found, right: Found) -> Bool {
      if left.zScore != right.zScore { return left.zScore > right.zScore }
      if left.item.wordCount != right.item.wordCount {
        return left.item.wordCount > right.item.wordCount
      }
      return left.item.key < right.item.key
    }
  }
}
