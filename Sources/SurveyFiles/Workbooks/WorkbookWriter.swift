public import Survey

extension Workbook {
  /// Writes the workbook as XLSX, whole or not at all; `-` is standard output.
  ///
  /// - Parameters:
  ///   - path: the file to write; `-` is standard output.
  ///   - inputs: the paths that are read: none of them is ever overwritten.
  /// - Throws: ``FileError`` when the output cannot be created, ``WorkbookError`` when a text, a
  ///   table or a sheet's name does not fit into a workbook.
  /// - Precondition: each row has a cell per column, each chart names columns that are there.
  public func write(path: String, inputs: [String] = []) throws {
    let output = try XLSXOutput(path: path, inputs: inputs)
    for sheet in sheets { try SheetWriting.write(sheet, to: output) }
    try output.finish()
  }
}

/// Writes a sheet of a workbook.
enum SheetWriting {
  static func write(_ sheet: Workbook.Sheet, to output: XLSXOutput) throws {
    guard sheet.rows.count < SheetLimits.rows else {
      throw WorkbookError.longTable(file: output.file, limit: SheetLimits.rows)
    }
    guard sheet.columns.count <= SheetLimits.columns else {
      throw WorkbookError.wideTable(
        file: output.file, columns: sheet.columns.count, limit: SheetLimits.columns)
    }
    try output.addSheet(sheet.name)
    let headerFormat = try output.format(isWrapped: true, isHeader: true)
    try output.setLines(
      sheet.columns.map { $0.lines(of: $0.title) }.max() ?? 1, row: 0)
    for (column, described) in sheet.columns.enumerated() {
      if let width = described.width { try output.setWidth(width, column: column) }
      try write(
        .text(described.title), to: output, row: 0, column: column, described,
        format: headerFormat)
    }
    for (row, cells) in sheet.rows.enumerated() {
      precondition(cells.count == sheet.columns.count, "a row has one cell per column")
      let lines = zip(sheet.columns, cells).map { $0.isWrapped ? $0.lines(of: $1.text) : 1 }
      try output.setLines(lines.max() ?? 1, row: row + 1)
      for (column, cell) in cells.enumerated() {
        try write(cell, to: output, row: row + 1, column: column, sheet.columns[column])
      }
    }
    output.freezeHeader()
    if sheet.hasFilter, !sheet.columns.isEmpty {
      try output.addFilter(lastRow: sheet.rows.count, lastColumn: sheet.columns.count - 1)
    }
    if sheet.isHidden { output.hideSheet() }
    for chart in sheet.charts {
      try output.add(
        chart, titles: sheet.columns.map(\.title), rowCount: sheet.rows.count,
        number: chart.series.first.flatMap { sheet.columns[$0].number.code })
    }
  }

  private static func write(
    _ cell: Cell, to output: XLSXOutput, row: Int, column: Int, _ described: Workbook.Column,
    format: Int32? = nil
  ) throws {
    switch cell {
    case .empty: return
    case .boolean(let value):
      try output.write(value, row: row, column: column, format: try output.format())
    case .number(var digits):
      guard let number = digits.withUTF8({ XLSXNumber($0) }) else { fallthrough }
      let shown = try output.format(number: described.number.code ?? number.format)
      try output.write(number.value, row: row, column: column, format: shown)
    case .text:
      var text = cell.text
      guard !text.isEmpty else { return }
      let format = try format ?? output.format(isWrapped: described.isWrapped)
      try text.withUTF8 {
        try output.write($0, row: row, column: column, name: described.title, format: format)
      }
    }
  }
}

extension Workbook.Column {
  /// How many lines a text takes in the column, guessed from its characters: words are broken where
  /// they end, and fonts differ.
  fileprivate func lines(of text: String) -> Int {
    guard let width, width > 1 else { return 1 }
    return text.split(whereSeparator: \.isNewline).reduce(0) {
      $0 + max(1, Int((Double($1.count) / (width - 1)).rounded(.up)))
    }
  }
}

extension Workbook.NumberStyle {
  /// The number format's code; `nil` for the digits as they are.
  fileprivate var code: String? {
    switch self {
    case .asWritten: nil
    case .decimals(let count): "0" + NumberCode.decimals(count)
    case .percent(let count): "0" + NumberCode.decimals(count) + "%"
    }
  }
}

private enum NumberCode {
  static func decimals(_ count: Int) -> String {
    count > 0 ? "." + String(repeating: "0", count: count) : ""
  }
}
