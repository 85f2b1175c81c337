import ArgumentParser
import Survey
import SurveyFiles

/// `verbatim merge`: people's codes over the machine's.
struct MergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge", abstract: Speaker.current.sentence("help.merge"),
      discussion: Speaker.current.sentence("help.merge.discussion"))
  }

  @Argument(help: help("argument.coded", valueName: "coded"))
  var coded: String

  @Argument(help: help("argument.gold_one", valueName: "gold"))
  var gold: String

  @Option(name: [.short, .customLong("output")], help: help("option.output", valueName: "final"))
  var output: String = "-"

  @Option(help: help("option.codes_column", valueName: "column"))
  var codesColumn: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (human, isCorrected) = try humanCodes()
    let reader = try TableReader(path: coded, options: table.reading)
    let finder = ColumnFinder(file: coded, header: reader.header)
    guard let id = try finder.optionalColumn(.id, table.idColumn) else {
      throw MergeError.noIDColumn(file: coded, columns: reader.header)
    }
    guard
      let machine = reader.header.firstIndex(of: "codes_auto") ?? finder.usual(.codes)
    else { throw GoldError.noCodesColumn(file: coded, columns: reader.header) }
    for column in ["codes_final", "origin"] where reader.header.contains(column) {
      throw ColumnError.alreadyThere(file: coded, column: column)
    }
    let writer = try TableWriter(
      path: output, header: reader.header + ["codes_final", "origin"],
      options: WritingOptions(followingText: reader.understanding, output: output),
      inputs: [coded, gold])
    var used: Set<String> = []
    var changed = 0
    while let row = try reader.next() {
      let name = row.cells[id].text
      if let codes = human[name] {
        used.insert(name)
        let isSame = Set(codes) == Set(CodeCell.codes(of: row.cells[machine].text))
        if isCorrected, isSame {
          try writer.write(row.cells + [row.cells[machine], .text("machine")])
          continue
        }
        changed += 1
        try writer.write(row.cells + [.text(CodeCell.text(of: codes)), .text("human")])
      } else {
        try writer.write(row.cells + [row.cells[machine], .text("machine")])
      }
    }
    let strangers = human.count - used.count
    if strangers > 0 {
      throw MergeError.strangers(gold: gold, coded: coded, count: strangers)
    }
    try writer.finish()
    if output != "-" {
      common.say("merge.done", [.count("count", changed), .text("output", output)])
    }
  }

  /// The codes that people gave, by id, and whether they stand in a file that the machine coded and
  /// people corrected: there, codes that are still the machine's are nobody's work.
  private func humanCodes() throws -> (codes: [String: [Code]], isCorrected: Bool) {
    let reader = try TableReader(path: gold, options: table.reading)
    let finder = ColumnFinder(file: gold, header: reader.header)
    guard let id = try finder.optionalColumn(.id, table.idColumn) else {
      throw MergeError.noIDColumn(file: gold, columns: reader.header)
    }
    guard let codes = try finder.optionalColumn(.codes, codesColumn) else {
      throw GoldError.noCodesColumn(file: gold, columns: reader.header)
    }
    var human: [String: [Code]] = [:]
    while let row = try reader.next() {
      let given = CodeCell.codes(of: row.cells[codes].text)
      guard !given.isEmpty else { continue }
      guard human.updateValue(given, forKey: row.cells[id].text) == nil else {
        throw GoldError.duplicateID(file: gold, line: row.line)
      }
    }
    let isCorrected =
      reader.header.contains("outcome") && !reader.header.contains("codes_auto")
    return (human, isCorrected)
  }
}

/// Codings that cannot be merged: facts only.
enum MergeError: ReportableError, Equatable {
  case noIDColumn(file: String, columns: [String])
  /// Coded answers of people that the machine's file does not have.
  case strangers(gold: String, coded: String, count: Int)

  var report: ErrorReport {
    switch self {
    case .noIDColumn(let file, let columns):
      ErrorReport(
        "error.merge.no_id", [.text("file", file), .list("columns", columns)], exit: .data)
    case .strangers(let gold, let coded, let count):
      ErrorReport(
        "error.merge.strangers",
        [.text("gold", gold), .text("coded", coded), .count("count", count)], exit: .data)
    }
  }
}
