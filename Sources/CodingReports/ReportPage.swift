internal import Survey
internal import SurveyStatistics

/// A report as one HTML page that holds all it needs and asks nothing of any server.
public enum ReportPage {
  /// The text of `report -o OUT.html`.
  ///
  /// - Parameters:
  ///   - title: what stands at the head.
  ///   - stamp: a remark that must be seen, such as that the answers were composed.
  ///   - tables: the lines of each table.
  ///   - notes: the method notes, one per table.
  ///   - wording: the words of the reader's language.
  public static func text(
    title: String, stamp: String?, tables: [ReportLines], notes: [[String]], wording: ReportWording
  ) -> String {
    var body = ""
    for (index, table) in tables.enumerated() {
      body += section(table, note: notes[index], number: index + 1, wording)
    }
    return PageParts.page(title: title, stamp: stamp, body: body, language: wording.language)
  }

  private static func section(
    _ table: ReportLines, note: [String], number: Int, _ wording: ReportWording
  ) -> String {
    var html =
      "<section aria-labelledby=\"q\(number)\">\n"
      + "<h2 id=\"q\(number)\">\(HTMLText.escaped(table.title))</h2>\n"
      + "<p class=\"facts\">\(HTMLText.escaped(table.facts))</p>\n"
    guard let whole = table.groups.first else { return html + "</section>\n" }
    html += figure(whole, table, wording, isSmall: false, limit: nil)
    html += changeFigure(whole, table, wording)
    html += htmlTable(whole, table)
    let strata = table.groups.dropFirst()
    if !strata.isEmpty {
      html += "<h3>\(HTMLText.escaped(wording.sentence("strata.title")))</h3>\n"
      // One scale for all, so that lengths compare.
      let limit = ShareChart.limit(of: strata.flatMap { $0.lines.compactMap(\.row) })
      html += "<div class=\"multiples\">\n"
      for group in strata { html += figure(group, table, wording, isSmall: true, limit: limit) }
      html += "</div>\n"
      for group in strata { html += htmlTable(group, table) }
    }
    html += quotations(table, wording)
    html += "<h3>\(HTMLText.escaped(wording.sentence("note.title")))</h3>\n<div class=\"note\">\n"
    html += note.map { "<p>\(HTMLText.escaped($0))</p>\n" }.joined()
    return html + "</div>\n</section>\n"
  }

  private static func quotations(_ table: ReportLines, _ wording: ReportWording) -> String {
    guard !table.quotations.isEmpty else { return "" }
    var html = "<h3>\(HTMLText.escaped(wording.sentence("quotes.title")))</h3>\n"
    html += "<dl class=\"quotes\">\n"
    for quoted in table.quotations {
      html += "<dt>\(HTMLText.escaped(quoted.label))</dt>\n"
      for text in quoted.texts {
        let sentence = wording.sentence("quote", [.text("text", text)])
        html += "<dd>\(HTMLText.escaped(sentence))</dd>\n"
      }
    }
    return html + "</dl>\n"
  }

  private static func figure(
    _ group: ReportLines.Group, _ table: ReportLines, _ wording: ReportWording, isSmall: Bool,
    limit: Double?
  ) -> String {
    let lines = group.lines.filter { $0.row != nil && (!isSmall || $0.depth == 0) }
    guard !lines.isEmpty else { return "" }
    let rows = lines.compactMap(\.row)
    let bars = zip(lines, rows).map { line, row in
      ShareChart.Bar(
        label: line.label, share: row.best, low: row.sampling.low, high: row.sampling.high,
        value: wording.percent(row.best), isChild: line.depth > 0, isFaint: row.flag == .caution)
    }
    let caption = wording.sentence(
      "chart.caption", [.text("title", group.title), .count("base", group.base)])
    let description = wording.sentence(
      "chart.description", [.text("title", "\(table.title), \(group.title)")])
    var chart = ShareChart(
      bars: bars, description: description, limit: limit ?? ShareChart.limit(of: rows),
      wording: wording)
    if isSmall {
      chart.labelWidth = 185
      chart.barWidth = 160
      chart.labelLength = 26
    }
    let legend = isSmall ? "" : " " + wording.sentence("chart.legend")
    return PageParts.figure(caption: caption + legend, svg: chart.svg)
  }

  private static func changeFigure(
    _ group: ReportLines.Group, _ table: ReportLines, _ wording: ReportWording
  ) -> String {
    let dots = group.lines.compactMap { line in
      line.row?.change.map { change in
        ChangeChart.Dot(
          label: line.label, change: change,
          value: wording.points(change.value) + (change.isFlagged ? " *" : ""))
      }
    }
    guard !dots.isEmpty else { return "" }
    let chart = ChangeChart(
      dots: dots,
      description: wording.sentence("chart.change_description", [.text("title", table.title)]),
      wording: wording)
    return PageParts.figure(caption: wording.sentence("chart.change"), svg: chart.svg)
  }

  private static func htmlTable(_ group: ReportLines.Group, _ table: ReportLines) -> String {
    var rows = ""
    let parents = Set(group.lines.compactMap { $0.code.parent })
    for line in group.lines {
      let kind = line.depth > 0 ? "child" : parents.contains(line.code) ? "parent" : "plain"
      rows += "<tr class=\"\(kind)\"><th scope=\"row\">\(HTMLText.escaped(line.label))</th>"
      for (index, cell) in line.cells.enumerated() {
        let isFlag = index == line.cells.count - 1
        let isCaution = isFlag && line.row?.flag != .publish
        rows += isCaution ? "<td class=\"caution\">" : "<td class=\"interval\">"
        rows += HTMLText.escaped(cell) + "</td>"
      }
      rows += "</tr>\n"
    }
    return PageParts.table(
      caption: "\(table.title) – \(group.title)", label: "\(table.title), \(group.title)",
      header: table.columns, rows: rows)
  }
}
