/// Scans one JSON object of plain values, member by member, as RFC 8259 defines them.
///
/// It works on the bytes of one line and makes no string: values are ranges of the line.
struct JSONScanner {
  /// Where scanning stopped.
  enum Fault: Error {
    /// Not JSON, at this byte from 0.
    case malformed(Int)
    /// JSON, but no object.
    case notObject
    /// The last key's value is a list or an object.
    case nested
  }

  /// A string between its quotes.
  struct Text {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  /// A plain value.
  enum Value {
    case null
    case boolean(Bool)
    case number(Range<Int>)
    case text(Text)
  }

  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var isFirst = true
  /// The key of the last member that was begun, for messages.
  private(set) var key = Text(range: 0..<0, hasEscapes: false)

  /// Starts on an object.
  init(_ line: UnsafeRawBufferPointer) throws(Fault) {
    bytes = line
    skipSpace()
    guard position < bytes.count else { throw .malformed(position) }
    guard bytes[position] == UInt8(ascii: "{") else {
      let opensOther = [UInt8](#"["-0123456789tfn"#.utf8).contains(bytes[position])
      throw opensOther ? .notObject : .malformed(position)
    }
    position += 1
  }

  /// The next member's value, its key in `key`; `nil` once the object is closed and nothing follows.
  mutating func next() throws(Fault) -> Value? {
    skipSpace()
    guard position < bytes.count else { throw .malformed(position) }
    if bytes[position] == UInt8(ascii: "}") {
      position += 1
      skipSpace()
      guard position == bytes.count else { throw .malformed(position) }
      return nil
    }
    if !isFirst {
      try expect(UInt8(ascii: ","))
      skipSpace()
    }
    isFirst = false
    key = try string()
    skipSpace()
    try expect(UInt8(ascii: ":"))
    skipSpace()
    return try value()
  }

  private mutating func value() throws(Fault) -> Value {
    guard position < bytes.count else { throw .malformed(position) }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "["), UInt8(ascii: "{"): throw .nested
    default:
      guard let end = JSONNumber.end(in: bytes, from: position) else {
        throw .malformed(position)
      }
      defer { position = end }
      return .number(position..<end)
    }
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(Fault) -> Value {
    for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
    return value
  }

  private mutating func string() throws(Fault) -> Text {
    try expect(UInt8(ascii: "\""))
    let start = position
    var hasEscapes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return Text(range: start..<(position - 1), hasEscapes: hasEscapes)
      }
      guard byte >= 0x20 else { break }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try escape()
      } else {
        position += 1
      }
    }
    throw .malformed(position)
  }

  /// Checks an escape sequence; its value is only made when the cell is copied.
  private mutating func escape() throws(Fault) {
    position += 1
    guard position < bytes.count else { throw .malformed(position) }
    switch bytes[position] {
    case UInt8(ascii: "u"):
      guard JSONText.hexadecimal(bytes, at: position + 1) != nil else {
        throw .malformed(position)
      }
      position += 5
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    default: throw .malformed(position)
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 9, 10, 13: position += 1
      default: return
      }
    }
  }

  private mutating func expect(_ byte: UInt8) throws(Fault) {
    guard position < bytes.count, bytes[position] == byte else { throw .malformed(position) }
    position += 1
  }
}

/// The grammar of JSON's numbers.
enum JSONNumber {
  /// Where the number that starts at a position ends; `nil` when none starts there.
  static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var position = start
    func has(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }
    func skipDigits() -> Bool {
      let first = position
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
      return position > first
    }
    if has(UInt8(ascii: "-")) { position += 1 }
    if has(UInt8(ascii: "0")) { position += 1 } else if !skipDigits() { return nil }
    if has(UInt8(ascii: ".")) {
      position += 1
      guard skipDigits() else { return nil }
    }
    if has(UInt8(ascii: "e")) || has(UInt8(ascii: "E")) {
      position += 1
      if has(UInt8(ascii: "+")) || has(UInt8(ascii: "-")) { position += 1 }
      guard skipDigits() else { return nil }
    }
    return position
  }

  /// Whether the bytes are one number and nothing else.
  static func isNumber(_ bytes: UnsafeRawBufferPointer) -> Bool {
    end(in: bytes, from: 0) == bytes.count
  }
}

/// The escapes of JSON's strings.
enum JSONText {
  /// Appends the characters of a checked string. A surrogate without its other half is U+FFFD.
  static func append(
    _ text: JSONScanner.Text, of bytes: UnsafeRawBufferPointer, to target: inout [UInt8]
  ) {
    guard text.hasEscapes else { return target.append(contentsOf: bytes[text.range]) }
    var position = text.range.lowerBound
    while position < text.range.upperBound {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "\\") else {
        target.append(byte)
        position += 1
        continue
      }
      let letter = bytes[position + 1]
      position += 2
      guard letter == UInt8(ascii: "u") else {
        target.append(single(letter))
        continue
      }
      var unit = hexadecimal(bytes, at: position) ?? 0xfffd
      position += 4
      if (0xd800...0xdbff).contains(unit), position + 6 <= text.range.upperBound,
        bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u"),
        let low = hexadecimal(bytes, at: position + 2), (0xdc00...0xdfff).contains(low)
      {
        unit = 0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00)
        position += 6
      }
      target.append(contentsOf: String(Character(Unicode.Scalar(unit) ?? "\u{fffd}")).utf8)
    }
  }

  /// The four hexadecimal digits at a position; `nil` when there are none.
  static func hexadecimal(_ bytes: UnsafeRawBufferPointer, at position: Int) -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<(position + 4)] {
      switch byte {
      case 0x30...0x39: value = value << 4 + UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 + UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 + UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }

  private static func single(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "t"): 9
    default: letter
    }
  }
}
