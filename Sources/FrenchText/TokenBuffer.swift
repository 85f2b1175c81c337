/// Tokens of a text on their way out. Owns its memory, which is kept from text to text.
struct TokenBuffer: ~Copyable {
  private(set) var count = 0
  private var capacity = 64
  private var tokens: UnsafeMutablePointer<Token>

  init() { tokens = .allocate(capacity: capacity) }

  deinit { tokens.deallocate() }

  subscript(index: Int) -> Token {
    get {
      precondition(index >= 0 && index < count)
      return tokens[index]
    }
    set {
      precondition(index >= 0 && index < count)
      tokens[index] = newValue
    }
  }

  /// Appends a token for each piece of a chunk that starts at `start`.
  @inline(__always)
  mutating func append(_ pieces: UnsafePointer<ChunkCache.Piece>, count added: Int, at start: Int) {
    if count + added > capacity { grow(by: added) }
    var from = Int32(truncatingIfNeeded: start)
    let first = from
    for index in 0..<added {
      let end = first &+ pieces[index].end
      (tokens + count + index).initialize(
        to: Token(start: from, end: end, type: pieces[index].type))
      from = end
    }
    count += added
  }

  mutating func append(_ token: Token) {
    if count == capacity { grow(by: 1) }
    (tokens + count).initialize(to: token)
    count += 1
  }

  mutating func remove(at index: Int) {
    precondition(index >= 0 && index < count)
    (tokens + index).update(from: tokens + index + 1, count: count - index - 1)
    count -= 1
  }

  /// Puts the tokens in place of what an array held.
  func copy(to array: inout [Token]) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: UnsafeBufferPointer(start: tokens, count: count))
  }

  mutating func removeAll() { count = 0 }

  private mutating func grow(by added: Int) {
    capacity = max(2 * capacity, count + added)
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity)
    larger.update(from: tokens, count: count)
    tokens.deallocate()
    tokens = larger
  }
}
