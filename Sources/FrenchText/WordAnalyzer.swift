/// What can be said of a word from its letters alone.
struct WordAnalysis: Equatable {
  var kind: TokenKind
  var normal: String
  var key: String
  var stem: String
  /// The parts of a compound, with their accents.
  var parts: [String]
  var traits: WordTraits
}

/// Finds a word's normal form, key and stem. Lossy steps only; each is a file of its own.
///
/// Not thread-safe (the stemmer): one per task.
final class WordAnalyzer {
  private let stemmer: Stemmer
  @exclusivity(unchecked) private var chunk = Chunk()

  init() throws { stemmer = try Stemmer() }

  /// Analyzes a word as typed; it may hold the spaces of a number or of a stray apostrophe.
  func analyze(_ surface: String) -> WordAnalysis {
    if let word = plainWord(surface) { return word }
    let kind = kind(of: surface)
    switch kind {
    case .word: return word(surface)
    case .number: return number(surface)
    case .emoji:
      let normal = Emoticons.all.contains(surface) ? surface : String(surface.prefix(1))
      return simple(.emoji, normal.filter { $0 != "\u{FE0F}" })
    case .punctuation, .symbol:
      return simple(kind, PunctuationForm.normal(surface))
    case .address: return simple(kind, Folding.lower(surface))
    }
  }

  // MARK: - Kinds

  private func kind(of surface: String) -> TokenKind {
    var surface = surface
    return surface.withUTF8 { bytes in
      // Boundaries inside do not matter for telling what a piece is.
      chunk.read(bytes, boundaries: [])
      defer { chunk.read(UnsafeBufferPointer(start: nil, count: 0), boundaries: []) }
      guard chunk.count > 0 else { return .punctuation }
      if chunk.count > 1, Emoticons.all.contains(chunk.text(0..<chunk.count)) { return .emoji }
      if chunk.classes[0].isWordlike, Addresses.end(in: chunk, from: 0) == chunk.count {
        return .address
      }
      return TokenKind(of: chunk.classes)
    }
  }

  private func simple(_ kind: TokenKind, _ normal: String) -> WordAnalysis {
    WordAnalysis(
      kind: kind, normal: normal, key: normal, stem: normal, parts: [],
      traits: WordGrammar.traits(of: normal, kind: kind))
  }

  // MARK: - Numbers

  /// `10 000` → `10000`, `n°3` → `numero 3`, `ISO 27001` → `iso 27001`.
  private func number(_ surface: String) -> WordAnalysis {
    let folded = Folding.plain(TypedMarks.standard(surface))
    let normal = String(folded.filter { !$0.isWhitespace && $0 != "'" })
    for sign in ["n°", "nos°", "no"] where normal.hasPrefix(sign) && normal.count > sign.count {
      return compound(["numéro", String(normal.dropFirst(sign.count))], kind: .number)
    }
    if normal.hasPrefix("iso") {
      return compound(["iso", String(normal.dropFirst(3))], kind: .number)
    }
    return simple(.number, normal)
  }

  // MARK: - Words

  /// The short way for a word of letters alone, to which no rule of marks, runs or feminine
  /// capitals applies; `nil` for others and for shortcuts. It says what `word` says.
  private func plainWord(_ surface: String) -> WordAnalysis? {
    let (isPlain, isCapital) = LatinFolding.plainWord(surface)
    guard isPlain, !Emoticons.all.contains(surface) else { return nil }
    let text = Folding.lower(surface)
    let normal = Folding.plain(text)
    guard WrittenShortcuts.expansion(of: normal, isCapital: isCapital) == nil,
      WrittenShortcuts.openForm(of: normal) == nil
    else { return nil }
    return simpleWord(text, normal)
  }

  private func word(_ surface: String) -> WordAnalysis {
    let typed = WordAnalyzer.withoutSpaces(TypedMarks.standard(surface))
    var text = Folding.lower(typed)
    text = InclusiveWriting.masculine(of: text, asTyped: typed) ?? text
    text = WordAnalyzer.withoutDots(text)
    text = Shortening.shorten(text)
    text = WordAnalyzer.withoutEdges(text)
    let plain = Folding.plain(text)
    let isCapital =
      typed.unicodeScalars.contains { $0.properties.isUppercase }
      && !typed.unicodeScalars.contains { $0.properties.isLowercase }
    if let expansion = WrittenShortcuts.expansion(of: plain, isCapital: isCapital) {
      text = expansion
    } else if let open = WrittenShortcuts.openForm(of: plain) {
      text = open
    }
    let parts = WordAnalyzer.parts(of: text)
    if parts.count > 1 { return compound(parts, kind: .word) }
    return simpleWord(parts.first ?? text)
  }

  private func simpleWord(_ text: String) -> WordAnalysis {
    let accented = String(text.filter { $0 != "'" })
    var normal = Folding.plain(accented)
    if normal == "n°" || normal == "nos°" { normal = "numero" }
    return simpleWord(accented, normal)
  }

  private func simpleWord(_ accented: String, _ normal: String) -> WordAnalysis {
    WordAnalysis(
      kind: .word, normal: normal, key: KeyFolder.key(of: normal), stem: stem(accented, normal),
      parts: [], traits: WordGrammar.traits(of: normal, kind: .word))
  }

