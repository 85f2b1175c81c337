/// Takes a chunk apart into the pieces that become tokens. Lossless: the pieces join up to the
/// chunk.
struct ChunkSplitter {
  /// Where the pieces end, in characters of the chunk.
  private(set) var ends: [Int] = []

  /// Splits a chunk. O(length).
  mutating func split(_ chunk: Chunk) {
    ends.removeAll(keepingCapacity: true)
    if isWordOfLetters(chunk) {
      ends.append(chunk.count)
      return
    }
    var place = 0
    while place < chunk.count {
      let next = piece(of: chunk, from: place)
      precondition(next > place, "a rule made no progress")
      if ends.last != next { ends.append(next) }
      place = next
    }
  }

  /// Letters that ICU does not part: no rule has anything to say.
  private func isWordOfLetters(_ chunk: Chunk) -> Bool {
    guard chunk.count > 0 else { return false }
    for index in 0..<chunk.count {
      if chunk.classes[index] != .letter || (index > 0 && chunk.isCut[index]) { return false }
    }
    return true
  }

  /// Finds the piece that starts at `start`, adds the cuts inside it and returns its end.
  private mutating func piece(of chunk: Chunk, from start: Int) -> Int {
    if mayStartAddress(chunk, start), let end = Addresses.end(in: chunk, from: start) {
      return end
    }
    if let end = Emoticons.end(in: chunk, from: start) { return end }
    switch chunk.classes[start] {
    case .letter, .digit:
      return word(in: chunk, start..<WordScanner.end(in: chunk, from: start))
    case .hyphen where chunk.kind(start + 1) == .digit && isSignPlace(chunk, start),
      .plus where chunk.kind(start + 1) == .digit && isSignPlace(chunk, start):
      return word(in: chunk, start..<WordScanner.end(in: chunk, from: start + 1))
    case .tilde where chunk.kind(start + 1) == .letter:
      return word(in: chunk, start..<WordScanner.end(in: chunk, from: start + 1))
    case .degree where isTemperature(chunk, start):
      return start + 2
    case .emoji:
      return emojiEnd(chunk, start)
    default:
      return Punctuation.end(in: chunk, from: start)
    }
  }

  /// Cuts a word into an elided word, what follows, and pronouns or units at its end.
  private mutating func word(in chunk: Chunk, _ whole: Range<Int>) -> Int {
    var range = whole
    // `d'l'IA`, `qu'l'on`: elided words in a row.
    while !SingleWords.contains(chunk, range), let cut = Elision.end(in: chunk, range) {
      ends.append(cut)
      if cut == range.upperBound { return cut }
      range = cut..<range.upperBound
    }
    if SingleWords.contains(chunk, range) { return range.upperBound }
    if chunk.classes[range.lowerBound] != .letter {
      ends += Numbers.cuts(in: chunk, range)
    }
    ends += Clitics.cuts(in: chunk, range)
    return range.upperBound
  }

  private func mayStartAddress(_ chunk: Chunk, _ start: Int) -> Bool {
    guard chunk.classes[start].isWordlike, let before = chunk.kind(start - 1) else {
      return chunk.classes[start].isWordlike
    }
    return before.isSeparator || before == .apostrophe || before == .symbol
  }

  /// Whether a hyphen or a plus here is the sign of a number: at the start, or after an opening.
  private func isSignPlace(_ chunk: Chunk, _ start: Int) -> Bool {
    start == 0 || chunk.classes[start - 1] == .openParenthesis
  }

  /// `°C`, `°F`.
  private func isTemperature(_ chunk: Chunk, _ start: Int) -> Bool {
    (chunk.isLetter(start + 1, "c") || chunk.isLetter(start + 1, "f"))
      && chunk.isUppercase(start + 1) && chunk.kind(start + 2).map(\.isWordlike) != true
  }

  /// One emoji, as ICU bounds it, and its repetitions.
  private func emojiEnd(_ chunk: Chunk, _ start: Int) -> Int {
    let first = segmentEnd(chunk, start)
    let length = first - start
    var end = first
    while end + length <= chunk.count, segmentEnd(chunk, end) == end + length,
      chunk.scalars[start..<first] == chunk.scalars[end..<end + length]
    { end += length }
    return end
  }

  private func segmentEnd(_ chunk: Chunk, _ start: Int) -> Int {
    var end = start + 1
    while end < chunk.count, !chunk.isCut[end] { end += 1 }
    return end
  }
}

/// Words listed as one in spite of an apostrophe or a hyphen: `aujourd'hui`, `c'est-à-dire`.
enum SingleWords {
  private static let words = WordList.set("single_words.txt")
  private static let longest = words.words.map(\.count).max() ?? 0

  static func contains(_ chunk: Chunk, _ range: Range<Int>) -> Bool {
    guard range.count <= 2 * longest,
      chunk.classes[range].contains(where: {
        $0 == .apostrophe || $0 == .hyphen || $0 == .spacingAccent || $0 == .dot
      })
    else { return false }
    return words.contains(TypedMarks.plain(chunk.text(range)))
  }
}
