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
    var filled = [Int](repeating: 0, count: reader.header.count)
    var samples = [[String]](repeating: [], count: reader.header.count)
    var rows = 0
    while let row = try reader.next() {
      rows += 1
      for (column, cell) in row.cells.enumerated() where !cell.isBlank {
        filled[column] += 1
        let sample = ColumnsCommand.shortened(cell.text)
        if samples[column].count < 3, !samples[column].contains(sample) {
          samples[column].append(sample)
        }
      }
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
          String(filled[column]), samples[column].joined(separator: " · "),
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
