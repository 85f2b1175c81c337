public import Survey
internal import SurveyStatistics

/// A report as a workbook: a sheet a question, with its numbers as numbers and a chart, and sheets
/// for the method and the quotations.
///
/// Shares are cells between 0 and 1 shown as percentages; changes are in points. A suppressed row
/// has no figures.
public enum ReportWorkbook {
  /// The workbook of `report -o OUT.xlsx`.
  ///
  /// - Parameters:
  ///   - title: what stands at the head.
  ///   - stamp: a remark that must be seen, such as that the answers were composed.
  ///   - tables: the figures of each question.
  ///   - lines: the lines of each table, which give ranks, labels and flags.
  ///   - notes: the method notes, one per table.
  ///   - wording: the words of the reader's language.
  public static func workbook(
    title: String, stamp: String?, tables: [FrequencyTable], lines: [ReportLines],
    notes: [[String]], wording: ReportWording
  ) -> Workbook {
    var names = SheetNames(taken: [
      wording.sentence("sheet.note"), wording.sentence("sheet.quotes"),
    ])
    var sheets = zip(tables, lines).map { table, lines in
      sheet(named: names.next(table.question), table, lines, wording)
    }
    sheets.append(note(title: title, stamp: stamp, lines: lines, notes: notes, wording))
    if let quotes = quotations(lines, wording) { sheets.append(quotes) }
    return Workbook(sheets: sheets)
  }

  private static func sheet(
    named name: String, _ table: FrequencyTable, _ lines: ReportLines, _ wording: ReportWording
  ) -> Workbook.Sheet {
    let figures = SheetFigure.all(of: table, wording)
    var columns = [
      Workbook.Column(title: wording.sentence("column.group"), width: 38),
      Workbook.Column(title: wording.sentence("column.code_name"), width: 22),
      Workbook.Column(title: wording.sentence("column.code"), width: 44),
    ]
    columns += figures.map { Workbook.Column(title: $0.title, width: 16, number: $0.style) }
    columns.append(Workbook.Column(title: wording.sentence("column.flag"), width: 30))
    var rows: [[Cell]] = []
    for group in lines.groups {
      for line in group.lines {
        let indent = String(repeating: "\u{2003}", count: line.depth)
        rows.append(
          [.text(group.title), .text(line.code.name), .text(indent + line.label)]
            + figures.map { figure in line.row.map(figure.cell) ?? .empty }
            + [.text(line.cells.last ?? "")])
      }
    }
    var charts: [Workbook.Chart] = []
    if let whole = lines.groups.first, !whole.lines.isEmpty,
      let best = figures.firstIndex(where: \.isBest)
    {
      charts.append(
        Workbook.Chart(
          kind: .bar,
          title: wording.sentence(
            "chart.caption", [.text("title", lines.title), .count("base", whole.base)]),
          categories: 2, series: [3 + best], rows: 0..<whole.lines.count,
          corner: (0, columns.count + 1)))
    }
    return Workbook.Sheet(name: name, columns: columns, rows: rows, charts: charts)
  }

  private static func note(
    title: String, stamp: String?, lines: [ReportLines], notes: [[String]],
    _ wording: ReportWording
  ) -> Workbook.Sheet {
    var rows: [[Cell]] = stamp.map { [[.empty, .text($0)]] } ?? []
    for (lines, note) in zip(lines, notes) {
      rows.append([.text(lines.title), .text(lines.facts)])
      rows += note.map { [.text(lines.title), .text($0)] }
    }
    return Workbook.Sheet(
      name: wording.sentence("sheet.note"),
      columns: [
        Workbook.Column(title: wording.sentence("column.question"), width: 40, isWrapped: true),
        Workbook.Column(title: title, width: 110, isWrapped: true),
      ], rows: rows, hasFilter: false)
  }

  private static func quotations(
    _ lines: [ReportLines], _ wording: ReportWording
  ) -> Workbook.Sheet? {
    let rows: [[Cell]] = lines.flatMap { table in
      table.quotations.flatMap { quoted in
        quoted.texts.map { [.text(table.title), .text(quoted.label), .text($0)] }
      }
    }
    guard !rows.isEmpty else { return nil }
    return Workbook.Sheet(
      name: wording.sentence("sheet.quotes"),
      columns: [
        Workbook.Column(title: wording.sentence("column.question"), width: 40, isWrapped: true),
        Workbook.Column(title: wording.sentence("column.code"), width: 40, isWrapped: true),
        Workbook.Column(title: wording.sentence("column.quote"), width: 90, isWrapped: true),
      ], rows: rows)
  }
}

