import OfficeShim

/// Reads an SPSS data file. Cells hold the labels of their values where these have labels, dates as
/// ISO text. The header is the variables' names; their labels are part of what was understood.
final class SAVReader: RecordSource {
  private struct Variable {
    let name: String
    let label: String
    let format: DateFormat?
    let labels: String
  }

  /// What the numbers of a variable stand for.
  private enum DateFormat {
    case date, dateTime, time
  }

  private enum Value: Hashable {
    case missing
    case number(Double)
    case text(String)
  }

  private let file: String
  private let items: SpoolItems
  private let size: Int
  private let rowCount: Int
  private let maximumCell: Int
  private var variables: [Variable] = []
  private var labels: [String: [Value: String]] = [:]
  private var row = 0

  /// Reads the file into a temporary one, and its description.
  ///
  /// - Throws: ``FileError``, ``WorkbookError/damagedSAV(file:row:)``.
  init(path: String, options: ReadingOptions) throws {
    file = path
    maximumCell = options.maximumCellBytes
    let source = try ByteSource(path: path)
    var readable = path
    var copy: SpoolFile?
    if source.size == nil || path == "-" {
      let spooled = try SpoolFile(for: path)
      _ = try spooled.fill(from: source)
      readable = spooled.path
      copy = spooled
    }
    size = source.size ?? 0
    try SAVReader.checkSignature(readable, file: path)
    let spool = try SpoolFile(for: path)
    var rows: Int64 = 0
    var isFull: Int32 = 0
    let status = withExtendedLifetime(copy) {
      officeshim_sav_spool(readable, spool.path, &rows, &isFull)
    }
    if isFull != 0 { throw FileError.noSpace(file: path) }
    guard status == 0 else { throw WorkbookError.damagedSAV(file: path, row: Int(rows)) }
    rowCount = Int(rows)
    items = try SpoolItems(spool)
    try readDescription()
    guard !variables.isEmpty else { throw TableError.empty(file: path) }
  }

  var header: [String] { variables.map(\.name) }
  let encoding = "UTF-8"
  var progress: (read: Int, total: Int?) {
    (rowCount == 0 ? size : Int(Double(row) / Double(rowCount) * Double(size)), size)
  }

  var understanding: TableUnderstanding {
    TableUnderstanding(
      format: .sav, duplicateColumns: HeaderNames.duplicates(in: header),
      columnLabels: variables.map(\.label))
  }

  func next(into record: inout TableRecord) throws -> Bool {
    guard try items.next() == UInt8(ascii: "R") else { return false }
    row += 1
    record.clear(line: row)
    for variable in variables {
      let value = try readValue(items.next())
      guard let label = labels[variable.labels]?[value] else {
        append(value, format: variable.format, to: &record)
        continue
      }
      record.append(label.isEmpty ? .empty : .text, label.utf8)
    }
    for (column, place) in record.places.enumerated() where place.end - place.start > maximumCell {
      throw TableError.longCell(file: file, line: row, column: column + 1, limit: maximumCell)
    }
    return true
  }

  private func append(_ value: Value, format: DateFormat?, to record: inout TableRecord) {
    switch value {
    case .missing: record.append(.empty, [])
    case .text(let text): record.append(text.isEmpty ? .empty : .text, text.utf8)
    case .number(let number):
      if let format,
        let text = SerialDate.text(
          spssSeconds: number, hasDate: format != .time, hasTime: format != .date)
      {
        record.append(.text, text.utf8)
      } else if number.isFinite {
        record.append(.number, DecimalText.shortest(number).utf8)
      } else {
        record.append(.empty, [])
      }
    }
  }

  /// Reads variables and labels, up to the first row.
  private func readDescription() throws {
    while let tag = try items.peek(), tag != UInt8(ascii: "R") {
      _ = try items.next()
      if tag == UInt8(ascii: "V") {
        let (name, label) = (try items.text(), try items.text())
        let (format, set) = (try items.text(), try items.text())
        variables.append(
          Variable(name: name, label: label, format: SAVReader.dateFormat(format), labels: set))
      } else {
        let set = try items.text()
        let value = try readValue(items.next())
        labels[set, default: [:]][value] = try items.text()
      }
    }
  }

  private func readValue(_ tag: UInt8?) throws -> Value {
    switch tag {
    case UInt8(ascii: "N"): .number(try items.number())
    case UInt8(ascii: "S"): .text(try items.text())
    default: .missing
    }
  }

  /// The kind of date of a print format such as `DATE11` or `DATETIME20`.
  private static func dateFormat(_ format: String) -> DateFormat? {
    switch format.prefix(while: \.isLetter) {
    case "DATE", "ADATE", "EDATE", "JDATE", "SDATE": .date
    case "DATETIME", "YMDHMS": .dateTime
    case "TIME", "DTIME", "MTIME": .time
    default: nil
    }
  }

  private static func checkSignature(_ path: String, file: String) throws {
    let source = try ByteSource(path: path)
    var start = [UInt8](repeating: 0, count: 8)
    let count = try start.withUnsafeMutableBytes { try source.read(into: $0) }
    guard count > 0 else { throw TableError.empty(file: file) }
    switch start.prefix(count).withUnsafeBytes({ FileSignature.ending(of: $0) }) {
    case ".sav": return
    case .some(let found): throw FileError.otherFormat(file: file, format: ".sav", found: found)
    case nil: throw WorkbookError.damagedSAV(file: file, row: 0)
    }
  }
}

/// The items that ReadStat's shim wrote, one after the other.
private final class SpoolItems {
  private let spool: SpoolFile
  private let source: ByteSource
  private var bytes = [UInt8](repeating: 0, count: 256 << 10)
  private var position = 0
  private var count = 0

  init(_ spool: SpoolFile) throws {
    self.spool = spool
    source = try ByteSource(path: spool.path)
  }

  /// The next byte, without taking it; `nil` at the end.
  func peek() throws -> UInt8? {
    if position == count {
      count = try bytes.withUnsafeMutableBytes { try source.read(into: $0) }
      position = 0
    }
    return count == 0 ? nil : bytes[position]
  }

  func next() throws -> UInt8? {
    defer { if count > 0 { position += 1 } }
    return try peek()
  }

  func text() throws -> String {
    let length = Int(try little(4))
    var text: [UInt8] = []
    while text.count < length, try peek() != nil {
      let piece = bytes[position..<min(count, position + length - text.count)]
      text.append(contentsOf: piece)
      position += piece.count
    }
    return String(decoding: text, as: UTF8.self)
  }

  func number() throws -> Double { Double(bitPattern: try little(8)) }

  private func little(_ size: UInt64) throws -> UInt64 {
    var number: UInt64 = 0
    for byte in 0..<size { number |= UInt64(try next() ?? 0) << (8 * byte) }
    return number
  }
}
