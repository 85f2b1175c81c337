internal import Glibc

/// Intervals for the difference of two shares.
public enum DifferenceInterval {
  /// The four counts of answers to a yes-or-no question that the same respondents gave twice.
  public struct PairedCounts: Sendable, Equatable {
    public let both: Double
    public let onlyFirst: Double
    public let onlySecond: Double
    public let neither: Double

    /// Counts of respondents.
    public init(both: Double, onlyFirst: Double, onlySecond: Double, neither: Double) {
      self.both = both
      self.onlyFirst = onlyFirst
      self.onlySecond = onlySecond
      self.neither = neither
    }

    /// All respondents.
    public var total: Double { both + onlyFirst + onlySecond + neither }

    /// The correlation of the two answers, drawn towards 0 as Newcombe does; 0 where a margin is
    /// empty.
    public var correlation: Double {
      let margins =
        (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither)
      guard margins > 0 else { return 0 }
      var cross = both * neither - onlyFirst * onlySecond
      if cross > 0 { cross = max(0, cross - total / 2) }
      return cross / margins.squareRoot()
    }
  }

  /// The interval of `first − second`, by the hybrid of the two shares' own intervals.
  ///
  /// - Parameters:
  ///   - first: a share with its interval.
  ///   - second: the share that is taken off.
  ///   - correlation: of the two estimates; 0 for independent ones.
  /// - Returns: a difference and bounds within −1...1.
  ///
  /// Source: Newcombe, “Interval estimation for the difference between independent proportions”,
  /// *Statistics in Medicine* 17, 1998, method 10; for any intervals Zou and Donner, *Statistics in
  /// Medicine* 27, 2008.
  public static func hybrid(
    _ first: Estimate, _ second: Estimate, correlation: Double = 0
  ) -> Estimate {
    let difference = first.value - second.value
    func distance(_ a: Double, _ b: Double) -> Double {
      max(0, a * a + b * b - 2 * correlation * a * b).squareRoot()
    }
    return Estimate(
      value: difference,
      low: max(-1, difference - distance(first.value - first.low, second.high - second.value)),
      high: min(1, difference + distance(first.high - first.value, second.value - second.low)))
  }

  /// Newcombe's interval for two independent groups.
  ///
  /// - Returns: `nil` when a group has no trials.
  public static func independent(
    successes: (first: Double, second: Double), trials: (first: Double, second: Double),
    quantile: Double = ProportionInterval.standardQuantile
  ) -> Estimate? {
    guard
      let first = ProportionInterval.wilson(
        successes: successes.first, trials: trials.first, quantile: quantile),
      let second = ProportionInterval.wilson(
        successes: successes.second, trials: trials.second, quantile: quantile)
    else { return nil }
    return hybrid(first, second)
  }

  /// Newcombe's interval for the same respondents asked twice.
  ///
  /// - Returns: `nil` without respondents.
  ///
  /// Source: Newcombe, “Improved confidence intervals for the difference between binomial
  /// proportions based on paired data”, *Statistics in Medicine* 17, 1998, method 10.
  public static func paired(
    _ counts: PairedCounts, quantile: Double = ProportionInterval.standardQuantile
  ) -> Estimate? {
    let total = counts.total
    guard
      let first = ProportionInterval.wilson(
        successes: counts.both + counts.onlyFirst, trials: total, quantile: quantile),
      let second = ProportionInterval.wilson(
        successes: counts.both + counts.onlySecond, trials: total, quantile: quantile)
    else { return nil }
    return hybrid(first, second, correlation: counts.correlation)
  }

  /// The two-sided probability of a difference at least this large where none is, read off an
  /// interval: below 0.05 exactly when a 95 % interval leaves 0 out.
  public static func significance(
    of difference: Estimate, quantile: Double = ProportionInterval.standardQuantile
  ) -> Double {
    let value = difference.value
    let reach = value > 0 ? value - difference.low : difference.high - value
    guard value != 0 else { return 1 }
    guard reach > 0 else { return 0 }
    return NormalDistribution.twoSidedTail(value / reach * quantile)
  }
}
