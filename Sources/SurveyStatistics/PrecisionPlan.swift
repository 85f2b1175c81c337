/// How many answers to code by hand so that a share has an interval of a wanted half-width.
///
/// With *N* respondents, *n* of them coded: Var(n) = S²_Y / N + (1/n − 1/N) S²_e, with S²_Y the
/// share's own variance and S²_e that of what the machine leaves unexplained. Without the first term
/// for the coding interval.
///
/// Source: Särndal, Swensson and Wretman (1992), section 9.7, solved for n.
public struct PrecisionPlan: Sendable, Equatable {
  /// p(1 − p).
  public let variance: Double
  /// W₁ p₁(1 − p₁) + W₀ p₀(1 − p₀): what is left inside the machine's yeses and noes.
  public let residualVariance: Double
  public let total: Int
  /// Whether the draw of the respondents counts.
  public let countsSampling: Bool

  /// A plan.
  ///
  /// - Precondition: `total > 0`.
  public init(variance: Double, residualVariance: Double, total: Int, countsSampling: Bool) {
    precondition(total > 0)
    self.variance = variance
    self.residualVariance = residualVariance
    self.total = total
    self.countsSampling = countsSampling
  }

  /// The half-width of the normal interval with so many answers coded by hand.
  public func halfWidth(coded: Int, withMachine: Bool = true) -> Double {
    let left = withMachine ? residualVariance : variance
    let draw = countsSampling ? variance / Double(total) : 0
    let coding = coded > 0 ? max(0, 1 / Double(coded) - 1 / Double(total)) * left : .infinity
    return ProportionInterval.standardQuantile * (draw + coding).squareRoot()
  }

  /// The fewest answers to code, at least two; `nil` when all of them are not enough.
  public func coded(for halfWidth: Double, withMachine: Bool = true) -> Int? {
    guard self.halfWidth(coded: total, withMachine: withMachine) <= halfWidth else { return nil }
    var (low, high) = (1, total)
    while low < high {
      let middle = (low + high) / 2
      if self.halfWidth(coded: middle, withMachine: withMachine) <= halfWidth {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return min(total, max(2, low))
  }
}
