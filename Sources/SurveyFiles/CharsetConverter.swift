import ICUShim

/// One of ICU's converters between an encoding and UTF-8, which keeps its state between pieces.
final class CharsetConverter {
  private let charset: OpaquePointer
  /// The encoding's usual name.
  let name: String

  /// Opens an encoding by any of its names; `nil` when there is none such.
  init?(_ name: String) {
    guard let charset = icushim_charset_open(name) else { return nil }
    self.charset = charset
    var buffer = [CChar](repeating: 0, count: 64)
    let length = icushim_charset_name(charset, &buffer, Int32(buffer.count))
    self.name =
      length > 0
      ? String(
        decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      : name
  }

  deinit { icushim_charset_close(charset) }

  /// How many invalid sequences decoding has replaced by U+FFFD.
  var replaced: Int { Int(icushim_charset_replaced(charset)) }

  /// How much a step took and wrote.
  struct Step {
    let consumed: Int
    let written: Int
  }

  /// Decodes to UTF-8 until the source or the room ends; `nil` when ICU fails.
  func decode(
    _ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer, isLast: Bool
  ) -> Step? {
    var consumed: Int64 = 0
    let written = icushim_charset_decode(
      charset, source.bindMemory(to: UInt8.self).baseAddress, Int64(source.count), &consumed,
      target.bindMemory(to: UInt8.self).baseAddress, Int64(target.count), isLast ? 1 : 0)
    return written < 0 ? nil : Step(consumed: Int(consumed), written: Int(written))
  }

  /// Encodes valid UTF-8; `nil` when a character does not exist in the encoding.
  func encode(_ text: UnsafeRawBufferPointer, isLast: Bool = false) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = text[...]
    var room = [UInt8](repeating: 0, count: text.count * 2 + 64)
    while true {
      var consumed: Int64 = 0
      let written = icushim_charset_encode(
        charset,
        UnsafeRawBufferPointer(rebasing: rest).bindMemory(to: UInt8.self).baseAddress,
        Int64(rest.count), &consumed, &room, Int64(room.count), isLast ? 1 : 0)
      guard written >= 0 else { return nil }
      result += room.prefix(Int(written))
      rest = rest.dropFirst(Int(consumed))
      if rest.isEmpty, written < room.count { return result }
    }
  }
}
