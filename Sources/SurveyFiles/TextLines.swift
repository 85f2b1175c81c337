import Glibc

/// The lines of a text file that are not blank.
final class TextLines {
  let buffer: TextBuffer
  /// The line given last, from 1.
  private(set) var line = 0
  private(set) var lineEnding: LineEnding?
  private let maximumBytes: Int
  private var taken = 0

  /// Opens a text file.
  init(path: String, options: ReadingOptions) throws {
    buffer = try TextBuffer(path: path, encoding: options.encoding, strict: options.strict)
    maximumBytes = max(64 << 20, 2 * options.maximumCellBytes)
  }

  /// The next line that is not blank, without its line break; `nil` at the end. The bytes are valid
  /// until the next call.
  func next() throws -> UnsafeRawBufferPointer? {
    while true {
      buffer.drop(taken)
      taken = 0
      guard let end = try findLineEnd() else { return nil }
      line = buffer.line
      let isBroken = end < buffer.text.count
      taken = isBroken ? end + 1 : end
      if isBroken { buffer.line += 1 }
      let hasReturn = end > 0 && buffer.text[end - 1] == 13
      if isBroken, lineEnding == nil { lineEnding = hasReturn ? .crlf : .lf }
      let text = UnsafeRawBufferPointer(
        rebasing: buffer.text.prefix(isBroken && hasReturn ? end - 1 : end))
      if text.contains(where: { $0 != 0x20 && $0 != 9 && $0 != 13 }) { return text }
    }
  }

  /// Where the line that starts the window ends; `nil` when there is none.
  private func findLineEnd() throws -> Int? {
    var position = 0
    while true {
      let text = buffer.text
      if position < text.count, let base = text.baseAddress,
        let found = memchr(base + position, 10, text.count - position)
      {
        return UnsafeRawPointer(found) - base
      }
      position = text.count
      guard position <= maximumBytes else {
        throw TableError.longRecord(
          file: buffer.source.file, line: buffer.line, limit: maximumBytes)
      }
      guard try buffer.more() else { return position == 0 ? nil : position }
    }
  }
}
