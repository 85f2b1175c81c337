/// Percentile intervals from resampled units.
public struct Bootstrap: Sendable {
  public let replicates: Int
  public let seed: UInt64
  /// The share of replicates inside the interval.
  public let level: Double

  public init(replicates: Int = 1000, seed: UInt64 = 1, level: Double = 0.95) {
    precondition(replicates > 0 && level > 0 && level < 1)
    self.replicates = replicates
    self.seed = seed
    self.level = level
  }

  /// How often each of `count` units is drawn in a replicate. Keyed by (seed, replicate).
  public func multiplicities(count: Int, replicate: Int) -> [Int32] {
    var random = SeededGenerator(seed: seed, stream: UInt64(replicate) + 1)
    var drawn = [Int32](repeating: 0, count: count)
    for _ in 0..<count { drawn[Int(random.next(upperBound: UInt64(count)))] += 1 }
    return drawn
  }

  /// The interval of values that replicates gave; values that are not numbers are left out.
  ///
  /// Source: Efron and Tibshirani, *An Introduction to the Bootstrap* (1993), chapter 13, with the
  /// quantiles interpolated as in Hyndman and Fan's seventh definition.
  public func interval(of values: [Double]) -> (low: Double, high: Double)? {
    let sorted = values.filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return nil }
    let tail = (1 - level) / 2
    return (Bootstrap.quantile(tail, of: sorted), Bootstrap.quantile(1 - tail, of: sorted))
  }

  /// A value with the interval of its replicates; `nil` where it is not a number or none is.
  public func estimate(_ value: Double, replicates: [Double]) -> Estimate? {
    guard !value.isNaN, let interval = interval(of: replicates) else { return nil }
    return Estimate(value: value, low: interval.low, high: interval.high)
  }

  static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
