public import Survey
public import SurveyStatistics

/// How often each code of a question was given, with what is known of the figures' errors.
public struct FrequencyTable: Sendable, Equatable {
  /// Whether a row may be published.
  public enum Flag: String, Sendable {
    case publish
    case caution
    case suppress
  }

  /// Why a row asks for caution.
  public enum Caution: String, Sendable {
    /// Fewer than 30 effective respondents.
    case fewRespondents = "few_respondents"
    /// The sampling interval reaches further than 10 points.
    case wideInterval = "wide_interval"
    /// The table is corrected and this row is not, for want of hand-coded answers.
    case uncorrected
  }

  /// What became of the answers that people coded.
  public enum Correction: Sendable, Equatable {
    /// There are none.
    case noGold
    /// All answers of the base are coded by people: nothing is to be corrected.
    case census
    /// So many answers of the base, drawn with known probabilities, correct.
    case corrected(goldCount: Int)
    /// There are some, but fewer than are needed among the usable ones of the base.
    case tooFew(goldCount: Int)
    /// There are some, but nobody knows how they were chosen.
    case unknownProbabilities(goldCount: Int)
  }

  /// What other estimators say, beside the published one. None has an interval.
  public struct Comparison: Sendable, Equatable {
    /// Classify and count: the machine's share.
    public let counted: Double
    /// Adjusted count: corrected by the machine's rates among the hand-coded.
    public let adjusted: Double?
    /// Expectation–maximisation over the machine's probabilities; only where these come from models
    /// that learnt the hand-coded answers, whose shares are then the prior.
    public let expectationMaximization: Double?
  }

  /// One code in one stratum, or in all.
  public struct Row: Sendable, Equatable {
    public let code: Code
    /// `nil` for all respondents.
    public let stratum: String?
    /// Respondents of the base with the code or one below it, each once.
    public let count: Int
    public let base: Int
    /// `count / base`.
    public let share: Double
    /// The same with weights.
    public let weighted: Double
    /// The weighted share corrected for coding errors, with its interval for these respondents;
    /// `nil` where nothing corrects.
    public let coding: Estimate?
    /// The share to publish, with its interval if the respondents were a random draw.
    public let sampling: Estimate
    /// The weighted share with its sampling interval, as if nothing had been coded wrongly.
    public let uncorrected: Estimate
    public let effectiveSize: Double
    /// `nil` where nothing is corrected.
    public let comparison: Comparison?
    public let flag: Flag
    public let cautions: [Caution]
    /// Against the edition before; `nil` without one.
    public internal(set) var change: EditionChange?

    /// The corrected share, else the weighted one.
    public var best: Double { sampling.value }
  }

  /// A table's own limits.
  public struct Rules: Sendable, Equatable {
    /// The hand-coded answers a group needs to be corrected.
    public let minimumGold: Int
    /// Strata with fewer respondents in the base are suppressed.
    public let disclosureFloor: Int
    /// How many each stratum's respondents were drawn from; those without are many.
    public let populations: [String: Double]
    /// Whether the machine's scores come from models that learnt the hand-coded answers.
    public let learntFromGold: Bool

    /// The limits; the defaults are those of the command line.
    public init(
      minimumGold: Int = 10, disclosureFloor: Int = 3, populations: [String: Double] = [:],
      learntFromGold: Bool = false
    ) {
      self.minimumGold = minimumGold
      self.disclosureFloor = disclosureFloor
      self.populations = populations
      self.learntFromGold = learntFromGold
    }
  }

  public let question: String
  /// The codes with their labels, parents that are only counted among them.
  public let codeframe: Codeframe
  public let base: ReportBase
  /// For all respondents.
  public let correction: Correction
  public let isWeighted: Bool
  /// Answers in the file, and those of them that say nothing, and that were not coded.
  public let answerCount: Int
  public let nonResponseCount: Int
  public let uncodedCount: Int
  /// The weighted part of each stratum in the base.
  let stratumParts: [String: Double]
  /// All respondents first, then stratum by stratum; codes in the codeframe's order.
  public internal(set) var rows: [Row]

  /// The strata of the rows, in order.
  public var strata: [String] {
    var strata: [String] = []
    for row in rows { if let name = row.stratum, strata.last != name { strata.append(name) } }
    return strata
  }

  /// The rows of a stratum, or of all respondents.
  public func rows(in stratum: String?) -> [Row] { rows.filter { $0.stratum == stratum } }
}
