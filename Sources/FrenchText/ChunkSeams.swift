/// What a chunk asks of the chunk after it, and what it answers to the chunk before it.
///
/// Most chunks stand alone. Rules that cross the white space between chunks look at the text only
/// where a question and its answer meet, bit by bit.
struct ChunkSeams: OptionSet, Equatable {
  let rawValue: UInt8

  /// `10` asks; `000` answers.
  static let number = ChunkSeams(rawValue: 1 << 0)
  /// `L` asks; `'` and `'IA` answer.
  static let elision = ChunkSeams(rawValue: 1 << 1)
  /// `J.` asks; a capital answers.
  static let initial = ChunkSeams(rawValue: 1 << 2)
  /// `ISO` asks; `27001` answers.
  static let standard = ChunkSeams(rawValue: 1 << 3)
  /// A letter asks; `-t-il` and `-on` answer.
  static let clitic = ChunkSeams(rawValue: 1 << 4)

  /// `etc.` and `J.` ask; a small letter or a digit, with which no sentence starts, answers.
  static let abbreviation = ChunkSeams(rawValue: 1 << 5)

  /// The questions at a chunk's end.
  static func asks(_ chunk: Chunk, ends: [Int]) -> ChunkSeams {
    var asks: ChunkSeams = []
    let start = ends.count > 1 ? ends[ends.count - 2] : 0
    let last = start..<chunk.count
    let bytes = chunk.bytes(last)
    // Not the minutes of `20h30`.
    if Numbers.isLeadingGroup(bytes), chunk.kind(start - 1) != .letter { asks.insert(.number) }
    if Elision.elides(chunk, last) { asks.insert(.elision) }
    if chunk.classes[chunk.count - 1] == .letter { asks.insert(.clitic) }
    if last.count == 3, chunk.isUppercase(start), Folding.lower(chunk.text(last)) == "iso" {
      asks.insert(.standard)
    }
    if last.count == 1, chunk.classes[start] == .dot, ends.count > 1 {
      let initial = ends.count > 2 ? ends[ends.count - 3] : 0
      if start - initial == 1, chunk.isUppercase(initial) {
        asks.formUnion([.initial, .abbreviation])
      } else if Abbreviations.mayClose(chunk, initial..<start) {
        asks.insert(.abbreviation)
      }
    }
    return asks
  }

  /// The answers at its start.
  static func answers(_ chunk: Chunk, ends: [Int]) -> ChunkSeams {
    var answers: ChunkSeams = []
    let first = 0..<ends[0]
    let bytes = chunk.bytes(first)
    if Numbers.isFollowingGroup(bytes) { answers.insert(.number) }
    if first.count == 1, Elision.isApostrophe(chunk, 0) { answers.insert(.elision) }
    if chunk.isLowercase(0) || chunk.classes[0] == .digit { answers.insert(.abbreviation) }
    if chunk.isUppercase(0), first.count > 1 || chunk.kind(1) == .dot { answers.insert(.initial) }
    if chunk.classes[first].allSatisfy({ $0 == .digit || $0 == .hyphen || $0 == .dash }),
      chunk.classes[0] == .digit, first.count >= 3
    {
      answers.insert(.standard)
    }
    if first.count == 1, ends.count > 1, Clitics.isClitic(chunk, 0..<ends[1]) {
      answers.insert(.clitic)
    }
    return answers
  }
}

extension Chunk {
  /// The bytes of a stretch of the chunk.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: bytes[Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])])
  }
}
