/// Words that are written with dots: acronyms (`R.G.P.D`), initials (`J.-C.`), abbreviations
/// (`M.`, `cf.`).
enum Abbreviations {
  /// With their capitals: `M.` is Monsieur, `m.` is a metre at the end of a sentence.
  private static let abbreviations = WordList.set("abbreviations.txt")
  private static let longest = abbreviations.words.map(\.count).max() ?? 0

  /// Where an acronym with dots that starts at `start` ends; `nil` when none does.
  ///
  /// Single letters, each before a dot, the last dot optional; a hyphen may stand between
  /// (`J.-P.`). Two letters are enough with their last dot or in capitals; `a.b` in small letters
  /// is a forgotten space.
  static func acronymEnd(in chunk: Chunk, from start: Int) -> Int? {
    var place = start
    var letters = 0
    var capitals = 0
    while chunk.kind(place) == .letter {
      let next = chunk.skipExtending(place + 1)
      let hasDot = chunk.kind(next) == .dot
      if !hasDot {
        // The last letter may lack its dot, if nothing else makes it a word.
        guard letters >= 1, chunk.kind(next).map(\.isWordlike) != true,
          chunk.kind(next) != .apostrophe, chunk.kind(place - 1) != .hyphen
        else { break }
        letters += 1
        capitals += chunk.isUppercase(place) ? 1 : 0
        place = next
        break
      }
      letters += 1
      capitals += chunk.isUppercase(place) ? 1 : 0
      place = next + 1
      if chunk.kind(place) == .hyphen, chunk.kind(place + 1) == .letter,
        chunk.kind(place + 2) == .dot
      {
        place += 1
      }
    }
    // `U.S.A...` keeps one dot.
    guard letters >= 2, letters >= 3 || capitals == letters else { return nil }
    // `c.Il`: the run ended in the middle of a word.
    if chunk.kind(place).map(\.isWordlike) == true { return nil }
    return place
  }

  /// Where an expression with dots that is listed as one word ends (`c.-à-d.`); `nil` if none.
  static func expressionEnd(in chunk: Chunk, from start: Int) -> Int? {
    guard chunk.kind(start + 1) == .dot || chunk.kind(start + 1) == .hyphen else { return nil }
    var end = start
    while end < chunk.count, end - start < longestExpression,
      chunk.classes[end] == .letter || chunk.classes[end] == .dot || chunk.classes[end] == .hyphen
    { end += 1 }
    while end > start + 3 {
      if SingleWords.contains(chunk, start..<end) { return end }
      end -= 1
    }
    return nil
  }

  private static let longestExpression = 10

  /// Whether a word and the dot after it are an abbreviation, as far as the chunk tells: always
  /// for `M.`; for `etc.` where the sentence goes on behind its dot.
  static func takesDot(_ chunk: Chunk, _ word: Range<Int>) -> Bool {
    guard word.count < longest else { return false }
    let text = chunk.text(word) + "."
    if abbreviations.contains(text) { return true }
    guard closing.contains(text), let next = chunk.kind(word.upperBound + 1) else { return false }
    switch next {
    case .comma, .colon, .closeParenthesis: return true
    case .otherPunctuation: return chunk.scalars[word.upperBound + 1] == 0x3B
    default: return false
    }
  }

  /// Whether a word with its dot may end a sentence or stand inside one: then what follows tells.
  static func mayClose(_ chunk: Chunk, _ word: Range<Int>) -> Bool {
    word.count < longest && closing.contains(chunk.text(word) + ".")
  }

  /// Abbreviations that also end sentences.
  private static let closing = WordList.set("closing_abbreviations.txt")
}
