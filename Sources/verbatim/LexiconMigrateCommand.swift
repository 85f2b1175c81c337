import AnswerCoding
import ArgumentParser
import FrenchText
import LexiconRenewal
import Survey
import SurveyFiles

/// `verbatim lexicon migrate`: brings an earlier coding to a lexicon's codeframe.
struct LexiconMigrateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "migrate", abstract: Speaker.current.sentence("help.lexicon.migrate"),
      discussion: Speaker.current.sentence("help.lexicon.migrate.discussion"))
  }

  @Argument(help: help("argument.earlier_coding", valueName: "coded"))
  var coded: String

  @Option(help: help("option.lexicon", valueName: "file"))
  var lexicon: String

  @Option(name: [.short, .customLong("output")], help: help("option.output", valueName: "out"))
  var output: String = "-"

  @Option(help: help("option.person", valueName: "out"))
  var person: String?

  @Option(help: help("option.codes_column", valueName: "column"))
  var codesColumn: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  /// What stands beside the codes after the migration.
  private static let newColumns = ["codes_before", "migration", "choices", "proposed"]

  func run() throws {
    let (written, compiled) = try CoderLoading.lexicon(lexicon)
    let migration = CodingMigration(written)
    let keywords = try KeywordReader(compiled, wordList: ShareFolder.wordList())
    let reader = try TableReader(path: coded, options: table.reading)
    let finder = ColumnFinder(file: coded, header: reader.header)
    let column = try codesColumn(finder)
    let text = table.textColumn == nil ? finder.usual(.text) : try finder.column(table.textColumn!)
    for name in Self.newColumns where reader.header.contains(name) {
      throw ColumnError.alreadyThere(file: coded, column: name)
    }
    var rows: [(cells: [Cell], needsPerson: Bool)] = []
    var changed = 0
    while let row = try reader.next() {
      let codes = CodeCell.codes(of: row.cells[column].text)
      let result: CodingMigration.Result
      switch migration.migrate(codes) {
      case .success(let found): result = found
      case .failure(let error):
        throw MigrationError.unknownCode(
          file: coded, line: row.line, code: error.code.name, lexicon: lexicon)
      }
      if result.isChanged { changed += 1 }
      var cells = row.cells
      if result.isChanged { cells[column] = .words(CodeCell.text(of: result.codes)) }
      cells += [
        row.cells[column],
        .text(result.needsPerson ? "person" : result.isChanged ? "changed" : "unchanged"),
        .words(choices(result)),
        .words(proposal(result, text.map { row.cells[$0].text }, keywords)),
      ]
      rows.append((cells, result.needsPerson))
    }
    let header = reader.header + Self.newColumns
    try write(rows.map(\.cells), header, to: output, like: reader)
    if let person {
      try write(rows.filter(\.needsPerson).map(\.cells), header, to: person, like: reader)
    }
    common.say(
      "lexicon.migrate.done",
      [
        .count("count", rows.count), .count("changed", changed),
        .count("person", rows.count { $0.needsPerson }),
      ])
  }

  private func codesColumn(_ finder: ColumnFinder) throws -> Int {
    if let codesColumn { return try finder.column(codesColumn) }
    guard
      let column = finder.header.firstIndex(of: "codes_final") ?? finder.usual(.codes)
    else { throw GoldError.noCodesColumn(file: coded, columns: finder.header) }
    return column
  }

  /// `moyens > effectifs|moyens_non_precises`; a code without successor has nothing after the sign.
  private func choices(_ result: CodingMigration.Result) -> String {
    result.open.map { "\($0.code) > " + CodeCell.text(of: $0.choices) }.joined(separator: "; ")
  }

  /// What the lexicon finds of the choices, for the person to confirm.
  private func proposal(
    _ result: CodingMigration.Result, _ text: String?, _ keywords: KeywordReader
  ) -> String {
    guard let text, result.needsPerson else { return "" }
    let choices = Set(result.open.flatMap(\.choices))
    return CodeCell.text(of: keywords.read(text).codes.filter(choices.contains))
  }

  private func write(
    _ rows: [[Cell]], _ header: [String], to path: String, like reader: TableReader
  ) throws {
    let writer = try TableWriter(
      path: path, header: header,
      options: WritingOptions(followingText: reader.understanding, output: path),
      inputs: [coded, lexicon])
    for row in rows { try writer.write(row) }
    try writer.finish()
  }
}

/// A coding that cannot be migrated: facts only.
enum MigrationError: ReportableError, Equatable {
  /// A code that the lexicon does not have and that none of its migrations speaks of.
  case unknownCode(file: String, line: Int, code: String, lexicon: String)

  var report: ErrorReport {
    switch self {
    case .unknownCode(let file, let line, let code, let lexicon):
      ErrorReport(
        "error.migrate.unknown_code",
        [
          .text("file", file), .position("line", line), .text("code", code),
          .text("lexicon", lexicon),
        ], exit: .data)
    }
  }
}
