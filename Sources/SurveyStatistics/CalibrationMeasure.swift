/// How far probabilities lie from what then was true.
public enum CalibrationMeasure {
  /// Cases with probabilities in one part of 0…1.
  public struct Bin: Sendable, Equatable {
    /// The mean probability of the cases.
    public let probability: Double
    /// The share of the cases that were true.
    public let share: Double
    /// How many cases, or the sum of their weights.
    public let count: Double
  }

  /// Brier's score: the mean squared difference of probability and truth; 0 is perfect.
  ///
  /// - Parameters:
  ///   - probabilities: per case, within 0...1.
  ///   - isTrue: per case, whether it came true.
  ///   - weights: per case; without them each counts once.
  /// - Returns: `nil` without cases. O(cases).
  ///
  /// Source: Brier, *Monthly Weather Review* 78, 1950.
  public static func brier(
    _ probabilities: [Double], isTrue: [Bool], weights: [Double]? = nil
  ) -> Double? {
    precondition(probabilities.count == isTrue.count)
    var sum = 0.0
    var total = 0.0
    for index in probabilities.indices {
      let weight = weights?[index] ?? 1
      let gap = probabilities[index] - (isTrue[index] ? 1 : 0)
      sum += weight * gap * gap
      total += weight
    }
    return total > 0 ? sum / total : nil
  }

  /// The expected calibration error: over equal parts of 0…1, the mean distance between the
  /// probability said and the share that was true, each part by its cases.
  ///
  /// - Returns: `nil` without cases. O(cases + bins).
  ///
  /// Source: Naeini, Cooper and Hauskrecht, “Obtaining well calibrated probabilities using
  /// Bayesian binning”, AAAI 2015.
  public static func expectedError(
    _ probabilities: [Double], isTrue: [Bool], weights: [Double]? = nil, bins: Int = 15
  ) -> Double? {
    let filled = self.bins(probabilities, isTrue: isTrue, weights: weights, count: bins)
    let total = filled.reduce(0) { $0 + $1.count }
    guard total > 0 else { return nil }
    return filled.reduce(0) { $0 + $1.count * abs($1.probability - $1.share) } / total
  }

  /// The parts of 0…1 that have cases, from low to high; a part holds its lower border.
  public static func bins(
    _ probabilities: [Double], isTrue: [Bool], weights: [Double]? = nil, count: Int = 15
  ) -> [Bin] {
    precondition(probabilities.count == isTrue.count && count > 0)
    var sums = [(weight: Double, probability: Double, positive: Double)](
      repeating: (0, 0, 0), count: count)
    for index in probabilities.indices {
      let weight = weights?[index] ?? 1
      guard weight > 0 else { continue }
      let place = min(count - 1, max(0, Int(probabilities[index] * Double(count))))
      sums[place].weight += weight
      sums[place].probability += weight * probabilities[index]
      if isTrue[index] { sums[place].positive += weight }
    }
    return sums.filter { $0.weight > 0 }.map {
      Bin(
        probability: $0.probability / $0.weight, share: $0.positive / $0.weight, count: $0.weight)
    }
  }
}
