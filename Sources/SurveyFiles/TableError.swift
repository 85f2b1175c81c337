public import Survey

/// A table whose contents cannot be read, or that its format cannot hold: where and why. Facts only.
///
/// Lines count from 1 and are those where the record starts, in a workbook the row. Columns count
/// cells from 1. No fact holds a cell's text.
public enum TableError: ReportableError, Equatable {
  /// The file holds nothing, or blank lines only.
  case empty(file: String)
  /// The first record names no column.
  case noHeader(file: String, line: Int)
  case longRow(file: String, line: Int, cells: Int, columns: Int)
  case unterminatedQuote(file: String, line: Int, column: Int)
  /// A quoted cell goes on after its closing quote.
  case textAfterQuote(file: String, line: Int, column: Int)
  case longCell(file: String, line: Int, column: Int, limit: Int)
  case longRecord(file: String, line: Int, limit: Int)
  /// Bytes that are no text in the file's encoding, where they are not to be replaced.
  case invalidBytes(file: String, line: Int, encoding: String)
  /// Not JSON, at a byte of the line counted from 1.
  case notJSON(file: String, line: Int, byte: Int)
  /// A line of JSON that is no object.
  case notObject(file: String, line: Int)
  /// A list or an object where a cell is expected.
  case nestedValue(file: String, line: Int, key: String)
  case duplicateKey(file: String, line: Int, key: String)
  /// A key that no object had when the header was made.
  case newKey(file: String, line: Int, key: String)
  /// A cell with a tab or a line break, for a format that cannot hold it.
  case unwritableCell(file: String, row: Int, column: String)
  /// A cell with a character that the output's encoding does not have.
  case unencodableCell(file: String, row: Int, encoding: String)

  /// The facts, ready for a sentence.
  public var report: ErrorReport {
    switch self {
    case .empty(let file):
      ErrorReport("error.table.empty", [.text("file", file)], exit: .data)
    case .noHeader(let file, let line):
      data("no_header", file, line)
    case .longRow(let file, let line, let cells, let columns):
      data("long_row", file, line, .count("cells", cells), .count("columns", columns))
    case .unterminatedQuote(let file, let line, let column):
      data("unterminated_quote", file, line, .position("column", column))
    case .textAfterQuote(let file, let line, let column):
      data("text_after_quote", file, line, .position("column", column))
    case .longCell(let file, let line, let column, let limit):
      data("long_cell", file, line, .position("column", column), .count("limit", limit))
    case .longRecord(let file, let line, let limit):
      data("long_record", file, line, .count("limit", limit))
    case .invalidBytes(let file, let line, let encoding):
      data("invalid_bytes", file, line, .text("encoding", encoding))
    case .notJSON(let file, let line, let byte):
      data("not_json", file, line, .position("byte", byte))
    case .notObject(let file, let line):
      data("not_object", file, line)
    case .nestedValue(let file, let line, let key):
      data("nested_value", file, line, .text("key", key))
    case .duplicateKey(let file, let line, let key):
      data("duplicate_key", file, line, .text("key", key))
    case .newKey(let file, let line, let key):
      data("new_key", file, line, .text("key", key))
    case .unwritableCell(let file, let row, let column):
      ErrorReport(
        "error.table.unwritable_cell",
        [.text("file", file), .position("row", row), .text("column", column)],
        exit: .cannotCreate)
    case .unencodableCell(let file, let row, let encoding):
      ErrorReport(
        "error.table.unencodable_cell",
        [.text("file", file), .position("row", row), .text("encoding", encoding)],
        exit: .cannotCreate)
    }
  }

  private func data(_ key: String, _ file: String, _ line: Int, _ facts: Fact...) -> ErrorReport {
    ErrorReport(
      "error.table.\(key)", [.text("file", file), .position("line", line)] + facts, exit: .data)
  }
}
