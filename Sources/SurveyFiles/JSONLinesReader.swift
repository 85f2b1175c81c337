import Glibc

/// Reads JSON Lines: one object of plain values a line.
///
/// The columns are the keys in the order of their first appearance. In a file, all lines are looked
/// through for keys before the first record is given; in a pipe that cannot be, so there the first
/// object's keys are the columns and a later new key is an error. A key that an object lacks is an
/// empty cell. Blank lines are skipped.
final class JSONLinesReader: RecordSource {
  private let lines: TextLines
  private let file: String
  private let maximumCell: Int
  private(set) var header: [String] = []
  private var keys = KeyTable()
  /// Per column, the line of the last record that had its key.
  private var lastLine: [Int] = []
  private var firstLine: [UInt8]?
  private var firstLineNumber = 0
  private var scratch: [UInt8] = []

  /// Opens the file and finds its columns.
  init(path: String, options: ReadingOptions) throws {
    file = path
    maximumCell = options.maximumCellBytes
    lines = try TextLines(path: path, options: options)
    guard let first = try lines.next() else { throw TableError.empty(file: path) }
    try FileSignature.refuseOtherFormat(first, file: path, format: .jsonl)
    firstLine = Array(first)
    firstLineNumber = lines.line
    try collectKeys(first, line: lines.line)
    if lines.buffer.source.size != nil, path != "-" {
      let all = try TextLines(path: path, options: options)
      while let line = try all.next() { try collectKeys(line, line: all.line) }
    }
    header = keys.names.map { String(decoding: $0, as: UTF8.self) }
    guard !header.isEmpty else { throw TableError.noHeader(file: path, line: firstLineNumber) }
    lastLine = Array(repeating: 0, count: header.count)
  }

  var progress: (read: Int, total: Int?) {
    (lines.buffer.source.bytesRead, lines.buffer.source.size)
  }

  var encoding: String { lines.buffer.encoding }

  var understanding: TableUnderstanding {
    TableUnderstanding(
      format: .jsonl, encoding: lines.buffer.encoding,
      hasByteOrderMark: lines.buffer.hasByteOrderMark, isQuoted: true,
      lineEnding: lines.lineEnding, invalidSequences: lines.buffer.invalidSequences,
      firstInvalidLine: lines.buffer.firstInvalidLine)
  }

  func next(into record: inout TableRecord) throws -> Bool {
    if let first = firstLine {
      firstLine = nil
      try first.withUnsafeBytes { try fill(&record, from: $0, line: firstLineNumber) }
      return true
    }
    guard let line = try lines.next() else { return false }
    try fill(&record, from: line, line: lines.line)
    return true
  }

  private func fill(
    _ record: inout TableRecord, from bytes: UnsafeRawBufferPointer, line: Int
  ) throws {
    record.clear(line: line)
    record.pad(to: header.count)
    var expected = 0
    try scan(bytes, line: line) { key, value in
      guard let column = keys.index(of: key, expected: expected) else {
        throw TableError.newKey(file: file, line: line, key: String(decoding: key, as: UTF8.self))
      }
      guard lastLine[column] != line else {
        throw TableError.duplicateKey(file: file, line: line, key: header[column])
      }
      lastLine[column] = line
      expected = column + 1
      record.set(column, value, of: bytes)
      guard record.length(column) <= maximumCell else {
        throw TableError.longCell(
          file: file, line: line, column: column + 1, limit: maximumCell)
      }
    }
  }

  private func collectKeys(_ bytes: UnsafeRawBufferPointer, line: Int) throws {
    var expected = 0
    try scan(bytes, line: line) { key, _ in
      expected = keys.insert(key, expected: expected) + 1
    }
  }

  /// Visits the members of an object; errors get their place.
  private func scan(
    _ bytes: UnsafeRawBufferPointer, line: Int,
    _ visit: (UnsafeRawBufferPointer, JSONScanner.Value) throws -> Void
  ) throws {
    var key = JSONScanner.Text(range: 0..<0, hasEscapes: false)
    do {
      var scanner = try JSONScanner(bytes)
      while true {
        let value: JSONScanner.Value?
        do { value = try scanner.next() } catch {
          key = scanner.key
          throw error
        }
        guard let value else { return }
        guard scanner.key.hasEscapes else {
          try visit(UnsafeRawBufferPointer(rebasing: bytes[scanner.key.range]), value)
          continue
        }
        scratch.removeAll(keepingCapacity: true)
        JSONText.append(scanner.key, of: bytes, to: &scratch)
        let unescaped = scratch
        try unescaped.withUnsafeBytes { try visit($0, value) }
      }
    } catch let fault as JSONScanner.Fault {
      switch fault {
      case .malformed(let position):
        throw TableError.notJSON(file: file, line: line, byte: position + 1)
      case .notObject: throw TableError.notObject(file: file, line: line)
      case .nested:
        var name: [UInt8] = []
        JSONText.append(key, of: bytes, to: &name)
        throw TableError.nestedValue(
          file: file, line: line, key: String(decoding: name, as: UTF8.self))
      }
    }
  }
}

/// The columns' keys, found by their bytes.
private struct KeyTable {
  private(set) var names: [[UInt8]] = []
  private var positions: [[UInt8]: Int] = [:]

  /// The position of a key. Objects mostly repeat their order, so the one that is expected next is
  /// compared first.
  func index(of key: UnsafeRawBufferPointer, expected: Int) -> Int? {
    if expected < names.count, names[expected].elementsEqual(key) { return expected }
    return positions[Array(key)]
  }

  mutating func insert(_ key: UnsafeRawBufferPointer, expected: Int) -> Int {
    if let known = index(of: key, expected: expected) { return known }
    let name = Array(key)
    positions[name] = names.count
    names.append(name)
    return names.count - 1
  }
}

extension TableRecord {
  fileprivate mutating func set(
    _ column: Int, _ value: JSONScanner.Value, of line: UnsafeRawBufferPointer
  ) {
    let start = bytes.count
    let kind: Kind
    switch value {
    case .null: kind = .empty
    case .boolean(let isTrue):
      bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
      kind = .boolean
    case .number(let range):
      bytes.append(contentsOf: line[range])
      kind = .number
    case .text(let text):
      JSONText.append(text, of: line, to: &bytes)
      kind = .text
    }
    places[column] = Place(start: start, end: bytes.count, kind: kind)
  }

  fileprivate func length(_ column: Int) -> Int { places[column].end - places[column].start }
}
