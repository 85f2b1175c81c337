import Glibc

/// Reads CSV, tab-separated text and Excel's "Unicode text".
///
/// The dialect is RFC 4180 with `,`, `;` or a tab between cells (Shafranovich, 2005); without quotes
/// a cell cannot hold a separator or a line break. A cell that does not start with a `"` may hold
/// some. A line break within an unquoted cell, such as a lone CR in a file of LF lines, belongs to it.
final class DelimitedReader: RecordSource {
  private static let quote = UInt8(ascii: "\"")

  private let buffer: TextBuffer
  private let file: String
  private let format: FileFormat
  private let quoting: Bool
  @exclusivity(unchecked) private var separator: UInt8
  private let maximumCell: Int
  private let maximumRecord: Int
  @exclusivity(unchecked) private var lineEnding: LineEnding?
  /// Where cells with doubled quotes are among those of the current record.
  @exclusivity(unchecked) private var doubled: [Int] = []
  /// Blank lines seen and not yet given: those at the end of the file never are.
  @exclusivity(unchecked) private var blankLines = 0
  private var blankLine = 0
  @exclusivity(unchecked) private var held: TableRecord?
  private(set) var header: [String] = []

  /// Opens the file and reads its header.
  init(path: String, format: FileFormat, options: ReadingOptions) throws {
    buffer = try TextBuffer(path: path, encoding: options.encoding, strict: options.strict)
    file = path
    self.format = format
    quoting = format != .tsv
    separator = 9
    maximumCell = options.maximumCellBytes
    maximumRecord = max(64 << 20, 2 * options.maximumCellBytes)
    guard try buffer.more() else { throw TableError.empty(file: path) }
    try FileSignature.refuseOtherFormat(buffer.text, file: path, format: format)
    separator = try chooseSeparator()
    header = try readHeader()
  }

  var progress: (read: Int, total: Int?) { (buffer.source.bytesRead, buffer.source.size) }

  var encoding: String { buffer.encoding }

  var understanding: TableUnderstanding {
    TableUnderstanding(
      format: format, encoding: buffer.encoding, hasByteOrderMark: buffer.hasByteOrderMark,
      separator: Character(Unicode.Scalar(separator)), isQuoted: quoting, lineEnding: lineEnding,
      duplicateColumns: HeaderNames.duplicates(in: header),
      invalidSequences: buffer.invalidSequences, firstInvalidLine: buffer.firstInvalidLine)
  }

  // MARK: - The dialect and the header

  private func chooseSeparator() throws -> UInt8 {
    if format == .tsv { return 9 }
    if let told = try separatorLine() { return told }
    let vote = SeparatorVote(candidates: format == .txt ? [9, 59, 44] : [44, 59, 9])
    // The header may be longer than what a pipe has given so far.
    var isWhole = false
    while true {
      let sample = UnsafeRawBufferPointer(rebasing: buffer.text.prefix(64 << 10))
      if let separator = vote.byHeader(sample, isWhole: isWhole) { return separator }
      if isWhole || sample.count == 64 << 10 { return vote.byRecords(sample, isWhole: isWhole) }
      isWhole = try !buffer.more()
    }
  }

  /// Excel's own hint, a first line such as `sep=;`.
  private func separatorLine() throws -> UInt8? {
    while buffer.text.count < 7, "sep=".utf8.starts(with: buffer.text.prefix(4)),
      try buffer.more()
    {}
    let text = buffer.text
    guard text.count >= 5, text.prefix(4).elementsEqual("sep=".utf8) else { return nil }
    let separator = text[4]
    let ending = text.dropFirst(5).prefix(2)
    guard separator != DelimitedReader.quote, separator < 0x80,
      ending.isEmpty || ending.first == 10 || ending.first == 13
    else { return nil }
    buffer.drop(5 + (ending.elementsEqual([13, 10]) ? 2 : min(1, ending.count)))
    buffer.line = 2
    return separator
  }

