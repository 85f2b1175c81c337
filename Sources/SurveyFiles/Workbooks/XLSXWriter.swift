import Survey

/// Writes a table to the first sheet of an XLSX workbook, and codeframes to more.
///
/// The header stays in sight and has filters, long texts are wrapped. A column that a codeframe is
/// given for offers its codes in a list, so that people can code by hand.
final class XLSXWriter: RecordSink {
  private static let sheet = "answers"

  private let output: XLSXOutput
  private let header: [String]
  private let choices: [WritingOptions.Choices]
  private let codeframes: CodeframeSheets
  private let readsNumbers: Bool
  private var row = 0
  private var column = 0
  /// The longest text of the first rows, in bytes, per column.
  private var widths: [Int]
  private let headerFormat: Int32
  private let textFormat: Int32
  /// The lines of the row that is written, as its longest cell takes them.
  private var lines = 1
  /// In characters; longer texts are broken.
  private static let maximumWidth = 60
  private let plainFormat: Int32

  /// Opens the output.
  ///
  /// - Throws: ``FileError``, ``WorkbookError/wideTable(file:columns:limit:)``.
  init(path: String, header: [String], options: WritingOptions, inputs: [String]) throws {
    guard header.count <= SheetLimits.columns else {
      throw WorkbookError.wideTable(
        file: path, columns: header.count, limit: SheetLimits.columns)
    }
    self.header = header
    choices = options.choices.filter { header.contains($0.column) }
    codeframes = CodeframeSheets(choices)
    readsNumbers = options.readsNumbers
    widths = header.map(\.utf8.count)
    output = try XLSXOutput(path: path, inputs: inputs)
    headerFormat = try output.format(isWrapped: true, isHeader: true)
    textFormat = try output.format(isWrapped: true)
    plainFormat = try output.format()
    try output.addSheet(XLSXWriter.sheet)
  }

  func add(_ kind: TableRecord.Kind, _ cell: UnsafeBufferPointer<UInt8>) throws {
    defer { column += 1 }
    guard row < SheetLimits.rows else {
      throw WorkbookError.longTable(file: output.file, limit: SheetLimits.rows)
    }
    lines = max(lines, 1 + cell.count / (XLSXWriter.maximumWidth - 2))
    if row < 200 { widths[column] = max(widths[column], cell.count) }
    let isHeader = row == 0
    switch kind {
    case .empty: return
    case .boolean:
      try output.write(
        cell.first == UInt8(ascii: "t"), row: row, column: column, format: plainFormat)
      return
    case .number:
      if try addNumber(cell) { return }
    case .text where readsNumbers && !isHeader && XLSXNumber.isSurelyNumber(cell):
      if try addNumber(cell) { return }
    case .text: break
    }
    guard !cell.isEmpty else { return }
    try output.write(
      cell, row: row, column: column, name: header[column],
      format: isHeader ? headerFormat : cell.count > 40 ? textFormat : plainFormat)
  }

  private func addNumber(_ cell: UnsafeBufferPointer<UInt8>) throws -> Bool {
    guard let number = XLSXNumber(cell) else { return false }
    let format = try number.format.map { try output.format(number: $0) } ?? plainFormat
    try output.write(number.value, row: row, column: column, format: format)
    return true
  }

  func endRecord() throws {
    try output.setLines(lines, row: row)
    lines = 1
    row += 1
    column = 0
  }

  func flush() throws {}

  func finish() throws {
    for (column, width) in widths.enumerated() {
      try output.setWidth(Double(min(XLSXWriter.maximumWidth, max(8, width + 3))), column: column)
    }
    output.freezeHeader()
    if !header.isEmpty {
      try output.addFilter(lastRow: max(0, row - 1), lastColumn: header.count - 1)
    }
    for choice in choices { try offer(choice, sheet: codeframes.name(of: choice.codeframe)) }
    for codeframe in codeframes.distinct {
      try CodeframeSheets.write(
        codeframe, named: codeframes.name(of: codeframe), to: output)
    }
    try output.finish()
  }

  func adopt(encoding: String) {}

  private func offer(_ choice: WritingOptions.Choices, sheet: String) throws {
    guard let column = header.firstIndex(of: choice.column), choice.codeframe.count > 0 else {
      return
    }
    try output.offer(
      "='\(sheet)'!$A$2:$A$\(choice.codeframe.count + 1)", column: column, lastRow: row - 1,
      title: "", message: choice.prompt)
  }
}

/// The sheets from which coders choose: a code a row, with its label and what it covers.
struct CodeframeSheets {
  /// Each codeframe once.
  let distinct: [Codeframe]

  /// The sheets that columns need; several columns may share one.
  init(_ choices: [WritingOptions.Choices]) {
    distinct = choices.map(\.codeframe).reduce(into: []) { distinct, codeframe in
      if !distinct.contains(codeframe) { distinct.append(codeframe) }
    }
  }

  /// The name of a codeframe's sheet.
  func name(of codeframe: Codeframe) -> String {
    guard distinct.count > 1, let position = distinct.firstIndex(of: codeframe) else {
      return "codeframe"
    }
    return "codeframe \(position + 1)"
  }

  static func write(_ codeframe: Codeframe, named name: String, to output: XLSXOutput) throws {
    try SheetWriting.write(
      Workbook.Sheet(
        name: name,
        columns: [
          Workbook.Column(title: "code", width: 28), Workbook.Column(title: "label", width: 40),
          Workbook.Column(title: "definition", width: 80, isWrapped: true),
        ],
        rows: codeframe.entries.map { entry in
          [
            .text(entry.code.name), .text(entry.label),
            entry.definition.map { .text($0) } ?? .empty,
          ]
        }), to: output)
  }
}
