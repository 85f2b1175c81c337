import CodingReports
import Survey
import SurveyStatistics

/// The figures of a comparison as a table for a terminal.
struct ComparisonTable {
  let text: String

  init(_ comparison: CodingComparison, codeframe: Codeframe, title: String) {
    let speaker = Speaker.current
    var table = TextTable(
      header: ["code", "precision", "recall", "f1", "support", "predicted", "alpha"].map {
        speaker.sentence("table.\($0)")
      }, rightAligned: [1, 2, 3, 4, 5, 6])
    for figures in comparison.codes where figures.support + figures.predicted > 0 {
      table.add([
        figures.code.name, Self.share(figures.precision), Self.share(figures.recall),
        Self.share(figures.f1), String(figures.support), String(figures.predicted),
        Self.plain(figures.alpha),
      ])
    }
    table.addRule()
    for (key, figures) in [("micro", comparison.micro), ("substantive", comparison.substantive)] {
      table.add([
        speaker.sentence("table.\(key)"), Self.share(figures.precision),
        Self.share(figures.recall), Self.share(figures.f1), "", "", "",
      ])
    }
    for (key, estimate) in [
      ("macro", comparison.macro), ("samples", comparison.samples), ("exact", comparison.exact),
    ] {
      table.add([speaker.sentence("table.\(key)"), "", "", Self.share(estimate), "", "", ""])
    }
    text =
      title + "\n"
      + speaker.sentence("table.answers", [.count("count", comparison.pairCount)]) + "\n\n"
      + table.text + "\n" + speaker.sentence("table.note") + "\n"
  }

  /// `0,873 [0,71–0,95]`.
  private static func share(_ estimate: Estimate?) -> String {
    guard let estimate else { return "–" }
    let number = { (value: Double, decimals: Int) in
      Speaker.current.number(value, decimals: decimals)
    }
    return "\(number(estimate.value, 3)) [\(number(estimate.low, 2))–\(number(estimate.high, 2))]"
  }

  private static func plain(_ estimate: Estimate?) -> String {
    estimate.map { Speaker.current.number($0.value, decimals: 2) } ?? "–"
  }
}

/// Figures in files: a point and 6 decimals, whatever the language.
enum Decimals {
  static func text(_ value: Double) -> String { FixedDecimals.text(value, 6) }
}
