public import Survey
internal import SurveyStatistics

/// A table of a report as people read it: words, rounded percentages, ranks.
///
/// Pages and Markdown are made of the same lines. Percentages have no decimal under 1,000
/// respondents, one above.
public struct ReportLines: Sendable {
  /// A row as it is read.
  public struct Line: Sendable {
    public let code: Code
    public let label: String
    /// How many dots stand in the code: 0 for a parent.
    public let depth: Int
    /// The cells of the columns, the label left out.
    public let cells: [String]
    /// The columns' figures for a chart; `nil` when the row is suppressed.
    public let row: FrequencyTable.Row?
  }

  /// A group of lines: all respondents, or a stratum.
  public struct Group: Sendable {
    public let stratum: String?
    public let title: String
    public let base: Int
    public let lines: [Line]
  }

  /// What may be quoted under a code.
  public struct Quoted: Sendable, Equatable {
    public let code: Code
    public let label: String
    public let texts: [String]
  }

  public let title: String
  /// Who the percentages are of, and how the codes came about.
  public let facts: String
  /// The names of the columns, the label's among them.
  public let columns: [String]
  public let groups: [Group]
  /// In the order of the lines, codes without quotations left out.
  public let quotations: [Quoted]

  /// Makes the lines of a table.
  ///
  /// - Parameters:
  ///   - table: the figures.
  ///   - title: the question's text; `nil` for its name.
  ///   - wording: the words of the reader's language.
  ///   - stratumLabels: what to call a stratum; itself where there is none.
  ///   - quotations: answers that a person approved for quoting.
  public init(
    _ table: FrequencyTable, title: String?, wording: ReportWording,
    stratumLabels: [String: String] = [:], quotations: Quotations = Quotations()
  ) {
    self.title = title ?? table.question
    let decimals = (table.rows.first?.base ?? 0) >= 1000 ? 1 : 0
    let shown = Columns(table, decimals: decimals)
    columns = shown.names(wording)
    facts = ReportLines.facts(table, wording)
    // One order for all, so that strata compare.
    let order = ReportLines.ranked(table.rows(in: nil)).map(\.code)
    func label(_ code: Code) -> String {
      table.codeframe.position(of: code).map { wording.label(table.codeframe.entries[$0]) }
        ?? code.name
    }
    self.quotations = quotations.byCode(order).map {
      Quoted(code: $0.code, label: label($0.code), texts: $0.texts)
    }
    groups = ([nil] + table.strata.map { $0 }).map { stratum in
      let ofGroup = table.rows(in: stratum)
      let rows = order.compactMap { code in ofGroup.first { $0.code == code } }
      return Group(
        stratum: stratum,
        title: stratum.map { stratumLabels[$0] ?? $0 } ?? wording.sentence("group.all"),
        base: rows.first?.base ?? 0,
        lines: rows.map { row in
          Line(
            code: row.code, label: label(row.code),
            depth: row.code.name.count { $0 == "." },
            cells: shown.cells(row, wording), row: row.flag == .suppress ? nil : row)
        })
    }
  }

  /// Rows by falling share, children under their parent, residual codes last.
  static func ranked(_ rows: [FrequencyTable.Row]) -> [FrequencyTable.Row] {
    func under(_ parent: Code?) -> [FrequencyTable.Row] {
      let level = rows.filter { row in row.code.parent == parent }
      let ordered = level.enumerated().sorted { first, second in
        let (a, b) = (first.element, second.element)
        if a.code.isResidual != b.code.isResidual { return b.code.isResidual }
        if a.best != b.best, !a.code.isResidual { return a.best > b.best }
        return first.offset < second.offset
      }
      return ordered.flatMap { [$0.element] + under($0.element.code) }
    }
    return under(nil)
  }

