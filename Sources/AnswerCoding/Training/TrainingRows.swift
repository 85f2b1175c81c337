internal import Glibc
internal import Survey

/// A training answer as training sees it: bags of words and of pairs, codes, and hashes that tell
/// the same text, the same words and the same respondent.
///
/// It says nothing of the answers around it, so that rows read apart add up to those read together.
struct TrainingRow: Sendable, Equatable {
  /// A word by its stem and its normal form.
  struct Word: Sendable, Hashable {
    let stem: String
    let normal: String
  }

  /// The stems of two neighbouring words.
  struct Pair: Sendable, Hashable {
    let first: String
    let second: String
  }

  /// An item of a bag, and how often the answer has it.
  struct Counted<Item: Sendable & Hashable>: Sendable, Equatable {
    let item: Item
    let count: Int
  }

  /// Each word once, in byte order; none in a non-answer.
  let words: [Counted<Word>]
  /// Each pair once, in byte order. No pair reaches over a strong break.
  let pairs: [Counted<Pair>]
  /// The codes people gave, by name.
  let codes: [Code]
  /// The codes that the lexicon alone gives, by name.
  let lexiconCodes: [Code]
  let use: GoldAnswer.Use?
  /// Whether the answer says nothing: such answers are recognised by rule and teach nothing.
  let isNonAnswer: Bool
  /// The hash of the verbatim.
  let text: UInt64
  /// The hash of its normal forms in their order.
  let reading: UInt64
  /// The hash of its id; `nil` where the file has none.
  let respondent: UInt64?

  /// The order in which training goes through answers: by hash, so that it depends on no file.
  ///
  /// Rows that compare equal are equal, but for two texts with one 64-bit hash.
  static func precedes(_ left: TrainingRow, _ right: TrainingRow) -> Bool {
    if left.text != right.text { return left.text < right.text }
    if left.respondent != right.respondent {
      return (left.respondent ?? 0, left.respondent == nil ? 0 : 1)
        < (right.respondent ?? 0, right.respondent == nil ? 0 : 1)
    }
    if left.use != right.use { return (left.use?.rawValue ?? "") < (right.use?.rawValue ?? "") }
    return left.codes.lexicographicallyPrecedes(right.codes)
  }
}

extension FeatureVocabulary {
  /// The vocabulary of some answers, with the inverse document frequency of each feature:
  /// ln((1 + answers) / (1 + answers with it)) + 1.
  ///
  /// O(all words × letter groups).
  static func build(
    from rows: [TrainingRow], options: FeatureOptions, lexiconCodeCount: Int
  ) -> (vocabulary: FeatureVocabulary, inverseFrequencies: [Float]) {
    var stemCounts: [String: Int] = [:]
    var pairCounts: [TrainingRow.Pair: Int] = [:]
    var gramCounts: [String: Int] = [:]
    var groupsOf: [String: [String]] = [:]
    for row in rows {
      stemCounts.count(Set(row.words.map(\.item.stem)))
      if options.usesPairs { pairCounts.count(Set(row.pairs.map(\.item))) }
      if let lengths = options.gramLengths {
        var grams: Set<String> = []
        for normal in Set(row.words.map(\.item.normal)) {
          let groups =
            groupsOf[normal] ?? LetterGroups.groups(of: normal, lengths: lengths)
          groupsOf[normal] = groups
          grams.formUnion(groups)
        }
        gramCounts.count(grams)
      }
    }
    let stems = stemCounts.filter { $0.value >= options.stemMinimum }.keys.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let positions = Dictionary(
      uniqueKeysWithValues: stems.enumerated().map { ($1, Int32($0)) })
    let pairs = pairCounts.filter { $0.value >= options.pairMinimum }
      .compactMap { item -> (pair: Pair, count: Int)? in
        guard let first = positions[item.key.first], let second = positions[item.key.second] else {
          return nil
        }
        return (Pair(first: first, second: second), item.value)
      }
      .sorted { $0.pair < $1.pair }
    let grams = gramCounts.filter { $0.value >= options.gramMinimum }.keys
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let vocabulary = FeatureVocabulary(
      stems: TextTable(stems), pairs: PairTable(pairs.map(\.pair)), grams: TextTable(grams),
      lexiconCodeCount: lexiconCodeCount)
    let total = Double(rows.count)
    let inverse = { (count: Int) in
      Float(log((1 + total) / (1 + Double(count))) + 1)
    }
    let frequencies =
      stems.map { inverse(stemCounts[$0]!) } + pairs.map { inverse($0.count) }
      + grams.map { inverse(gramCounts[$0]!) }
      + Array(repeating: Float(1), count: lexiconCodeCount)
    return (vocabulary, frequencies)
  }
}

extension Dictionary where Value == Int {
  fileprivate mutating func count(_ keys: Set<Key>) {
    for key in keys { self[key, default: 0] += 1 }
  }
}
