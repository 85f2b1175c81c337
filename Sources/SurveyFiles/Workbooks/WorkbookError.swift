public import Survey

/// A workbook or SPSS file that cannot be read or written: where and why. Facts only.
///
/// Rows count from 1, as spreadsheets show them. No fact holds a cell's text.
public enum WorkbookError: ReportableError, Equatable {
  /// The file is no zip archive, or one that was cut off.
  case damagedArchive(file: String)
  /// The workbook is protected by a password.
  case encrypted(file: String)
  /// The workbook lacks a part that it needs or names.
  case missingPart(file: String, part: String)
  /// A part other than the sheet that is read is no well-formed XML, or its bytes are damaged.
  case damagedPart(file: String, part: String)
  /// The sheet is damaged at a row, or shortly after the one before it.
  case damagedRow(file: String, sheet: String, row: Int)
  /// A part declares a document type, with which entities could be defined.
  case documentType(file: String, part: String)
  /// A part grows beyond a number of bytes, or absurdly against the archive's size.
  case hugePart(file: String, part: String, limit: Int)
  /// The sheet has more rows than spreadsheet programs allow.
  case tooManyRows(file: String, sheet: String, limit: Int)
  /// No sheet has the name or number that was asked for.
  case noSheet(file: String, sheet: String, sheets: [String])
  /// The workbook holds no sheet with cells.
  case noSheets(file: String)
  /// The sheet holds no cell with contents.
  case emptySheet(file: String, sheet: String)
  /// A cell holds something where the header names no column; `column` is its letter.
  case cellBeyondHeader(file: String, row: Int, column: String)
  /// An SPSS file is damaged after a row; 0 when its description already is.
  case damagedSAV(file: String, row: Int)
  /// A text is longer than a cell of the written workbook may be, in UTF-16 units.
  case longText(file: String, row: Int, column: String, limit: Int)
  /// A text holds a character that XML, and so an `.ods`, cannot hold.
  case controlCharacter(file: String, row: Int, column: String)
  /// A table has more rows than a sheet.
  case longTable(file: String, limit: Int)
  /// A table has more columns than a sheet.
  case wideTable(file: String, columns: Int, limit: Int)
  /// The name of a sheet is too long, holds `[]:*?/\`, or stands twice.
  case badSheetName(file: String, sheet: String)

  /// The facts, ready for a sentence.
  public var report: ErrorReport {
    switch self {
    case .damagedArchive(let file): data("damaged_archive", file)
    case .encrypted(let file): data("encrypted", file)
    case .missingPart(let file, let part): data("missing_part", file, .text("part", part))
    case .damagedPart(let file, let part): data("damaged_part", file, .text("part", part))
    case .damagedRow(let file, let sheet, let row):
      data("damaged_row", file, .text("sheet", sheet), .position("row", row))
    case .documentType(let file, let part): data("document_type", file, .text("part", part))
    case .hugePart(let file, let part, let limit):
      data("huge_part", file, .text("part", part), .count("limit", limit))
    case .tooManyRows(let file, let sheet, let limit):
      data("too_many_rows", file, .text("sheet", sheet), .count("limit", limit))
    case .noSheet(let file, let sheet, let sheets):
      data("no_sheet", file, .text("sheet", sheet), .list("sheets", sheets))
    case .noSheets(let file): data("no_sheets", file)
    case .emptySheet(let file, let sheet): data("empty_sheet", file, .text("sheet", sheet))
    case .cellBeyondHeader(let file, let row, let column):
      data("cell_beyond_header", file, .position("row", row), .text("column", column))
    case .damagedSAV(let file, let row): data("damaged_sav", file, .position("row", row))
    case .longText(let file, let row, let column, let limit):
      output(
        "long_text", file, .position("row", row), .text("column", column), .count("limit", limit))
    case .controlCharacter(let file, let row, let column):
      output("control_character", file, .position("row", row), .text("column", column))
    case .longTable(let file, let limit): output("long_table", file, .count("limit", limit))
    case .wideTable(let file, let columns, let limit):
      output("wide_table", file, .count("columns", columns), .count("limit", limit))
    case .badSheetName(let file, let sheet):
      output("bad_sheet_name", file, .text("sheet", sheet))
    }
  }

  private func data(_ key: String, _ file: String, _ facts: Fact...) -> ErrorReport {
    ErrorReport("error.workbook.\(key)", [.text("file", file)] + facts, exit: .data)
  }

  private func output(_ key: String, _ file: String, _ facts: Fact...) -> ErrorReport {
    ErrorReport("error.workbook.\(key)", [.text("file", file)] + facts, exit: .cannotCreate)
  }
}