  private func readHeader() throws -> [String] {
    var record = TableRecord()
    repeat {
      guard try scan(into: &record) else { throw TableError.empty(file: file) }
    } while isBlankLine(record)
    let names = record.places.indices.map(record.text)
    guard names.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw TableError.noHeader(file: file, line: record.line)
    }
    return names
  }

  // MARK: - Records

  func next(into record: inout TableRecord) throws -> Bool {
    if let held, blankLines == 0 {
      record = held
      self.held = nil
      return true
    }
    if held == nil {
      guard try scan(into: &record) else { return false }
      guard isBlankLine(record) else { return try complete(&record) }
      blankLine = record.line
      repeat {
        blankLines += 1
        guard try scan(into: &record) else { return false }
      } while isBlankLine(record)
      _ = try complete(&record)
      held = record
    }
    // A blank line between records is a record of empty cells.
    record.clear(line: blankLine)
    record.pad(to: header.count)
    blankLine += 1
    blankLines -= 1
    return true
  }

  private func complete(_ record: inout TableRecord) throws -> Bool {
    guard record.count <= header.count else {
      throw TableError.longRow(
        file: file, line: record.line, cells: record.count, columns: header.count)
    }
    record.pad(to: header.count)
    return true
  }

  /// Whether the record is a line without a character; `""` is one empty cell.
  private func isBlankLine(_ record: TableRecord) -> Bool {
    record.count == 1 && record.bytes.isEmpty
  }

  /// Finds the next record and copies it; false at the end of the file.
  private func scan(into record: inout TableRecord) throws -> Bool {
    record.clear(line: buffer.line)
    doubled.removeAll(keepingCapacity: true)
    var position = 0
    var breaks = 0
    while true {
      let start = position
      if quoting, try has(position), buffer.text[position] == DelimitedReader.quote {
        let closing = try findClosingQuote(from: position + 1, record: record)
        let inside = UnsafeRawBufferPointer(rebasing: buffer.text[(position + 1)..<closing])
        if inside.contains(10) || inside.contains(13) { breaks += LineBreaks.count(in: inside) }
        try addCell(start + 1, closing, to: &record)
        position = closing + 1
        guard try isCellEnd(position) else {
          throw TableError.textAfterQuote(
            file: file, line: record.line, column: record.count)
        }
      } else {
        position = try findCellEnd(from: position, record: record)
        try addCell(start, position, to: &record)
      }
      guard try has(position) else {
        // The end of the file ends the record, unless there was none.
        guard position > 0 else { return false }
        return try finish(&record, length: position, next: position, breaks: breaks)
      }
      let byte = buffer.text[position]
      if byte == separator {
        position += 1
      } else {
        var next = position + 1
        if byte == 13, try has(next), buffer.text[next] == 10 { next += 1 }
        if lineEnding == nil {
          lineEnding = byte == 10 ? .lf : next - position == 2 ? .crlf : .cr
        }
        return try finish(&record, length: position, next: next, breaks: breaks + 1)
      }
    }
  }

  /// Copies the record out of the window and lets the window go on.
  private func finish(
    _ record: inout TableRecord, length: Int, next: Int, breaks: Int
  ) throws -> Bool {
    record.bytes.append(contentsOf: buffer.text.prefix(length))
    for cell in doubled {
      record.joinDoubledQuotes(in: cell)
      try checkLength(record.places[cell].end - record.places[cell].start, cell, record)
    }
    buffer.drop(next)
    buffer.line += breaks
    return true
  }

  private func addCell(_ start: Int, _ end: Int, to record: inout TableRecord) throws {
    // Doubled quotes count once: such a cell is measured when they are joined.
    if doubled.last != record.count { try checkLength(end - start, record.count, record) }
    record.places.append(
      TableRecord.Place(start: start, end: end, kind: start == end ? .empty : .text))
  }

  private func checkLength(_ length: Int, _ cell: Int, _ record: TableRecord) throws {
    guard length <= maximumCell else {
      throw TableError.longCell(
        file: file, line: record.line, column: cell + 1, limit: maximumCell)
    }
  }

  /// Whether there is a byte at the position, reading on if need be.
  private func has(_ position: Int) throws -> Bool {
    while position >= buffer.text.count {
      guard try buffer.more() else { return false }
    }
    return true
  }

  private func isCellEnd(_ position: Int) throws -> Bool {
    guard try has(position) else { return true }
    let byte = buffer.text[position]
    return byte == separator || byte == 10 || byte == 13
  }

  private func findClosingQuote(from start: Int, record: TableRecord) throws -> Int {
    var position = start
    while true {
      let text = buffer.text
      if position < text.count, let base = text.baseAddress,
        let found = memchr(base + position, Int32(DelimitedReader.quote), text.count - position)
      {
        position = UnsafeRawPointer(found) - base
        guard try has(position + 1), buffer.text[position + 1] == DelimitedReader.quote else {
          return position
        }
        if doubled.last != record.count { doubled.append(record.count) }
        position += 2
      } else {
        position = text.count
        try checkGrowth(from: start, to: position, record: record)
        guard try buffer.more() else {
          throw TableError.unterminatedQuote(
            file: file, line: record.line, column: record.count + 1)
        }
      }
    }
  }

  /// The position of the separator or line break that ends an unquoted cell, or of the file's end.
  private func findCellEnd(from start: Int, record: TableRecord) throws -> Int {
    var position = start
    reading: while true {
      let text = buffer.text
      while position < text.count {
        let byte = text[position]
        // Letters stand above every separator and line break.
        if byte <= 0x7c {
          if byte == separator || byte == 10 { return position }
          if byte == 13 {
            if try endsLine(position) { return position }
            position += 1
            continue reading  // the window may have moved
          }
        }
        position += 1
      }
      try checkGrowth(from: start, to: position, record: record)
      guard try buffer.more() else { return position }
    }
  }

  /// Whether the CR at a position ends the line: before LF always, alone if the file's lines end so.
  private func endsLine(_ position: Int) throws -> Bool {
    guard try has(position + 1) else { return lineEnding ?? .cr == .cr }
    return buffer.text[position + 1] == 10 || (lineEnding ?? .cr) == .cr
  }

  private func checkGrowth(from start: Int, to end: Int, record: TableRecord) throws {
    if end - start > 2 * maximumCell {
      throw TableError.longCell(
        file: file, line: record.line, column: record.count + 1, limit: maximumCell)
    }
    if end > maximumRecord {
      throw TableError.longRecord(file: file, line: record.line, limit: maximumRecord)
    }
  }
}

extension TableRecord {
  /// Makes one quote of each two in a cell, in place.
  fileprivate mutating func joinDoubledQuotes(in cell: Int) {
    let place = places[cell]
    var target = place.start
    var source = place.start
    while source < place.end {
      let byte = bytes[source]
      bytes[target] = byte
      target += 1
      source += byte == UInt8(ascii: "\"") ? 2 : 1
    }
    places[cell].end = target
  }
}

/// Questions about a header.
enum HeaderNames {
  /// The names that stand more than once, each once, in their order.
  static func duplicates(in header: [String]) -> [String] {
    var seen: Set<String> = []
    var duplicates: [String] = []
    for name in header where !seen.insert(name).inserted && !duplicates.contains(name) {
      duplicates.append(name)
    }
    return duplicates
  }
}
