import SurveyStatistics
import Testing

@Suite("Samples and plans")
struct SamplingTests {
  private let cells = (0..<200).map { $0 < 20 ? 0 : $0 < 80 ? 1 : 2 }

  @Test("probabilities are the drawn over the members of each cell, and add up to the size")
  func probabilities() {
    let sample = AllocatedSample(cells: cells, interests: [3, 2, 1], seed: 5)
    for size in [3, 17, 60, 200] {
      let probabilities = sample.probabilities(size: size)
      #expect(abs(probabilities.reduce(0, +) - Double(size)) < 1e-9)
      for cell in 0..<3 {
        let members = cells.indices.filter { cells[$0] == cell }
        let drawn = sample.order.prefix(size).count { cells[$0] == cell }
        for unit in members {
          #expect(probabilities[unit] == Double(drawn) / Double(members.count))
        }
      }
      #expect(probabilities.allSatisfy { $0 > 0 })
    }
  }

  @Test("each answer is drawn as often as its probability says, over many seeds")
  func frequencies() {
    let size = 40
    var drawn = [Double](repeating: 0, count: cells.count)
    for seed in 0..<2000 {
      let sample = AllocatedSample(cells: cells, interests: [3, 2, 1], seed: UInt64(seed))
      for unit in sample.order.prefix(size) { drawn[unit] += 1.0 / 2000 }
    }
    let expected = AllocatedSample(cells: cells, interests: [3, 2, 1], seed: 1)
      .probabilities(size: size)
    // Five standard errors of 2,000 draws.
    for unit in cells.indices {
      let error = (expected[unit] * (1 - expected[unit]) / 2000).squareRoot()
      #expect(abs(drawn[unit] - expected[unit]) < 5 * error)
    }
  }

  @Test("what is worth more is drawn more often; all are in the end")
  func interest() {
    let sample = AllocatedSample(cells: cells, interests: [3, 2, 1], seed: 5)
    let probabilities = sample.probabilities(size: 60)
    #expect(probabilities[0] > probabilities[40] && probabilities[40] > probabilities[150])
    #expect(sample.order.sorted() == Array(cells.indices))
  }

  @Test(
    "plans: full coding of 190 gives ±7.1 points at a half",
    arguments: [
      // share, residual, total, wanted, needed, why
      (0.25, 0.1, 190, 0.04, nil, "out of reach"), (0.25, 0.1, 190, 0.0711, 190, "just in reach"),
      (0.25, 0.25, 100_000, 0.05, 383, "the textbook's 384 with a finite population"),
    ] as [(Double, Double, Int, Double, Int?, String)])
  func plan(
    _ variance: Double, _ residual: Double, _ total: Int, _ wanted: Double, _ needed: Int?,
    _ why: String
  ) {
    let plan = PrecisionPlan(
      variance: variance, residualVariance: residual, total: total,
      countsSampling: total < 1000)
    #expect(plan.coded(for: wanted) == needed, "\(why)")
    if total == 190 { #expect(near(plan.halfWidth(coded: 190), 0.0711, 5e-5)) }
  }

  @Test("a plan asks for the fewest: one less is not enough")
  func fewest() throws {
    let plan = PrecisionPlan(
      variance: 0.21, residualVariance: 0.08, total: 800, countsSampling: true)
    let needed = try #require(plan.coded(for: 0.05))
    #expect(plan.halfWidth(coded: needed) <= 0.05 && plan.halfWidth(coded: needed - 1) > 0.05)
    let alone = try #require(plan.coded(for: 0.05, withMachine: false))
    #expect(alone > needed)
  }
}
