public import Survey
public import SurveyStatistics

/// Two codings of the same answers, measured against each other.
///
/// It never sees a model: machine and human codings go through the same code. The reference's
/// codes count as true; agreement figures do not depend on which side is the reference.
public struct CodingComparison: Sendable {
  /// One answer coded twice.
  public struct Pair: Sendable, Equatable {
    public let id: String?
    public let reference: [Code]
    public let candidate: [Code]
    /// The unit that bootstraps draw, usually the respondent.
    public let respondent: String?

    public init(id: String?, reference: [Code], candidate: [Code], respondent: String? = nil) {
      self.id = id
      self.reference = reference
      self.candidate = candidate
      self.respondent = respondent
    }
  }

  /// The figures of one code.
  public struct CodeFigures: Sendable {
    public let code: Code
    public let precision: Estimate?
    public let recall: Estimate?
    public let f1: Estimate?
    /// How many reference codings have it; how many candidate codings do.
    public let support: Int
    public let predicted: Int
    /// Krippendorff's alpha for having the code or not.
    public let alpha: Estimate?
    public let kappa: Estimate?
    /// Gwet's AC1, which a rare code does not pull down.
    public let ac1: Estimate?
    /// The share of answers for which both say the same of the code.
    public let agreement: Estimate?
    /// The share of all codings that have the code.
    public let prevalence: Estimate?
  }

  /// Figures over all codes together.
  public struct OverallFigures: Sendable {
    public let precision: Estimate?
    public let recall: Estimate?
    public let f1: Estimate?
  }

  public let pairCount: Int
  public let codes: [CodeFigures]
  public let micro: OverallFigures
  /// The mean F1 of the codes that the reference uses.
  public let macro: Estimate?
  /// The mean over answers of each answer's F1.
  public let samples: Estimate?
  /// The share of answers with exactly the same codes.
  public let exact: Estimate?
  /// Micro figures without the residual codes.
  public let substantive: OverallFigures
  /// Krippendorff's alpha of the sets of codes, with the MASI distance.
  public let setAlpha: Estimate?

  /// Compares.
  ///
  /// - Parameters:
  ///   - pairs: per answer people's codes and the coder's.
  ///   - codeframe: gives the codes and their order; codes outside it count too, after them.
  ///   - bootstrap: draws respondents with replacement for every interval that has no formula.
  /// - Complexity: O(replicates × pairs × codes of a pair).
  public init(_ pairs: [Pair], codeframe: Codeframe, bootstrap: Bootstrap = Bootstrap()) {
    let used = Set(pairs.flatMap { $0.reference + $0.candidate })
    let order = codeframe.codes + used.filter { codeframe.position(of: $0) == nil }.sorted()
    let tally = PairTally(pairs, codes: order)
    let units = PairTally.units(of: pairs)
    let sets = SetTally(pairs)
    var setAlphas: [Double] = []
    let replicates = (0..<bootstrap.replicates).map { replicate in
      let drawn = bootstrap.multiplicities(count: units.count, replicate: replicate)
      let weights = PairTally.weights(drawn, units: units, count: pairs.count)
      setAlphas.append(sets.alpha(weights: weights))
      return tally.figures(weights: weights)
    }
    let whole = tally.figures(weights: nil)
    func estimate(_ figure: (PairTally.Figures) -> Double) -> Estimate? {
      let value = figure(whole)
      return bootstrap.estimate(value, replicates: replicates.map(figure))
    }

    pairCount = pairs.count
    codes = order.indices.map { code in
      let counts = whole.counts[code]
      return CodeFigures(
        code: order[code],
        precision: ProportionInterval.wilson(successes: counts.both, trials: counts.predicted),
        recall: ProportionInterval.wilson(successes: counts.both, trials: counts.support),
        f1: estimate { $0.counts[code].f1 }, support: Int(counts.support),
        predicted: Int(counts.predicted), alpha: estimate { $0.counts[code].alpha },
        kappa: estimate { $0.counts[code].kappa }, ac1: estimate { $0.counts[code].ac1 },
        agreement: estimate { $0.counts[code].agreement },
        prevalence: estimate { $0.counts[code].prevalence })
    }
    setAlpha = bootstrap.estimate(sets.alpha(weights: nil), replicates: setAlphas)
    micro = OverallFigures(
      precision: estimate { $0.all.precision }, recall: estimate { $0.all.recall },
      f1: estimate { $0.all.f1 })
    substantive = OverallFigures(
      precision: estimate { $0.substantive.precision },
      recall: estimate { $0.substantive.recall }, f1: estimate { $0.substantive.f1 })
    macro = estimate { $0.macro }
    samples = estimate { $0.samples }
    exact = pairs.isEmpty ? nil : estimate { $0.exact }
  }
}
