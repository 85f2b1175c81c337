/// Finds where bytes stop being UTF-8.
enum UTF8Check {
  /// What stands at the first place that is no complete character.
  enum Stop: Equatable {
    /// Every byte belongs to a character.
    case none
    /// The bytes end within a character that may go on.
    case truncated
    /// This many bytes (1 to 3) are no character; the maximal subpart of Unicode, section 3.9.
    case invalid(Int)
  }

  /// The length of the longest prefix of whole characters, and what follows it. NUL counts as
  /// invalid, since it is no text. O(n), eight bytes a step in ASCII.
  static func prefix(of bytes: UnsafeRawBufferPointer) -> (length: Int, stop: Stop) {
    let count = bytes.count
    guard let base = bytes.baseAddress else { return (0, .none) }
    var position = 0
    while position < count {
      let first = base.load(fromByteOffset: position, as: UInt8.self)
      if first < 0x80 {
        guard first != 0 else { return (position, .invalid(1)) }
        position += 1
        while position + 8 <= count {
          let word = base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          // A byte with its high bit, or a byte 0, leaves a bit here (a borrow may add more, never
          // hide one), and the byte loop above then looks closely.
          let suspicious = (word &- 0x0101_0101_0101_0101) | word
          guard suspicious & 0x8080_8080_8080_8080 == 0 else { break }
          position += 8
        }
        continue
      }
      let length: Int
      var lowest: UInt8 = 0x80
      var highest: UInt8 = 0xbf
      switch first {
      case 0xc2...0xdf: length = 2
      case 0xe0: (length, lowest) = (3, 0xa0)
      case 0xed: (length, highest) = (3, 0x9f)
      case 0xe1...0xef: length = 3
      case 0xf0: (length, lowest) = (4, 0x90)
      case 0xf4: (length, highest) = (4, 0x8f)
      case 0xf1...0xf3: length = 4
      default: return (position, .invalid(1))
      }
      var taken = 1
      while taken < length {
        guard position + taken < count else { return (position, .truncated) }
        let byte = base.load(fromByteOffset: position + taken, as: UInt8.self)
        guard byte >= lowest, byte <= highest else { return (position, .invalid(taken)) }
        (lowest, highest) = (0x80, 0xbf)
        taken += 1
      }
      position += length
    }
    return (position, .none)
  }
}
