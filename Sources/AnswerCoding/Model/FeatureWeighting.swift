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
    var values: [Float] = []
    weigh(counted.count, into: &values) { (counted[$0].feature, counted[$0].count) }
    return values
  }

  /// The values of features, in their order, in place of what `values` held; `counts` has one
  /// number for each feature of the vocabulary. O(features).
  func weigh(_ features: [Int32], _ counts: [Float], into values: inout [Float]) {
    weigh(features.count, into: &values) { (features[$0], counts[Int(features[$0])]) }
  }

  @inline(__always)
  private func weigh(
    _ count: Int, into values: inout [Float], _ item: (Int) -> (feature: Int32, count: Float)
  ) {
    values.removeAll(keepingCapacity: true)
    guard case .normalized(let words, let grams, let lexicon) = weighting else {
      for index in 0..<count { values.append(item(index).count) }
      return
    }
    var wordSquares: Float = 0
    var gramSquares: Float = 0
    for index in 0..<count {
      let (feature, count) = item(index)
      guard feature < vocabulary.lexiconStart else {
        values.append(lexicon)
        continue
      }
      let value = (count > 1 ? 1 + logf(count) : 1) * inverseFrequencies[Int(feature)]
      if feature < vocabulary.gramStart {
        wordSquares += value * value
      } else {
        gramSquares += value * value
      }
      values.append(value)
    }
    let wordScale = wordSquares > 0 ? words / wordSquares.squareRoot() : 0
    let gramScale = gramSquares > 0 ? grams / gramSquares.squareRoot() : 0
    for index in 0..<count {
      let feature = item(index).feature
      if feature < vocabulary.gramStart {
        values[index] *= wordScale
      } else if feature < vocabulary.lexiconStart {
        values[index] *= gramScale
      }
    }
  }
}
