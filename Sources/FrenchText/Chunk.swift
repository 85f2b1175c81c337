/// A run of text without white space, taken apart into characters; its buffers are reused.
struct Chunk {
  /// The characters; ill-formed bytes read as U+FFFD.
  private(set) var scalars: [UInt32] = []
  /// Where each character starts, in bytes from the chunk's start; then the chunk's length.
  private(set) var offsets: [Int32] = []
  private(set) var classes: [ScalarClass] = []
  /// Whether ICU draws a boundary before the character.
  private(set) var isCut: [Bool] = []
  private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  var count: Int { scalars.count }

  /// Reads a run of text. `bytes` must stay where they are while the chunk is used.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, boundaries: [Int32]) {
    self.bytes = bytes
    scalars.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    isCut.removeAll(keepingCapacity: true)
    var offset = 0
    var next = 0
    while offset < bytes.count {
      while next < boundaries.count, boundaries[next] < offset { next += 1 }
      isCut.append(offset == 0 || (next < boundaries.count && boundaries[next] == offset))
      let (value, length) = UTF8Character.decode(bytes, at: offset)
      scalars.append(value)
      offsets.append(Int32(offset))
      classes.append(ScalarClass(value))
      offset += length
    }
    offsets.append(Int32(offset))
  }

  /// The class of the character at `index`, or `nil` beyond the chunk's end.
  func kind(_ index: Int) -> ScalarClass? {
    index >= 0 && index < classes.count ? classes[index] : nil
  }

  /// Whether the character at `index` is a given ASCII letter, in either case.
  func isLetter(_ index: Int, _ letter: Unicode.Scalar) -> Bool {
    index < count && (scalars[index] | 0x20) == letter.value
  }

  func isUppercase(_ index: Int) -> Bool {
    guard index < count else { return false }
    let value = scalars[index]
    if value < 0x80 { return value >= 0x41 && value <= 0x5A }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
  }

  func isLowercase(_ index: Int) -> Bool {
    guard index < count else { return false }
    let value = scalars[index]
    if value < 0x80 { return value >= 0x61 && value <= 0x7A }
    return Unicode.Scalar(value)?.properties.isLowercase ?? false
  }

  /// A stretch of the chunk as text.
  func text(_ range: Range<Int>) -> String {
    let start = Int(offsets[range.lowerBound])
    let end = Int(offsets[range.upperBound])
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  /// The place after the characters that cling to the one before `index`.
  func skipExtending(_ index: Int) -> Int {
    var index = index
    while index < count, classes[index] == .extending { index += 1 }
    return index
  }
}

/// Characters of UTF-8 text.
enum UTF8Character {
  /// The character at an offset and its length in bytes; an ill-formed byte is U+FFFD, length 1.
  @inline(__always)
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let left = bytes.count - offset
    func next(_ place: Int) -> UInt32? {
      let byte = UInt32(bytes[offset + place])
      return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
    }
    if first >= 0xC2, first < 0xE0, left >= 2, let second = next(1) {
      return ((first & 0x1F) << 6 | second, 2)
    }
    if first >= 0xE0, first < 0xF0, left >= 3, let second = next(1), let third = next(2) {
      let value = (first & 0x0F) << 12 | second << 6 | third
      if value >= 0x800, !(0xD800...0xDFFF).contains(value) { return (value, 3) }
    }
    if first >= 0xF0, first < 0xF5, left >= 4, let second = next(1), let third = next(2),
      let fourth = next(3)
    {
      let value = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
      if value >= 0x10000, value <= 0x10FFFF { return (value, 4) }
    }
    return (0xFFFD, 1)
  }
}
