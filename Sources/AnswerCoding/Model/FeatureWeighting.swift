internal import Glibc

/// How counts of features become values.
enum FeatureWeighting: Sendable, Equatable {
  /// The count itself, as Naive Bayes wants it.
  case counts
  /// (1 + ln count) × idf, words and letter groups scaled to unit length apart, then to these
  /// shares; a code that the lexicon gives has the value `lexicon`.
  case normalized(words: Float, grams: Float, lexicon: Float)
}

/// Which features are looked for.
struct FeatureOptions: Sendable, Equatable {
  /// Words are kept when this many answers have them: a word of one answer teaches nothing, and may
  /// be a name.
  var stemMinimum = 2
  /// Pairs of neighbouring stems are kept when this many answers have them. Never under 2 unless
  /// asked: a rare sequence of words is its author's.
  var pairMinimum = 2
  /// Letter groups of these lengths inside a word and its edges; none when empty.
  var gramLengths: ClosedRange<Int>? = 2...6
  var gramMinimum = 2
  var usesPairs = true
}

/// Weighs the counts of one answer's features.
struct FeatureWeigher: Sendable {
  private let vocabulary: FeatureVocabulary
  private let inverseFrequencies: [Float]
  private let weighting: FeatureWeighting

  init(
    vocabulary: FeatureVocabulary, inverseFrequencies: [Float], weighting: FeatureWeighting
  ) {
    self.vocabulary = vocabulary
    self.inverseFrequencies = inverseFrequencies
    self.weighting = weighting
  }

  /// The values of an answer's features, in their order. O(features).
  func values(of counted: [(feature: Int32, count: Float)]) -> [Float] {
    guard case .normalized(let words, let grams, let lexicon) = weighting else {
      return counted.map(\.count)
    }
    var wordSquares: Float = 0
    var gramSquares: Float = 0
    var values: [Float] = []
    values.reserveCapacity(counted.count)
    for (feature, count) in counted {
      let index = Int(feature)
      guard index < vocabulary.lexiconStart else {
        values.append(lexicon)
        continue
      }
      let value = (count > 1 ? 1 + logf(count) : 1) * inverseFrequencies[index]
      if index < vocabulary.gramStart {
        wordSquares += value * value
      } else {
        gramSquares += value * value
      }
      values.append(value)
    }
    let wordScale = wordSquares > 0 ? words / wordSquares.squareRoot() : 0
    let gramScale = gramSquares > 0 ? grams / gramSquares.squareRoot() : 0
    for index in values.indices {
      let feature = Int(counted[index].feature)
      if feature < vocabulary.gramStart {
        values[index] *= wordScale
      } else if feature < vocabulary.lexiconStart {
        values[index] *= gramScale
      }
    }
    return values
  }
}
