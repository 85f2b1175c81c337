/// Reads the rows of a sheet of an XLSX workbook.
///
/// Formulas give the value that was last computed; a formula that never was gives an empty cell.
final class XLSXRows: SheetRows {
  private enum Name: String, XMLName {
    case row, c, v, t, r, s, rPh, sheetData, mergeCell, ref
    case inlineString = "is"
  }

  private enum CellType {
    case number, shared, text, boolean
  }

  let sheet: String
  private let archive: Archive
  private let book: XLSXBook
  private let partName: String
  private let xml: XMLPart<Name>
  private let strings: SharedStrings
  private let styles: XLSXStyles
  private let maximumCell: Int
  private let maximumRow: Int
  private(set) var lastRow = 0
  private var isOver = false

  /// Opens a workbook and finds the sheet.
  ///
  /// - Throws: ``FileError``, ``WorkbookError``.
  init(path: String, options: ReadingOptions) throws {
    let archive = try Archive(path: path, format: .xlsx)
    let book = try XLSXBook(archive)
    (self.archive, self.book) = (archive, book)
    let chosen = try book.sheet(options.sheet, file: path)
    sheet = chosen.name
    partName = chosen.part
    styles = try book.styles.map { try XLSXStyles(archive, part: $0) } ?? XLSXStyles()
    strings =
      try book.sharedStrings.map { try SharedStrings(archive, part: $0) } ?? SharedStrings()
    xml = try XMLPart(archive, chosen.part)
    maximumCell = options.maximumCellBytes
    maximumRow = max(64 << 20, 2 * options.maximumCellBytes)
  }

  var progress: (read: Int, total: Int?) { xml.part.progress }

  func sheets() -> [String] { book.sheets.map(\.name) }

  func next(into record: inout TableRecord) throws -> Bool {
    guard !isOver else { return false }
    while let event = try xml.next() {
      switch event {
      case .start(.row):
        let number = xml.attribute(.r).map { DecimalText.whole($0) ?? 0 } ?? lastRow + 1
        guard number > lastRow else { throw damaged }
        guard number <= SheetLimits.rows else {
          throw WorkbookError.tooManyRows(
            file: archive.file, sheet: sheet, limit: SheetLimits.rows)
        }
        record.clear(line: number)
        try readCells(into: &record)
        lastRow = number
        return true
      case .end(.sheetData):
        isOver = true
        return false
      default: continue
      }
    }
    isOver = true
    return false
  }

  /// The merged cells stand behind the rows, so the sheet is read once more for them.
  func merged(inRow row: Int) throws -> [MergedCells] {
    let xml = try XMLPart<Name>(archive, partName)
    var merged: [MergedCells] = []
    while let event = try xml.next() {
      guard case .start(.mergeCell) = event,
        let range = xml.string(.ref).flatMap(SheetLimits.range),
        range.rows.contains(row)
      else { continue }
      merged.append(range)
    }
    return merged
  }

  private var damaged: WorkbookError { .damagedPart(file: archive.file, part: partName) }

  /// Reads up to the end of the row.
  private func readCells(into record: inout TableRecord) throws {
    var type = CellType.number
    var style = 0
    var start = 0
    var isText = false
    var isReading = false
    while let event = try xml.next() {
      switch event {
      case .start(.c):
        try place(&record)
        start = record.bytes.count
        type = self.type
        style = xml.attribute(.s).flatMap(DecimalText.whole) ?? 0
      case .start(.v): isText = true
      case .start(.t): isText = !isReading
      case .start(.rPh): isReading = true
      case .end(.v), .end(.t): isText = false
      case .end(.rPh): isReading = false
      case .text(let text) where isText:
        record.bytes.append(contentsOf: text)
        guard record.bytes.count - start <= maximumCell else {
          throw TableError.longCell(
            file: archive.file, line: record.line, column: record.count + 1, limit: maximumCell)
        }
      case .end(.c):
        try finish(&record, start: start, type: type, style: style)
        guard record.bytes.count <= maximumRow else {
          throw TableError.longRecord(file: archive.file, line: record.line, limit: maximumRow)
        }
        start = record.bytes.count
      case .end(.row): return
      default: continue
      }
    }
    throw damaged
  }

  /// Fills up to the column that a cell names.
  private func place(_ record: inout TableRecord) throws {
    var column = record.count + 1
    if let reference = xml.attribute(.r) {
      guard let place = SheetLimits.place(reference), place.column >= column else { throw damaged }
      column = place.column
    }
    guard column <= SheetLimits.columns else { throw damaged }
    record.pad(to: column - 1)
  }

  private var type: CellType {
    guard let type = xml.attribute(.t), let first = type.first else { return .number }
    switch first {
    case UInt8(ascii: "s"): return type.count == 1 ? .shared : .text
    case UInt8(ascii: "b"): return .boolean
    case UInt8(ascii: "n"): return .number
    default: return .text
    }
  }

  /// Makes a cell of the bytes that were collected.
  private func finish(
    _ record: inout TableRecord, start: Int, type: CellType, style: Int
  ) throws {
    var kind = TableRecord.Kind.text
    switch type {
    case .text: CellEscapes.decode(&record.bytes, from: start)
    case .shared where record.bytes.count > start:
      guard let index = DecimalText.whole(record.bytes[start...]), let text = strings[index] else {
        throw damaged
      }
      record.bytes.replaceSubrange(start..., with: text)
      guard text.count <= maximumCell else {
        throw TableError.longCell(
          file: archive.file, line: record.line, column: record.count + 1, limit: maximumCell)
      }
    case .boolean where record.bytes.count > start:
      let isTrue = record.bytes[start] == UInt8(ascii: "1") || record.bytes[start] | 0x20 == 0x74
      record.bytes.replaceSubrange(start..., with: (isTrue ? "true" : "false").utf8)
      kind = .boolean
    case .number where record.bytes.count > start:
      kind = CellNumber.rewrite(
        &record.bytes, from: start, format: styles[style], countsFrom1904: book.countsFrom1904)
    default: break
    }
    record.places.append(
      TableRecord.Place(
        start: start, end: record.bytes.count, kind: record.bytes.count == start ? .empty : kind))
  }
}

/// Numbers of cells as their formats show them.
enum CellNumber {
  /// Rewrites the digits that end the bytes; tells what the cell then is.
  static func rewrite(
    _ bytes: inout [UInt8], from start: Int, format: NumberFormat, countsFrom1904: Bool
  ) -> TableRecord.Kind {
    let isPlain = bytes.withUnsafeBytes {
      DecimalText.isPlain(UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    if isPlain, format == .general { return .number }
    let raw = String(decoding: bytes[start...], as: UTF8.self)
    guard let number = Double(raw), number.isFinite else { return .text }
    if case .date(let hasDate, let hasTime, let isElapsed) = format,
      let text = SerialDate.text(
        serial: number, hasDate: hasDate, hasTime: hasTime, isElapsed: isElapsed,
        from1904: countsFrom1904)
    {
      bytes.replaceSubrange(start..., with: text.utf8)
      return .text
    }
    var digits = isPlain ? raw : DecimalText.shortest(number)
    if case .zeros(let whole, let decimals) = format {
      digits = DecimalText.padded(digits, whole: whole, decimals: decimals)
    }
    bytes.replaceSubrange(start..., with: digits.utf8)
    return .number
  }
}
