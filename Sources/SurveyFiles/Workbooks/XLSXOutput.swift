import OfficeShim
import Survey

/// Writes the cells of an XLSX workbook in order, in bounded memory.
///
/// libxlsxwriter needs a path and a file that it can seek in, so the workbook is made in a temporary
/// file and handed to the output once it is whole.
final class XLSXOutput {
  /// The most UTF-16 units of a cell's text, as Excel has it.
  static let maximumText = 32_767

  private struct FormatKey: Hashable {
    let number: String?
    let isWrapped: Bool
    let isHeader: Bool
  }

  private let output: OutputFile
  private let spool: SpoolFile
  private var handle: OpaquePointer?
  private var formats: [FormatKey: Int32] = [:]
  private var scratch: [UInt8] = []
  private var sheets: Set<String> = []
  private(set) var sheet = ""

  /// Starts a workbook.
  ///
  /// - Throws: ``FileError`` when the output cannot be created or is an input.
  init(path: String, inputs: [String]) throws {
    output = try OutputFile(path: path, inputs: inputs)
    spool = try SpoolFile(for: path)
    guard let handle = officeshim_output_open(spool.path) else {
      throw FileError.noSpace(file: path)
    }
    self.handle = handle
  }

  deinit { officeshim_output_discard(handle) }

  var file: String { output.file }

  /// Adds a sheet and goes on with it.
  ///
  /// - Throws: ``WorkbookError/badSheetName(file:sheet:)``.
  func addSheet(_ name: String) throws {
    // Names are one when they differ in case only.
    guard !name.isEmpty, sheets.insert(name.lowercased()).inserted,
      officeshim_output_add_sheet(handle, name) == 0
    else { throw WorkbookError.badSheetName(file: file, sheet: name) }
    sheet = name
  }

  /// The number of a format.
  ///
  /// - Parameter number: a number format's code, such as `0.00`.
  func format(number: String? = nil, isWrapped: Bool = false, isHeader: Bool = false) throws
    -> Int32
  {
    let key = FormatKey(number: number, isWrapped: isWrapped, isHeader: isHeader)
    if let known = formats[key] { return known }
    let made = officeshim_output_add_format(
      handle, number, isWrapped ? 1 : 0, isHeader ? 1 : 0)
    try check(made < 0 ? 1 : 0)
    formats[key] = made
    return made
  }

  /// Sets the width of a column in characters.
  func setWidth(_ width: Double, column: Int) throws {
    try check(officeshim_output_column(handle, Int32(column), width, -1))
  }

  /// Makes a row high enough for broken lines: not every program finds the height by itself.
  func setLines(_ lines: Int, row: Int) throws {
    guard lines > 1 else { return }
    // 409 points is the most that a row can have.
    try check(officeshim_output_row(handle, Int32(row), min(409, 15 * Double(lines))))
  }

  /// Writes a text; what looks like a formula stays a text.
  ///
  /// - Throws: ``WorkbookError/longText(file:row:column:limit:)``.
  func write(
    _ text: UnsafeBufferPointer<UInt8>, row: Int, column: Int, name: String, format: Int32
  ) throws {
    let isLong =
      text.count > XLSXOutput.maximumText
      && String(decoding: text, as: UTF8.self).utf16.count > XLSXOutput.maximumText
    guard !isLong else { throw tooLong(row: row, name: name) }
    scratch.removeAll(keepingCapacity: true)
    CellEscapes.encode(text, to: &scratch)
    scratch.append(0)
    let status = scratch.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        officeshim_output_text(handle, Int32(row), Int32(column), $0.baseAddress, format)
      }
    }
    // Escapes may make a text too long that is not so by itself.
    guard status == 0 else { throw tooLong(row: row, name: name) }
  }

  private func tooLong(row: Int, name: String) -> WorkbookError {
    .longText(file: file, row: row + 1, column: name, limit: XLSXOutput.maximumText)
  }

  func write(_ number: Double, row: Int, column: Int, format: Int32) throws {
    try check(officeshim_output_number(handle, Int32(row), Int32(column), number, format))
  }

  func write(_ boolean: Bool, row: Int, column: Int, format: Int32) throws {
    try check(
      officeshim_output_boolean(handle, Int32(row), Int32(column), boolean ? 1 : 0, format))
  }

  func freezeHeader() { officeshim_output_freeze_header(handle) }

  func addFilter(lastRow: Int, lastColumn: Int) throws {
    try check(officeshim_output_filter(handle, Int32(lastRow), Int32(lastColumn)))
  }

  func hideSheet() { officeshim_output_hide(handle) }

  /// Offers the texts of a range in the cells of a column below the header.
  func offer(
    _ range: String, column: Int, lastRow: Int, title: String, message: String
  ) throws {
    try check(
      officeshim_output_choices(
        handle, Int32(column), 1, Int32(max(1, lastRow)), range, title, message))
  }

  /// Adds a chart of columns of the sheet.
  func add(_ chart: Workbook.Chart, titles: [String], rowCount: Int, number: String?) throws {
    let kind =
      switch chart.kind {
      case .bar: OFFICESHIM_CHART_BAR
      case .column: OFFICESHIM_CHART_COLUMN
      case .line: OFFICESHIM_CHART_LINE
      }
    let rows = chart.rows ?? 0..<rowCount
    guard !rows.isEmpty, !chart.series.isEmpty else { return }
    try check(officeshim_output_add_chart(handle, Int32(kind), chart.title, number))
    for series in chart.series {
      try check(
        officeshim_output_add_series(
          handle, sheet, titles[series], Int32(chart.categories), Int32(series),
          Int32(rows.lowerBound + 1), Int32(rows.upperBound)))
    }
    let height = chart.kind == .bar ? 120 + 22 * rows.count * chart.series.count : 320
    try check(
      officeshim_output_place_chart(
        handle, Int32(chart.corner.row + 1), Int32(chart.corner.column), 640,
        Int32(min(height, 2000))))
  }

  /// Writes the workbook and gives the file its name.
  ///
  /// - Throws: ``FileError`` when there is no room.
  func finish() throws {
    guard let handle else { return }
    self.handle = nil
    try check(officeshim_output_close(handle))
    try spool.copy(to: output)
    try output.finish()
  }

  /// What is left for libxlsxwriter to refuse is that there is no room for its temporary files.
  private func check(_ status: Int32) throws {
    if status != 0 { throw FileError.noSpace(file: file) }
  }
}
