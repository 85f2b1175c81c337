/// Finds names after civility titles: `M. Dupont`, `madame la directrice Claire Martin`.
enum PersonFinder {
  private static let titles: [String: Bool] = Dictionary(
    uniqueKeysWithValues: WordList.lines("civility_titles.txt").map { line in
      let words = line.split(separator: " ")
      return (String(words[0]), words.count > 1)
    })
  private static let offices = words(of: "office_words.txt")
  private static let functionWords = words(of: "function_words.txt")
  /// Particles inside a name.
  private static let particles: Set = [
    "de", "du", "des", "d", "le", "la", "van", "von", "el", "ben",
  ]

  static func find(in text: RedactedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for place in text.words.indices {
      let word = text.words[place]
      var range: Range<Int>?
      if let needsCapital = titles[word.plain], isTitle(place, text, needsCapital: needsCapital) {
        range = afterTitle(place, text, needsCapital: needsCapital && word.isCapital)
      } else if offices.contains(word.plain) {
        // An office alone needs a first name and a name.
        range = name(place + 1, text, least: 2)
      }
      if let range, found.last.map({ $0.upperBound <= range.lowerBound }) ?? true {
        found.append(range)
      }
    }
    return found
  }

  /// Whether a word is a title where it stands: `m. durand` is, `3 M de budget` is not.
  private static func isTitle(_ place: Int, _ text: RedactedText, needsCapital: Bool) -> Bool {
    let word = text.words[place]
    if needsCapital, place > 0, text.words[place - 1].isNumber { return false }
    let end = word.range.upperBound
    let hasDot = word.plain == "m" && end < text.scalars.count && text.scalars[end] == "."
    return !needsCapital || word.isCapital || hasDot
  }

  private static func afterTitle(
    _ title: Int, _ text: RedactedText, needsCapital: Bool
  ) -> Range<Int>? {
    var place = title + 1
    guard place < text.words.count, isJoined(text.gap(after: title)) else { return nil }
    // "Monsieur et Madame Durand": the second title finds the name. "MM. Durand et Petit" is one.
    if titles[text.words[place].plain] != nil { return nil }
    let office = afterOffice(place, text)
    if let office {
      place = office
      // "madame la maire, Claire Martin," has a comma.
      return name(place, text, least: isJoined(text.gap(after: place - 1)) ? 1 : 2)
    }
    if let range = name(place, text, least: 1) {
      return text.words[title].plain == "mm" ? pair(range, text) : range
    }
    let word = text.words[place]
    guard !needsCapital, !word.isNumber, word.plain.count > 2, !offices.contains(word.plain),
      !functionWords.contains(word.plain)
    else { return nil }
    return word.range
  }

  /// Where the words of an office end, if one follows: `le maire`, `la directrice générale`.
  private static func afterOffice(_ start: Int, _ text: RedactedText) -> Int? {
    var place = start
    var hasOffice = false
    while place < text.words.count {
      let word = text.words[place]
      if offices.contains(word.plain) {
        hasOffice = true
      } else if !["le", "la", "l", "de", "du", "des", "d", "a", "aux"].contains(word.plain)
        || word.isCapital && hasOffice
      {
        break
      }
      place += 1
      if place < text.words.count, !isJoined(text.gap(after: place - 1)) { break }
    }
    return hasOffice && place < text.words.count ? place : nil
  }

  /// A name of one to four words with capitals, particles in between.
  private static func name(_ start: Int, _ text: RedactedText, least: Int) -> Range<Int>? {
    var place = start
    var last: Int?
    var count = 0
    while place < text.words.count, count < 4 {
      let word = text.words[place]
      let isParticle = particles.contains(word.plain)
      let isName =
        word.isCapital && !word.isNumber
        && (!functionWords.contains(word.plain) || isInitial(word, text))
        && !offices.contains(word.plain)
      guard isName || isParticle else { break }
      if isName {
        (last, count) = (place, count + 1)
      }
      place += 1
      guard place < text.words.count else { break }
      let gap = text.gap(after: place - 1)
      // "J. Durand": the dot after an initial goes on, the dot after a name ends the sentence.
      guard isJoined(gap), !gap.contains(".") || word.range.count == 1 else { break }
    }
    guard let last, count >= least else { return nil }
    return text.words[start].range.lowerBound..<text.words[last].range.upperBound
  }

  /// A capital with a dot: the J of `J. Durand`, which is no pronoun.
  private static func isInitial(_ word: RedactedText.Word, _ text: RedactedText) -> Bool {
    let end = word.range.upperBound
    return word.range.count == 1 && end < text.scalars.count && text.scalars[end] == "."
  }

  /// `MM. Durand et Petit`: both names as one.
  private static func pair(_ range: Range<Int>, _ text: RedactedText) -> Range<Int> {
    guard let and = text.words.firstIndex(where: { $0.range.lowerBound >= range.upperBound }),
      text.words[and].plain == "et", let second = name(and + 1, text, least: 1)
    else { return range }
    return range.lowerBound..<second.upperBound
  }

  /// Whether two words belong together: a space, a hyphen, an apostrophe, an abbreviation's dot.
  private static func isJoined(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
    gap.count <= 2
      && gap.allSatisfy {
        RedactedText.isSpace($0) && $0 != "\n" || [".", "-", "'", "’"].contains($0)
      }
  }

  private static func words(of file: String) -> Set<String> {
    Set(WordList.lines(file).flatMap { $0.split(separator: " ").map(String.init) })
  }
}
