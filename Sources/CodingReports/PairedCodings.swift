public import Survey
public import SurveyStatistics

/// Two codings of the same answers, each held against the same reference.
///
/// Every bootstrap draw is the same for both, so that what makes an answer hard for both cancels
/// out of the difference.
public struct PairedCodings: Sendable {
  /// One figure of both, and the second minus the first.
  public struct Figure: Sendable, Equatable {
    public let first: Double
    public let second: Double
    public let difference: Estimate

    /// Whether the interval of the difference leaves out 0.
    public var isDistinct: Bool { difference.low > 0 || difference.high < 0 }
  }

  public let pairCount: Int
  public let micro: Figure?
  /// Micro-F1 without the residual codes.
  public let substantive: Figure?
  public let macro: Figure?
  public let samples: Figure?
  public let exact: Figure?
  /// The F1 of each code that any of the three has, in the codeframe's order.
  public let codes: [(code: Code, f1: Figure)]

  /// Compares.
  ///
  /// - Precondition: both have the same answers with the same reference, in the same order.
  /// - Complexity: O(replicates × pairs × codes of a pair).
  ///
  /// Source: the paired bootstrap of Efron and Tibshirani, *An Introduction to the Bootstrap*
  /// (1993), chapter 16.
  public init(
    first: [CodingComparison.Pair], second: [CodingComparison.Pair], codeframe: Codeframe,
    bootstrap: Bootstrap = Bootstrap()
  ) {
    precondition(first.map(\.reference) == second.map(\.reference))
    let used = Set((first + second).flatMap { $0.reference + $0.candidate })
    let order = codeframe.codes + used.filter { codeframe.position(of: $0) == nil }.sorted()
    let tallies = (PairTally(first, codes: order), PairTally(second, codes: order))
    let units = PairTally.units(of: first)
    let replicates = (0..<bootstrap.replicates).map { replicate in
      let drawn = bootstrap.multiplicities(count: units.count, replicate: replicate)
      let weights = PairTally.weights(drawn, units: units, count: first.count)
      return (tallies.0.figures(weights: weights), tallies.1.figures(weights: weights))
    }
    let whole = (tallies.0.figures(weights: nil), tallies.1.figures(weights: nil))
    func figure(_ read: (PairTally.Figures) -> Double) -> Figure? {
      let values = (read(whole.0), read(whole.1))
      return bootstrap.estimate(
        values.1 - values.0, replicates: replicates.map { read($0.1) - read($0.0) }
      ).map { Figure(first: values.0, second: values.1, difference: $0) }
    }
    pairCount = first.count
    micro = figure { $0.all.f1 }
    substantive = figure { $0.substantive.f1 }
    macro = figure { $0.macro }
    samples = figure { $0.samples }
    exact = figure { $0.exact }
    codes = order.indices.compactMap { position in
      figure { $0.counts[position].f1 }.map { (order[position], $0) }
    }
  }
}
