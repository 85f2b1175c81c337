/// The share of a yes-or-no answer among weighted respondents.
public struct WeightedShare: Sendable, Equatable {
  /// Σ w y / Σ w, within 0...1 (Hájek's estimator).
  public let value: Double
  /// The linearised standard error of the share, as from a draw with replacement.
  public let standardError: Double
  /// (Σ w)² / Σ w²: the draws left after unequal weights alone (Kish).
  public let kishSize: Double

  /// Estimates.
  ///
  /// - Parameters:
  ///   - answers: per respondent whether the answer is yes.
  ///   - weights: per respondent a positive weight, of any scale.
  /// - Returns: `nil` without respondents.
  ///
  /// Source: Särndal, Swensson and Wretman, *Model Assisted Survey Sampling* (1992), section 5.7,
  /// SE² = n/(n − 1) Σ (w (y − p) / Σ w)²; Kish, *Survey Sampling* (1965).
  public init?(answers: [Bool], weights: [Double]) {
    precondition(answers.count == weights.count)
    precondition(weights.allSatisfy { $0 > 0 }, "weights are positive")
    guard !answers.isEmpty else { return nil }
    let total = weights.reduce(0, +)
    let yes = zip(answers, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    let share = min(1, yes / total)
    var squares = 0.0
    var weightSquares = 0.0
    for (answer, weight) in zip(answers, weights) {
      let deviation = weight * ((answer ? 1 : 0) - share) / total
      squares += deviation * deviation
      weightSquares += weight * weight
    }
    let count = Double(answers.count)
    value = share
    standardError = count > 1 ? (count / (count - 1) * squares).squareRoot() : 0
    kishSize = total * total / weightSquares
  }

  /// The effective number of draws: from the standard error, and from the weights alone where the
  /// share is 0 or 1 or stands on one respondent.
  public var effectiveSize: Double {
    guard standardError > 0 else { return kishSize }
    return ShareInterval.effectiveSize(share: value, standardError: standardError) ?? kishSize
  }
}
