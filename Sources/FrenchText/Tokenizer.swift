internal import ICUShim
internal import Survey

/// Turns French verbatims into tokens that remember where they came from.
///
/// ICU's word breaks propose boundaries; French rules then split and join them: elided words,
/// pronouns after verbs, compounds, inclusive writing, acronyms, numbers. What is known of a chunk
/// of text and of a word is worked out once and kept, so that ordinary text costs a hash and a
/// comparison a chunk.
///
/// Owns ICU's iterator and caches of bounded size; not thread-safe: one per task.
public final class Tokenizer {
  /// Grows when the tokenizer has forgotten its words: earlier word types are then void. Changes
  /// at the start of `tokenize` only.
  public private(set) var generation = 0

  private let options: TextOptions
  private let breaker: WordBreaker
  private let analyzer: WordAnalyzer
  // No two of the accesses below overlap, and nobody else sees these: checking each costs a tenth of
  // the time of new words.
  @exclusivity(unchecked) private var types: [WordType] = []
  @exclusivity(unchecked) private var ids: [String: WordTypeID] = [:]
  @exclusivity(unchecked) private var cache = ChunkCache()
  @exclusivity(unchecked) private var chunk = Chunk()
  @exclusivity(unchecked) private var splitter = ChunkSplitter()
  @exclusivity(unchecked) private var boundaries: [Int32] = []
  @exclusivity(unchecked) private var pieces: [ChunkCache.Piece] = []
  @exclusivity(unchecked) private var buffer = TokenBuffer()

  /// - Throws: `FrenchTextError` when ICU or the stemmer cannot be opened.
  public init(options: TextOptions = TextOptions()) throws {
    self.options = options
    breaker = try WordBreaker()
    analyzer = try WordAnalyzer()
  }

  /// The version of the ICU that runs, which a model records: boundaries may differ in another.
  public static var icuVersion: String { String(cString: icushim_version()) }

  /// Identifies what words are made of besides the program's own rules: ICU and the lists of French
  /// words. O(the lists), at the first use.
  public static let rulesFingerprint: UInt64 = {
    generatedWordLists.reduce(BlockHash.hash(of: icuVersion)) {
      ($0 ^ BlockHash.hash(of: $1.text)) &* 0x9e37_79b9_7f4a_7c15
    }
  }()

  /// How many word types this generation knows.
  public var wordTypeCount: Int { types.count }

  /// What is known of a word. O(1).
  public func wordType(_ id: WordTypeID) -> WordType { types[Int(id)] }

  /// The type of a word by itself, for lexicon patterns and parts of compounds.
  ///
  /// Words of more than 256 bytes share the type of their first 256.
  public func intern(_ word: String) -> WordTypeID {
    if let known = ids[word] { return known }
    if word.utf8.count > Tokenizer.longestWord { return intern(Tokenizer.head(of: word)) }
    let analysis = analyzer.analyze(word)
    let parts = analysis.parts.map { intern($0) }
    let id = WordTypeID(types.count)
    types.append(
      WordType(
        kind: analysis.kind, normal: analysis.normal, key: analysis.key, stem: analysis.stem,
        parts: parts, traits: analysis.traits))
    ids[word] = id
    return id
  }

  /// The compounds written closed up that start with some letters, in plain letters: a pattern
  /// `interoperab*` wants `interopérabilité`, whose parts are `inter` and `operabilite`.
  /// O(compounds).
  public static func closedCompounds(startingWith prefix: String) -> [String] {
    WrittenShortcuts.closedForms.filter { $0.hasPrefix(prefix) }
  }

  /// The tokens of a text.
  public func tokenize(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var text = text
    text.withUTF8 { tokenize($0, into: &tokens) }
    return tokens
  }

  /// The tokens of UTF-8 text, in place of what `tokens` held. O(bytes).
  ///
  /// Ill-formed bytes become tokens of their own.
  public func tokenize(_ utf8: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
    precondition(utf8.count < Int(Int32.max), "a text of 2 GB")
    startGeneration()
    buffer.removeAll()
    if utf8.count > 0 { read(utf8, into: &buffer) }
    buffer.copy(to: &tokens)
  }

  /// A chunk found, not looked up yet.
  private struct Found {
    let start: Int
    let length: Int
    let key: ChunkKey
  }

  /// So many chunks are found before they are looked up, so that memory is on its way meanwhile.
  private static let ahead = 16

  private func read(_ utf8: UnsafeBufferPointer<UInt8>, into tokens: inout TokenBuffer) {
    guard let base = utf8.baseAddress else { return }
    var table = cache.table
    var asks: ChunkSeams = []
    WhiteSpace.classes.withUnsafeBufferPointer { classes in
      withUnsafeTemporaryAllocation(of: Found.self, capacity: Tokenizer.ahead) { found in
        var position = WhiteSpace.skip(utf8, from: 0, classes)
        while position < utf8.count {
          var count = 0
          while count < Tokenizer.ahead, position < utf8.count {
            let start = position
            position = WhiteSpace.find(utf8, from: start, classes)
            let length = position - start
            var key = ChunkKey()
            if length <= ChunkKey.longest {
              key = ChunkKey(base + start, length: length, room: utf8.count - start)
              table.prefetch(key)
            }
            (found.baseAddress! + count).initialize(
              to: Found(start: start, length: length, key: key))
            count += 1
            position = WhiteSpace.skip(utf8, from: position, classes)
          }
          for index in 0..<count {
            look(up: found[index], &table, &asks, utf8, &tokens)
          }
        }
      }
    }
  }

