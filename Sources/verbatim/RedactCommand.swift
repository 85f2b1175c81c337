import ArgumentParser
import FrenchText
import Survey
import SurveyFiles

/// `verbatim redact`: answers without what tells who somebody is.
struct RedactCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "redact", abstract: Speaker.current.sentence("help.redact"),
      discussion: Speaker.current.sentence("help.redact.discussion"))
  }

  @Argument(help: help("argument.answers", valueName: "in"))
  var input: String

  @Option(name: [.short, .customLong("output")], help: help("option.output", valueName: "out"))
  var output: String = "-"

  @Option(help: help("option.redact_names", valueName: "file"))
  var names: String?

  @Option(help: help("option.project", valueName: "file"))
  var project: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let reader = try TableReader(path: input, options: table.reading)
    let columns = try textColumns(ColumnFinder(file: input, header: reader.header))
    let redactor = Redactor(names: try names.map(NameFile.names(of:)) ?? [])
    let writer = try TableWriter(
      path: output, header: reader.header,
      options: WritingOptions(followingText: reader.understanding, output: output),
      inputs: [input] + [names].compactMap { $0 })
    var counts: [Redactor.Kind: Int] = [:]
    var rows = 0
    var progress = ProgressLine(isQuiet: common.quiet || output == "-")
    while let row = try reader.next() {
      var cells = row.cells
      for column in columns {
        // A number typed alone into a text box may be a telephone's.
        guard cells[column] != .empty else { continue }
        let result = redactor.redact(cells[column].text)
        guard !result.counts.isEmpty else { continue }
        cells[column] = .text(result.text)
        counts.merge(result.counts, uniquingKeysWith: +)
      }
      try writer.write(cells)
      rows += 1
      if rows % 2048 == 0 { progress.update(reader, rows: rows) }
    }
    progress.clear()
    try writer.finish()
    TableReports.warn(about: reader.understanding, file: input, options: common)
    common.say(
      "redact.done",
      [
        .count("count", rows), .list("columns", columns.map { reader.header[$0] }),
        .count("email", counts[.email] ?? 0), .count("telephone", counts[.telephone] ?? 0),
        .count("company", counts[.company] ?? 0), .count("person", counts[.person] ?? 0),
        .count("listed", counts[.listed] ?? 0),
      ])
    common.say("redact.limits")
  }

  /// The column given, else those of the project, else the usual text column.
  private func textColumns(_ finder: ColumnFinder) throws -> [Int] {
    if table.textColumn == nil,
      let location = try ProjectLocation.find(asked: project, near: input)
    {
      var columns: [Int] = []
      for column in try location.questions.flatMap(\.columns).map(finder.column)
      where !columns.contains(column) { columns.append(column) }
      return columns
    }
    return [try finder.textColumn(table.textColumn)]
  }
}
