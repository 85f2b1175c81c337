import AnswerCoding
import Survey
import SurveyFiles

/// Reads answers that people coded.
struct GoldReader {
  let path: String
  let table: TableOptions
  var codesColumn: String?

  /// The coded answers of the file, in its order; rows with an empty codes cell are not coded and
  /// are counted apart.
  struct Gold {
    var answers: [GoldAnswer] = []
    var uncodedCount = 0
    /// Rows whose code cell held nothing but separators or whose text was blank.
    var hasIDs = false
  }

  /// - Parameter codeframe: when given, each code must be in it.
  func read(codeframe: Codeframe?, needsText: Bool = true) throws -> Gold {
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    let text = needsText ? try finder.textColumn(table.textColumn) : nil
    let id = try finder.optionalColumn(.id, table.idColumn)
    guard let codes = try finder.optionalColumn(.codes, codesColumn) else {
      throw GoldError.noCodesColumn(file: path, columns: reader.header)
    }
    let use = finder.usual(.use)
    var gold = Gold()
    gold.hasIDs = id != nil
    var row = TableRecord()
    while try reader.next(into: &row) {
      let given = CodeCell.codes(of: row.text(codes))
      guard !given.isEmpty else {
        gold.uncodedCount += 1
        continue
      }
      if let codeframe { try check(given, in: codeframe, line: row.line) }
      gold.answers.append(
        GoldAnswer(
          id: id.map(row.text), text: text.map(row.text) ?? "", codes: given,
          use: use.flatMap { GoldAnswer.Use(rawValue: row.text($0)) },
          line: row.line))
    }
    return gold
  }

  private func check(_ codes: [Code], in codeframe: Codeframe, line: Int) throws {
    for code in codes where codeframe.position(of: code) == nil {
      throw TrainingError.unknownCode(
        file: path, line: line, code: code.name,
        suggestion: NearestName.find(code.name, among: codeframe.codes.map(\.name)))
    }
  }
}

/// Gold that cannot be used: facts only.
enum GoldError: ReportableError, Equatable {
  case noCodesColumn(file: String, columns: [String])
  case noCodedRow(file: String)
  case noCommonAnswers(first: String, second: String)
  case duplicateID(file: String, line: Int)

  var report: ErrorReport {
    switch self {
    case .noCodesColumn(let file, let columns):
      ErrorReport(
        "error.gold.no_codes_column", [.text("file", file), .list("columns", columns)],
        exit: .data)
    case .noCodedRow(let file):
      ErrorReport("error.gold.no_coded_row", [.text("file", file)], exit: .data)
    case .noCommonAnswers(let first, let second):
      ErrorReport(
        "error.compare.no_common", [.text("first", first), .text("second", second)], exit: .data)
    case .duplicateID(let file, let line):
      ErrorReport(
        "error.gold.duplicate_id", [.text("file", file), .position("line", line)], exit: .data)
    }
  }
}
