/// White space in UTF-8: the characters with Unicode's property White_Space.
enum WhiteSpace {
  /// What a byte may be: 0 is never white space, 1 is white space by itself, 2 may start one of
  /// several bytes.
  static let classes: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x09...0x0D, 0x20: 1
    case 0xC2, 0xE1, 0xE2, 0xE3: 2
    default: 0
    }
  }

  /// The first place from `start` on that is no white space, or the text's end. O(length of the run).
  @inline(__always)
  static func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var place = start
    while place < bytes.count {
      let kind = classes[Int(bytes[place])]
      let length = kind == 0 ? 0 : kind == 1 ? 1 : length(bytes, at: place)
      if length == 0 { break }
      place += length
    }
    return place
  }

  /// The first white space from `start` on, or the text's end; eight bytes at a time.
  @inline(__always)
  static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var place = start
    while place < bytes.count {
      if place + 8 <= bytes.count {
        let marks = candidates(ChunkKey.word(base + place))
        if marks == 0 {
          place += 8
          continue
        }
        place += marks.trailingZeroBitCount &>> 3
      }
      let kind = classes[Int(bytes[place])]
      if kind == 1 || (kind == 2 && length(bytes, at: place) > 0) { return place }
      place += 1
    }
    return place
  }

  /// The high bit of each byte that may be or start white space: below `!`, 0xC2, 0xE0 to 0xE3.
  ///
  /// Exact up to the lowest; bytes above it may be marked in error, as borrows run upwards.
  @inline(__always)
  private static func candidates(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let controls = (word &- 0x21 &* ones) & ~word
    let latin = word ^ (0xC2 &* ones)
    let wide = (word & (0xFC &* ones)) ^ (0xE0 &* ones)
    return (controls | ((latin &- ones) & ~latin) | ((wide &- ones) & ~wide)) & highs
  }

  /// The length of the white space of several bytes at `offset`, or 0.
  @inline(__always)
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let left = bytes.count - offset
    switch bytes[offset] {
    case 0xC2:
      guard left >= 2 else { return 0 }
      return bytes[offset + 1] == 0xA0 || bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE1:
      guard left >= 3 else { return 0 }
      return bytes[offset + 1] == 0x9A && bytes[offset + 2] == 0x80 ? 3 : 0
    case 0xE2:
      guard left >= 3 else { return 0 }
      let second = bytes[offset + 1]
      let third = bytes[offset + 2]
      if second == 0x80 {
        return (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF
          ? 3 : 0
      }
      return second == 0x81 && third == 0x9F ? 3 : 0
    case 0xE3:
      guard left >= 3 else { return 0 }
      return bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80 ? 3 : 0
    default:
      return 0
    }
  }
}
