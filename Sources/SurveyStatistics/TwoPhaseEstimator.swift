/// Estimators of a mean from predictions for all answers and hand codes for a known random part.
///
/// Phase one is the respondents, phase two those of them that people coded. *N* answers, *n* of
/// them coded; `Y` is what people say, `f` what the machine says of the same answers.
public enum TwoPhaseEstimator {
  /// An estimated mean with its standard error.
  public struct Result: Sendable, Equatable {
    public let value: Double
    /// For the mean of the population that the *N* are drawn from.
    public let standardError: Double
    /// For the mean of these *N*, if all were coded: 0 when *n* = *N*.
    public let codingError: Double
    /// What each prediction counts for: 1 in the difference estimator, Cov(Y, f) / Var(f) in the
    /// regression estimator.
    public let slope: Double
  }

  /// The difference estimator (`slope` 1) or the one with a slope of choice, from a simple draw.
  ///
  /// θ = Ȳₙ + λ (f̄_N − f̄ₙ), Var = S²_Y / N + (1/n − 1/N) S²_{Y − λ f}, variances over n − 1.
  ///
  /// - Parameters:
  ///   - gold: what people say of the coded answers.
  ///   - predictions: what the machine says of the same answers.
  ///   - allPredictions: the predictions of all *N* answers, the coded ones among them.
  ///   - asked: λ; `nil` takes the one with the least variance.
  /// - Precondition: at least two coded answers, as many codes as predictions of them.
  ///
  /// Source: Särndal, Swensson and Wretman (1992), section 9.7.
  public static func estimate(
    gold: [Double], predictions: [Double], allPredictions: [Double], slope asked: Double? = nil
  ) -> Result {
    precondition(gold.count == predictions.count && gold.count >= 2)
    precondition(allPredictions.count >= gold.count)
    let spread = Moments.variance(predictions)
    let slope =
      asked ?? (spread > 0 ? Moments.covariance(gold, predictions) / spread : 0)
    let residuals = zip(gold, predictions).map { $0 - slope * $1 }
    let (n, total) = (Double(gold.count), Double(allPredictions.count))
    let coding = max(0, 1 / n - 1 / total) * Moments.variance(residuals)
    return Result(
      value: Moments.mean(gold)
        + slope * (Moments.mean(allPredictions) - Moments.mean(predictions)),
      standardError: (Moments.variance(gold) / total + coding).squareRoot(),
      codingError: coding.squareRoot(), slope: slope)
  }

  /// The design-based estimator from a draw with any known probabilities.
  ///
  /// Each answer gets `f − (R/π)(f − Y)`, with R = 1 for a coded answer, and the mean is theirs.
  /// `codingError` is the square root of the Poisson design's variance of the correction,
  /// Σ (1 − π)/π² (Y − f)² / N².
  ///
  /// - Parameters:
  ///   - gold: per answer what people say; `nil` where they did not code.
  ///   - predictions: what the machine says of the same answers.
  ///   - probabilities: per answer, with which it was drawn.
  /// - Precondition: probabilities above 0 where people coded; at least two answers.
  ///
  /// Source: Egami, Hinck, Stewart and Wei, “Using imperfect surrogates for downstream inference”,
  /// NeurIPS 2023.
  public static func designBased(
    gold: [Double?], predictions: [Double], probabilities: [Double]
  ) -> Result {
    precondition(gold.count == predictions.count && gold.count == probabilities.count)
    precondition(gold.count >= 2)
    var corrected = predictions
    var coding = 0.0
    for (index, value) in gold.enumerated() {
      guard let value else { continue }
      let probability = probabilities[index]
      precondition(probability > 0, "a drawn answer has a probability above 0")
      let error = value - predictions[index]
      corrected[index] += error / probability
      coding += (1 - probability) * error * error / (probability * probability)
    }
    let count = Double(gold.count)
    return Result(
      value: Moments.mean(corrected),
      standardError: (Moments.variance(corrected) / count).squareRoot(),
      codingError: coding.squareRoot() / count, slope: 1)
  }

  /// The share of the variance of hand coding alone that predictions take away: ρ² (N − n) / N.
  public static func gain(correlation: Double, coded: Int, total: Int) -> Double {
    correlation * correlation * Double(total - coded) / Double(total)
  }
}

/// Means and variances.
enum Moments {
  static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// Over n − `lost`.
  static func variance(_ values: [Double], lost: Double = 1) -> Double {
    covariance(values, values, lost: lost)
  }

  static func covariance(_ first: [Double], _ second: [Double], lost: Double = 1) -> Double {
    let (a, b) = (mean(first), mean(second))
    let sum = zip(first, second).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
    return sum / (Double(first.count) - lost)
  }
}
