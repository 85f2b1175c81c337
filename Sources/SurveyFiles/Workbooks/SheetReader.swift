/// Reads the table on a sheet: its header, then its rows, whatever the workbook's format.
///
/// The first row that is not blank is the header, with the rows below it that its merged cells reach
/// into. Blank rows within the table are records of empty cells, those at its end are none. A cell
/// that holds something beyond the header is an error.
final class SheetReader: RecordSource {
  private let rows: any SheetRows
  private let file: String
  private let format: FileFormat
  private var names: [String]?
  /// The row that is due next, and a row read before its turn.
  private var due = 1
  private var held: TableRecord?
  /// The row below the header, read to see whether it is wider.
  private var ahead: TableRecord?
  private(set) var header: [String] = []

  /// Reads the header.
  ///
  /// - Throws: ``WorkbookError`` when the sheet is empty or damaged.
  init(_ rows: any SheetRows, file: String, format: FileFormat) throws {
    self.rows = rows
    self.file = file
    self.format = format
    header = try readHeader()
  }

  let encoding = "UTF-8"
  var progress: (read: Int, total: Int?) { rows.progress }

  var understanding: TableUnderstanding {
    // Names that cannot be read any more are no reason to fail here: the rows are at hand.
    let sheets = names ?? (try? rows.sheets()) ?? [rows.sheet]
    names = sheets
    return TableUnderstanding(
      format: format, sheet: rows.sheet, sheets: sheets,
      duplicateColumns: HeaderNames.duplicates(in: header))
  }

  func next(into record: inout TableRecord) throws -> Bool {
    if held == nil {
      var row = TableRecord()
      swap(&row, &record)
      repeat {
        guard try read(&row) else { return false }
      } while row.isBlank
      swap(&row, &record)
      if record.line == due {
        due += 1
        return try complete(&record)
      }
      held = record
    }
    if let row = held, row.line <= due {
      record = row
      held = nil
      due = record.line + 1
      return try complete(&record)
    }
    record.clear(line: due)
    record.pad(to: header.count)
    due += 1
    return true
  }

  private func complete(_ record: inout TableRecord) throws -> Bool {
    if record.count > header.count {
      for column in header.count..<record.count where !record.isEmpty(column) {
        throw WorkbookError.cellBeyondHeader(
          file: file, row: record.line, column: SheetLimits.letters(column + 1))
      }
      record.places.removeLast(record.count - header.count)
    }
    record.pad(to: header.count)
    return true
  }

  /// Reads a row; damage gets its place.
  private func read(_ record: inout TableRecord) throws -> Bool {
    if let ahead {
      record = ahead
      self.ahead = nil
      return true
    }
    do {
      return try rows.next(into: &record)
    } catch WorkbookError.damagedPart {
      throw WorkbookError.damagedRow(file: file, sheet: rows.sheet, row: rows.lastRow + 1)
    }
  }

  private func readHeader() throws -> [String] {
    var record = TableRecord()
    repeat {
      guard try read(&record) else {
        throw WorkbookError.emptySheet(file: file, sheet: rows.sheet)
      }
    } while record.isBlank
    let line = record.line
    due = line + 1
    let cells = record.places.indices.map(record.text)
    // Merged cells leave empty ones beside the first, or none at all at the row's end.
    var next = TableRecord()
    if try read(&next) { ahead = next }
    let filled = next.places.lastIndex { $0.kind != .empty } ?? -1
    let mayBeMerged = cells.contains("") || filled >= cells.count
    let merged = mayBeMerged ? try rows.merged(inRow: line) : []
    var top = SheetHeader(cells: cells, row: line, merged: merged)
    for row in line..<top.lastRow {
      guard try read(&record) else { break }
      // A row that the file leaves out is blank.
      guard record.line == row + 1 else {
        if !record.isBlank { held = record }
        break
      }
      due = record.line + 1
      top.addRow(record.places.indices.map(record.text))
    }
    return top.names
  }
}

/// The names of the columns, from header cells of which some are merged.
struct SheetHeader {
  /// The rows that a header may take.
  private static let maximumRows = 3

  private var parts: [[String]]
  private let isFilled: [Bool]
  /// The last row that belongs to the header.
  let lastRow: Int

  /// A header from its first row.
  init(cells: [String], row: Int, merged: [MergedCells]) {
    let here = merged.filter { $0.rows.lowerBound == row }
    let width = here.map(\.columns.upperBound).filter { $0 <= cells.count + 256 }.max() ?? 0
    var names = cells + Array(repeating: "", count: max(0, width - cells.count))
    while names.last == "", names.count > width { names.removeLast() }
    var isFilled = names.map { _ in false }
    for block in here where block.columns.lowerBound <= names.count {
      let name = names[block.columns.lowerBound - 1]
      for column in block.columns.dropFirst() where column <= names.count && !name.isEmpty {
        names[column - 1] = name
        isFilled[column - 1] = true
      }
    }
    parts = names.map { [$0] }
    self.isFilled = isFilled
    lastRow = min(row + SheetHeader.maximumRows - 1, here.map(\.rows.upperBound).max() ?? row)
  }

  /// Adds a row of names below.
  mutating func addRow(_ cells: [String]) {
    for (column, name) in cells.enumerated() where !name.isEmpty {
      while column >= parts.count { parts.append([""]) }
      parts[column].append(name)
    }
  }

  /// A name per column: `Freins [Temps]` for `Temps` below `Freins`. What stays equal because of
  /// merging is numbered.
  var names: [String] {
    var names = parts.map { parts in
      let named = parts.filter { !$0.isEmpty }
      return named.count > 1
        ? named[0] + " [" + named.dropFirst().joined(separator: " ") + "]" : named.first ?? ""
    }
    for column in names.indices where column < isFilled.count && isFilled[column] {
      let name = names[column]
      var number = 2
      while names[..<column].contains(names[column]) {
        names[column] = name + " \(number)"
        number += 1
      }
    }
    return names
  }
}

extension TableRecord {
  /// Whether all cells are empty.
  var isBlank: Bool { places.allSatisfy { $0.kind == .empty } }
}
