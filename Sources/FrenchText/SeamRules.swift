/// The rules that cross white space; they fire only where a chunk's question meets an answer.
extension Tokenizer {
  /// Joins the token before `first` and the tokens from there on, where a rule says so.
  ///
  /// - Parameters:
  ///   - first: the index of the first token of the later chunk.
  ///   - asks: what the later chunk asks.
  /// - Returns: what the later chunk asks after the joining.
  func join(
    at first: Int, seams: ChunkSeams, asks: ChunkSeams, _ utf8: UnsafeBufferPointer<UInt8>,
    _ tokens: inout TokenBuffer
  ) -> ChunkSeams {
    guard first > 0, first < tokens.count else { return asks }
    var asks = asks
    let gap = Int(tokens[first - 1].end)..<Int(tokens[first].start)
    if seams.contains(.number), isSingleSpace(utf8, gap) {
      let isWhole = first == tokens.count - 1 && tokens[first].end - tokens[first].start == 3
      merge(first - 1, first, utf8, &tokens)
      // `1 000 000`: the group just joined may go on.
      if isWhole { asks.insert(.number) }
    } else if seams.contains(.elision), startsLikeVowel(utf8, after: Int(tokens[first].end)) {
      merge(first - 1, first, utf8, &tokens)
    } else if seams.contains(.abbreviation), first > 1, !hasLineBreak(utf8, gap) {
      merge(first - 2, first - 1, utf8, &tokens)
    } else if seams.contains(.initial), first > 1,
      !isFunctionWord(tokens[first]), !hasLineBreak(utf8, gap)
    {
      merge(first - 2, first - 1, utf8, &tokens)
    } else if seams.contains(.standard), isSingleSpace(utf8, gap) {
      merge(first - 1, first, utf8, &tokens)
    } else if seams.contains(.clitic), !hasLineBreak(utf8, gap),
      CliticAgreement.agrees(
        wordType(tokens[first - 1].type).normal,
        with: wordType(tokens[first + 1].type).normal,
        length: Int(tokens[first + 1].end - tokens[first + 1].start))
    {
      merge(first, first + 1, utf8, &tokens)
    }
    return asks
  }

  private func merge(
    _ left: Int, _ right: Int, _ utf8: UnsafeBufferPointer<UInt8>, _ tokens: inout TokenBuffer
  ) {
    let start = tokens[left].start
    let end = tokens[right].end
    let bytes = UnsafeBufferPointer(rebasing: utf8[Int(start)..<Int(end)])
    tokens[left] = Token(
      start: start, end: end, type: intern(String(decoding: bytes, as: UTF8.self)))
    tokens.remove(at: right)
  }

  /// One space of any kind, no line break.
  private func isSingleSpace(_ utf8: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>) -> Bool {
    guard !gap.isEmpty else { return false }
    if gap.count == 1 { return utf8[gap.lowerBound] == 0x20 }
    return WhiteSpace.length(utf8, at: gap.lowerBound) == gap.count
      && !(utf8[gap.lowerBound] == 0xE2 && utf8[gap.lowerBound + 2] >= 0xA8
        && utf8[gap.lowerBound + 2] <= 0xA9)
  }

  private func hasLineBreak(_ utf8: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>) -> Bool {
    gap.contains { utf8[$0] == 0x0A || utf8[$0] == 0x0D }
  }

  /// Whether the text goes on, after white space, as a word before which others elide.
  private func startsLikeVowel(_ utf8: UnsafeBufferPointer<UInt8>, after end: Int) -> Bool {
    var place = end
    while place < utf8.count {
      let kind = WhiteSpace.classes[Int(utf8[place])]
      let length = kind == 1 ? 1 : kind == 2 ? WhiteSpace.length(utf8, at: place) : 0
      if length == 0 { break }
      // A stray space or two, no line: the search stays short.
      if utf8[place] == 0x0A || place - end > 8 { return false }
      place += length
    }
    guard place < utf8.count else { return false }
    return FrenchLetters.startsLikeVowel(UTF8Character.decode(utf8, at: place).value)
  }

  /// After `A. Le` the dot ended a sentence; after `J. Chirac` it did not.
  private func isFunctionWord(_ token: Token) -> Bool {
    wordType(token.type).traits.contains(.functionWord)
  }
}
