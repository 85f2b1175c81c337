internal import Glibc

/// What is known of chunks seen before: their pieces, word types and seams. Owns its memory;
/// bounded, and emptied as a whole when it is full.
///
/// An open-addressing table of chunks' bytes; linear probing, at most half full.
struct ChunkCache: ~Copyable {
  /// A piece of a chunk: where it ends, in bytes from the chunk's start, and its word type.
  struct Piece {
    let end: Int32
    let type: WordTypeID
  }

  /// A chunk in the table; free when its length is 0.
  struct Slot {
    var hash: UInt32 = 0
    /// Where its bytes start in the arena.
    var bytes: UInt32 = 0
    /// Where its pieces start in the pool.
    var pieces: UInt32 = 0
    var length: UInt16 = 0
    var pieceCount: UInt8 = 0
    var asks: UInt8 = 0
    var answers: UInt8 = 0
  }

  /// Chunks longer than this, in bytes, or of more pieces than fit, are worked out each time.
  static let longestChunk = 64

  private static let slotCount = 1 << 17
  private static let arenaSize = 1 << 20
  private static let poolSize = 1 << 18

  private let slots: UnsafeMutablePointer<Slot>
  private let arena: UnsafeMutablePointer<UInt8>
  private let pool: UnsafeMutablePointer<Piece>
  private var used = 0
  private var arenaUsed = 0
  private var poolUsed = 0

  init() {
    slots = .allocate(capacity: ChunkCache.slotCount)
    slots.initialize(repeating: Slot(), count: ChunkCache.slotCount)
    arena = .allocate(capacity: ChunkCache.arenaSize)
    pool = .allocate(capacity: ChunkCache.poolSize)
  }

  deinit {
    slots.deallocate()
    arena.deallocate()
    pool.deallocate()
  }

  /// The slot of a chunk, or `nil` when it is not known. O(length).
  @inline(__always)
  func find(_ chunk: UnsafePointer<UInt8>, length: Int, hash: UInt32) -> UnsafePointer<Slot>? {
    var place = Int(hash) & (ChunkCache.slotCount - 1)
    while true {
      let slot = slots + place
      if slot.pointee.length == 0 { return nil }
      if slot.pointee.hash == hash, Int(slot.pointee.length) == length,
        memcmp(arena + Int(slot.pointee.bytes), chunk, length) == 0
      {
        return UnsafePointer(slot)
      }
      place = (place + 1) & (ChunkCache.slotCount - 1)
    }
  }

  /// The pieces of a slot.
  @inline(__always)
  func pieces(of slot: UnsafePointer<Slot>) -> UnsafePointer<Piece> {
    UnsafePointer(pool + Int(slot.pointee.pieces))
  }

  /// Keeps a chunk that is not known yet. Empties the cache first when it is full.
  mutating func insert(
    _ chunk: UnsafeBufferPointer<UInt8>, hash: UInt32, pieces: [Piece], asks: ChunkSeams,
    answers: ChunkSeams
  ) {
    guard chunk.count <= ChunkCache.longestChunk, let address = chunk.baseAddress else { return }
    if used >= ChunkCache.slotCount / 2 || arenaUsed + chunk.count > ChunkCache.arenaSize
      || poolUsed + pieces.count > ChunkCache.poolSize
    {
      removeAll()
    }
    var place = Int(hash) & (ChunkCache.slotCount - 1)
    while slots[place].length != 0 { place = (place + 1) & (ChunkCache.slotCount - 1) }
    (arena + arenaUsed).update(from: address, count: chunk.count)
    for (index, piece) in pieces.enumerated() { (pool + poolUsed + index).initialize(to: piece) }
    slots[place] = Slot(
      hash: hash, bytes: UInt32(arenaUsed), pieces: UInt32(poolUsed), length: UInt16(chunk.count),
      pieceCount: UInt8(pieces.count), asks: asks.rawValue, answers: answers.rawValue)
    used += 1
    arenaUsed += chunk.count
    poolUsed += pieces.count
  }

  /// Forgets every chunk.
  mutating func removeAll() {
    slots.update(repeating: Slot(), count: ChunkCache.slotCount)
    used = 0
    arenaUsed = 0
    poolUsed = 0
  }
}