  private static func facts(_ table: FrequencyTable, _ wording: ReportWording) -> String {
    let base = table.rows.first?.base ?? 0
    var sentences = [
      wording.sentence(
        "facts.base", [.count("base", base), .text("rule", baseName(table.base, wording))]),
      wording.sentence("facts.answers", [.count("count", table.answerCount)]),
    ]
    if table.nonResponseCount > 0 {
      sentences.append(
        wording.sentence("facts.non_responses", [.count("count", table.nonResponseCount)]))
    }
    return sentences.joined(separator: " ")
  }

  /// The base in words; an expression stays as it was written.
  static func baseName(_ base: ReportBase, _ wording: ReportWording) -> String {
    switch base.name {
    case "answered", "asked": wording.sentence("base.\(base.name)")
    default: base.name
    }
  }
}

/// Which columns a table has, and what stands in them.
private struct Columns {
  let isWeighted: Bool
  let isCorrected: Bool
  let hasChange: Bool
  let hasParts: Bool
  let decimals: Int

  init(_ table: FrequencyTable, decimals: Int) {
    isWeighted = table.isWeighted
    isCorrected = table.rows.contains { $0.coding != nil }
    hasChange = table.rows.contains { $0.change != nil }
    hasParts = table.rows.contains { $0.change?.parts != nil }
    self.decimals = decimals
  }

  func names(_ wording: ReportWording) -> [String] {
    var keys = ["code", "n", "base", "share"]
    if isWeighted { keys.append("weighted") }
    if isCorrected { keys += ["corrected", "coding"] }
    keys += ["sampling", "n_eff"]
    if hasChange { keys.append("change") }
    if hasParts { keys.append("parts") }
    return (keys + ["flag"]).map { wording.sentence("column.\($0)") }
  }

  func cells(_ row: FrequencyTable.Row, _ wording: ReportWording) -> [String] {
    if row.flag == .suppress {
      let blanks = names(wording).count - 2
      return Array(repeating: "–", count: blanks) + [wording.sentence("flag.suppress")]
    }
    var cells = [
      wording.number(Double(row.count)), wording.number(Double(row.base)),
      wording.percent(row.share, decimals: decimals),
    ]
    if isWeighted { cells.append(wording.percent(row.weighted, decimals: decimals)) }
    if isCorrected {
      cells.append(row.coding.map { wording.percent($0.value, decimals: decimals) } ?? "–")
      cells.append(
        row.coding.map { wording.interval($0.low, $0.high, decimals: decimals) } ?? "–")
    }
    cells.append(wording.interval(row.sampling.low, row.sampling.high, decimals: decimals))
    cells.append(wording.number(row.effectiveSize))
    if hasChange { cells.append(row.change.map { change($0, wording) } ?? "–") }
    if hasParts { cells.append(row.change?.parts.map { parts($0, wording) } ?? "–") }
    return cells + [flag(row, wording)]
  }

  private func change(_ change: EditionChange, _ wording: ReportWording) -> String {
    let value = wording.points(change.value, decimals: decimals)
    guard let low = change.low, let high = change.high else { return value }
    let bounds = wording.sentence(
      "change.bounds",
      [
        .text("low", wording.points(low, decimals: decimals)),
        .text("high", wording.points(high, decimals: decimals)),
      ])
    return "\(value) \(bounds)" + (change.isFlagged ? " *" : "")
  }

  private func parts(_ parts: EditionChange.Parts, _ wording: ReportWording) -> String {
    [parts.codeframe, parts.coding, parts.respondents, parts.real].map { value in
      value.map { wording.points($0, decimals: decimals) } ?? "–"
    }.joined(separator: " / ")
  }

  private func flag(_ row: FrequencyTable.Row, _ wording: ReportWording) -> String {
    guard row.flag == .caution else { return wording.sentence("flag.publish") }
    if row.effectiveSize < 30 {
      return wording.sentence(
        "flag.caution.few", [.count("n", row.count), .count("base", row.base)])
    }
    return row.cautions.contains(.wideInterval)
      ? wording.sentence("flag.caution.wide") : wording.sentence("flag.caution.uncorrected")
  }
}
