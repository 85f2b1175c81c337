import ArgumentParser
import Survey
import SurveyFiles

/// `verbatim convert`: a table in another format.
struct ConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert", abstract: Speaker.current.sentence("help.convert"),
      discussion: Speaker.current.sentence("help.convert.discussion"))
  }

  @Argument(help: help("argument.answers", valueName: "in"))
  var input: String

  @Argument(help: help("argument.converted", valueName: "out"))
  var output: String

  @Option(help: help("option.convert_lexicon", valueName: "file"))
  var lexicon: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let reader = try TableReader(path: input, options: table.reading)
    let codeframe = try lexicon.map { try LexiconReader.read(path: $0).codeframe }
    let column = CodeChoices.column
    let isNew = codeframe != nil && !reader.header.contains(column)
    var options = WritingOptions()
    options.readsNumbers = reader.understanding.format.hasTextOnly
    if let codeframe {
      options.choices = [CodeChoices.choices(column: column, codeframe: codeframe)]
    }
    let writer = try TableWriter(
      path: output, header: reader.header + (isNew ? [column] : []), options: options,
      inputs: [input])
    var record = TableRecord()
    var rows = 0
    var progress = ProgressLine(isQuiet: common.quiet || output == "-")
    while try reader.next(into: &record) {
      try writer.write(record, appending: isNew ? [.empty] : [])
      rows += 1
      if rows % 2048 == 0 { progress.update(reader, rows: rows) }
    }
    progress.clear()
    try writer.finish()
    TableReports.warn(about: reader.understanding, file: input, options: common)
    common.say("convert.done", [.count("count", rows), .text("output", output)])
  }
}

/// The list of codes that a workbook offers in a column of codes.
enum CodeChoices {
  /// The column in which people write codes.
  static let column = "codes"

  static func choices(column: String, codeframe: Codeframe) -> WritingOptions.Choices {
    WritingOptions.Choices(
      column: column, codeframe: codeframe, prompt: Speaker.current.sentence("workbook.prompt"))
  }
}
