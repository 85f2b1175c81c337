/// The lines of a text file, blank ones too. `-` reads standard input.
public final class LineReader {
  private let buffer: TextBuffer
  private var taken = 0
  private var isFinished = false
  private let file: String

  /// Opens a text file in any encoding that tables may have.
  ///
  /// - Throws: ``FileError`` when it cannot be read.
  public init(path: String) throws {
    file = path
    buffer = try TextBuffer(path: path, encoding: nil, strict: false)
  }

  /// The next line without its line break, as valid UTF-8; `nil` after the last one. A break at the
  /// very end of the file opens no further line. O(its bytes).
  public func next() throws -> String? {
    buffer.drop(taken)
    taken = 0
    var position = 0
    while true {
      let text = buffer.text
      if let end = text[position...].firstIndex(of: 10) {
        taken = end + 1
        buffer.line += 1
        let isReturn = end > 0 && text[end - 1] == 13
        return String(decoding: text[..<(isReturn ? end - 1 : end)], as: UTF8.self)
      }
      position = text.count
      guard position <= 64 << 20 else {
        throw TableError.longRecord(file: file, line: buffer.line, limit: 64 << 20)
      }
      if try buffer.more() { continue }
      guard position > 0 else { return nil }
      taken = position
      return String(decoding: buffer.text, as: UTF8.self)
    }
  }
}
