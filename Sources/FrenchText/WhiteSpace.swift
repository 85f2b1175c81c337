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
