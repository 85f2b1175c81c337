import SurveyStatistics
import Testing

@Suite("Measures of an evaluation")
struct EvaluationMeasureTests {
  @Test("Brier's score of four cases by hand")
  func brier() {
    // (.1² + .2² + .4² + .9²) / 4
    #expect(
      near(
        CalibrationMeasure.brier([0.9, 0.2, 0.6, 0.9], isTrue: [true, false, true, false]),
        0.255))
    #expect(CalibrationMeasure.brier([], isTrue: []) == nil)
  }

  @Test("calibration error of two bins by hand, and with weights")
  func expectedError() {
    let probabilities = [0.1, 0.3, 0.6, 0.8]
    let isTrue = [false, true, true, true]
    // Low half: said .2, found .5; high half: said .7, found 1.
    #expect(
      near(CalibrationMeasure.expectedError(probabilities, isTrue: isTrue, bins: 2), 0.3))
    // Without the second case: low said .1, found 0 (a third); high .3 (two thirds).
    #expect(
      near(
        CalibrationMeasure.expectedError(
          probabilities, isTrue: isTrue, weights: [1, 0, 1, 1], bins: 2), 0.7 / 3))
    #expect(
      CalibrationMeasure.expectedError([0, 1], isTrue: [false, true]) == 0,
      "a probability of 1 has a bin")
  }

  @Test("Gwet's AC1 and kappa from four counts are those from ratings")
  func counts() {
    // Cohen's example of 50 units: kappa .40.
    #expect(
      near(Agreement.cohenKappa(both: 20, onlyFirst: 5, onlySecond: 10, neither: 15), 0.4))
    let ratings: [[Double]] =
      Array(repeating: [2, 0], count: 20) + Array(repeating: [1, 1], count: 15)
      + Array(repeating: [0, 2], count: 15)
    let counted = Agreement.gwetAC1(both: 20, onlyFirst: 5, onlySecond: 10, neither: 15)
    #expect(near(counted, Agreement.gwetAC1(ratings) ?? .nan))
    // Observed .7, share .55, chance .495.
    #expect(near(counted, (0.7 - 0.495) / 0.505))
    #expect(Agreement.gwetAC1(both: 0, onlyFirst: 0, onlySecond: 0, neither: 0) == nil)
  }

  @Test("the automation curve takes the surest answers first, ties together")
  func automation() throws {
    let curve = AutomationCurve([
      .init(confidence: 0.5, precision: 0.5), .init(confidence: 0.9, precision: 1),
      .init(confidence: 0.9, precision: 0), .init(confidence: 1, precision: nil),
    ])
    #expect(curve.answerCount == 4)
    #expect(curve.points.map(\.count) == [2, 3])
    #expect(curve.points.map(\.confidence) == [0.9, 0.5])
    #expect(curve.points.map(\.precision.value) == [0.5, 0.5])
    #expect(curve.points.map(\.share.value) == [0.5, 0.75])
    #expect(curve.largest(precision: 0.85) == nil, "three answers show nothing")
  }

  @Test("a precision is shown only where the lower bound reaches it")
  func shown() throws {
    // 100 right answers then 100 wrong ones: 95 % is shown by the first hundred alone (.963).
    let curve = AutomationCurve(
      (0..<200).map {
        .init(confidence: 1 - Double($0) / 1000, precision: $0 < 100 ? 1 : 0)
      })
    let point = try #require(curve.largest(precision: 0.95))
    #expect(point.count == 100 && point.share.value == 0.5)
    #expect(near(point.precision.low, 0.9630065, 1e-6))
    #expect(curve.thinned(to: 10).count == 11 && curve.thinned(to: 10).last?.count == 200)
  }
}
