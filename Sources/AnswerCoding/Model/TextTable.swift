internal import Survey

/// Distinct texts, in an order of their own, each found by a hash of its bytes.
///
/// The texts lie end to end in one block, so that a table of a model file is ready once its block
/// and its ends are copied and each text is hashed; no string is made. Texts are equal when their
/// bytes are.
struct TextTable: Sendable, Equatable {
  /// The texts end to end, UTF-8.
  let bytes: [UInt8]
  /// Where each text ends in `bytes`.
  let ends: [UInt32]
  /// Positions by hash, open addressing with linear probing, at most half full; −1 is free.
  private let slots: [Int32]

  init() { self.init(uncheckedBytes: [], ends: []) }

  /// A table of texts in their order. O(bytes).
  ///
  /// - Precondition: no text stands twice.
  init(_ texts: some Sequence<String>) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(UInt32(bytes.count))
    }
    self.init(uncheckedBytes: bytes, ends: ends)
  }

  /// A table from the blocks of a file; `nil` when they are none. O(bytes).
  init?(bytes: [UInt8], ends: [UInt32], isAscending: Bool) {
    guard Int(ends.last ?? 0) == bytes.count, zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.init(uncheckedBytes: bytes, ends: ends)
    guard !isAscending || self.isAscending else { return nil }
  }

  private init(uncheckedBytes bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
    var capacity = 16
    while capacity < 2 * ends.count { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    slots.withUnsafeMutableBufferPointer { slots in
      bytes.withUnsafeBufferPointer { bytes in
        var start = 0
        for (position, end) in ends.enumerated() {
          let text = UnsafeBufferPointer(rebasing: bytes[start..<Int(end)])
          var place = Int(truncatingIfNeeded: BlockHash.hash(of: text)) & (capacity - 1)
          while slots[place] >= 0 { place = (place + 1) & (capacity - 1) }
          slots[place] = Int32(position)
          start = Int(end)
        }
      }
    }
    self.slots = slots
  }

  static func == (left: TextTable, right: TextTable) -> Bool {
    left.ends == right.ends && left.bytes == right.bytes
  }

  var count: Int { ends.count }
  var indices: Range<Int> { 0..<count }

  /// The text at a position.
  subscript(position: Int) -> String {
    String(decoding: bytes[start(of: position)..<Int(ends[position])], as: UTF8.self)
  }

  /// The position of a text, or `nil`. O(length).
  func position(of text: String) -> Int32? {
    var text = text
    return text.withUTF8 { position(of: $0) }
  }

  /// The position of a text by its bytes, or `nil`. O(length).
  func position(of text: UnsafeBufferPointer<UInt8>) -> Int32? {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: BlockHash.hash(of: text)) & mask
    return bytes.withUnsafeBufferPointer { bytes in
      while slots[place] >= 0 {
        let position = Int(slots[place])
        let known = bytes[start(of: position)..<Int(ends[position])]
        if known.count == text.count, known.elementsEqual(text) { return Int32(position) }
        place = (place + 1) & mask
      }
      return nil
    }
  }

  private func start(of position: Int) -> Int { position == 0 ? 0 : Int(ends[position - 1]) }

  /// Whether the texts stand in byte order, each once.
  private var isAscending: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      (1..<max(1, count)).allSatisfy { position in
        bytes[start(of: position - 1)..<Int(ends[position - 1])]
          .lexicographicallyPrecedes(bytes[start(of: position)..<Int(ends[position])])
      }
    }
  }
}

extension ByteWriter {
  mutating func write(_ table: TextTable) {
    writeBlock(table.ends)
    writeBlock(table.bytes)
  }
}

extension ByteReader {
  mutating func readTextTable(isAscending: Bool = true) throws -> TextTable {
    let ends = try readBlock(UInt32.self)
    guard
      let table = TextTable(
        bytes: try readBlock(UInt8.self), ends: ends, isAscending: isAscending)
    else { throw Malformed() }
    return table
  }
}
