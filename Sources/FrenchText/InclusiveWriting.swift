/// Inclusive writing: `agent·e·s`, `agent.e.s`, `agent-e-s`, `agent(e)s`, `agentEs`, `élu·es`,
/// `administrateur·rice·s`, `correcteur/trice`.
///
/// A feminine ending counts only after a word that can take it (`·rice` after `-eur`, `·ne` after
/// `-n`): `bien.ne` is two words with a forgotten space, `ancien.ne` is one.
enum InclusiveWriting {
  /// Endings and the masculine endings that they complete, plural and accent apart.
  private static let endings: [String: [String]] = {
    var endings: [String: [String]] = [:]
    for (ending, stems) in WordList.pairs("feminine_endings.txt") {
      endings[ending] = stems.split(separator: " ").map(String.init)
    }
    return endings
  }()
  private static let longestEnding = endings.keys.map(\.count).max() ?? 0

  /// Where an inclusive ending that starts at the mark `index` stops, for a word that started at
  /// `start`; `nil` when none starts there.
  static func end(in chunk: Chunk, from start: Int, mark index: Int) -> Int? {
    guard let kind = chunk.kind(index), isMark(kind), index > start,
      chunk.classes[index - 1] == .letter
    else { return nil }
    let stem = Folding.plain(chunk.text(wordStart(chunk, start, index)..<index))
    guard stem.count >= 2 else { return nil }
    if kind == .openParenthesis { return parenthesized(chunk, stem, index) }
    guard let first = ending(chunk, after: index, stem: stem) else { return nil }
    // The plural may come behind a mark of its own: `·e·s`.
    var end = first.end
    if let next = chunk.kind(end), isMark(next), next != .openParenthesis,
      chunk.isLetter(end + 1, "s"), chunk.kind(end + 2) != .letter
    {
      end += 2
    }
    // `agent-s`, `bien.s`: a bare plural after a hyphen, a dot or a slash says nothing.
    if first.text == "s" || first.text == "x", kind == .hyphen || kind == .slash { return nil }
    if chunk.kind(end).map(\.isWordlike) == true { return nil }
    // `fort-e-ment` and `prêt-es-là` are not inclusive.
    if kind == .hyphen, chunk.kind(end) == .hyphen { return nil }
    return end
  }

  /// The masculine of a word in lower case with its accents, or `nil` when the word is not written
  /// inclusively: `élu·e·s` gives `élus`.
  static func masculine(of word: String, asTyped typed: String) -> String? {
    if let stem = capitalEnding(typed) {
      let cut = word.index(word.startIndex, offsetBy: stem.count)
      return plural(String(word[..<cut]), word.hasSuffix("s"))
    }
    let scalars = Array(word.unicodeScalars)
    guard
      let mark = scalars.indices.dropFirst().first(where: { place in
        isMark(ScalarClass(scalars[place].value)) && scalars[place - 1].properties.isAlphabetic
      })
    else { return nil }
    let rest = scalars[(mark + 1)...]
    let letters = String(
      String.UnicodeScalarView(rest.filter { ScalarClass($0.value) == .letter }))
    let stem = string(scalars[..<mark])
    let folded = Folding.plain(letters)
    guard isEnding(folded, of: Folding.plain(stem)) || folded == "s" || folded == "x" else {
      // `ceux·celles`, `il·elle`: two words around a middle dot.
      return ScalarClass(scalars[mark].value) == .middleDot && letters.count >= 2 ? stem : nil
    }
    return plural(stem, folded.hasSuffix("s") || folded.hasSuffix("x"))
  }

  /// `agentEs`, `éluE`, `administrateurRICEs`: the stem before feminine capitals.
  private static func capitalEnding(_ typed: String) -> String? {
    // The ending's last letter but an `s` is a capital.
    guard typed.unicodeScalars.suffix(2).contains(where: \.properties.isUppercase) else {
      return nil
    }
    let scalars = Array(typed.unicodeScalars)
    var end = scalars.count
    if end > 3, scalars[end - 1] == "s" { end -= 1 }
    var start = end
    while start > 0, scalars[start - 1].properties.isUppercase { start -= 1 }
    // What stands before must be small: IDEs and PMEs are acronyms.
    guard start >= 3, start < end, end < scalars.count || end == typed.unicodeScalars.count,
      scalars[1..<start].allSatisfy({ $0.properties.isLowercase })
    else { return nil }
    let stem = string(scalars[..<start])
    return isEnding(Folding.plain(string(scalars[start..<end])), of: Folding.plain(stem))
      ? stem : nil
  }

  private static func plural(_ stem: String, _ isPlural: Bool) -> String {
    guard isPlural else { return stem }
    if Folding.plain(stem) == "tou" { return "tous" }
    if stem.hasSuffix("s") || stem.hasSuffix("x") || stem.hasSuffix("z") { return stem }
    return stem + (stem.hasSuffix("eau") ? "x" : "s")
  }

  private static func isMark(_ kind: ScalarClass) -> Bool {
    switch kind {
    case .middleDot, .dot, .hyphen, .slash, .openParenthesis, .star: true
    default: false
    }
  }

  /// `(e)s`, `(es)`, `(s)`, `(trice)s`: the parenthesis must close inside the word.
  private static func parenthesized(_ chunk: Chunk, _ stem: String, _ open: Int) -> Int? {
    var place = open + 1
    while place < chunk.count, chunk.classes[place] == .letter, place - open <= longestEnding + 1 {
      place += 1
    }
    guard chunk.kind(place) == .closeParenthesis, place > open + 1 else { return nil }
    let inside = Folding.plain(chunk.text(open + 1..<place))
    guard inside == "s" || inside == "x" || isEnding(inside, of: stem) else { return nil }
    var end = place + 1
    if chunk.isLetter(end, "s"), chunk.kind(end + 1) != .letter { end += 1 }
    return chunk.kind(end) == .letter ? nil : end
  }

  private static func ending(
    _ chunk: Chunk, after mark: Int, stem: String
  ) -> (text: String, end: Int)? {
    var place = mark + 1
    while place < chunk.count, chunk.classes[place] == .letter, place - mark <= longestEnding + 1 {
      place += 1
    }
    guard place > mark + 1, chunk.kind(place) != .letter else { return nil }
    let text = Folding.plain(chunk.text(mark + 1..<place))
    if chunk.classes[mark] == .middleDot { return (text, place) }
    guard text == "s" || isEnding(text, of: stem) else { return nil }
    return (text, place)
  }

  /// Whether letters after the mark complete a stem: the ending itself or its plural.
  private static func isEnding(_ text: String, of stem: String) -> Bool {
    guard !stem.isEmpty else { return false }
    for candidate in [text, text.hasSuffix("s") ? String(text.dropLast()) : text] {
      guard let stems = endings[candidate] else { continue }
      if stems.contains(where: {
        $0 == "*" || ($0.hasPrefix("=") ? stem == $0.dropFirst() : stem.hasSuffix($0))
      }) {
        return true
      }
    }
    return false
  }

  /// The start of the last part of a compound: `chargé-e` inside `vice-chargé-e`.
  private static func wordStart(_ chunk: Chunk, _ start: Int, _ end: Int) -> Int {
    var place = end
    while place > start,
      chunk.classes[place - 1] == .letter || chunk.classes[place - 1] == .extending
    {
      place -= 1
    }
    return place
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
