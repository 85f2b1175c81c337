internal import FrenchText
internal import Glibc
internal import Survey

/// A training answer as training sees it.
struct TrainingRow: Sendable {
  /// Per atom, the word's stem and normal form; empty where a feature cannot stand.
  let stems: [String]
  let normals: [String]
  /// Whether a strong break stands before the atom: no pair reaches over it.
  let breaks: [Bool]
  /// The positions of the codes people gave.
  let codes: [Int]
  /// The positions of the codes that the lexicon alone gives.
  let lexiconCodes: [Int]
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
    var pairCounts: [PairText: Int] = [:]
    var gramCounts: [String: Int] = [:]
    var groupsOf: [String: [String]] = [:]
    for row in rows {
      stemCounts.count(Set(row.stems.filter { !$0.isEmpty }))
      if options.usesPairs { pairCounts.count(Set(PairText.pairs(of: row))) }
      if let lengths = options.gramLengths {
        var grams: Set<String> = []
        for normal in Set(row.normals) where !normal.isEmpty {
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

  private struct PairText: Hashable {
    let first: String
    let second: String

    static func pairs(of row: TrainingRow) -> [PairText] {
      var pairs: [PairText] = []
      var previous = ""
      for (index, stem) in row.stems.enumerated() {
        // An empty stem is no word of the model: it neither counts nor parts its neighbours.
        guard !stem.isEmpty else { continue }
        if !previous.isEmpty, !row.breaks[index] {
          pairs.append(PairText(first: previous, second: stem))
        }
        previous = stem
      }
      return pairs
    }
  }
}

extension Dictionary where Value == Int {
  fileprivate mutating func count(_ keys: Set<Key>) {
    for key in keys { self[key, default: 0] += 1 }
  }
}
