internal import SurveyStatistics

/// The estimators that a corrected share is compared with, for one code.
struct EstimatorComparison {
  let result: FrequencyTable.Comparison

  /// - Parameter learntFromGold: whether the machine's scores are those of models that learnt the
  ///   hand-coded answers; only then is their prior known.
  init(_ answers: [CountedAnswer], code: Int, learntFromGold: Bool) {
    let total = answers.reduce(0) { $0 + $1.weight }
    let counted = answers.reduce(0) { $0 + $1.machine[code] * $1.weight } / total
    let gold = answers.filter { $0.gold != nil }
    let yes = EstimatorComparison.rate(gold, code: code, where: true)
    let no = EstimatorComparison.rate(gold, code: code, where: false)
    var adjusted: Double?
    if let yes, let no {
      adjusted = PrevalenceEstimator.adjustedCount(
        counted: counted, truePositiveRate: yes, falsePositiveRate: no)
    }
    result = FrequencyTable.Comparison(
      counted: counted, adjusted: adjusted,
      expectationMaximization: learntFromGold
        ? EstimatorComparison.maximized(answers, gold: gold, code: code) : nil)
  }

  /// How often the machine gives the code where people did, or did not.
  private static func rate(
    _ gold: [CountedAnswer], code: Int, where isYes: Bool
  ) -> Double? {
    let group = gold.filter { $0.gold![code] == isYes }
    func weight(_ answer: CountedAnswer) -> Double {
      answer.weight / (answer.goldProbability ?? 1)
    }
    let total = group.reduce(0) { $0 + weight($1) }
    guard total > 0 else { return nil }
    return group.reduce(0) { $0 + $1.machine[code] * weight($1) } / total
  }

  private static func maximized(
    _ answers: [CountedAnswer], gold: [CountedAnswer], code: Int
  ) -> Double? {
    let scores = answers.compactMap { $0.scores.isEmpty ? nil : $0.scores[code] }
    guard scores.count == answers.count, !gold.isEmpty else { return nil }
    let prior =
      (Double(gold.count { $0.gold![code] }) + 0.5) / (Double(gold.count) + 1)
    return PrevalenceEstimator.expectationMaximization(
      posteriors: scores.map { [1 - $0, $0] }, prior: [1 - prior, prior])[1]
  }
}