  private func compound(_ parts: [String], kind: TokenKind) -> WordAnalysis {
    let normals = parts.map { Folding.plain(String($0.filter { $0 != "'" })) }
    let normal = normals.joined(separator: " ")
    let stems = zip(parts, normals).map { stem(String($0.filter { $0 != "'" }), $1) }
    return WordAnalysis(
      kind: kind, normal: normal, key: KeyFolder.key(of: normal),
      stem: stems.joined(separator: " "), parts: parts,
      traits: WordGrammar.traits(of: normal, kind: kind))
  }

  /// The stem, without accents. Accents go after stemming, which looks at them.
  ///
  /// Where Snowball leaves four letters or fewer and less than half of a word, it took more than an
  /// ending (`châtiment` → `chât`, `données` → `don`): then the word without its plural stands,
  /// so that `châtiment` is not `chat` and `données` not `dons`.
  private func stem(_ accented: String, _ normal: String) -> String {
    if let small = KeyFolder.smallWord(normal) { return small }
    let stem = Folding.plain(stemmer.stem(accented))
    guard stem.utf8.count <= 4, 2 * stem.utf8.count < normal.utf8.count else { return stem }
    return normal.hasSuffix("s") || normal.hasSuffix("x") ? String(normal.dropLast()) : normal
  }

  /// Acronyms and abbreviations without their dots: `r.g.p.d` → `rgpd`, `etc.` → `etc`.
  private static func withoutDots(_ text: String) -> String {
    guard text.contains("."), text.count > 1 else { return text }
    let letters = text.split(whereSeparator: { $0 == "." || $0 == "-" })
    if text.hasSuffix("."), !text.dropLast().contains(".") { return String(text.dropLast()) }
    guard letters.allSatisfy({ $0.count == 1 }) else { return text.filter { $0 != "." } }
    // The one expression among acronyms.
    let joined = letters.joined()
    return joined == "càd" || joined == "cad" ? "c'est-à-dire" : joined
  }

  private static func withoutSpaces(_ text: String) -> String {
    // White space is no graphic character of ASCII.
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return text }
    return text.filter { !$0.isWhitespace }
  }

  private static let edges: Set<Character> = ["-", "~", "_", "°"]

  /// A clitic without its hyphen and its t (`-t-il` → `il`), a broken word without its tilde.
  private static func withoutEdges(_ text: String) -> String {
    var text = text
    if text.hasPrefix("-t-") || text.hasPrefix("-t'") { text = String(text.dropFirst(3)) }
    if text.hasPrefix("t-"), ["il", "elle", "on", "ils", "elles"].contains(text.dropFirst(2)) {
      text = String(text.dropFirst(2))
    }
    if text == "c-à-d" || text == "c-a-d" { return "c'est-à-dire" }
    if text == "l'on" { return "on" }
    guard let first = text.first, let last = text.last,
      edges.contains(first) || edges.contains(last)
    else { return text }
    let inner = text.drop { edges.contains($0) }.reversed().drop { edges.contains($0) && $0 != "°" }
    return inner.isEmpty ? text : String(inner.reversed())
  }

  /// The parts of a compound: at hyphens and spaces, and after an elided word inside
  /// (`Côte-d'Or`, `c'est-à-dire`); words listed as one keep together.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    for part in text.split(whereSeparator: { $0 == "-" || $0 == " " }) {
      let pieces = part.split(separator: "'", maxSplits: 1)
      if pieces.count == 2, let elided = pieces.first,
        part.count < text.count, elidedInside.contains(Folding.plain(String(elided))),
        !SingleWordForms.isListed(String(part))
      {
        parts += pieces.map(String.init)
      } else {
        parts.append(String(part))
      }
    }
    return parts
  }

  private static let elidedInside = WordList.set("elided_words.txt")
}

/// Words with an apostrophe that are one word, by their plain form.
enum SingleWordForms {
  private static let words = WordList.set("single_words.txt")

  static func isListed(_ text: String) -> Bool { words.contains(Folding.plain(text)) }
}

/// The normal form of marks: a run is its mark, three dots are an ellipsis.
enum PunctuationForm {
  static func normal(_ surface: String) -> String {
    let scalars = Array(TypedMarks.standard(surface).unicodeScalars)
    guard let first = scalars.first, scalars.count > 1 else { return surface }
    if scalars.allSatisfy({ $0 == "." }) || scalars.allSatisfy({ $0 == "…" }) { return "…" }
    if scalars.allSatisfy({ $0 == first }) { return String(first) }
    if scalars.allSatisfy({ $0 == "!" || $0 == "?" }) { return "?" }
    return surface
  }
}

extension TokenKind {
  /// What a piece is by its characters.
  init(of classes: [ScalarClass]) {
    if classes.contains(.emoji) {
      self = .emoji
      return
    }
    let first = classes.first { $0 != .hyphen && $0 != .plus && $0 != .dash } ?? .hyphen
    if first == .digit {
      self = .number
    } else if classes.contains(.letter) {
      let isNumbered =
        classes.contains(.digit) && (classes.contains(.degree) || classes.contains(.other))
      self = isNumbered ? .number : .word
    } else if classes.contains(.symbol) || classes.contains(.degree) || classes.contains(.ampersand)
      || classes.contains(.at) || classes.contains(.plus)
    {
      self = .symbol
    } else {
      self = classes.allSatisfy({ $0 == .extending || $0 == .other }) ? .symbol : .punctuation
    }
  }
}
