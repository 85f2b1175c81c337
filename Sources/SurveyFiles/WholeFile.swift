/// Reads small files whole: lexicons, project files, models.
public enum WholeFile {
  /// The bytes of a file; `-` is standard input.
  ///
  /// - Throws: ``FileError`` when it cannot be read.
  public static func bytes(path: String) throws -> [UInt8] {
    let source = try ByteSource(path: path)
    // One byte more than its size shows the end of a file that does not grow in one call.
    var bytes = [UInt8](repeating: 0, count: max(source.size ?? 0, 4 << 10) + 1)
    var count = 0
    while true {
      let read = try bytes.withUnsafeMutableBytes {
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
      }
      if read == 0 {
        bytes.removeLast(bytes.count - count)
        return bytes
      }
      count += read
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
  }

  /// The text of a UTF-8 file, without its byte-order mark; `-` is standard input.
  ///
  /// - Throws: ``FileError`` when it cannot be read, ``TableError/invalidBytes(file:line:encoding:)``
  ///   when it is not UTF-8.
  public static func text(path: String) throws -> String {
    try text(of: try bytes(path: path), path: path)
  }

  /// The text of a file's bytes, without its byte-order mark; `path` is the name for messages.
  ///
  /// - Throws: ``TableError/invalidBytes(file:line:encoding:)`` when they are not UTF-8.
  public static func text(of bytes: [UInt8], path: String) throws -> String {
    try bytes.withUnsafeBytes { all in
      let (length, stop) = UTF8Check.prefix(of: all)
      guard stop == .none else {
        let before = UnsafeRawBufferPointer(rebasing: all.prefix(length))
        throw TableError.invalidBytes(
          file: path, line: 1 + LineBreaks.count(in: before), encoding: "UTF-8")
      }
      let hasMark = all.starts(with: [0xef, 0xbb, 0xbf])
      return String(decoding: all.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
    }
  }
}
