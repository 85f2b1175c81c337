public import Survey
public import SurveyStatistics

/// All that an evaluation says of a coder, whatever coded.
public struct Evaluation: Sendable {
  /// How well answers are coded when less is learnt from.
  public struct LearningPoint: Sendable {
    /// The part of the gold's lessons that was learnt from.
    public let share: Double
    /// How many answers that is, about.
    public let answerCount: Int
    public let micro: Estimate?
    public let macro: Estimate?

    public init(share: Double, answerCount: Int, micro: Estimate?, macro: Estimate?) {
      self.share = share
      self.answerCount = answerCount
      self.micro = micro
      self.macro = macro
    }
  }

  /// Another coding of the same answers.
  public struct Rival: Sendable {
    /// Its file.
    public let name: String
    /// The first coding is the one evaluated, the second the rival's.
    public let paired: PairedCodings

    public init(name: String, paired: PairedCodings) {
      self.name = name
      self.paired = paired
    }
  }

  /// The precisions that the automation curve is read at.
  public static let targets = [0.95, 0.90, 0.85]

  public let codeframe: Codeframe
  public let comparison: CodingComparison
  /// `nil` where no probability was learnt.
  public let calibration: CodeCalibration?
  public let confusions: [CodeConfusion]
  /// `nil` without confidences.
  public let automation: AutomationCurve?
  public let contradictions: [ContradictoryAnswers]
  /// From few lessons to all; empty when it was not asked for.
  public var learning: [LearningPoint] = []
  public var rival: Rival?

  /// Measures what one coding alone tells.
  ///
  /// - Parameters:
  ///   - pairs: per answer people's codes and the coder's.
  ///   - codeframe: the codes and their order.
  ///   - confidences: per answer; `nil` where the coder has none.
  ///   - probabilities: answers × codes; `nil` where nothing calibrates them.
  ///   - gold: the answers, for contradictions among them.
  public init(
    _ pairs: [CodingComparison.Pair], codeframe: Codeframe, confidences: [Double]?,
    probabilities: [[Double]]?, gold: [GoldAnswer]
  ) {
    self.codeframe = codeframe
    comparison = CodingComparison(pairs, codeframe: codeframe)
    calibration = probabilities.map {
      CodeCalibration($0, pairs: pairs, codeframe: codeframe)
    }
    confusions = CodeConfusion.list(pairs, codeframe: codeframe)
    automation = confidences.map { confidences in
      AutomationCurve(
        zip(pairs, confidences).map { pair, confidence in
          let right = pair.candidate.count { pair.reference.contains($0) }
          return AutomationCurve.Item(
            confidence: confidence,
            precision: pair.candidate.isEmpty
              ? nil : Double(right) / Double(pair.candidate.count))
        })
    }
    contradictions = ContradictoryAnswers.list(gold, codeframe: codeframe)
  }
}
