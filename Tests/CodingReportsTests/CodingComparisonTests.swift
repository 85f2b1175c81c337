import Survey
import SurveyStatistics
import Testing

@testable import CodingReports

@Suite("Comparison of two codings")
struct CodingComparisonTests {
  /// Five answers by hand: `a` is right twice, wrong once, missed once; `b` right once.
  private static let pairs: [CodingComparison.Pair] = [
    ("a", "a"), ("a|b", "a|b"), ("a", ""), ("", "a"), ("aucun", "aucun"),
  ].enumerated().map { index, row in
    let codes = { (text: String) in text.split(separator: "|").map { Code(String($0)) } }
    return .init(
      id: "\(index)", reference: codes(row.0), candidate: codes(row.1), respondent: "\(index)")
  }

  private let comparison = CodingComparison(
    CodingComparisonTests.pairs, codeframe: Codeframe(question: "", codes: [Code("a"), Code("b")]))

  @Test("counts what agrees, code by code")
  func codes() throws {
    let a = try #require(comparison.codes.first)
    #expect(a.code == Code("a") && a.support == 3 && a.predicted == 3)
    #expect(a.precision?.value == 2.0 / 3 && a.recall?.value == 2.0 / 3)
    #expect(a.f1?.value == 2.0 / 3)
    // Two coders, ten values, six of them yes, two disagreements: 1 − 9·4/(2·6·4)... by hand .25.
    #expect(abs((a.alpha?.value ?? 0) - 0.25) < 1e-12)
    #expect(comparison.codes.map(\.code.name) == ["a", "b", "aucun"])
  }

  @Test("sums over codes and over answers")
  func overall() {
    #expect(comparison.pairCount == 5)
    #expect(comparison.micro.f1?.value == 8.0 / 10)
    #expect(comparison.substantive.f1?.value == 6.0 / 8)
    #expect(abs((comparison.macro?.value ?? 0) - (2.0 / 3 + 2) / 3) < 1e-12)
    #expect(comparison.exact?.value == 3.0 / 5)
    #expect(comparison.samples?.value == 3.0 / 5)
  }

  @Test("intervals hold their value, and the same seed gives the same ones")
  func intervals() {
    for estimate in comparison.codes.compactMap(\.f1) + [comparison.macro!, comparison.exact!] {
      #expect(estimate.low <= estimate.value && estimate.value <= estimate.high)
    }
    let again = CodingComparison(
      CodingComparisonTests.pairs,
      codeframe: Codeframe(question: "", codes: [Code("a"), Code("b")]))
    #expect(again.json.renderedWithLines() == comparison.json.renderedWithLines())
  }

  @Test("JSON has the promised keys and 6 decimals")
  func json() {
    let text = comparison.json.renderedWithLines()
    for key in [
      "\"n\": 5", "\"codes\"", "\"precision\"", "\"recall\"", "\"f1\"", "\"support\": 3",
      "\"alpha\"", "\"micro\"", "\"macro\"", "\"samples\"", "\"exact\"", "\"substantive\"",
      "\"value\": 0.666667", "\"low\"", "\"high\"",
    ] {
      #expect(text.contains(key), "\(key)")
    }
  }
}
