internal import Glibc

/// A Bernoulli Naive Bayes model: which features an answer has, and which it lacks.
///
/// With *C* classes and *F* features, `presence` is *C* × *F*, row-major: the probability that an
/// answer of the class has the feature.
///
/// Source: Manning, Raghavan and Schütze, *Introduction to Information Retrieval* (2008),
/// section 13.3.
public struct BernoulliNaiveBayes: Sendable, Equatable {
  public let logPrior: [Double]
  public let presence: [Double]
  private let featureCount: Int

  /// Learns from answers counted once per feature that they have: ``ClassCounts`` of 0 and 1.
  public init(_ counts: ClassCounts, smoothing: Double = 1, prior: ClassPrior = .documentFrequency)
  {
    featureCount = counts.featureCount
    logPrior = MultinomialNaiveBayes.logPrior(of: counts, prior)
    var presence: [Double] = []
    for index in 0..<counts.classCount {
      for feature in 0..<featureCount {
        presence.append(
          (counts.features[index * featureCount + feature] + smoothing)
            / (counts.answers[index] + 2 * smoothing))
      }
    }
    self.presence = presence
  }

  /// The log of each class's joint probability with the set of features an answer has.
  public func logJoint(of features: Set<Int>) -> [Double] {
    logPrior.indices.map { index in
      (0..<featureCount).reduce(logPrior[index]) { sum, feature in
        let present = presence[index * featureCount + feature]
        return sum + log(features.contains(feature) ? present : 1 - present)
      }
    }
  }

  /// Each class's probability given the set of features an answer has.
  public func posterior(of features: Set<Int>) -> [Double] { softmax(logJoint(of: features)) }
}
