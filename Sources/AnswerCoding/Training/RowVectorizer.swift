/// Turns training rows into vectors: the same values as ``FeatureExtractor`` gives words, from stems
/// and normal forms instead of tokens.
struct RowVectorizer {
  private let vocabulary: FeatureVocabulary
  private let weigher: FeatureWeigher
  private let options: FeatureOptions

  init(
    vocabulary: FeatureVocabulary, inverseFrequencies: [Float], weighting: FeatureWeighting,
    options: FeatureOptions
  ) {
    self.vocabulary = vocabulary
    self.options = options
    weigher = FeatureWeigher(
      vocabulary: vocabulary, inverseFrequencies: inverseFrequencies, weighting: weighting)
  }

  /// The vector of a row's words, columns ascending. What the lexicon gives is left to
  /// ``LexiconFusion``. O(words × letter groups).
  func vector(of row: TrainingRow) -> [(column: Int32, value: Float)] {
    var counts: [Int32: Float] = [:]
    var previous: Int32 = -1
    for index in row.stems.indices where !row.stems[index].isEmpty {
      let stem = vocabulary.stems.position(of: row.stems[index]) ?? -1
      if stem >= 0 { counts[stem, default: 0] += 1 }
      if options.usesPairs, previous >= 0, stem >= 0, !row.breaks[index] {
        let pair = vocabulary.pairs.position(previous, stem)
        if pair >= 0 { counts[Int32(vocabulary.pairStart) + pair, default: 0] += 1 }
      }
      previous = stem
      if let lengths = options.gramLengths {
        for gram in LetterGroups.groups(of: row.normals[index], lengths: lengths) {
          if let position = vocabulary.grams.position(of: gram) {
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
