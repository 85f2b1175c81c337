public import Survey
internal import SurveyStatistics

/// What became of a share since the edition before.
public struct EditionChange: Sendable, Equatable {
  /// The parts of a change, in the order in which they are taken out.
  public struct Parts: Sendable, Equatable {
    /// The codes of the edition before brought to this one's codeframe: what its change alone moves.
    public let codeframe: Double
    /// The answers of the edition before coded anew: what the coder changed. `nil` where they were
    /// not.
    public let coding: Double?
    /// Other respondents: the strata's parts in the base. `nil` without strata, or where a stratum
    /// has fewer than 30 in one edition.
    public let respondents: Double?
    /// The rest.
    public let real: Double
  }

  /// The share of the edition before, as it was published.
  public let previous: Double
  /// How far that share was moved by a change of the codeframe alone.
  public let codeframe: Double
  /// In shares, positive for a rise. Without an interval where the edition before has no base. The
  /// interval and the probability are those of the change that the codeframe does not make.
  public let value: Double
  public let low: Double?
  public let high: Double?
  /// The probability of such a change where there is none.
  public let probability: Double?
  /// The same, with all changes of the table counted (Benjamini and Hochberg).
  public internal(set) var adjusted: Double?
  /// How many bodies answered both editions and were matched.
  public let pairCount: Int
  /// Whether both shares are corrected, or neither: else the weighted shares are compared.
  public let isCorrected: Bool
  public internal(set) var parts: Parts?

  /// Whether the change stands out at a false discovery rate of 5 %.
  public var isFlagged: Bool { adjusted.map { $0 <= 0.05 } ?? false }

  init(
    current: Estimate, previous: Estimate, hasInterval: Bool, correlation: Double = 0,
    codeframe: Double = 0, pairCount: Int = 0, isCorrected: Bool = false
  ) {
    let change = DifferenceInterval.hybrid(current, previous, correlation: correlation)
    self.previous = previous.value - codeframe
    self.codeframe = codeframe
    value = change.value + codeframe
    low = hasInterval ? max(-1, change.low + codeframe) : nil
    high = hasInterval ? min(1, change.high + codeframe) : nil
    probability = hasInterval ? DifferenceInterval.significance(of: change) : nil
    adjusted = nil
    self.pairCount = pairCount
    self.isCorrected = isCorrected
    parts = nil
  }
}

/// A share that was published, with its base where that was.
public struct PublishedShare: Sendable, Equatable {
  public let code: Code
  public let stratum: String?
  /// Within 0...1.
  public let share: Double
  public let base: Double?

  /// A published share.
  public init(code: Code, stratum: String?, share: Double, base: Double?) {
    self.code = code
    self.stratum = stratum
    self.share = share
    self.base = base
  }
}

extension FrequencyTable {
  /// The table with its change from shares that were published.
  ///
  /// Their interval is Wilson's on the base; without a base the change has none.
  public func compared(with published: [PublishedShare]) -> FrequencyTable {
    filled { row in
      guard
        let before = published.first(where: { $0.code == row.code && $0.stratum == row.stratum })
      else { return nil }
      let interval = before.base.flatMap {
        ProportionInterval.wilson(successes: before.share * $0, trials: $0)
      }
      return EditionChange(
        current: row.sampling,
        previous: interval ?? Estimate(value: before.share, low: before.share, high: before.share),
        hasInterval: interval != nil, isCorrected: row.coding != nil)
    }
  }

