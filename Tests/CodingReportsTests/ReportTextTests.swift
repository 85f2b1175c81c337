import CodingReports
import Survey
import Testing

@Suite("Reports as text")
struct ReportTextTests {
  private static let french = ReportWording(
    language: "fr",
    sentence: { key, _ in key == "report.group.all" ? "Ensemble : tous" : key },
    number: { value, decimals in
      FixedDecimals.text(value, decimals).replacing(".", with: ",")
    })

  private var table: FrequencyTable {
    let codes = ["prive.amo", "prive.amo|temps", "temps", "temps", "aucun", "<b>"]
    return FrequencyTable(
      codes.map { text in
        ReportedAnswer(
          id: nil, codes: text.split(separator: "|").map { Code(String($0)) })
      },
      codeframe: Codeframe(
        question: "q",
        entries: [
          Codeframe.Entry(code: Code("prive.amo"), label: "Assistants & conseils"),
          Codeframe.Entry(code: Code("temps"), label: "Manque de temps"),
          Codeframe.Entry(code: .none, label: "Aucun"),
        ]))
  }

  @Test(
    "French percentages have a comma and a space that does not break",
    arguments: [
      (0.474, 0, "47\u{a0}%"), (0.474, 1, "47,4\u{a0}%"), (0, 0, "0\u{a0}%"), (1, 0, "100\u{a0}%"),
      (0.005, 0, "1\u{a0}%"), (-0.0001, 0, "0\u{a0}%"),
    ] as [(Double, Int, String)])
  func percent(_ share: Double, _ decimals: Int, _ expected: String) {
    #expect(Self.french.percent(share, decimals: decimals) == expected)
  }

  @Test(
    "changes in points carry their sign, none does not",
    arguments: [(0.1, "+10"), (-0.05, "−5"), (0.001, "0"), (-0.001, "0")] as [(Double, String)])
  func points(_ difference: Double, _ expected: String) {
    #expect(Self.french.points(difference) == expected)
  }

  @Test("rows fall by share, children under their parent, residual codes last")
  func order() {
    let lines = ReportLines(table, title: nil, wording: Self.french)
    #expect(
      lines.groups[0].lines.map(\.label) == [
        "Manque de temps", "prive", "Assistants & conseils", "<b>", "Aucun",
      ])
    #expect(lines.groups[0].title == "Ensemble\u{a0}: tous")
  }

  @Test("the page asks nothing of any server, says all in a table, and marks no one's text")
  func page() {
    let lines = ReportLines(table, title: "Question <1>", wording: Self.french)
    let page = ReportPage.text(
      title: "T & T", stamp: "réponses composées", tables: [lines], notes: [["Note <fin>."]],
      wording: Self.french)
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("src="))
    #expect(!page.contains("<script") && !page.contains("@import") && !page.contains("url("))
    #expect(page.contains("<html lang=\"fr\">"))
    #expect(page.contains("<h1>T &amp; T</h1>") && page.contains("Question &lt;1&gt;</h2>"))
    #expect(page.contains("<th scope=\"row\">&lt;b&gt;</th>") && !page.contains("<b>"))
    #expect(page.contains("Assistants &amp; conseils") && page.contains("Note &lt;fin&gt;."))
    #expect(page.contains("role=\"img\" aria-label=") && page.contains("@media print"))
    #expect(page.contains("<p class=\"stamp\">réponses composées</p>"))
  }

  @Test("marks of Markdown in a label are written as themselves")
  func markdown() {
    let lines = ReportLines(table, title: "a|b", wording: Self.french)
    let text = ReportMarkdown.text(
      title: "T", stamp: nil, tables: [lines], notes: [[]], wording: Self.french)
    #expect(text.contains("## a\\|b\n") && text.contains("| \\<b\\> | 1 | 6 | 17\u{a0}% |"))
  }

  @Test("JSON holds what the command line promises")
  func json() {
    let text = ReportJSON.text([table])
    #expect(
      text.contains(
        """
                  "code": "temps",
                  "stratum": null,
                  "n": 3,
                  "base": 6,
                  "share": 0.500000,
                  "weighted": 0.500000,
                  "corrected": null,
                  "coding": null,
                  "sampling": {
        """))
    for key in ["\"n_eff\": ", "\"flag\": \"caution\"", "\"change\": null"] {
      #expect(text.contains(key))
    }
  }

  @Test("CSV has a cell per column in every row")
  func cells() {
    let rows = ReportCells.rows(of: [table])
    #expect(rows.count == 5 && rows.allSatisfy { $0.count == ReportCells.header.count })
    #expect(rows[0][3] == .text("prive"))
    #expect(rows[0][6] == .number("0.333333"))
  }

  @Test("a page with changes draws them around none")
  func changes() {
    let lines = ReportLines(
      table.compared(with: [
        PublishedShare(code: Code("temps"), stratum: nil, share: 0.1, base: 500)
      ]), title: nil, wording: Self.french)
    let page = ReportPage.text(
      title: "T", stamp: nil, tables: [lines], notes: [[]], wording: Self.french)
    #expect(page.contains("<circle class=\"bar\"") && page.contains("+40 *</text>"))
    #expect(page.split(separator: "<circle").count == 2)
  }
}
