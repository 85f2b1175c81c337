import SurveyStatistics
import Testing

@Suite("Corrected prevalence")
struct PrevalenceTests {
  static let gold: [Double] = [1, 0, 1, 1, 0, 0, 1, 0, 0, 1]
  static let predictions = [0.9, 0.2, 0.7, 0.8, 0.3, 0.1, 0.6, 0.4, 0.2, 0.95]
  static let others = [
    0.1, 0.8, 0.3, 0.6, 0.2, 0.9, 0.4, 0.15, 0.05, 0.7, 0.85, 0.25, 0.35, 0.5, 0.45, 0.65, 0.75,
    0.12, 0.22, 0.33,
  ]

  @Test("the difference estimator")
  func difference() {
    let found = TwoPhaseEstimator.estimate(
      gold: Self.gold, predictions: Self.predictions,
      allPredictions: Self.predictions + Self.others, slope: 1)
    #expect(near(found.value, 0.4456666667))
    #expect(near(found.standardError, 0.1183294209))
  }

  @Test("the regression estimator")
  func regression() {
    let found = TwoPhaseEstimator.estimate(
      gold: Self.gold, predictions: Self.predictions,
      allPredictions: Self.predictions + Self.others)
    #expect(near(found.slope, 1.5445099691))
    #expect(near(found.value, 0.4160816250))
    #expect(near(found.standardError, 0.1097572673))
  }

  @Test("when all answers are coded, only the draw of the respondents is left")
  func census() {
    let found = TwoPhaseEstimator.estimate(
      gold: Self.gold, predictions: Self.predictions, allPredictions: Self.predictions)
    #expect(near(found.value, 0.5))
    #expect(found.codingError == 0)
  }

  @Test("the design-based estimator")
  func designBased() {
    let found = TwoPhaseEstimator.designBased(
      gold: Self.gold.map { $0 } + Self.others.map { _ in nil },
      predictions: Self.predictions + Self.others,
      probabilities: Array(repeating: 1.0 / 3, count: 30))
    #expect(near(found.value, 0.4456666667))
    #expect(near(found.standardError, 0.1122043326))
  }

  @Test("the design-based estimator is right on average over all draws with unequal probabilities")
  func unbiased() {
    let truth: [Double] = [1, 0, 0, 1]
    let predictions: [Double] = [1, 1, 0, 0]
    let probabilities = [0.9, 0.5, 0.2, 0.4]
    var mean = 0.0
    for draw in 0..<16 {
      var gold: [Double?] = []
      var chance = 1.0
      for index in 0..<4 {
        let isDrawn = draw >> index & 1 == 1
        gold.append(isDrawn ? truth[index] : nil)
        chance *= isDrawn ? probabilities[index] : 1 - probabilities[index]
      }
      mean +=
        chance
        * TwoPhaseEstimator.designBased(
          gold: gold, predictions: predictions, probabilities: probabilities
        ).value
    }
    #expect(near(mean, 0.5, 1e-12))
  }

  @Test("what predictions save: variance × .573 with 300 answers, 100 coded, correlation .8")
  func gain() {
    #expect(
      near(1 - TwoPhaseEstimator.gain(correlation: 0.8, coded: 100, total: 300), 0.573, 5e-4))
  }

  @Test(
    "prediction-powered inference",
    arguments: [
      (.fixed(0), 0.5, 0.1901024838, 0.8098975162),
      (.fixed(1), 0.4185, 0.2238741207, 0.6131258793),
      (.optimal, 0.4185, 0.2238741207, 0.6131258793),
    ] as [(PredictionPoweredInference.Slope, Double, Double, Double)])
  func predictionPowered(
    _ slope: PredictionPoweredInference.Slope, _ value: Double, _ low: Double, _ high: Double
  ) {
    let found = PredictionPoweredInference.mean(
      gold: Self.gold, predictions: Self.predictions, others: Self.others, slope: slope)
    #expect(near(found.estimate.value, value))
    #expect(
      near(found.estimate.low, low) && near(found.estimate.high, high), "\(found)")
  }

  @Test("adjusted count, by rates and by the matrix")
  func adjustedCount() throws {
    let counted = PrevalenceEstimator.classifyAndCount(
      (0..<10).map { $0 < 7 })
    #expect(near(counted, 0.7))
    #expect(
      near(
        PrevalenceEstimator.adjustedCount(
          counted: counted, truePositiveRate: 0.9, falsePositiveRate: 0.2), 0.7142857143))
    let found = try #require(
      PrevalenceEstimator.adjustedCounts(
        confusion: [[0.9, 0.2], [0.1, 0.8]], counted: [0.7, 0.3]))
    #expect(near(found[0], 0.7142857143) && near(found[1], 0.2857142857))
    #expect(
      PrevalenceEstimator.adjustedCount(
        counted: 0.5, truePositiveRate: 0.4, falsePositiveRate: 0.4) == nil)
    #expect(
      PrevalenceEstimator.adjustedCounts(
        confusion: [[0.5, 0.5], [0.5, 0.5]], counted: [0.5, 0.5]) == nil)
  }

  @Test(
    "expectation–maximisation",
    arguments: [
      (0.5, 1e-12, 0.4364629397, 5e-10), (0.5, 1e-4, 0.43648552, 5e-9),
      (0.7, 1e-12, 0.2159277293, 5e-10),
    ] as [(Double, Double, Double, Double)])
  func expectationMaximization(
    _ prior: Double, _ tolerance: Double, _ expected: Double, _ digits: Double
  ) {
    let found = PrevalenceEstimator.expectationMaximization(
      posteriors: [0.9, 0.8, 0.6, 0.3, 0.2, 0.7, 0.15, 0.05, 0.98, 0.01].map { [1 - $0, $0] },
      prior: [1 - prior, prior],
      stopping: .init(tolerance: tolerance, maximumIterations: 100_000))
    #expect(near(found[1], expected, digits), "\(found)")
  }
}
