/// Turns training rows into vectors: the same values as ``FeatureExtractor`` gives words, from stems
/// and normal forms instead of tokens.
struct RowVectorizer {
  private let vocabulary: FeatureVocabulary
  private let weigher: FeatureWeigher
  private let options: FeatureOptions
  private let stems: [String: Int32]
  private let pairs: [FeatureVocabulary.Pair: Int32]
  private let grams: [String: Int32]

  init(
    vocabulary: FeatureVocabulary, inverseFrequencies: [Float], weighting: FeatureWeighting,
    options: FeatureOptions
  ) {
    self.vocabulary = vocabulary
    self.options = options
    weigher = FeatureWeigher(
      vocabulary: vocabulary, inverseFrequencies: inverseFrequencies, weighting: weighting)
    stems = FeatureVocabulary.positions(vocabulary.stems)
    pairs = FeatureVocabulary.positions(vocabulary.pairs)
    grams = FeatureVocabulary.positions(vocabulary.grams)
  }

  /// The vector of a row's words, columns ascending. What the lexicon gives is left to
  /// ``LexiconFusion``. O(words × letter groups).
  func vector(of row: TrainingRow) -> [(column: Int32, value: Float)] {
    var counts: [Int32: Float] = [:]
    var previous: Int32 = -1
    for index in row.stems.indices where !row.stems[index].isEmpty {
      let stem = stems[row.stems[index]] ?? -1
      if stem >= 0 { counts[stem, default: 0] += 1 }
      if options.usesPairs, previous >= 0, stem >= 0, !row.breaks[index],
        let pair = pairs[.init(first: previous, second: stem)]
      {
        counts[Int32(vocabulary.pairStart) + pair, default: 0] += 1
      }
      previous = stem
      if let lengths = options.gramLengths {
        for gram in LetterGroups.groups(of: row.normals[index], lengths: lengths) {
          if let position = grams[gram] {
            counts[Int32(vocabulary.gramStart) + position, default: 0] += 1
          }
        }
      }
    }
    let columns = counts.keys.sorted()
    let values = weigher.values(of: columns.map { ($0, counts[$0]!) })
    return zip(columns, values).map { ($0, $1) }
  }
}
