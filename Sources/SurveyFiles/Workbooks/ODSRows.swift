/// Reads the rows of a sheet of an OpenDocument workbook.
///
/// Source: OpenDocument 1.3 (OASIS, 2021), part 3, sections 6 and 9.
final class ODSRows: SheetRows {
  enum Name: String, XMLName {
    case table, name, p, s, c, tab, annotation
    case row = "table-row"
    case cell = "table-cell"
    case coveredCell = "covered-table-cell"
    case lineBreak = "line-break"
    case valueType = "value-type"
    case value
    case dateValue = "date-value"
    case timeValue = "time-value"
    case booleanValue = "boolean-value"
    case stringValue = "string-value"
    case columnsRepeated = "number-columns-repeated"
    case rowsRepeated = "number-rows-repeated"
    case columnsSpanned = "number-columns-spanned"
    case rowsSpanned = "number-rows-spanned"
  }

  private static let content = "content.xml"

  private(set) var sheet = ""
  private let archive: Archive
  private let xml: XMLPart<Name>
  private let maximumCell: Int
  private let maximumRow: Int
  private(set) var lastRow = 0
  private var isOver = false
  /// Merged cells of the rows up to the first that holds something, which is the header.
  private var mergedCells: [MergedCells] = []
  private var sawContents = false
  /// A row that the file gives once for several, and how many are still to come.
  private var again: TableRecord?
  private var againCount = 0

  /// Opens a workbook and goes to the sheet.
  ///
  /// - Throws: ``FileError``, ``WorkbookError``.
  init(path: String, options: ReadingOptions) throws {
    archive = try Archive(path: path, format: .ods)
    if try ODSManifest.isEncrypted(archive) { throw WorkbookError.encrypted(file: path) }
    xml = try XMLPart(archive, ODSRows.content)
    maximumCell = options.maximumCellBytes
    maximumRow = max(64 << 20, 2 * options.maximumCellBytes)
    var wanted = 0
    if let asked = options.sheet {
      let names = try sheets()
      guard let position = SheetChoice.position(of: asked, among: names) else {
        throw WorkbookError.noSheet(file: path, sheet: asked, sheets: names)
      }
      wanted = position
    }
    while let event = try xml.next() {
      guard case .start(.table) = event else { continue }
      if wanted == 0 {
        sheet = xml.string(.name) ?? ""
        return
      }
      wanted -= 1
    }
    throw WorkbookError.noSheets(file: path)
  }

  var progress: (read: Int, total: Int?) { xml.part.progress }

  /// The names stand all over the document, so it is read once more. O(size of the document).
  func sheets() throws -> [String] {
    let xml = try XMLPart<Name>(archive, ODSRows.content)
    var names: [String] = []
    while let event = try xml.next() {
      if case .start(.table) = event { names.append(xml.string(.name) ?? "") }
    }
    return names
  }

  func merged(inRow row: Int) -> [MergedCells] {
    mergedCells.filter { $0.rows.contains(row) }
  }

  func next(into record: inout TableRecord) throws -> Bool {
    if let row = again {
      lastRow += 1
      record = row
      record.line = lastRow
      againCount -= 1
      if againCount == 0 { again = nil }
      return true
    }
    guard !isOver else { return false }
    while let event = try xml.next() {
      switch event {
      case .start(.row):
        let count = try repetitions(.rowsRepeated)
        record.clear(line: lastRow + 1)
        try readCells(into: &record)
        if record.isBlank {
          lastRow += count
          continue
        }
        guard lastRow + count <= SheetLimits.rows else {
          throw WorkbookError.tooManyRows(
            file: archive.file, sheet: sheet, limit: SheetLimits.rows)
        }
        sawContents = true
        lastRow += 1
        if count > 1 { (again, againCount) = (record, count - 1) }
        return true
      case .end(.table):
        isOver = true
        return false
      default: continue
      }
    }
    isOver = true
    return false
  }

  /// How often the file says that a row or cell stands.
  private func repetitions(_ name: Name) throws -> Int {
    guard let text = xml.attribute(name) else { return 1 }
    guard let count = DecimalText.whole(text), count > 0, count <= 1 << 32 else {
      throw WorkbookError.damagedPart(file: archive.file, part: ODSRows.content)
    }
    return count
  }

  /// Reads up to the end of the row.
  private func readCells(into record: inout TableRecord) throws {
    var empty = 0
    while let event = try xml.next() {
      switch event {
      case .start(.cell), .start(.coveredCell):
        let isCovered = if case .start(.coveredCell) = event { true } else { false }
        let count = try repetitions(.columnsRepeated)
        try noteMerging(record: record, column: record.count + empty + 1)
        let cell = ODSCell(xml)
        let start = record.bytes.count
        let (line, column) = (record.line, record.count + empty + 1)
        try cell.read(xml, into: &record.bytes) {
          guard $0 - start <= maximumCell else {
            throw TableError.longCell(
              file: archive.file, line: line, column: column, limit: maximumCell)
          }
        }
        let kind = isCovered ? .empty : cell.finish(&record.bytes, from: start)
        guard kind != .empty else {
          record.bytes.removeLast(record.bytes.count - start)
          empty += count
          continue
        }
        let before = record.count + empty
        guard before + count <= SheetLimits.columns else {
          throw WorkbookError.damagedPart(file: archive.file, part: ODSRows.content)
        }
        let end = record.bytes.count
        record.pad(to: before)
        empty = 0
        for _ in 0..<count {
          record.places.append(TableRecord.Place(start: start, end: end, kind: kind))
        }
        guard record.bytes.count <= maximumRow else {
          throw TableError.longRecord(file: archive.file, line: record.line, limit: maximumRow)
        }
      case .end(.row): return
      default: continue
      }
    }
  }

  private func noteMerging(record: TableRecord, column: Int) throws {
    guard !sawContents else { return }
    let columns = try repetitions(.columnsSpanned)
    let rows = try repetitions(.rowsSpanned)
    guard columns > 1 || rows > 1, column + columns <= SheetLimits.columns else { return }
    mergedCells.append(
      MergedCells(
        rows: record.line...(record.line + min(rows, SheetLimits.rows) - 1),
        columns: column...(column + columns - 1)))
  }
}

/// Whether an OpenDocument file has a password.
enum ODSManifest {
  private enum Name: String, XMLName {
    case encryption = "encryption-data"
  }

  static func isEncrypted(_ archive: Archive) throws -> Bool {
    let part = "META-INF/manifest.xml"
    guard archive.has(part) else { return false }
    let xml: XMLPart<Name>
    xml = try XMLPart(archive, part)
    do {
      while let event = try xml.next() {
        if case .start(.encryption) = event { return true }
      }
    } catch WorkbookError.documentType {
      // Files of the nineties declare the type of their manifest, which nothing else is read from.
      return false
    }
    return false
  }
}