  /// The table with its change from the edition before.
  ///
  /// Where only one of the two shares is corrected, the weighted ones are compared: a correction on
  /// one side alone would pass for a change.
  ///
  /// - Parameters:
  ///   - previous: the same question's table of the edition before, in this edition's codes.
  ///   - answers: this edition's.
  ///   - before: those of the edition before, for the bodies that can be matched by their key.
  ///   - published: the same table in the codes it was published with, where these were others.
  ///   - open: codes whose share before nobody knows, as a person has not decided between them; they
  ///     get no change.
  public func compared(
    with previous: FrequencyTable, answers: [ReportedAnswer], before: [ReportedAnswer],
    published: FrequencyTable? = nil, open: Set<Code> = []
  ) -> FrequencyTable {
    let pairs = EditionPairs(answers, before, base: (base, previous.base))
    return filled { row in
      if open.contains(row.code) { return nil }
      guard
        let earlier = previous.rows.first(where: {
          $0.code == row.code && $0.stratum == row.stratum
        })
          ?? previous.emptyRow(like: row)
      else { return nil }
      let bothCorrected = row.coding != nil && earlier.coding != nil
      let linked = pairs.correlation(of: row, earlier)
      return EditionChange(
        current: bothCorrected ? row.sampling : row.uncorrected,
        previous: bothCorrected ? earlier.sampling : earlier.uncorrected, hasInterval: true,
        correlation: linked.correlation,
        codeframe: published?.moved(to: earlier, isCorrected: bothCorrected) ?? 0,
        pairCount: linked.count, isCorrected: bothCorrected)
    }
  }

  /// How far the codeframe moves a published share; 0 for a code that was not published.
  private func moved(to earlier: Row, isCorrected: Bool) -> Double {
    guard let row = rows.first(where: { $0.code == earlier.code && $0.stratum == earlier.stratum })
    else { return 0 }
    return isCorrected
      ? earlier.sampling.value - row.sampling.value
      : earlier.uncorrected.value - row.uncorrected.value
  }

  /// A code that the edition before never gave has a share of 0 there.
  private func emptyRow(like row: Row) -> Row? {
    guard let other = rows.first(where: { $0.stratum == row.stratum }), other.base > 0 else {
      return nil
    }
    let interval = ShareInterval.wilson(share: 0, effectiveSize: max(1, Double(other.base)))
    return Row(
      code: row.code, stratum: row.stratum, count: 0, base: other.base, share: 0, weighted: 0,
      coding: nil, sampling: interval, uncorrected: interval, effectiveSize: Double(other.base),
      comparison: nil, flag: .publish, cautions: [])
  }

  private func filled(_ change: (Row) -> EditionChange?) -> FrequencyTable {
    var table = self
    for index in table.rows.indices { table.rows[index].change = change(table.rows[index]) }
    let tested = table.rows.indices.filter { table.rows[$0].change?.probability != nil }
    let adjusted = FalseDiscovery.adjusted(tested.map { table.rows[$0].change!.probability! })
    for (index, value) in zip(tested, adjusted) { table.rows[index].change?.adjusted = value }
    return table
  }
}

/// The bodies that answered two editions.
struct EditionPairs {
  private let pairs: [(now: ReportedAnswer, before: ReportedAnswer)]

  init(
    _ answers: [ReportedAnswer], _ before: [ReportedAnswer], base: (ReportBase, ReportBase)
  ) {
    var earlier: [String: ReportedAnswer] = [:]
    for answer in before where base.1.holds(answer) {
      if let key = answer.pairKey, !key.isEmpty { earlier[key] = answer }
    }
    pairs = answers.filter(base.0.holds).compactMap { answer in
      answer.pairKey.flatMap { earlier[$0] }.map { (answer, $0) }
    }
  }

  /// The correlation of two estimates through the bodies that stand in both: φ of the pairs times
  /// the part of both bases that the pairs are.
  func correlation(
    of now: FrequencyTable.Row, _ before: FrequencyTable.Row
  ) -> (correlation: Double, count: Int) {
    let here = pairs.filter {
      now.stratum == nil || ($0.now.stratum == now.stratum && $0.before.stratum == now.stratum)
    }
    guard !here.isEmpty else { return (0, 0) }
    func has(_ answer: ReportedAnswer) -> Bool {
      CountedAnswer.marks(of: answer.countedCodes, codes: [now.code])[0]
    }
    var (both, first, second) = (0.0, 0.0, 0.0)
    for pair in here {
      let (a, b) = (has(pair.now), has(pair.before))
      if a, b { both += 1 } else if a { first += 1 } else if b { second += 1 }
    }
    let counts = DifferenceInterval.PairedCounts(
      both: both, onlyFirst: first, onlySecond: second,
      neither: Double(here.count) - both - first - second)
    let part =
      Double(here.count) / (Double(max(1, now.base)) * Double(max(1, before.base))).squareRoot()
    return (counts.correlation * min(1, part), here.count)
  }
}
