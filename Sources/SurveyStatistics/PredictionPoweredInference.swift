/// Prediction-powered inference for a mean: hand codes of some answers, predictions of others.
///
/// Unlike ``TwoPhaseEstimator`` it takes the two sets of answers as independent draws from a large
/// population, so that there is no finite-population term.
///
/// Source: Angelopoulos, Bates, Fannjiang, Jordan and Zrnic, *Science* 382, 2023; the slope is that
/// of Angelopoulos, Duchi and Zrnic, “PPI++”, arXiv 2311.01453.
public enum PredictionPoweredInference {
  /// How much the predictions count.
  public enum Slope: Sendable, Equatable {
    /// This much: 0 is hand coding alone, 1 the first paper's estimator.
    case fixed(Double)
    /// The one with the least variance, within 0...1.
    case optimal
  }

  /// The mean with its normal interval.
  ///
  /// θ = mean_U λf + mean_L (Y − λf), SE² = λ² Var f / N_U + Var(Y − λf) / n, variances over n and
  /// N_U as in the authors' software.
  ///
  /// - Parameters:
  ///   - gold: what people say of the coded answers.
  ///   - predictions: what the machine says of the same answers, without having learnt them.
  ///   - others: what the machine says of the answers that nobody coded.
  ///   - slope: λ: how much the predictions count.
  ///   - quantile: the normal quantile of the interval; by default that of 95 %.
  /// - Precondition: coded and uncoded answers, as many codes as predictions of them.
  public static func mean(
    gold: [Double], predictions: [Double], others: [Double], slope: Slope = .optimal,
    quantile: Double = ProportionInterval.standardQuantile
  ) -> (estimate: Estimate, slope: Double) {
    precondition(!gold.isEmpty && gold.count == predictions.count && !others.isEmpty)
    let (n, rest) = (Double(gold.count), Double(others.count))
    let lambda: Double
    switch slope {
    case .fixed(let value): lambda = value
    case .optimal:
      let spread = Moments.variance(predictions + others, lost: 0)
      let best =
        spread > 0
        ? Moments.covariance(gold, predictions, lost: 0) / ((1 + n / rest) * spread) : 0
      lambda = min(1, max(0, best))
    }
    let residuals = zip(gold, predictions).map { $0 - lambda * $1 }
    let value = lambda * Moments.mean(others) + Moments.mean(residuals)
    let error =
      (lambda * lambda * Moments.variance(others, lost: 0) / rest
      + Moments.variance(residuals, lost: 0) / n).squareRoot()
    return (
      Estimate(value: value, low: value - quantile * error, high: value + quantile * error), lambda
    )
  }
}
