internal import Glibc

/// Intervals for a share that no plain count stands behind: weighted, corrected, or both.
///
/// The share is treated as if it came from `effectiveSize` draws, which need not be whole.
public enum ShareInterval {
  /// How many simple draws would give a share the standard error that it has.
  ///
  /// - Returns: θ(1 − θ) / SE²; infinite when nothing varies and the share is neither 0 nor 1;
  ///   `nil` where both are 0 and the figures tell nothing of the size.
  ///
  /// Source: Korn and Graubard, *Analysis of Health Surveys* (1999), section 3.2.
  public static func effectiveSize(share: Double, standardError: Double) -> Double? {
    let spread = share * (1 - share)
    if standardError > 0 { return spread > 0 ? spread / (standardError * standardError) : nil }
    return spread > 0 ? .infinity : nil
  }

  /// Wilson's interval for a share on an effective size.
  ///
  /// Defined everywhere: an estimate below 0 or above 1, which a difference estimator can give, is
  /// drawn to the border first; an infinite size gives a point; a share of 0 or 1 still has an
  /// interval as wide as its size says.
  ///
  /// - Precondition: `effectiveSize > 0`.
  /// - Returns: the share within 0...1, and bounds within 0...1.
  ///
  /// Source: Wilson, *JASA* 22, 1927, on the effective size of Korn and Graubard, 1999.
  public static func wilson(
    share: Double, effectiveSize size: Double,
    quantile z: Double = ProportionInterval.standardQuantile
  ) -> Estimate {
    precondition(size > 0, "an effective size is positive")
    let share = min(1, max(0, share))
    guard size.isFinite else { return Estimate(value: share, low: share, high: share) }
    let center = share + z * z / (2 * size)
    let spread = z * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
    let scale = 1 + z * z / size
    return Estimate(
      value: share, low: min(share, max(0, (center - spread) / scale)),
      high: max(share, min(1, (center + spread) / scale)))
  }

  /// The interval that is symmetric on the scale of log-odds.
  ///
  /// A share of 0 or 1 has no log-odds: half a success and half a failure are then added to the
  /// effective draws, and the bound on the share's side is the share itself.
  ///
  /// - Precondition: `effectiveSize > 0`.
  /// - Returns: the share within 0...1, and bounds within 0...1.
  ///
  /// Source: the logit interval of Korn and Graubard (1999), the default of `svyciprop`; the half
  /// success is Haldane's, *Annals of Human Genetics* 20, 1956.
  public static func logit(
    share: Double, effectiveSize size: Double,
    quantile z: Double = ProportionInterval.standardQuantile
  ) -> Estimate {
    precondition(size > 0, "an effective size is positive")
    let share = min(1, max(0, share))
    guard size.isFinite else { return Estimate(value: share, low: share, high: share) }
    let isBorder = share == 0 || share == 1
    let center = isBorder ? (share * size + 0.5) / (size + 1) : share
    let odds = log(center / (1 - center))
    let error = 1 / (size * center * (1 - center)).squareRoot()
    func inverse(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
    return Estimate(
      value: share, low: share == 0 ? 0 : inverse(odds - z * error),
      high: share == 1 ? 1 : inverse(odds + z * error))
  }
}

/// The standard normal distribution.
public enum NormalDistribution {
  /// The probability of a value at least this far from 0, on either side.
  public static func twoSidedTail(_ deviation: Double) -> Double {
    erfc(abs(deviation) / 2.0.squareRoot())
  }
}
