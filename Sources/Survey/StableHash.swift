/// A 64-bit hash that is the same on every run and machine, for fingerprints and seeded draws.
///
/// It recognises what is unchanged; it is no protection against somebody who wants a collision.
/// Source: Fowler, Noll and Vo's FNV-1a, finished with the mixer of SplitMix64
/// (Steele, Lea and Flood, 2014).
public struct StableHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  /// Adds bytes. O(n).
  public mutating func combine(bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// Adds a text and its end, so that (`ab`, `c`) and (`a`, `bc`) differ.
  public mutating func combine(_ text: String) {
    combine(bytes: text.utf8)
    combine(bytes: CollectionOfOne(0xff))
  }

  /// Adds a number.
  public mutating func combine(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      combine(bytes: CollectionOfOne(UInt8(truncatingIfNeeded: number >> shift)))
    }
  }

  /// The hash of all that was added.
  public var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// The hash as 16 hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
