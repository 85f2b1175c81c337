/// Collects the text of whole records, encodes it and writes it.
final class TextOutput {
  private static let chunk = 128 << 10

  let output: OutputFile
  /// The record that is being made, and those before it that are not yet written.
  @exclusivity(unchecked) var bytes: [UInt8] = []
  /// The number of the record that is being made, from 1 (the header).
  @exclusivity(unchecked) private(set) var row = 1
  @exclusivity(unchecked) private var recordStart = 0
  private var converter: CharsetConverter?
  private var isASCII = true

  /// Opens the output.
  ///
  /// - Throws: ``FileError`` when it cannot be created or the encoding is unknown.
  init(path: String, inputs: [String], encoding: String?, byteOrderMark: Bool) throws {
    output = try OutputFile(path: path, inputs: inputs)
    if let encoding {
      guard let page = CharsetConverter(encoding) else {
        throw FileError.unknownEncoding(file: path, encoding: encoding)
      }
      if page.name != "UTF-8" { converter = page }
    }
    if byteOrderMark { append("\u{feff}".utf8) }
  }

  private func append(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    isASCII = false
  }

  /// Ends a record; whole records are written once they fill a chunk.
  func endRecord() throws {
    if let converter {
      let encoded = bytes[recordStart...].withUnsafeBytes { converter.encode($0) }
      guard let encoded else {
        throw TableError.unencodableCell(
          file: output.file, row: row, encoding: converter.name)
      }
      bytes.replaceSubrange(recordStart..., with: encoded)
    } else if isASCII {
      isASCII = bytes[recordStart...].allSatisfy { $0 < 0x80 }
    }
    row += 1
    recordStart = bytes.count
    if bytes.count >= TextOutput.chunk { try flush() }
  }

  /// Writes the whole records collected so far.
  func flush() throws {
    try bytes[..<recordStart].withUnsafeBytes { try output.write($0) }
    bytes.removeSubrange(..<recordStart)
    recordStart = 0
  }

  /// Goes on in another encoding, as long as all that was written is ASCII, which it shares.
  func adopt(encoding: String) {
    guard isASCII, converter == nil, let page = CharsetConverter(encoding), page.name != "UTF-8"
    else { return }
    converter = page
  }

  func finish() throws {
    try flush()
    try output.finish()
  }
}
