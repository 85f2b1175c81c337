internal import Glibc
internal import ICUShim

/// What is known of chunks seen before: their pieces, word types and seams. Owns its memory;
/// bounded, and emptied as a whole when it is full.
///
/// An open-addressing table with linear probing, at most five eighths full. A slot is one line of
/// the processor's cache and holds all of nearly every chunk, so that a chunk seen before costs one
/// read of memory. The bytes of chunks of more than 24 bytes, and the pieces of those of more than
/// 4, are kept aside.
struct ChunkCache: ~Copyable {
  /// A piece of a chunk: where it ends, in bytes from the chunk's start, and its word type.
  struct Piece {
    var end: Int32 = 0
    var type: WordTypeID = 0
  }

  /// A chunk in the table; free when its length is 0.
  struct Slot {
    fileprivate var key = ChunkKey()
    /// Where its pieces start in the pool, if they are too many for the slot.
    fileprivate var pool: UInt32 = 0
    fileprivate var length: UInt8 = 0
    fileprivate(set) var pieceCount: UInt8 = 0
    fileprivate(set) var asks: UInt8 = 0
    fileprivate(set) var answers: UInt8 = 0
    fileprivate var inlinePieces = (Piece(), Piece(), Piece(), Piece())
  }

  /// Chunks longer than this, in bytes, or of more than 255 pieces, are worked out each time.
  static let longestChunk = 64

  private static let inlineCount = 4
  private static let smallest = 1 << 12
  private static let largest = 1 << 18
  private static let arenaSize = 1 << 20
  private static let poolSize = 1 << 17
  private static let hugePage = 1 << 21

  private(set) var table: Table
  private var used = 0
  private var arenaUsed = 0
  private var poolUsed = 0

  init() {
    table = Table(
      slots: ChunkCache.freeSlots(ChunkCache.smallest), mask: ChunkCache.smallest - 1,
      arena: .allocate(capacity: ChunkCache.arenaSize),
      pool: .allocate(capacity: ChunkCache.poolSize))
  }

  deinit {
    table.slots.deallocate()
    table.arena.deallocate()
    table.pool.deallocate()
  }

  /// What finding needs, which a loop over chunks keeps at hand. Void after `insert` and
  /// `removeAll`.
  struct Table {
    fileprivate var slots: UnsafeMutablePointer<Slot>
    fileprivate var mask: Int
    fileprivate let arena: UnsafeMutablePointer<UInt8>
    fileprivate let pool: UnsafeMutablePointer<Piece>

    /// Asks for the memory where a search will start.
    @inline(__always)
    func prefetch(_ key: ChunkKey) { icushim_prefetch(slots + (key.start & mask)) }

    /// The slot of a chunk of 1 to 24 bytes, or `nil` when it is not known.
    @inline(__always)
    func find(_ key: ChunkKey, length: Int) -> UnsafePointer<Slot>? {
      var place = key.start & mask
      while true {
        let slot = slots + place
        if slot.pointee.length == 0 { return nil }
        if slot.pointee.key == key, Int(slot.pointee.length) == length {
          return UnsafePointer(slot)
        }
        place = (place + 1) & mask
      }
    }

    /// The pieces of a slot.
    @inline(__always)
    func pieces(of slot: UnsafePointer<Slot>) -> UnsafePointer<Piece> {
      if slot.pointee.pieceCount > ChunkCache.inlineCount {
        return UnsafePointer(pool + Int(slot.pointee.pool))
      }
      return UnsafeRawPointer(slot).advanced(by: Table.inlineOffset)
        .assumingMemoryBound(to: Piece.self)
    }

    private static let inlineOffset = 32

    /// The slot of a chunk of more than 24 bytes, or `nil` when it is not known.
    @inline(never)
    func findLong(_ chunk: UnsafeBufferPointer<UInt8>) -> UnsafePointer<Slot>? {
      guard let bytes = chunk.baseAddress, chunk.count <= ChunkCache.longestChunk else {
        return nil
      }
      let length = chunk.count
      let hash = ChunkKey.hash(chunk)
      var place = ChunkKey.start(hash) & mask
      while true {
        let slot = slots + place
        if slot.pointee.length == 0 { return nil }
        if slot.pointee.key.first == hash, Int(slot.pointee.length) == length,
          memcmp(arena + Int(slot.pointee.key.second), bytes, length) == 0
        {
          return UnsafePointer(slot)
        }
        place = (place + 1) & mask
      }
    }

    /// Puts a slot in a free place.
    fileprivate func place(_ slot: Slot) {
      let isLong = Int(slot.length) > ChunkKey.longest
      var place = (isLong ? ChunkKey.start(slot.key.first) : slot.key.start) & mask
      while slots[place].length != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// Keeps a chunk that is not known yet. Empties the cache first when it is full.
  mutating func insert(
    _ chunk: UnsafeBufferPointer<UInt8>, pieces: [Piece], asks: ChunkSeams, answers: ChunkSeams
  ) {
    guard chunk.count <= ChunkCache.longestChunk, pieces.count <= Int(UInt8.max),
      let bytes = chunk.baseAddress
    else { return }
    makeRoom(bytes: chunk.count, pieces: pieces.count)
    var slot = Slot()
    slot.length = UInt8(chunk.count)
    slot.pieceCount = UInt8(pieces.count)
    slot.asks = asks.rawValue
    slot.answers = answers.rawValue
    if chunk.count > ChunkKey.longest {
      slot.key = ChunkKey(long: chunk, keptAt: arenaUsed)
      (table.arena + arenaUsed).update(from: bytes, count: chunk.count)
      arenaUsed += chunk.count
    } else {
      slot.key = ChunkKey(bytes, length: chunk.count, room: chunk.count)
    }
    if pieces.count > ChunkCache.inlineCount {
      slot.pool = UInt32(poolUsed)
      for piece in pieces {
        (table.pool + poolUsed).initialize(to: piece)
        poolUsed += 1
      }
    } else {
      withUnsafeMutableBytes(of: &slot.inlinePieces) { room in
        pieces.withUnsafeBytes { room.copyMemory(from: $0) }
      }
    }
    table.place(slot)
    used += 1
  }

  /// Forgets every chunk.
  mutating func removeAll() {
    table.slots.update(repeating: Slot(), count: table.mask + 1)
    used = 0
    arenaUsed = 0
    poolUsed = 0
  }

  private mutating func makeRoom(bytes: Int, pieces: Int) {
    let count = table.mask + 1
    let isFull = 8 * (used + 1) > 5 * count
    if arenaUsed + bytes > ChunkCache.arenaSize || poolUsed + pieces > ChunkCache.poolSize
      || (isFull && count == ChunkCache.largest)
    {
      removeAll()
    } else if isFull {
      let old = table.slots
      table.slots = ChunkCache.freeSlots(2 * count)
      table.mask = 2 * count - 1
      for index in 0..<count where old[index].length != 0 { table.place(old[index]) }
      old.deallocate()
    }
  }

  /// Slots on lines of the cache; a large table on huge pages, where there are any.
  private static func freeSlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let stride = MemoryLayout<Slot>.stride
    precondition(stride == 64, "a slot is a line")
    let size = count * stride
    let slots = UnsafeMutableRawPointer.allocate(
      byteCount: size, alignment: size < hugePage ? stride : hugePage)
    // Advice only: without huge pages the table is as good, and slower.
    if size >= hugePage { _ = madvise(slots, size, MADV_HUGEPAGE) }
    return slots.initializeMemory(as: Slot.self, repeating: Slot(), count: count)
  }
}
