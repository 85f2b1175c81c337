/// Writes values one after the other, little-endian.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt8) { bytes.append(value) }

  mutating func write<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: Float) { write(value.bitPattern) }
  mutating func write(_ value: Double) { write(value.bitPattern) }
  mutating func write(_ value: Bool) { write(UInt8(value ? 1 : 0)) }

  mutating func write(_ text: String) {
    write(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  mutating func write<Item>(_ items: [Item], _ body: (inout ByteWriter, Item) -> Void) {
    write(UInt32(items.count))
    for item in items { body(&self, item) }
  }

  /// Bytes as they are, without their number.
  mutating func write(raw: [UInt8]) { bytes.append(contentsOf: raw) }

  /// Numbers in one block.
  mutating func writeBlock<Value: FixedWidthInteger>(_ values: [Value]) {
    write(UInt32(values.count))
    #if _endian(little)
      values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    #else
      for value in values { write(value) }
    #endif
  }

  /// A named section with its length, so that a reader can pass over what it does not know.
  mutating func writeSection(_ name: StaticString, _ body: (inout ByteWriter) -> Void) {
    precondition(name.utf8CodeUnitCount == 4)
    var section = ByteWriter()
    body(&section)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    write(UInt64(section.bytes.count))
    bytes.append(contentsOf: section.bytes)
  }
}

/// Reads what ``ByteWriter`` wrote. Every length is checked before anything is read or reserved.
struct ByteReader {
  /// The bytes end before the value does, or hold what cannot be.
  struct Malformed: Error {}

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw Malformed() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func read<Value: FixedWidthInteger>(_: Value.Type = Value.self) throws -> Value {
    let slice = try take(MemoryLayout<Value>.size)
    return slice.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(as: Value.self)) }
  }

  mutating func readFinite() throws -> Double {
    let number = Double(bitPattern: try read())
    guard number.isFinite else { throw Malformed() }
    return number
  }

  /// A factor of features' values: such that values stay far from the ends of what numbers hold.
  mutating func readShare() throws -> Float {
    let share = Float(bitPattern: try read())
    guard (0...16).contains(share) else { throw Malformed() }
    return share
  }

  mutating func readBool() throws -> Bool {
    switch try read(UInt8.self) {
    case 0: false
    case 1: true
    default: throw Malformed()
    }
  }

  mutating func readString() throws -> String {
    let slice = try take(Int(try read(UInt32.self)))
    guard let text = String(validating: slice, as: UTF8.self) else { throw Malformed() }
    return text
  }

  mutating func readOptionalString() throws -> String? {
    try readBool() ? try readString() : nil
  }

  mutating func readArray<Item>(_ body: (inout ByteReader) throws -> Item) throws -> [Item] {
    let count = Int(try read(UInt32.self))
    guard count <= bytes.endIndex - position else { throw Malformed() }
    var items: [Item] = []
    // An item may take many times its least bytes: the count of a made-up file reserves little.
    items.reserveCapacity(min(count, 4096))
    for _ in 0..<count { items.append(try body(&self)) }
    return items
  }

  mutating func readBlock<Value: FixedWidthInteger>(_: Value.Type = Value.self) throws -> [Value] {
    let count = Int(try read(UInt32.self))
    let slice = try take(count * MemoryLayout<Value>.size)
    let values = [Value](unsafeUninitializedCapacity: count) { values, initialized in
      slice.withUnsafeBytes { UnsafeMutableRawBufferPointer(values).copyMemory(from: $0) }
      initialized = count
    }
    #if _endian(little)
      return values
    #else
      return values.map(Value.init(littleEndian:))
    #endif
  }
}
