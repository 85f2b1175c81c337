/// The escapes by which XLSX keeps characters that XML cannot hold: `_x000D_` is a carriage return.
///
/// Source: ECMA-376 (5th edition, 2021), part 1, section 22.9.2.19 (`ST_Xstring`).
enum CellEscapes {
  /// Puts the characters in place of their escapes, from a position to the end of the bytes. O(length).
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    var source = start
    guard bytes[start...].contains(UInt8(ascii: "_")) else { return }
    var result: [UInt8] = []
    var high: UInt32?
    while source < bytes.count {
      guard let unit = escape(bytes, at: source) else {
        flush(&high, to: &result)
        result.append(bytes[source])
        source += 1
        continue
      }
      source += 7
      // Characters beyond U+FFFF are two escapes.
      if let first = high, (0xdc00...0xdfff).contains(unit) {
        append(0x10000 + (first - 0xd800) << 10 + (unit - 0xdc00), to: &result)
        high = nil
        continue
      }
      flush(&high, to: &result)
      if (0xd800...0xdbff).contains(unit) {
        high = unit
      } else {
        append(unit, to: &result)
      }
    }
    flush(&high, to: &result)
    bytes.replaceSubrange(start..., with: result)
  }

  /// Appends text for a cell, with what XML cannot hold and what looks like an escape escaped.
  /// O(length).
  static func encode(_ text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0..<9, 11, 12, 13, 14..<32: appendEscape(UInt32(byte), to: &result)
      case UInt8(ascii: "_") where escape(text, at: index) != nil:
        appendEscape(UInt32(byte), to: &result)
        continue
      // U+FFFE and U+FFFF are no characters of XML.
      case 0xef where index + 2 < text.count && text[index + 1] == 0xbf && text[index + 2] >= 0xbe:
        appendEscape(0xffc0 + UInt32(text[index + 2]) - 0x80, to: &result)
      case 0xbf
      where index > 0 && index + 1 < text.count && text[index - 1] == 0xef
        && text[index + 1] >= 0xbe:
        continue
      case 0xbe...0xbf where index > 1 && text[index - 1] == 0xbf && text[index - 2] == 0xef:
        continue
      default: result.append(byte)
      }
    }
  }

  private static func flush(_ high: inout UInt32?, to result: inout [UInt8]) {
    if high != nil { append(0xfffd, to: &result) }
    high = nil
  }

  private static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    let character = Unicode.Scalar(scalar) ?? "\u{fffd}"
    result.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
  }

  private static func appendEscape(_ unit: UInt32, to result: inout [UInt8]) {
    let digits = String(unit, radix: 16, uppercase: true)
    result.append(contentsOf: "_x".utf8)
    result.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    result.append(contentsOf: digits.utf8)
    result.append(UInt8(ascii: "_"))
  }

  /// The UTF-16 unit of the escape that starts at a position.
  private static func escape(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> UInt32?
  {
    let start = bytes.index(bytes.startIndex, offsetBy: index)
    let piece = bytes[start...].prefix(7)
    guard piece.count == 7, piece.first == UInt8(ascii: "_"),
      piece.dropFirst().first == UInt8(ascii: "x"), piece.last == UInt8(ascii: "_")
    else { return nil }
    let digits = piece.dropFirst(2).dropLast()
    guard digits.allSatisfy({ hexadecimal($0) }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static func hexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }
}
