/// Pairs of neighbouring stems in ascending order, each found by a hash.
struct PairTable: Sendable, Equatable {
  /// Two neighbouring stems, by their positions among the stems.
  struct Pair: Hashable, Sendable, Comparable {
    let first: Int32
    let second: Int32

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// A pair and its position, side by side: a search reads one place of memory. Free when the
  /// position is −1.
  private struct Slot {
    var first: Int32 = 0
    var second: Int32 = 0
    var position: Int32 = -1
  }

  let pairs: [Pair]
  /// Open addressing with linear probing, at most half full.
  private let slots: [Slot]

  /// O(pairs).
  ///
  /// - Precondition: no pair stands twice.
  init(_ pairs: [Pair]) {
    self.pairs = pairs
    var capacity = 16
    while capacity < 2 * pairs.count { capacity *= 2 }
    var slots = [Slot](repeating: Slot(), count: capacity)
    for (position, pair) in pairs.enumerated() {
      var place = PairTable.start(pair.first, pair.second) & (capacity - 1)
      while slots[place].position >= 0 { place = (place + 1) & (capacity - 1) }
      slots[place] = Slot(first: pair.first, second: pair.second, position: Int32(position))
    }
    self.slots = slots
  }

  static func == (left: PairTable, right: PairTable) -> Bool { left.pairs == right.pairs }

  var count: Int { pairs.count }

  /// The position of a pair; −1 when it is not known. O(1).
  @inline(__always)
  func position(_ first: Int32, _ second: Int32) -> Int32 {
    slots.withUnsafeBufferPointer { slots in
      var place = PairTable.start(first, second) & (slots.count - 1)
      while true {
        let slot = slots[place]
        if slot.position < 0 || (slot.first == first && slot.second == second) {
          return slot.position
        }
        place = (place + 1) & (slots.count - 1)
      }
    }
  }

  @inline(__always)
  private static func start(_ first: Int32, _ second: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    return Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }
}
