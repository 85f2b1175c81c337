internal import Glibc

/// An estimate with the bounds of its interval.
public struct Estimate: Sendable, Equatable {
  public let value: Double
  public let low: Double
  public let high: Double

  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }
}

/// Intervals for a proportion.
public enum ProportionInterval {
  /// The standard normal quantile of a two-sided 95 % interval.
  public static let standardQuantile = 1.959963984540054

  /// Wilson's score interval for `successes` out of `trials`.
  ///
  /// - Returns: the proportion and its interval, within 0...1; `nil` for no trials.
  ///
  /// Source: Wilson, “Probable inference, the law of succession, and statistical inference”,
  /// *JASA* 22, 1927.
  public static func wilson(
    successes: Double, trials: Double, quantile z: Double = standardQuantile
  ) -> Estimate? {
    guard trials > 0 else { return nil }
    let share = successes / trials
    let center = share + z * z / (2 * trials)
    let spread = z * (share * (1 - share) / trials + z * z / (4 * trials * trials)).squareRoot()
    let scale = 1 + z * z / trials
    return Estimate(
      value: share, low: max(0, (center - spread) / scale), high: min(1, (center + spread) / scale))
  }
}
