/// Tells fast that a word is in no list: most words of a text are in none, and hashing each for each
/// list costs more than everything else.
///
/// A Bloom filter of 4,096 bits: it never says no of a word that is in the list. Swift compares
/// strings by canonical equivalence, so that a word beyond ASCII may equal one of other bytes: it
/// is never refused.
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  init(_ words: some Sequence<String>) {
    for word in words {
      let place = WordFilter.place(of: word) ?? 0
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// Whether the word may be in the list.
  @inline(__always)
  func mayContain(_ word: String) -> Bool {
    guard let place = WordFilter.place(of: word) else { return true }
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// `nil` for words beyond ASCII.
  @inline(__always)
  private static func place(of word: String) -> Int? {
    var hash: UInt32 = 0
    for byte in word.utf8 {
      if byte >= 0x80 { return nil }
      hash = hash &* 0x0100_0193 &+ UInt32(byte)
    }
    return Int((hash &* 0x9E37_79B1) >> 20)
  }
}

/// A list of words.
struct WordSet: Sendable {
  let words: Set<String>
  private let filter: WordFilter

  init(_ words: Set<String>) {
    self.words = words
    filter = WordFilter(words)
  }

  func contains(_ word: String) -> Bool { filter.mayContain(word) && words.contains(word) }
}

/// Words and what belongs to each.
struct WordTable<Value: Sendable>: Sendable {
  let values: [String: Value]
  private let filter: WordFilter

  init(_ values: [String: Value]) {
    self.values = values
    filter = WordFilter(values.keys)
  }

  subscript(word: String) -> Value? { filter.mayContain(word) ? values[word] : nil }
}