  /// Appends a chunk's tokens, and joins them with those before where a rule says so.
  @inline(__always)
  private func look(
    up found: Found, _ table: inout ChunkCache.Table, _ asks: inout ChunkSeams,
    _ utf8: UnsafeBufferPointer<UInt8>, _ tokens: inout TokenBuffer
  ) {
    let first = tokens.count
    let meeting: ChunkSeams
    let slot =
      found.length <= ChunkKey.longest
      ? table.find(found.key, length: found.length) : table.findLong(chunk(of: found, utf8))
    if let slot {
      tokens.append(table.pieces(of: slot), count: Int(slot.pointee.pieceCount), at: found.start)
      meeting = ChunkSeams(rawValue: asks.rawValue & slot.pointee.answers)
      asks = ChunkSeams(rawValue: slot.pointee.asks)
    } else {
      let seams = read(chunk(of: found, utf8), at: found.start, into: &tokens)
      table = cache.table
      meeting = asks.intersection(seams.answers)
      asks = seams.asks
    }
    if !meeting.isEmpty { asks = join(at: first, seams: meeting, asks: asks, utf8, &tokens) }
  }

  private func chunk(
    of found: Found, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: utf8[found.start..<found.start + found.length])
  }

  // MARK: - Chunks

  private static let longestWord = 256
  private static let longestPiece = 4096

  private func startGeneration() {
    guard types.count >= options.wordTypeLimit else { return }
    generation += 1
    types.removeAll(keepingCapacity: true)
    ids.removeAll(keepingCapacity: true)
    cache.removeAll()
  }

  /// Works out a chunk that the cache does not know, appends its tokens and keeps it.
  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into tokens: inout TokenBuffer
  ) -> (asks: ChunkSeams, answers: ChunkSeams) {
    breaker.boundaries(of: bytes, into: &boundaries)
    guard bytes.count <= Tokenizer.longestPiece else {
      readLong(bytes, at: start, into: &tokens)
      return ([], [])
    }
    chunk.read(bytes, boundaries: boundaries)
    let seams = appendPieces(of: bytes, at: start, into: &tokens)
    cache.insert(bytes, pieces: pieces, asks: seams.asks, answers: seams.answers)
    return seams
  }

  /// A chunk of more than a page: taken in stretches of ICU's segments, so that no rule ever looks
  /// at more than a page and time stays in proportion to length.
  private func readLong(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into tokens: inout TokenBuffer
  ) {
    let ends = boundaries
    var from = 0
    var index = 0
    while from < bytes.count {
      var end = Int(ends[index])
      while index + 1 < ends.count, Int(ends[index + 1]) - from <= Tokenizer.longestPiece {
        index += 1
        end = Int(ends[index])
      }
      index += 1
      let stretch = UnsafeBufferPointer(rebasing: bytes[from..<end])
      if stretch.count > Tokenizer.longestPiece {
        // One segment of ICU's, longer than a page: one token.
        let head = stretch.prefix(Tokenizer.longestWord)
        let type = intern(String(decoding: head, as: UTF8.self))
        tokens.append(Token(start: Int32(start + from), end: Int32(start + end), type: type))
      } else {
        breaker.boundaries(of: stretch, into: &boundaries)
        chunk.read(stretch, boundaries: boundaries)
        _ = appendPieces(of: stretch, at: start + from, into: &tokens)
      }
      from = end
    }
  }

  private func appendPieces(
    of bytes: UnsafeBufferPointer<UInt8>, at start: Int, into tokens: inout TokenBuffer
  ) -> (asks: ChunkSeams, answers: ChunkSeams) {
    splitter.split(chunk)
    pieces.removeAll(keepingCapacity: true)
    var from = 0
    for end in splitter.ends {
      let type = intern(chunk.text(from..<end))
      let offset = chunk.offsets[end]
      tokens.append(
        Token(start: Int32(start) + chunk.offsets[from], end: Int32(start) + offset, type: type))
      pieces.append(ChunkCache.Piece(end: offset, type: type))
      from = end
    }
    return (
      ChunkSeams.asks(chunk, ends: splitter.ends), ChunkSeams.answers(chunk, ends: splitter.ends)
    )
  }

  /// The whole characters in the first bytes of a word that is longer: half a character would become
  /// a longer one, U+FFFD.
  private static func head(of word: String) -> String {
    let utf8 = word.utf8
    var end = utf8.index(utf8.startIndex, offsetBy: longestWord)
    while utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return String(word[..<end])
  }
}
