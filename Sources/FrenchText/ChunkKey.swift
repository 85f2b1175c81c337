/// A chunk of at most 24 bytes as three words, zeros after its end; of a longer one its hash and
/// where its bytes are kept.
struct ChunkKey: Equatable {
  var first: UInt64 = 0
  var second: UInt64 = 0
  var third: UInt64 = 0

  /// The most bytes that a key holds.
  static let longest = 24

  init() {}

  /// The key of a chunk of 1 to 24 bytes. `room` bytes may be read from its start on.
  @inline(__always)
  init(_ chunk: UnsafePointer<UInt8>, length: Int, room: Int) {
    if length <= 8 {
      first = ChunkKey.word(chunk, length, room)
    } else {
      first = ChunkKey.word(chunk)
      if length <= 16 {
        second = ChunkKey.word(chunk + 8, length - 8, room - 8)
      } else {
        second = ChunkKey.word(chunk + 8)
        third = ChunkKey.word(chunk + 16, length - 16, room - 16)
      }
    }
  }

  /// The key of a chunk of more than 24 bytes, kept at a place.
  init(long chunk: UnsafeBufferPointer<UInt8>, keptAt place: Int) {
    first = ChunkKey.hash(chunk)
    second = UInt64(place)
  }

  /// Where the search for the chunk starts, before it is cut to a table's size; a kept long chunk's
  /// place does not matter.
  @inline(__always)
  var start: Int {
    ChunkKey.start(first &+ (second &* 0x9FB2_1C65_1E98_DF25) &+ (third &* 0xD6E8_FEB8_6659_FD93))
  }

  /// Where the search for a hashed long chunk starts.
  @inline(__always)
  static func start(_ hash: UInt64) -> Int {
    let mixed = hash &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed ^ (mixed &>> 32)) >> 1
  }

  /// FNV-1a of a long chunk.
  static func hash(_ chunk: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in chunk { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  @inline(__always)
  static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// The first 1 to 8 bytes as a word.
  @inline(__always)
  private static func word(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ room: Int) -> UInt64 {
    if room >= 8 { return word(bytes) & (~0 &>> UInt64(64 - 8 * count)) }
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(bytes[index]) &<< UInt64(8 * index) }
    return word
  }
}
