import SurveyStatistics
import Testing

@Suite("Intervals of shares and differences")
struct IntervalTests {
  @Test(
    "Wilson's interval",
    arguments: [
      // successes, trials, low, high, why the row is here
      (0, 20, 0, 0.1611251580, "none"),
      (1, 20, 0.0088814488, 0.2361311934, "rare"),
      (5, 50, 0.0434757649, 0.2136023144, "a tenth"),
      (81, 263, 0.2552885199, 0.3662095770, "published by Newcombe, 1998"),
      (15, 148, 0.0623863995, 0.1604872417, "published by Newcombe, 1998"),
      (0, 29, 0, 0.1169697985, "published by Newcombe, 1998"),
    ] as [(Double, Double, Double, Double, String)])
  func wilson(
    _ successes: Double, _ trials: Double, _ low: Double, _ high: Double, _ why: String
  ) throws {
    let plain = try #require(ProportionInterval.wilson(successes: successes, trials: trials))
    #expect(near(plain.low, low) && near(plain.high, high), "\(plain) \(why)")
    let effective = ShareInterval.wilson(share: successes / trials, effectiveSize: trials)
    #expect(near(effective.low, low) && near(effective.high, high), "\(effective) \(why)")
  }

  @Test(
    "Newcombe's interval of the difference of two groups",
    arguments: [
      // successes, trials, successes, trials, low, high
      (56, 70, 48, 80, 0.0524314724, 0.3338726540),
      (9, 10, 3, 10, 0.1705227239, 0.8090179735),
      (10, 10, 0, 10, 0.6075093504, 1),
      (5, 56, 0, 29, -0.0381371480, 0.1925600139),
    ] as [(Double, Double, Double, Double, Double, Double)])
  func independent(
    _ first: Double, _ of: Double, _ second: Double, _ of2: Double, _ low: Double, _ high: Double
  ) throws {
    let found = try #require(
      DifferenceInterval.independent(successes: (first, second), trials: (of, of2)))
    #expect(near(found.value, first / of - second / of2))
    #expect(near(found.low, low) && near(found.high, high), "\(found)")
  }

  @Test("pairs that agree make the difference surer than two groups of the same size")
  func paired() throws {
    let counts = DifferenceInterval.PairedCounts(
      both: 36, onlyFirst: 12, onlySecond: 2, neither: 50)
    let pairs = try #require(DifferenceInterval.paired(counts))
    let groups = try #require(
      DifferenceInterval.independent(successes: (48, 38), trials: (100, 100)))
    #expect(near(pairs.value, 0.1))
    #expect(pairs.low > groups.low && pairs.high < groups.high)
    #expect(pairs.low > 0 && groups.low < 0)
  }

  @Test("pairs without a link give the interval of two groups")
  func unlinked() throws {
    let counts = DifferenceInterval.PairedCounts(
      both: 25, onlyFirst: 25, onlySecond: 25, neither: 25)
    #expect(
      DifferenceInterval.paired(counts)
        == DifferenceInterval.independent(successes: (50, 50), trials: (100, 100)))
  }

  @Test("a difference is significant exactly when its interval leaves 0 out")
  func significance() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let trials = (Double(random.next() % 60 + 5), Double(random.next() % 60 + 5))
      let successes = (
        (random.nextUnit() * trials.0).rounded(), (random.nextUnit() * trials.1).rounded()
      )
      let found = try #require(
        DifferenceInterval.independent(successes: successes, trials: trials))
      let leavesOut = found.low > 0 || found.high < 0
      #expect((DifferenceInterval.significance(of: found) < 0.05) == leavesOut)
    }
  }

  @Test("where an interval has no formula it is still defined")
  func borders() {
    let none = ShareInterval.logit(share: 0, effectiveSize: 20)
    #expect(none.low == 0 && none.high > 0.05 && none.high < 0.4)
    let below = ShareInterval.wilson(share: -0.02, effectiveSize: 20)
    #expect(below.value == 0 && near(below.high, 0.1611251580))
    let all = ShareInterval.logit(share: 1, effectiveSize: 20)
    #expect(all.high == 1 && near(all.low, 1 - none.high))
    #expect(
      ShareInterval.logit(share: 0.3, effectiveSize: .infinity)
        == Estimate(value: 0.3, low: 0.3, high: 0.3))
    #expect(ShareInterval.effectiveSize(share: 0, standardError: 0) == nil)
    #expect(ShareInterval.effectiveSize(share: 0.5, standardError: 0) == .infinity)
    #expect(near(ShareInterval.effectiveSize(share: 0.5, standardError: 0.05), 100))
  }

  @Test("the logit interval is symmetric in log-odds")
  func logit() {
    // log(0.2 / 0.8) ± 1.959964 / √(50 · 0.2 · 0.8), worked apart.
    let found = ShareInterval.logit(share: 0.2, effectiveSize: 50)
    #expect(near(found.low, 0.1111303983) && near(found.high, 0.3332899418), "\(found)")
  }

  @Test("Hájek's share with its linearised error and both effective sizes")
  func weighted() throws {
    let found = try #require(
      WeightedShare(
        answers: [true, false, true, false, true, true, false, false],
        weights: [1, 2, 3, 1, 1, 4, 2, 2]))
    #expect(near(found.value, 0.5625))
    #expect(near(found.standardError, 0.2035538056))
    #expect(near(found.effectiveSize, 5.9394, 5e-5))
    #expect(near(found.kishSize, 6.4))
  }

  @Test(
    "Benjamini and Hochberg's adjusted probabilities",
    arguments: [
      ([0.01, 0.04, 0.03, 0.005], [0.02, 0.04, 0.04, 0.02], "R: p.adjust(…, 'BH')"),
      ([0.2], [0.2], "one comparison"),
      ([], [], "none"),
      ([0.9, 0.95], [0.95, 0.95], "never above the next larger"),
    ] as [([Double], [Double], String)])
  func falseDiscovery(_ raw: [Double], _ adjusted: [Double], _ why: String) {
    let found = FalseDiscovery.adjusted(raw)
    #expect(found.count == adjusted.count)
    #expect(zip(found, adjusted).allSatisfy { near($0, $1, 1e-12) }, "\(found) \(why)")
  }
}
