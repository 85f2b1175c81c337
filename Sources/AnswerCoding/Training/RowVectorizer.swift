/// Turns training rows into vectors: the same values as ``FeatureExtractor`` gives words, from bags of
/// stems, normal forms and pairs instead of tokens.
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
    for word in row.words {
      if let stem = vocabulary.stems.position(of: word.item.stem) {
        counts[stem, default: 0] += Float(word.count)
      }
      guard let lengths = options.gramLengths else { continue }
      for gram in LetterGroups.groups(of: word.item.normal, lengths: lengths) {
        guard let position = vocabulary.grams.position(of: gram) else { continue }
        counts[Int32(vocabulary.gramStart) + position, default: 0] += Float(word.count)
      }
    }
    for pair in row.pairs where options.usesPairs {
      guard let first = vocabulary.stems.position(of: pair.item.first),
        let second = vocabulary.stems.position(of: pair.item.second)
      else { continue }
      let position = vocabulary.pairs.position(first, second)
      guard position >= 0 else { continue }
      counts[Int32(vocabulary.pairStart) + position, default: 0] += Float(pair.count)
    }
    let columns = counts.keys.sorted()
    let values = weigher.values(of: columns.map { ($0, counts[$0]!) })
    return zip(columns, values).map { ($0, $1) }
  }
}
