import SurveyStatistics
import Testing

@Suite("Corrected share")
struct CorrectedShareTests {
  private func answers(
    _ groups: [(count: Int, predicted: Bool, gold: Bool?)], probability: Double = 0.5
  ) -> [TwicePhasedAnswer] {
    groups.flatMap { group in
      (0..<group.count).map { _ in
        TwicePhasedAnswer(
          weight: 1, predicted: group.predicted, gold: group.gold,
          probability: group.gold == nil ? 1 : probability)
      }
    }
  }

  @Test("post-stratifies: the machine's yeses and noes each with what people say of them")
  func value() throws {
    // 20 yeses, 10 coded, 8 right; 80 noes, 40 coded, 2 wrong: .2 · .8 + .8 · .05.
    let found = try #require(
      CorrectedShare(
        answers([
          (8, true, true), (2, true, false), (10, true, nil), (2, false, true),
          (38, false, false), (40, false, nil),
        ])))
    #expect(near(found.coding.value, 0.2, 1e-12))
    #expect(found.estimator == .regression)
    #expect(found.coding.low > found.sampling.low && found.coding.high < found.sampling.high)
  }

  @Test("equals the regression estimator of a simple draw")
  func regression() throws {
    let groups: [(count: Int, predicted: Bool, gold: Bool?)] = [
      (7, true, true), (4, true, false), (23, true, nil), (3, false, true), (36, false, false),
      (60, false, nil),
    ]
    let all = answers(groups, probability: 50.0 / 133)
    let coded = all.filter { $0.gold != nil }
    let plain = TwoPhaseEstimator.estimate(
      gold: coded.map { $0.gold! ? 1 : 0 }, predictions: coded.map(\.predicted),
      allPredictions: all.map(\.predicted))
    let found = try #require(CorrectedShare(all))
    #expect(near(found.coding.value, plain.value, 1e-12))
    let halfWidth = (found.coding.high - found.coding.low) / 2
    #expect(abs(halfWidth / (1.96 * plain.codingError) - 1) < 0.25)
  }

  @Test("people who coded everything leave no coding interval, and Wilson's for the respondents")
  func census() throws {
    let found = try #require(
      CorrectedShare(
        answers([(5, true, true), (45, false, false)], probability: 1)))
    #expect(found.estimator == .census)
    #expect(found.coding == Estimate(value: 0.1, low: 0.1, high: 0.1))
    // The published 5/50.
    #expect(near(found.sampling.low, 0.0434757649))
    #expect(near(found.sampling.high, 0.2136023144))
    #expect(near(found.effectiveSize, 50))
  }

  @Test("a population that answered whole has no sampling interval")
  func population() throws {
    let found = try #require(
      CorrectedShare(
        answers([(5, true, true), (45, false, false)], probability: 1), populationSize: 50))
    #expect(found.sampling == Estimate(value: 0.1, low: 0.1, high: 0.1))
  }

  @Test("a box that was ticked counts as it is, whatever the machine said")
  func known() throws {
    let drawn = answers([
      (5, true, true), (5, true, nil), (10, false, false), (10, false, nil),
    ])
    let ticked = (0..<10).map { _ in
      TwicePhasedAnswer(weight: 1, predicted: false, gold: true, probability: 1)
    }
    let found = try #require(CorrectedShare(drawn + ticked))
    #expect(near(found.coding.value, 0.5, 1e-12))
  }

  @Test("unequal probabilities are undone")
  func unequal() throws {
    // All 10 hard answers coded (4 yes), 30 of 90 easy ones (3 yes): 4 + 9 of 100.
    var all = answers([(4, false, true), (6, false, false)], probability: 1)
    all += answers([(3, false, true), (27, false, false), (60, false, nil)], probability: 1.0 / 3)
    let found = try #require(CorrectedShare(all))
    #expect(near(found.coding.value, 0.13, 1e-12))
  }

  @Test(
    "cases without variance or success are defined",
    arguments: [
      ([(3, true, true), (3, true, nil), (20, false, false), (20, false, nil)], "no error seen"),
      ([(20, false, false), (20, false, nil)], "no success at all"),
      ([(2, true, nil), (20, false, false), (20, false, nil)], "no yes was drawn"),
      ([(20, true, true), (20, true, nil)], "nothing but yes"),
    ] as [([(Int, Bool, Bool?)], String)])
  func borders(_ groups: [(Int, Bool, Bool?)], _ why: String) throws {
    let found = try #require(CorrectedShare(answers(groups)), "\(why)")
    for interval in [found.coding, found.sampling] {
      #expect(interval.low <= interval.value && interval.value <= interval.high, "\(why)")
      #expect(interval.low >= 0 && interval.high <= 1 && interval.high > interval.low, "\(why)")
    }
    #expect(found.effectiveSize > 1 && found.effectiveSize.isFinite, "\(why)")
  }

  @Test("nothing corrects with fewer than two hand-coded answers")
  func tooFew() {
    #expect(CorrectedShare(answers([(1, true, true), (20, false, nil)])) == nil)
    #expect(CorrectedShare([]) == nil)
  }

  @Test("the scale of weights changes nothing")
  func scale() throws {
    var random = SeededGenerator(seed: 9)
    let base = (0..<200).map { _ in
      TwicePhasedAnswer(
        weight: 0.5 + random.nextUnit(), predicted: random.nextUnit() < 0.3,
        gold: random.nextUnit() < 0.4 ? random.nextUnit() < 0.3 : nil, probability: 0.4)
    }
    let scaled = base.map {
      TwicePhasedAnswer(
        weight: $0.weight * 1024, predicted: $0.predicted, gold: $0.gold,
        probability: $0.probability)
    }
    #expect(CorrectedShare(base) == CorrectedShare(scaled))
  }

  @Test("an answer that the models are divided about stands in both cells with its parts")
  func parts() throws {
    // 10 answers, 4 of them drawn: yes 2 of 2 right, no 1 of 2 wrong. The other 6 are half a yes each.
    var all = [
      TwicePhasedAnswer(weight: 1, predicted: true, gold: true, probability: 0.4),
      TwicePhasedAnswer(weight: 1, predicted: true, gold: true, probability: 0.4),
      TwicePhasedAnswer(weight: 1, predicted: false, gold: true, probability: 0.4),
      TwicePhasedAnswer(weight: 1, predicted: false, gold: false, probability: 0.4),
    ]
    all += (0..<6).map { _ in
      TwicePhasedAnswer(weight: 1, predicted: 0.5, gold: nil, probability: 1)
    }
    // (2 + 6 · .5)/10 · 1 + (2 + 6 · .5)/10 · .5
    #expect(near(try #require(CorrectedShare(all)).coding.value, 0.75, 1e-12))
    // The same as three whole yeses and three whole noes.
    let whole =
      all.prefix(4)
      + (0..<6).map {
        TwicePhasedAnswer(weight: 1, predicted: $0 < 3, gold: nil, probability: 1)
      }
    #expect(
      try #require(CorrectedShare(all)).coding == #require(CorrectedShare(Array(whole))).coding)
  }
}
