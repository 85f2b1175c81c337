import Survey
import SurveyStatistics
import Testing

@testable import CodingReports

@Suite("Pages of evaluations and explanations")
struct EvaluationPageTests {
  private let wording = ReportWording(
    language: "fr",
    sentence: { key, facts in
      key + facts.map { " \($0.name)=\($0.value)" }.joined()
    }, number: { FixedDecimals.text($0, $1) })

  /// Whatever would close a tag or open one.
  private let attack = "<script>alert('x')</script> \"&\" <\u{301}b> é"

  private func evaluation() -> Evaluation {
    let pairs = EvaluationTests.pairs(
      (0..<40).map { ($0 % 3 == 0 ? "a|c" : "b", $0 % 5 == 0 ? "b" : "a") })
    let hostile = pairs.map {
      CodingComparison.Pair(
        id: attack + $0.id!, reference: $0.reference, candidate: $0.candidate)
    }
    var evaluation = Evaluation(
      hostile, codeframe: EvaluationTests.codeframe,
      confidences: hostile.indices.map { Double($0) / 40 },
      probabilities: hostile.indices.map { [Double($0) / 40, 0.3, 0.1] },
      gold: [
        GoldAnswer(id: attack, text: "x y z", codes: [Code("a")], line: 2),
        GoldAnswer(id: "2", text: "X Y z", codes: [Code("b")], line: 3),
      ])
    evaluation.learning = [0.5, 1].map {
      .init(
        share: $0, answerCount: Int($0 * 40), micro: Estimate(value: 0.5, low: 0.4, high: 0.6),
        macro: Estimate(value: 0.4, low: 0.3, high: 0.5))
    }
    evaluation.rival = .init(
      name: attack,
      paired: PairedCodings(
        first: hostile, second: hostile, codeframe: EvaluationTests.codeframe))
    return evaluation
  }

  /// Tags of a page, each once, without their attributes.
  private func tags(_ page: String) -> Set<String> {
    Set(
      page.split(separator: "<").dropFirst().map {
        String($0.drop { $0 == "/" || $0 == "!" }.prefix { $0.isLetter || $0.isNumber })
      })
  }

  private let own: Set<String> = [
    "DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "section",
    "p", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption",
    "svg", "line", "text", "rect", "path", "circle", "ul", "li", "b", "mark", "sup",
  ]

  @Test("the page of an evaluation has every part, four drawings, and only its own tags")
  func page() {
    let page = EvaluationPage.text(evaluation(), method: attack, wording: wording)
    #expect(tags(page).subtracting(own).isEmpty, "\(tags(page).subtracting(own))")
    #expect(!page.contains("src=") && !page.contains("href=") && !page.contains("url("))
    for part in [
      "overall", "codes", "calibration", "confusions", "automation", "learning", "rival",
      "contradictions", "agreement",
    ] {
      #expect(page.contains("report.evaluation.\(part).title"), "\(part)")
    }
    #expect(page.split(separator: "<svg ").count == 5)
    #expect(page.contains("<html lang=\"fr\">") && page.contains("@media print"))
    #expect(!page.contains("x y z"), "no answer's text")
    #expect(page.contains("report.evaluation.automation.not_shown count=count(40)"))
  }

  @Test("the JSON of an evaluation keeps the old keys and adds the new ones")
  func json() {
    let text = evaluation().json.rendered()
    for key in [
      "n", "codes", "micro", "macro", "samples", "exact", "substantive", "alpha", "kappa", "ac1",
      "agreement", "prevalence", "calibration_error", "brier", "alpha_sets", "calibration",
      "confusions", "due", "given", "examples", "automation", "automation_curve", "target",
      "learning_curve", "against", "difference", "contradictions", "line",
    ] {
      #expect(text.contains("\"\(key)\":"), "\(key)")
    }
    #expect(!text.contains("x y z"))
  }

  @Test("a chart's lower border leaves every figure above it; the upper line is named above")
  func chart() throws {
    #expect(LineChart.floor(under: [0.8, 0.95]) == 0.75)
    #expect(LineChart.floor(under: [0.6, 0.95]) == 0.5)
    #expect(LineChart.floor(under: [0.3]) == 0 && LineChart.floor(under: []) == 0)
    let svg = LineChart(
      series: [
        .init(name: "low", points: [.init(x: 0, y: 0.5), .init(x: 1, y: 0.75)]),
        .init(name: "high", points: [.init(x: 0, y: 1), .init(x: 1, y: 1)], isDashed: true),
      ], description: "d", xLabel: "x", yLabel: "y", xTicks: [(0, "0"), (1, "1")], floor: 0.5,
      wording: wording
    ).svg
    // From 26 to 266 pixels: the middle is 146, the lower border 266.
    #expect(svg.contains("d=\"M56.0 266.0L576.0 146.0\""))
    #expect(svg.contains("y=\"162.0\">low<") && svg.contains("y=\"20.0\">high<"))
    #expect(svg.contains("stroke-dasharray=\"7 5\" d=\"M56.0 26.0L576.0 26.0\""))
  }

  @Test("marks join up to the answer and never cut a letter")
  func marks() {
    let text = "été <b> trop cher"
    let a = Code("a")
    let b = Code("b")
    let marks = CodeMarks(
      text, codes: [a, b],
      evidence: [
        // Ends inside the é of two bytes.
        Evidence(code: a, range: 0..<4, source: .word("ete"), weight: 1),
        Evidence(code: b, range: 3..<8, source: .word("b"), weight: 1),
        Evidence(code: b, range: 10..<14, source: .word("trop"), weight: 0.1),
        Evidence(code: Code("c"), range: 15..<19, source: .word("cher"), weight: 1),
      ])
    #expect(marks.pieces.map(\.text).joined() == text)
    #expect(marks.pieces.map(\.text) == ["ét", "é", " <b", "> trop cher"])
    #expect(marks.pieces.map(\.codes) == [[a], [a, b], [b], []])
  }

  @Test("the page of explanations marks words with numbers and labels, all escaped")
  func explanation() {
    let codeframe = Codeframe(
      question: "q",
      entries: [.init(code: Code("a"), label: "Label <a>"), .init(code: Code("b"))])
    var section = ExplanationSection(question: nil, codeframe: codeframe, wording: wording)
    section.add(
      name: attack, answer: attack,
      coded: CodedAnswer(
        codes: [Code("a")], outcome: .toReview, confidence: 0.25, probabilities: [0.5, 0.5],
        evidence: [
          Evidence(code: Code("a"), range: 0..<8, source: .entry("a.1"), weight: 1)
        ]))
    let page = ExplanationPage.text([section], wording: wording)
    #expect(tags(page).subtracting(own).isEmpty, "\(tags(page).subtracting(own))")
    #expect(
      page.contains(
        "<mark title=\"Label &lt;a&gt; (a)\">&lt;script&gt;<sup>1</sup></mark>alert('x')"))
    #expect(page.contains("&quot;&amp;&quot; &lt;\u{301}b&gt;"))
    #expect(page.contains("<b>1</b> Label &lt;a&gt; · report.explanation.outcome.to_review"))
  }
}
