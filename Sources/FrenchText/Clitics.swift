/// Pronouns that hang on a verb by a hyphen: `vient` `-on`, `a` `-t-il`, `donne` `-le` `-moi`;
/// and `-là`, `-ci` on a noun (`ce jour` `-là`).
///
/// The UD French convention: the hyphen, and the `-t-` of pronunciation, belong to the pronoun.
enum Clitics {
  private static let clitics = WordList.set("clitics.txt")
  /// Words that only look as if they ended with a pronoun: `rendez-vous`, `celui-ci`.
  private static let whole = WordList.set("hyphenated_words.txt")
  private static let longest = 8

  /// Where the pronouns of a word start, first to last; empty when it has none. Cuts are places
  /// of hyphens after the first character of `range`.
  static func cuts(in chunk: Chunk, _ range: Range<Int>) -> [Int] {
    guard chunk.classes[range].contains(.hyphen) else { return [] }
    if whole.contains(Folding.plain(chunk.text(range))) { return [] }
    var cuts: [Int] = []
    var end = range.upperBound
    while let cut = lastClitic(in: chunk, range.lowerBound..<end) {
      cuts.append(cut)
      end = cut
      // `celui-ci-le`: what is left may be a word that stays whole.
      if whole.contains(Folding.plain(chunk.text(range.lowerBound..<end))) { break }
    }
    return cuts.reversed()
  }

  /// Whether a run that starts with a hyphen is nothing but a pronoun: `-t-il`, `-on`.
  static func isClitic(_ chunk: Chunk, _ range: Range<Int>) -> Bool {
    chunk.kind(range.lowerBound) == .hyphen && range.count <= longest
      && clitics.contains(folded(chunk, range))
  }

  private static func lastClitic(in chunk: Chunk, _ range: Range<Int>) -> Int? {
    var found: Int?
    var place = range.upperBound - 1
    // The longest that fits: `-t-il` before `-il`.
    while place > range.lowerBound, range.upperBound - place <= longest {
      if chunk.classes[place] == .hyphen, clitics.contains(folded(chunk, place..<range.upperBound)),
        isCaseLikely(chunk, place, range)
      {
        found = place
      }
      place -= 1
    }
    return found
  }

  /// A one-letter pronoun in capitals after small letters is an initial: `Marie-Y`.
  private static func isCaseLikely(_ chunk: Chunk, _ hyphen: Int, _ range: Range<Int>) -> Bool {
    !(range.upperBound - hyphen == 2 && chunk.isUppercase(hyphen + 1)
      && chunk.isLowercase(hyphen - 1))
      && chunk.classes[hyphen - 1] == .letter
  }

  /// The run in plain letters, `-` for every hyphen and `'` for every apostrophe.
  private static func folded(_ chunk: Chunk, _ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      switch chunk.classes[index] {
      case .hyphen: text += "-"
      case .apostrophe, .spacingAccent: text += "'"
      default: text.unicodeScalars.append(Unicode.Scalar(chunk.scalars[index]) ?? "\u{FFFD}")
      }
    }
    return Folding.lower(text)
  }
}
