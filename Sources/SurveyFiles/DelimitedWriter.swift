/// Writes CSV, tab-separated text and Excel's "Unicode text".
final class DelimitedWriter: RecordSink {
  private static let quote = UInt8(ascii: "\"")
  /// U+FEFF in UTF-8.
  private static let mark: [UInt8] = [0xef, 0xbb, 0xbf]

  private let text: TextOutput
  private let header: [String]
  private let separator: UInt8
  private let lineEnding: [UInt8]
  private let quoting: Bool
  /// Whether the file begins with a byte order mark that is none of its cells'.
  private let hasOwnMark: Bool
  /// Per byte whether a cell that holds it is quoted.
  private let isSpecial: [Bool]
  @exclusivity(unchecked) private var column = 0

  /// Opens the output.
  init(
    path: String, header: [String], format: FileFormat, options: WritingOptions, inputs: [String]
  ) throws {
    self.header = header
    let isWide = format == .txt && options.encoding == nil
    let encoding = options.encoding ?? (isWide ? "UTF-16LE" : nil)
    let hasMark = options.byteOrderMark ?? (encoding?.hasPrefix("UTF-16") ?? false)
    hasOwnMark = hasMark
    separator = format == .csv ? DelimitedWriter.separator(options.separator) : 9
    lineEnding = Array((options.lineEnding ?? (format == .txt ? .crlf : .lf)).characters.utf8)
    quoting = format != .tsv
    // A header of one column does not tell the separator, so none may show.
    let others: [UInt8] = header.count == 1 ? [UInt8(ascii: ","), UInt8(ascii: ";"), 9] : []
    let special = Set([separator, DelimitedWriter.quote, 10, 13] + others)
    isSpecial = (0...UInt8.max).map(special.contains)
    text = try TextOutput(
      path: path, inputs: inputs, encoding: encoding, byteOrderMark: hasMark)
  }

  /// The separator asked for; a comma for one that could be a part of words, which only a line `sep=`
  /// can tell and nobody would guess.
  private static func separator(_ asked: Character?) -> UInt8 {
    guard let asked, !asked.isLetter, !asked.isNumber, let byte = asked.asciiValue else {
      return UInt8(ascii: ",")
    }
    return byte
  }

  func add(_ kind: TableRecord.Kind, _ cell: UnsafeBufferPointer<UInt8>) throws {
    if column > 0 { text.bytes.append(separator) }
    column += 1
    if !quoting {
      guard !cell.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 }) else {
        throw TableError.unwritableCell(
          file: text.output.file, row: text.row, column: header[column - 1])
      }
      if text.row == 1, column == 1, !hasOwnMark, cell.starts(with: DelimitedWriter.mark) {
        // The mark is the header's: one more before it is the file's.
        text.bytes.append(contentsOf: DelimitedWriter.mark)
      }
      text.bytes.append(contentsOf: cell)
    } else if needsQuotes(cell) {
      appendQuoted(cell)
    } else {
      text.bytes.append(contentsOf: cell)
    }
  }

  private func appendQuoted(_ cell: UnsafeBufferPointer<UInt8>) {
    text.bytes.append(DelimitedWriter.quote)
    var rest = cell[...]
    // Each quote of the cell is written twice: once with what stands before it, once by itself.
    while let quote = rest.firstIndex(of: DelimitedWriter.quote) {
      text.bytes.append(contentsOf: rest[...quote])
      text.bytes.append(DelimitedWriter.quote)
      rest = rest[(quote + 1)...]
    }
    text.bytes.append(contentsOf: rest)
    text.bytes.append(DelimitedWriter.quote)
  }

  private func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    // A line without a character is no record, and a file's first cell must not look like a mark.
    if cell.isEmpty { return header.count == 1 }
    if text.row == 1, column == 1, cell.starts(with: "sep=".utf8) || cell[0] == 0xef {
      return true
    }
    return isSpecial.withUnsafeBufferPointer { isSpecial in
      for byte in cell where isSpecial[Int(byte)] { return true }
      return false
    }
  }

  func endRecord() throws {
    text.bytes.append(contentsOf: lineEnding)
    column = 0
    try text.endRecord()
  }

  func flush() throws { try text.flush() }
  func finish() throws { try text.finish() }
  func adopt(encoding: String) { text.adopt(encoding: encoding) }
}
