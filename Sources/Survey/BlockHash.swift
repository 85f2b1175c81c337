/// A 64-bit hash of a block of bytes, eight bytes at a time: for what is hashed whenever a model is
/// opened, where ``StableHash`` would take a millisecond a megabyte.
///
/// Every step can be undone, so that a block with one byte changed has another hash. It is no
/// protection against somebody who wants a collision. The multiplier and the last steps are those of
/// SplitMix64 (Steele, Lea and Flood, 2014).
public enum BlockHash {
  private static let multiplier: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// The hash of a text's UTF-8. O(length).
  public static func hash(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash(of: $0) }
  }

  /// The hash of bytes. O(length).
  public static func hash(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { hash(of: $0) }
  }

  /// The hash of a block. O(length).
  public static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    // Four lanes, because one multiplication waits for the one before.
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (
      UInt64(truncatingIfNeeded: bytes.count), 0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b,
      0x3c6e_f372_fe94_f82b
    )
    var place = 0
    while place + 32 <= raw.count {
      lanes.0 = step(lanes.0, word(raw, place))
      lanes.1 = step(lanes.1, word(raw, place + 8))
      lanes.2 = step(lanes.2, word(raw, place + 16))
      lanes.3 = step(lanes.3, word(raw, place + 24))
      place += 32
    }
    while place + 8 <= raw.count {
      lanes.0 = step(lanes.0, word(raw, place))
      place += 8
    }
    if place < raw.count {
      var rest: UInt64 = 0
      for (shift, byte) in raw[place...].enumerated() { rest |= UInt64(byte) << UInt64(8 * shift) }
      lanes.0 = step(lanes.0, rest)
    }
    if raw.count >= 32 {
      lanes.0 = step(step(step(lanes.0, lanes.1), lanes.2), lanes.3)
    }
    var mixed = lanes.0
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  @inline(__always)
  private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (lane ^ word) &* multiplier
    return mixed ^ (mixed >> 32)
  }

  @inline(__always)
  private static func word(_ raw: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
