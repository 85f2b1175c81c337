public import Survey

/// One respondent's answer to one question, as a frequency table counts it.
public struct ReportedAnswer: Sendable, Equatable {
  /// What people said of the answer, apart from what the report publishes.
  public struct Gold: Sendable, Equatable {
    public let codes: [Code]
    /// With what probability it was drawn for hand coding; `nil` where nobody knows.
    public let probability: Double?

    /// What people said.
    public init(codes: [Code], probability: Double?) {
      self.codes = codes
      self.probability = probability
    }
  }

  /// How probable the machine finds a code.
  public struct Score: Sendable, Equatable {
    public let code: Code
    /// Within 0...1.
    public let probability: Double

    /// A code's probability.
    public init(code: Code, probability: Double) {
      self.code = code
      self.probability = probability
    }
  }

  public let id: String?
  /// What identifies the same body in two editions.
  public let pairKey: String?
  public let stratum: String?
  /// Positive.
  public let weight: Double
  /// The codes to count, without added parents; `nil` when the answer was not coded.
  public let codes: [Code]?
  /// What the machine said, without having learnt the answer where people coded it.
  public let machineCodes: [Code]
  /// The codes by each fold's model, where people did not code the answer and a file tells; their
  /// mean then stands for the machine's.
  public let foldCodes: [[Code]]
  public let gold: Gold?
  /// How probable the machine finds codes, where it tells, out-of-fold where people coded.
  public let scores: [Score]
  /// Codes that a closed box gives, whatever the text says.
  public let closedCodes: [Code]
  /// Whether the base's condition holds.
  public let matchesBase: Bool

  /// An answer to count.
  ///
  /// - Parameters:
  ///   - id: the respondent's; `nil` where the file has none.
  ///   - pairKey: what identifies the same body in two editions.
  ///   - stratum: `nil` outside all strata.
  ///   - weight: the survey's; above 0.
  ///   - codes: those to count; `nil` for an answer that was not coded.
  ///   - machineCodes: by default the codes to count.
  ///   - foldCodes: what each fold's model gives an answer that nobody coded.
  ///   - gold: what people gave; `nil` where they did not code.
  ///   - scores: the machine's probabilities of codes.
  ///   - closedCodes: those that ticked boxes give.
  ///   - matchesBase: whether the base's condition holds.
  public init(
    id: String?, pairKey: String? = nil, stratum: String? = nil, weight: Double = 1,
    codes: [Code]?, machineCodes: [Code]? = nil, foldCodes: [[Code]] = [], gold: Gold? = nil,
    scores: [Score] = [], closedCodes: [Code] = [], matchesBase: Bool = true
  ) {
    precondition(weight > 0, "a weight is positive")
    self.id = id
    self.pairKey = pairKey
    self.stratum = stratum
    self.weight = weight
    self.codes = codes
    self.machineCodes = machineCodes ?? codes ?? []
    self.foldCodes = foldCodes
    self.gold = gold
    self.scores = scores
    self.closedCodes = closedCodes
    self.matchesBase = matchesBase
  }

  /// All codes to count, those of closed boxes among them.
  var countedCodes: [Code] { (codes ?? []) + closedCodes }

  /// Whether something was said: it is coded, and not as a non-answer. What a person or the machine
  /// left without any code still was said.
  var isAnswered: Bool {
    if !closedCodes.isEmpty { return true }
    guard let codes else { return false }
    return codes != [.nonResponse]
  }
}

/// Whom the percentages of a table are of.
public struct ReportBase: Sendable, Equatable {
  /// Who counts.
  public enum Rule: Sendable, Equatable {
    /// Everybody who said something: `non_reponse` and what was not coded leave.
    case answered
    /// Everybody in the file.
    case asked
  }

  public let rule: Rule
  /// The base as it was asked for, to be printed.
  public let name: String

  /// A base.
  public init(rule: Rule, name: String) {
    self.rule = rule
    self.name = name
  }

  /// The default.
  public static let answered = ReportBase(rule: .answered, name: "answered")

  func holds(_ answer: ReportedAnswer) -> Bool {
    answer.matchesBase && (rule == .asked || answer.isAnswered)
  }
}
