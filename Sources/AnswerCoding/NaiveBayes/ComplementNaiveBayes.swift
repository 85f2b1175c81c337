internal import Glibc

/// A complement Naive Bayes model: each class is judged by the words of all others.
///
/// `weights` is *C* × *F*, row-major: −log of the smoothed share of a feature outside the class,
/// scaled to a row sum of 1 when normalized. Scores are no probabilities: calibrate them.
///
/// Source: Rennie, Shih, Teevan and Karger, “Tackling the poor assumptions of Naive Bayes text
/// classifiers”, ICML 2003.
public struct ComplementNaiveBayes: Sendable, Equatable {
  public let weights: [Double]
  private let classCount: Int
  private let featureCount: Int

  /// Learns from counts. O(*C* × *F*).
  ///
  /// - Parameters:
  ///   - counts: the feature counts of each class.
  ///   - smoothing: added to every count; above 0.
  ///   - normalized: weight normalization, which can turn a decision.
  public init(_ counts: ClassCounts, smoothing: Double = 1, normalized: Bool = false) {
    let (classCount, featureCount) = (counts.classCount, counts.featureCount)
    self.classCount = classCount
    self.featureCount = featureCount
    var all = Array(repeating: 0.0, count: featureCount)
    for index in 0..<classCount {
      for feature in 0..<featureCount {
        all[feature] += counts.features[index * featureCount + feature]
      }
    }
    var weights: [Double] = []
    for index in 0..<classCount {
      let outside = (0..<featureCount).map {
        all[$0] - counts.features[index * featureCount + $0] + smoothing
      }
      let total = outside.reduce(0, +)
      let row = outside.map { -log($0 / total) }
      let norm = normalized ? row.reduce(0, +) : 1
      weights += row.map { $0 / norm }
    }
    self.weights = weights
  }

  /// Each class's score: the highest is the class.
  public func scores(of answer: [FeatureCount]) -> [Double] {
    (0..<classCount).map { index in
      answer.reduce(0) { $0 + $1.count * weights[index * featureCount + $1.feature] }
    }
  }
}
