/// Writes JSON Lines: an object a line, its keys in the header's order.
///
/// An empty cell is `null`. A number keeps its characters if JSON has numbers of that form, and is a
/// string otherwise (`007`, `1,5`).
final class JSONLinesWriter: RecordSink {
  private let text: TextOutput
  /// Per column, what stands before its value: `{"id":`, then `,"text":`.
  private let prefixes: [[UInt8]]
  private var column = 0

  /// Opens the output.
  ///
  /// - Throws: ``TableError/duplicateKey(file:line:key:)`` when two columns have one name, since an
  ///   object cannot hold both.
  init(path: String, header: [String], inputs: [String]) throws {
    if let duplicate = HeaderNames.duplicates(in: header).first {
      throw TableError.duplicateKey(file: path, line: 1, key: duplicate)
    }
    prefixes = header.enumerated().map { index, name in
      var prefix: [UInt8] = [UInt8(ascii: index == 0 ? "{" : ",")]
      var name = name
      name.withUTF8 { JSONLinesWriter.appendString($0, to: &prefix) }
      return prefix + [UInt8(ascii: ":")]
    }
    text = try TextOutput(path: path, inputs: inputs, encoding: nil, byteOrderMark: false)
  }

  func add(_ kind: TableRecord.Kind, _ cell: UnsafeBufferPointer<UInt8>) throws {
    text.bytes.append(contentsOf: prefixes[column])
    column += 1
    switch kind {
    case .empty: text.bytes.append(contentsOf: "null".utf8)
    case .boolean: text.bytes.append(contentsOf: cell)
    case .number where JSONNumber.isNumber(UnsafeRawBufferPointer(cell)):
      text.bytes.append(contentsOf: cell)
    case .number, .text: JSONLinesWriter.appendString(cell, to: &text.bytes)
    }
  }

  func endRecord() throws {
    text.bytes.append(contentsOf: column == 0 ? "{}\n".utf8 : "}\n".utf8)
    column = 0
    try text.endRecord()
  }

  func flush() throws { try text.flush() }
  func finish() throws { try text.finish() }
  func adopt(encoding: String) {}

  private static func appendString(
    _ text: UnsafeBufferPointer<UInt8>, to target: inout [UInt8]
  ) {
    target.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): target += [UInt8(ascii: "\\"), byte]
      case 10: target += "\\n".utf8
      case 13: target += "\\r".utf8
      case 9: target += "\\t".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        target += "\\u00".utf8
        target += (digits.count == 1 ? "0" + digits : digits).utf8
      default: target.append(byte)
      }
    }
    target.append(UInt8(ascii: "\""))
  }
}
