import ArgumentParser
import Survey
import SurveyFiles

/// `verbatim columns`: what was understood of a file.
struct ColumnsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "columns", abstract: Speaker.current.sentence("help.columns"),
      discussion: Speaker.current.sentence("help.columns.discussion"))
  }

  @Argument(help: help("argument.answers", valueName: "file"))
  var file: String

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let speaker = Speaker.current
    let reader = try TableReader(path: file, options: table.reading)
    var columns = reader.header.map { _ in ColumnSamples() }
    var record = TableRecord()
    var rows = 0
    while try reader.next(into: &record) {
      rows += 1
      for column in columns.indices { columns[column].add(record, column) }
    }
    var output = TableReports.description(of: reader.understanding, file: file) + "\n"
    let understanding = reader.understanding
    if let sheet = understanding.sheet {
      output +=
        speaker.sentence(
          "columns.sheets", [.text("sheet", sheet), .list("sheets", understanding.sheets)]) + "\n"
    }
    output += speaker.sentence("columns.rows", [.count("count", rows)]) + "\n\n"
    let finder = ColumnFinder(file: file, header: reader.header)
    let roles: [(ColumnFinder.Role, String)] = [
      (.text, "text"), (.id, "id"), (.codes, "codes"), (.probability, "probability"),
      (.use, "use"), (.coder, "coder"), (.sawProposal, "saw_proposal"),
    ]
    let labels =
      understanding.columnLabels.contains { !$0.isEmpty } ? understanding.columnLabels : nil
    let titles =
      ["letter", "column", "role", "filled", "samples"] + (labels == nil ? [] : ["label"])
    var list = TextTable(
      header: titles.map {
        speaker.sentence("columns.\($0)")
      }, rightAligned: [3])
    for (column, name) in reader.header.enumerated() {
      let role = roles.first { finder.usual($0.0) == column }?.1 ?? ""
      list.add(
        [
          ColumnsCommand.letters(column), ColumnsCommand.shortened(name), role,
          String(columns[column].filled),
          columns[column].samples.map(ColumnsCommand.shortened).joined(separator: " · "),
        ] + (labels.map { [$0[column]] } ?? []))
    }
    try Console.writeOutput(output + list.text)
  }

  /// The first words of a cell: enough to recognise a column, never a whole answer.
  static func shortened(_ text: String) -> String {
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.count > 24 ? String(line.prefix(23)) + "…" : line
  }

  /// The spreadsheet letter of a column.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// What a column holds: how many cells, and three that differ.
struct ColumnSamples {
  private(set) var filled = 0
  private(set) var samples: [String] = []

  /// Looks at a cell. Letters and digits are seen without making a string, for speed.
  mutating func add(_ record: TableRecord, _ column: Int) {
    guard !record.isEmpty(column) else { return }
    let isSurelyFilled = record.withUTF8(column) { (0x21...0x7e).contains($0.first ?? 0) }
    guard isSurelyFilled || !record.cell(column).isBlank else { return }
    filled += 1
    guard samples.count < 3 else { return }
    let isKnown = record.withUTF8(column) { cell in
      samples.contains { $0.utf8.elementsEqual(cell) }
    }
    if !isKnown { samples.append(record.text(column)) }
  }
}
