public import Survey
public import SurveyStatistics

/// For each code and stratum, how many answers to code by hand for a wanted precision.
public struct CodingPlan: Sendable, Equatable {
  /// One code in one stratum.
  public struct Row: Sendable, Equatable {
    public let code: Code
    public let stratum: String?
    public let base: Int
    /// Hand-coded answers that there are.
    public let codedCount: Int
    /// The half-width with those; infinite without any.
    public let halfWidthNow: Double
    /// The half-width with all answers coded.
    public let halfWidthOfAll: Double
    /// The hand-coded answers needed in all; `nil` when coding all is not enough.
    public let needed: Int?
    /// The same without the machine.
    public let neededAlone: Int?
    /// Tells the half-width for any number of hand-coded answers.
    public let precision: PrecisionPlan
  }

  /// A machine that nothing was measured of.
  public static let assumedSensitivity = 0.80
  public static let assumedSpecificity = 0.95

  public let rows: [Row]
  /// Hand-coded answers that there are in all.
  public let codedCount: Int
  /// Hand-coded answers with which the machine's errors are measured; 0 where they are assumed.
  public let goldCount: Int
  /// Answers of the base in the whole.
  public let base: Int

  /// Plans.
  ///
  /// - Parameters:
  ///   - answers: the coded answers, those coded by hand among them.
  ///   - codeframe: the codes and their order.
  ///   - strata: the order of the strata; `nil` for all respondents together.
  ///   - halfWidth: wanted, in shares: 0.04 is 4 points.
  ///   - countsSampling: whether the draw of the respondents counts, or their coding alone.
  ///   - wanted: the codes to plan for; `nil` for all that were given.
  ///   - minimumGold: fewer hand-coded answers than this do not measure the machine.
  public init(
    _ answers: [ReportedAnswer], codeframe: Codeframe, strata: [String]?, halfWidth: Double,
    countsSampling: Bool, codes wanted: [Code]? = nil, minimumGold: Int = 10
  ) {
    let frame = FrequencyTable.completed(
      codeframe, with: answers.flatMap { $0.countedCodes + $0.machineCodes })
    let codes = frame.codes.filter { $0 != .nonResponse }
    let counted = answers.filter(ReportBase.answered.holds).map { CountedAnswer($0, codes: codes) }
    let gold = counted.filter { $0.gold != nil && $0.goldProbability != nil }
    let isMeasured = gold.count >= minimumGold
    base = counted.count
    codedCount = gold.count
    goldCount = isMeasured ? gold.count : 0
    var rows: [Row] = []
    for stratum in [nil] + (strata ?? []).map({ $0 }) {
      let group = stratum.map { name in counted.filter { $0.stratum == name } } ?? counted
      guard !group.isEmpty else { continue }
      for (index, code) in codes.enumerated() where wanted?.contains(code) ?? true {
        let machineShare = group.reduce(0) { $0 + $1.machine[index] } / Double(group.count)
        let rates = isMeasured ? CodingPlan.rates(gold, code: index) : nil
        guard
          let plan = CodingPlan.precision(
            machineShare: machineShare, rates: rates, total: group.count,
            countsSampling: countsSampling)
        else { continue }
        let coded = group.count { $0.gold != nil && $0.goldProbability != nil }
        rows.append(
          Row(
            code: code, stratum: stratum, base: group.count, codedCount: coded,
            halfWidthNow: plan.halfWidth(coded: coded),
            halfWidthOfAll: plan.halfWidth(coded: group.count),
            needed: plan.coded(for: halfWidth),
            neededAlone: plan.coded(for: halfWidth, withMachine: false), precision: plan))
      }
    }
    self.rows = rows
  }

  /// What brings all codes in reach to the wanted precision for all respondents: how many more
  /// answers, and the size of the whole sample then. `nil` when nothing more is needed.
  public var next: (more: Int, size: Int)? {
    let needed = rows.filter { $0.stratum == nil }.compactMap(\.needed).max() ?? 0
    return needed > codedCount ? (needed - codedCount, needed) : nil
  }

  /// Among the machine's yeses and its noes, the parts that have the code, each with half a success
  /// and half a failure added: Σ y/π over the drawn.
  private static func rates(_ gold: [CountedAnswer], code: Int) -> (yes: Double, no: Double) {
    func rate(_ machine: Bool) -> Double {
      let cell = gold.filter { ($0.machine[code] >= 0.5) == machine }
      let total = cell.reduce(0) { $0 + 1 / $1.goldProbability! }
      let right = cell.reduce(0) { $0 + ($1.gold![code] ? 1 / $1.goldProbability! : 0) }
      let size = Double(cell.count)
      return ((total > 0 ? right / total : 0.5) * size + 0.5) / (size + 1)
    }
    return (rate(true), rate(false))
  }

  /// `nil` for a code that neither the machine nor people ever gave.
  private static func precision(
    machineShare: Double, rates: (yes: Double, no: Double)?, total: Int, countsSampling: Bool
  ) -> PrecisionPlan? {
    guard machineShare > 0 || rates.map({ $0.no > 0.02 }) ?? false else { return nil }
    let (yes, no) = rates ?? assumedRates(machineShare: machineShare)
    let share = machineShare * yes + (1 - machineShare) * no
    return PrecisionPlan(
      variance: share * (1 - share),
      residualVariance: machineShare * yes * (1 - yes) + (1 - machineShare) * no * (1 - no),
      total: total, countsSampling: countsSampling)
  }

  /// What a machine of the assumed rates means for a share of yeses.
  private static func assumedRates(machineShare: Double) -> (yes: Double, no: Double) {
    let share =
      PrevalenceEstimator.adjustedCount(
        counted: machineShare, truePositiveRate: assumedSensitivity,
        falsePositiveRate: 1 - assumedSpecificity) ?? machineShare
    // A code that is found less often than false alarms alone would give is taken as right half the
    // time.
    guard share > 0 else { return (0.5, 0.01) }
    let yes = min(1, share * assumedSensitivity / machineShare)
    let no = machineShare < 1 ? share * (1 - assumedSensitivity) / (1 - machineShare) : 0
    return (yes, no)
  }
}
