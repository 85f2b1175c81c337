internal import Glibc

/// How often each code is met before anything is read.
public enum ClassPrior: String, Sendable, Codable {
  /// Every code alike.
  case uniform
  /// The share of the training answers.
  case documentFrequency
  /// The share, with one more answer counted for each code.
  case laplace
}

/// Counts of features per class: what adds up over answers, shards and editions.
///
/// | Property   | Shape     | Unit                                   |
/// |------------|-----------|----------------------------------------|
/// | `answers`  | *C*       | answers; fractions come from EM        |
/// | `features` | *C* × *F* | occurrences, row-major                 |
public struct ClassCounts: Sendable, Equatable {
  public let classCount: Int
  public let featureCount: Int
  public var answers: [Double]
  public var features: [Double]

  public init(classCount: Int, featureCount: Int) {
    self.classCount = classCount
    self.featureCount = featureCount
    answers = Array(repeating: 0, count: classCount)
    features = Array(repeating: 0, count: classCount * featureCount)
  }

  /// Adds an answer. O(its features).
  ///
  /// - Parameters:
  ///   - answer: feature positions with their counts.
  ///   - index: the position of its class.
  ///   - weight: 1 for an answer that people coded, a share for one of an uncoded answer.
  public mutating func add(_ answer: [FeatureCount], to index: Int, weight: Double = 1) {
    answers[index] += weight
    for item in answer {
      features[index * featureCount + item.feature] += weight * item.count
    }
  }

  /// The counts of two shards together.
  public static func + (left: ClassCounts, right: ClassCounts) -> ClassCounts {
    precondition(
      left.classCount == right.classCount && left.featureCount == right.featureCount,
      "only counts of the same shape add up")
    var sum = left
    for index in sum.answers.indices { sum.answers[index] += right.answers[index] }
    for index in sum.features.indices { sum.features[index] += right.features[index] }
    return sum
  }
}

/// How often a feature stands in an answer.
public struct FeatureCount: Sendable, Equatable {
  public let feature: Int
  public let count: Double

  public init(_ feature: Int, _ count: Double) {
    self.feature = feature
    self.count = count
  }
}

/// A multinomial Naive Bayes model over feature counts.
///
/// With *C* classes and *F* features:
///
/// | Property        | Shape     | Unit                                                     |
/// |-----------------|-----------|----------------------------------------------------------|
/// | `logPrior`      | *C*       | natural log; exponentials sum to 1                       |
/// | `logLikelihood` | *C* × *F* | natural log, row-major; each row's exponentials sum to 1 |
///
/// Source: Manning, Raghavan and Schütze, *Introduction to Information Retrieval* (2008),
/// section 13.2.
public struct MultinomialNaiveBayes: Sendable, Equatable {
  public let logPrior: [Double]
  public let logLikelihood: [Double]
  let featureCount: Int

  /// Learns from counts. O(*C* × *F*).
  ///
  /// - Parameters:
  ///   - counts: the feature counts of each class.
  ///   - smoothing: added to every count (Laplace's 1 by default); above 0.
  ///   - prior: where the shares of the classes come from.
  public init(_ counts: ClassCounts, smoothing: Double = 1, prior: ClassPrior = .documentFrequency)
  {
    precondition(smoothing > 0, "a count of 0 has no logarithm")
    featureCount = counts.featureCount
    logPrior = MultinomialNaiveBayes.logPrior(of: counts, prior)
    var likelihood: [Double] = []
    likelihood.reserveCapacity(counts.features.count)
    for index in 0..<counts.classCount {
      let row = counts.features[index * featureCount..<(index + 1) * featureCount]
      let total = row.reduce(0, +) + smoothing * Double(featureCount)
      for count in row { likelihood.append(log((count + smoothing) / total)) }
    }
    logLikelihood = likelihood
  }

  static func logPrior(of counts: ClassCounts, _ prior: ClassPrior) -> [Double] {
    let total = counts.answers.reduce(0, +)
    return counts.answers.map { answers in
      switch prior {
      case .uniform: -log(Double(counts.classCount))
      case .documentFrequency: log(answers / total)
      case .laplace: log((answers + 1) / (total + Double(counts.classCount)))
      }
    }
  }

  /// The log of each class's joint probability with the answer, up to the multinomial constant.
  public func logJoint(of answer: [FeatureCount]) -> [Double] {
    logPrior.indices.map { index in
      answer.reduce(logPrior[index]) {
        $0 + $1.count * logLikelihood[index * featureCount + $1.feature]
      }
    }
  }

  /// Each class's probability given the answer; nothing where the answer has no feature, so that
  /// an answer without a known word never looks like the most frequent code.
  public func posterior(of answer: [FeatureCount]) -> [Double]? {
    answer.isEmpty ? nil : softmax(logJoint(of: answer))
  }
}

/// Exponentials scaled to sum to 1.
func softmax(_ values: [Double]) -> [Double] {
  let highest = values.max() ?? 0
  let exponentials = values.map { exp($0 - highest) }
  let total = exponentials.reduce(0, +)
  return exponentials.map { $0 / total }
}
