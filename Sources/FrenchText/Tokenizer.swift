internal import ICUShim

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
  private var types: [WordType] = []
  private var ids: [String: WordTypeID] = [:]
  private var cache = ChunkCache()
  private var chunk = Chunk()
  private var splitter = ChunkSplitter()
  private var boundaries: [Int32] = []
  private var pieces: [ChunkCache.Piece] = []

  /// - Throws: `FrenchTextError` when ICU or the stemmer cannot be opened.
  public init(options: TextOptions = TextOptions()) throws {
    self.options = options
    breaker = try WordBreaker()
    analyzer = try WordAnalyzer()
  }

  /// The version of the ICU that runs, which a model records: boundaries may differ in another.
  public static var icuVersion: String { String(cString: icushim_version()) }

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
    tokens.removeAll(keepingCapacity: true)
    guard let base = utf8.baseAddress else { return }
    var asks: ChunkSeams = []
    WhiteSpace.classes.withUnsafeBufferPointer { classes in
      var position = 0
      while true {
        // White space.
        while position < utf8.count {
          let kind = classes[Int(utf8[position])]
          if kind == 1 {
            position += 1
          } else if kind == 2 {
            let length = WhiteSpace.length(utf8, at: position)
            if length == 0 { break }
            position += length
          } else {
            break
          }
        }
        guard position < utf8.count else { return }
        // A chunk, hashed on the way (FNV-1a).
        let start = position
        var hash: UInt32 = 2_166_136_261
        while position < utf8.count {
          let byte = utf8[position]
          let kind = classes[Int(byte)]
          if kind != 0 {
            if kind == 1 || WhiteSpace.length(utf8, at: position) > 0 { break }
          }
          hash = (hash ^ UInt32(byte)) &* 16_777_619
          position += 1
        }
        hash ^= hash >> 15
        let length = position - start
        if length <= ChunkCache.longestChunk,
          let slot = cache.find(base + start, length: length, hash: hash)
        {
          let answers = slot.pointee.answers
          if asks.rawValue & answers == 0 {
            append(slot, at: start, into: &tokens)
            asks = ChunkSeams(rawValue: slot.pointee.asks)
          } else {
            let first = tokens.count
            append(slot, at: start, into: &tokens)
            asks = join(
              at: first, seams: asks.intersection(ChunkSeams(rawValue: answers)),
              asks: ChunkSeams(rawValue: slot.pointee.asks), utf8, &tokens)
          }
        } else {
          let first = tokens.count
          let seams = read(
            UnsafeBufferPointer(rebasing: utf8[start..<position]), hash: hash, at: start,
            into: &tokens)
          let meeting = asks.intersection(seams.answers)
          asks =
            meeting.isEmpty
            ? seams.asks
            : join(at: first, seams: meeting, asks: seams.asks, utf8, &tokens)
        }
      }
    }
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

  @inline(__always)
  private func append(
    _ slot: UnsafePointer<ChunkCache.Slot>, at start: Int, into tokens: inout [Token]
  ) {
    let pieces = cache.pieces(of: slot)
    var from = Int32(start)
    for index in 0..<Int(slot.pointee.pieceCount) {
      let end = Int32(start) + pieces[index].end
      tokens.append(Token(start: from, end: end, type: pieces[index].type))
      from = end
    }
  }

  /// Works out a chunk that the cache does not know, appends its tokens and keeps it.
  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32, at start: Int, into tokens: inout [Token]
  ) -> (asks: ChunkSeams, answers: ChunkSeams) {
    breaker.boundaries(of: bytes, into: &boundaries)
    guard bytes.count <= Tokenizer.longestPiece else {
      readLong(bytes, at: start, into: &tokens)
      return ([], [])
    }
    chunk.read(bytes, boundaries: boundaries)
    let seams = appendPieces(of: bytes, at: start, into: &tokens)
    if pieces.count <= Int(UInt8.max) {
      cache.insert(bytes, hash: hash, pieces: pieces, asks: seams.asks, answers: seams.answers)
    }
    return seams
  }

  /// A chunk of more than a page: taken in stretches of ICU's segments, so that no rule ever looks
  /// at more than a page and time stays in proportion to length.
  private func readLong(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into tokens: inout [Token]
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
    of bytes: UnsafeBufferPointer<UInt8>, at start: Int, into tokens: inout [Token]
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

  private static func head(of word: String) -> String {
    String(decoding: Array(word.utf8.prefix(longestWord)), as: UTF8.self)
  }
}