/// A column of figures in a report's sheet.
private struct SheetFigure {
  let title: String
  let style: Workbook.NumberStyle
  /// Whether it holds the share that a chart shows.
  var isBest = false
  let value: (FrequencyTable.Row) -> Double?

  func cell(_ row: FrequencyTable.Row) -> Cell {
    value(row).map { .number(FixedDecimals.text($0, style == .asWritten ? 0 : 6)) } ?? .empty
  }

  /// The columns that a table has something for.
  static func all(of table: FrequencyTable, _ wording: ReportWording) -> [SheetFigure] {
    func name(_ key: String) -> String { wording.sentence("column.\(key)") }
    func share(
      _ key: String, isBest: Bool = false, _ value: @escaping (FrequencyTable.Row) -> Double?
    ) -> SheetFigure {
      SheetFigure(title: name(key), style: .percent(decimals: 1), isBest: isBest, value: value)
    }
    let isCorrected = table.rows.contains { $0.coding != nil }
    var figures = [
      SheetFigure(title: name("n"), style: .asWritten) { Double($0.count) },
      SheetFigure(title: name("base"), style: .asWritten) { Double($0.base) },
      share("share", isBest: !isCorrected && !table.isWeighted) { $0.share },
    ]
    if table.isWeighted {
      figures.append(share("weighted", isBest: !isCorrected) { $0.weighted })
    }
    if isCorrected {
      figures += [
        share("corrected", isBest: true) { $0.coding?.value },
        share("coding_low") { $0.coding?.low }, share("coding_high") { $0.coding?.high },
      ]
    }
    figures += [
      share("sampling_low") { $0.sampling.low }, share("sampling_high") { $0.sampling.high },
      SheetFigure(title: name("n_eff"), style: .asWritten) { $0.effectiveSize.rounded() },
    ]
    return figures + changes(of: table, wording)
  }

  private static func changes(
    of table: FrequencyTable, _ wording: ReportWording
  ) -> [SheetFigure] {
    guard table.rows.contains(where: { $0.change != nil }) else { return [] }
    func points(_ key: String, _ value: @escaping (EditionChange) -> Double?) -> SheetFigure {
      SheetFigure(title: wording.sentence("column.\(key)"), style: .decimals(1)) { row in
        row.change.flatMap(value).map { $0 * 100 }
      }
    }
    var figures = [
      SheetFigure(
        title: wording.sentence("column.previous"), style: .percent(decimals: 1)
      ) { $0.change?.previous },
      points("change") { $0.value }, points("change_low") { $0.low },
      points("change_high") { $0.high },
      SheetFigure(title: wording.sentence("column.stands_out"), style: .asWritten) { row in
        row.change.map { $0.isFlagged ? 1 : 0 }
      },
    ]
    if table.rows.contains(where: { $0.change?.parts != nil }) {
      figures += [
        points("part.codeframe") { $0.parts?.codeframe },
        points("part.coding") { $0.parts?.coding },
        points("part.respondents") { $0.parts?.respondents },
        points("part.real") { $0.parts?.real },
      ]
    }
    return figures
  }
}

/// Names of sheets that a workbook allows: at most 31 characters, none of `[]:*?/\`, each once
/// whatever its case.
private struct SheetNames {
  private var taken: Set<String>

  init(taken: [String]) { self.taken = Set(taken.map { $0.lowercased() }) }

  mutating func next(_ wanted: String) -> String {
    let plain = wanted.map { "[]:*?/\\'".contains($0) ? " " : $0 }
    let stem = plain.isEmpty ? "1" : String(plain)
    var name = SheetNames.cut(stem, to: 31)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let ending = " (\(number))"
      name = SheetNames.cut(stem, to: 31 - ending.count) + ending
      number += 1
    }
    return name
  }

  /// As spreadsheets count: in UTF-16 units.
  private static func cut(_ text: String, to length: Int) -> String {
    var text = text
    while text.utf16.count > length { text.removeLast() }
    return text
  }
}
