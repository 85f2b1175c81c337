/// Finds how far a word reaches in a chunk before French rules take it apart: letters and digits
/// with the marks that join them.
enum WordScanner {
  /// The end of the word that starts at `start`, a letter, a digit or a sign before digits.
  /// O(length of the word).
  static func end(in chunk: Chunk, from start: Int) -> Int {
    if let end = Abbreviations.expressionEnd(in: chunk, from: start)
      ?? Abbreviations.acronymEnd(in: chunk, from: start)
    {
      return end
    }
    var place = runEnd(chunk, start)
    var part = start
    while let kind = chunk.kind(place) {
      guard let next = extended(chunk, kind, place, start: start, part: &part) else { break }
      place = next.end
      if next.isFinal { break }
    }
    return place
  }

  /// The end of the letters and digits from a place on: ICU's segment, and superscripts after it.
  static func runEnd(_ chunk: Chunk, _ start: Int) -> Int {
    var place = chunk.skipExtending(start + 1)
    while let kind = chunk.kind(place), kind.isWordlike,
      !chunk.isCut[place] || Numbers.isSuperscript(chunk.scalars[place])
    {
      place = chunk.skipExtending(place + 1)
    }
    return place
  }

  /// The word's end beyond a joining mark at `place`; `nil` when the mark does not join.
  private static func extended(
    _ chunk: Chunk, _ kind: ScalarClass, _ place: Int, start: Int, part: inout Int
  ) -> (end: Int, isFinal: Bool)? {
    let joinsLetters = chunk.kind(place + 1).map(\.isWordlike) == true
    switch kind {
    case .hyphen:
      guard joinsLetters else { return nil }
      if let end = InclusiveWriting.end(in: chunk, from: start, mark: place) { return (end, false) }
      part = place + 1
      return (runEnd(chunk, place + 1), false)
    case .apostrophe, .spacingAccent:
      return afterApostrophe(chunk, place, part: &part)
    case .dot:
      if Numbers.joins(chunk, mark: place) { return (runEnd(chunk, place + 1), false) }
      if let end = InclusiveWriting.end(in: chunk, from: start, mark: place) { return (end, false) }
      return Abbreviations.takesDot(chunk, start..<place) ? (place + 1, true) : nil
    case .comma, .colon, .slash, .openParenthesis, .star, .middleDot:
      if Numbers.joins(chunk, mark: place) { return (runEnd(chunk, place + 1), false) }
      if let end = InclusiveWriting.end(in: chunk, from: start, mark: place) { return (end, false) }
      if Numbers.joinsRoman(chunk, slash: place) { return (runEnd(chunk, place + 1), false) }
      // `col·lecció`: ICU joins letters around U+00B7.
      if kind == .middleDot, joinsLetters, !chunk.isCut[place] {
        return (runEnd(chunk, place + 1), false)
      }
      return nil
    case .ampersand:
      guard joinsLetters, isShortName(chunk, part..<place) else { return nil }
      let end = runEnd(chunk, place + 1)
      return isShortName(chunk, place + 1..<end) ? (end, false) : nil
    case .degree:
      guard isNumero(chunk, part..<place) else { return nil }
      return chunk.kind(place + 1) == .digit
        ? (runEnd(chunk, place + 1), false) : (place + 1, true)
    case .tilde, .underscore:
      // A word broken off, as transcripts of speech write it: `vraim~`.
      let after = place + 1
      return joinsLetters ? (runEnd(chunk, after), false) : kind == .tilde ? (after, true) : nil
    case .plus:
      return afterPlus(chunk, place, start: start)
    case .symbol:
      return Numbers.takesCurrency(chunk, place) ? (place + 1, true) : nil
    default:
      return nil
    }
  }

  /// `bac+5`, `Canal+`, `C++`: the plus belongs to the letters before it, unless a word follows.
  private static func afterPlus(
    _ chunk: Chunk, _ place: Int, start: Int
  ) -> (end: Int, isFinal: Bool)? {
    guard chunk.kind(place - 1) == .letter else { return nil }
    switch chunk.kind(place + 1) {
    case .digit: return (runEnd(chunk, place + 1), false)
    case .letter: return nil
    case .plus: return place - start == 1 ? (place + 2, true) : nil
    default: return (place + 1, true)
    }
  }

  private static func afterApostrophe(
    _ chunk: Chunk, _ place: Int, part: inout Int
  ) -> (end: Int, isFinal: Bool)? {
    var after = place
    while Elision.isApostrophe(chunk, after) { after += 1 }
    let joinsLetters = chunk.kind(after).map(\.isWordlike) == true
    if after > place, Elision.elides(chunk, part..<place) {
      guard joinsLetters else { return (chunk.skipExtending(after), true) }
      part = after
      return (Abbreviations.acronymEnd(in: chunk, from: after) ?? runEnd(chunk, after), false)
    }
    // An accent typed beside its letter: `E´cole`, `e^tre`.
    if chunk.classes[place] == .spacingAccent, FrenchLetters.takesAccent(chunk.scalars[place - 1]) {
      let isAcute = chunk.scalars[place] == 0xB4 || chunk.scalars[place] == 0xA8
      if chunk.kind(place + 1).map(\.isWordlike) == true {
        return (runEnd(chunk, place + 1), false)
      }
      return isAcute ? (place + 1, false) : nil
    }
    // `p'tit`, `10'000`, `O’Brien`: one apostrophe inside a word.
    guard joinsLetters, after == place + 1 else { return nil }
    part = after
    return (runEnd(chunk, after), false)
  }

  /// `R&D`, `H&M`, `AT&T`: one letter, or a few capitals.
  private static func isShortName(_ chunk: Chunk, _ range: Range<Int>) -> Bool {
    range.count == 1 || (range.count <= 4 && range.allSatisfy { chunk.isUppercase($0) })
  }

  /// `n°`, `N°`, `nos°`.
  private static func isNumero(_ chunk: Chunk, _ range: Range<Int>) -> Bool {
    chunk.isLetter(range.lowerBound, "n")
      && (range.count == 1 || (range.count == 3 && chunk.isLetter(range.lowerBound + 1, "o")))
  }
}
