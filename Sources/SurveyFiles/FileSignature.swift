/// Recognizes a format by a file's first bytes, whatever the file is called.
enum FileSignature {
  /// The usual ending of the format that the bytes are surely in; `nil` for text and the unknown.
  static func ending(of bytes: UnsafeRawBufferPointer) -> String? {
    if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) { return ".xlsx" }
    if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) { return ".xls" }
    if bytes.starts(with: "%PDF-".utf8) { return ".pdf" }
    if bytes.starts(with: [0x1f, 0x8b]) { return ".gz" }
    if bytes.starts(with: "$FL2@(#)".utf8) || bytes.starts(with: "$FL3@(#)".utf8) { return ".sav" }
    return nil
  }

  /// Refuses a workbook or another binary file that is called a text file.
  static func refuseOtherFormat(
    _ bytes: UnsafeRawBufferPointer, file: String, format: FileFormat
  ) throws {
    guard let found = ending(of: bytes) else { return }
    throw FileError.otherFormat(file: file, format: ".\(format.rawValue)", found: found)
  }
}
