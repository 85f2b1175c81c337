import Survey
import SurveyStatistics
import Testing

@testable import CodingReports

@Suite("Evaluation")
struct EvaluationTests {
  static let codeframe = Codeframe(question: "q", codes: [Code("a"), Code("b"), Code("c")])

  static func codes(_ text: String) -> [Code] {
    text.split(separator: "|").map { Code(String($0)) }
  }

  static func pairs(_ rows: [(String, String)]) -> [CodingComparison.Pair] {
    rows.enumerated().map { index, row in
      .init(
        id: "r\(index)", reference: codes(row.0), candidate: codes(row.1),
        respondent: "r\(index)")
    }
  }

  @Test("codes taken for each other: missed ones with those given too many, ids beside")
  func confusions() {
    let list = CodeConfusion.list(
      EvaluationTests.pairs([
        ("a", "b"), ("a|c", "b|c"), ("b", "a"), ("a|b", "a"), ("a", "b|c"), ("c", "c"),
      ]), codeframe: EvaluationTests.codeframe, exampleCount: 2)
    #expect(list.map { "\($0.due)>\($0.given) \($0.count)" } == ["a>b 3", "a>c 1", "b>a 1"])
    #expect(list[0].examples == ["r0", "r1"])
  }

  @Test("contradictions have ids, lines and codes; equal codes in another order are none")
  func contradictions() {
    let rows = [
      ("Pas le  temps", "a"), ("pas le temps ", "b|a"), ("autre chose", "a|b"),
      ("autre chose", "b|a"), ("", "a"), ("", "b"),
    ]
    let groups = ContradictoryAnswers.list(
      rows.enumerated().map {
        GoldAnswer(
          id: $0 == 0 ? nil : "r\($0)", text: $1.0, codes: EvaluationTests.codes($1.1),
          line: $0 + 2)
      }, codeframe: EvaluationTests.codeframe)
    #expect(groups.count == 1)
    #expect(groups[0].members.map(\.line) == [2, 3])
    #expect(groups[0].members.map(\.id) == [nil, "r1"])
    #expect(groups[0].members[1].codes == [Code("a"), Code("b")])
  }

  @Test("a coding against itself differs by nothing; a better one is told apart")
  func paired() throws {
    let right = EvaluationTests.pairs((0..<60).map { _ in ("a", "a") })
    let half = EvaluationTests.pairs((0..<60).map { ("a", $0 % 2 == 0 ? "a" : "b") })
    let same = PairedCodings(
      first: half, second: half, codeframe: EvaluationTests.codeframe)
    #expect(same.micro?.difference == Estimate(value: 0, low: 0, high: 0))
    #expect(same.micro?.isDistinct == false)
    let better = PairedCodings(
      first: half, second: right, codeframe: EvaluationTests.codeframe)
    #expect(better.micro?.first == 0.5 && better.micro?.second == 1)
    #expect(better.micro?.isDistinct == true && better.exact?.difference.value == 0.5)
    #expect(better.pairCount == 60)
  }

  @Test("the alpha of sets is the one of the statistics, with any repetition of answers")
  func setAlpha() throws {
    var random = SeededGenerator(seed: 3)
    let all = ["", "a", "b", "a|b", "b|c", "a|b|c"]
    let pairs = EvaluationTests.pairs(
      (0..<40).map { _ in
        (all.randomElement(using: &random)!, all.randomElement(using: &random)!)
      })
    let units = pairs.map { [Set($0.reference), Set($0.candidate)] }
    let whole = try #require(Agreement.krippendorffAlpha(sets: units))
    #expect(abs(SetTally(pairs).alpha(weights: nil) - whole) < 1e-12)
    let weights = pairs.map { _ in Double(Int.random(in: 0...2, using: &random)) }
    let repeated = zip(units, weights).flatMap { Array(repeating: $0, count: Int($1)) }
    let drawn = try #require(Agreement.krippendorffAlpha(sets: repeated))
    #expect(abs(SetTally(pairs).alpha(weights: weights) - drawn) < 1e-12)
  }

  @Test("agreement of a code: kappa .40 of Cohen's example, with prevalence and share")
  func agreement() throws {
    let rows =
      Array(repeating: ("a", "a"), count: 20) + Array(repeating: ("a", "b"), count: 5)
      + Array(repeating: ("b", "a"), count: 10) + Array(repeating: ("b", "b"), count: 15)
    let comparison = CodingComparison(
      EvaluationTests.pairs(rows), codeframe: EvaluationTests.codeframe)
    let a = try #require(comparison.codes.first)
    #expect(abs((a.kappa?.value ?? 0) - 0.4) < 1e-12)
    #expect(abs((a.agreement?.value ?? 0) - 0.7) < 1e-12)
    #expect(abs((a.prevalence?.value ?? 0) - 0.55) < 1e-12)
    #expect(abs((a.ac1?.value ?? 0) - (0.7 - 0.495) / 0.505) < 1e-12)
    for estimate in [a.kappa, a.ac1, a.agreement, a.prevalence, comparison.setAlpha] {
      let estimate = try #require(estimate)
      #expect(estimate.low < estimate.value && estimate.value < estimate.high)
    }
  }

  @Test("calibration holds its value, per code and over all")
  func calibration() throws {
    let pairs = EvaluationTests.pairs((0..<50).map { ($0 % 2 == 0 ? "a" : "b", "a") })
    let calibration = CodeCalibration(
      pairs.map { _ in [0.5, 0.9, 0] }, pairs: pairs, codeframe: EvaluationTests.codeframe)
    let a = try #require(calibration.codes[Code("a")])
    #expect(a.error.value == 0 && a.brier.value == 0.25)
    let b = try #require(calibration.codes[Code("b")])
    #expect(abs(b.error.value - 0.4) < 1e-12 && b.error.low <= b.error.value)
    #expect(calibration.bins.map(\.count) == [50, 50, 50])
    let overall = try #require(calibration.overall)
    #expect(abs(overall.error.value - 0.4 / 3) < 1e-12)
  }

  @Test("a machine stands among humans on the answers that two of them coded")
  func panel() throws {
    func coder(_ name: String, machine: Bool = false, _ codes: (Int) -> String?)
      -> CoderPanel.Coder
    {
      var codings: [String: [Code]] = [:]
      for number in 0..<80 {
        if let given = codes(number) { codings["r\(number)"] = EvaluationTests.codes(given) }
      }
      return .init(name: name, isMachine: machine, codings: codings)
    }
    let truth = { (number: Int) in number % 2 == 0 ? "a" : "b" }
    let slip = { (number: Int, every: Int) in
      number % every == 0 ? (number % 2 == 0 ? "b" : "a") : truth(number)
    }
    let panel = CoderPanel(
      [
        coder("camille") { slip($0, 9) },
        coder("dominique") { $0 < 60 ? slip($0, 7) : nil },
        coder("good", machine: true) { slip($0, 11) },
        coder("bad", machine: true) { slip($0, 2) },
      ], codeframe: EvaluationTests.codeframe)
    #expect(panel.pairs.count == 6 && panel.pairs[0].count == 60)
    #expect(panel.machines.map(\.name) == ["good", "bad"])
    #expect(panel.machines.map(\.answerCount) == [60, 60])
    let places = panel.machines.map { $0.standings[0].place }
    #expect(places[1] == .below && places[0] != .below && places[0] != nil)
    #expect(panel.machines[0].standings.map(\.code) == [nil, Code("a"), Code("b"), Code("c")])
    #expect(panel.machines[0].standings[3].place == nil, "nobody gave c")
    let alone = CoderPanel(
      [coder("camille", truth), coder("good", machine: true, truth)],
      codeframe: EvaluationTests.codeframe)
    #expect(alone.machines.isEmpty)
  }
}
