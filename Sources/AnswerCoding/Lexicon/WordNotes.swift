internal import FrenchText

/// What reading an answer needs to know of each word type, worked out once a type: reading then
/// compares flags where it would compare strings at every place.
struct WordNotes {
  struct Flags: OptionSet {
    let rawValue: UInt16

    /// Parts words instead of being one: punctuation, signs that say nothing.
    static let parts = Flags(rawValue: 1 << 0)
    static let questionMark = Flags(rawValue: 1 << 1)
    static let colon = Flags(rawValue: 1 << 2)
    static let article = Flags(rawValue: 1 << 3)
    /// May start one of ``AnswerAtoms/verdicts``.
    static let verdict = Flags(rawValue: 1 << 4)
    /// A word or a number, as ``NonAnswers`` counts them.
    static let counted = Flags(rawValue: 1 << 5)
    static let emoji = Flags(rawValue: 1 << 6)
    /// May start an answer that says nothing.
    static let startsNonAnswer = Flags(rawValue: 1 << 7)
  }

  struct Note {
    let flags: Flags
    /// The break that it makes with white space beside it, and without.
    let spacedBreak: NegationScopes.Break
    let closeBreak: NegationScopes.Break
    let negation: NegationScopes.Word
    /// Where its parts stand, one for a simple word.
    let parts: Range<Int>

    /// Whether a negation may govern words because of it.
    var mayDeny: Bool { negation.mayDeny || flags.contains(.verdict) }
  }

  private var notes: [Note] = []
  /// The parts of all types, end to end.
  private(set) var parts: [WordTypeID] = []
  private var generation = 0

  /// Looks at types that were not seen before. O(new types).
  mutating func prepare(for tokens: [Token], in tokenizer: Tokenizer) {
    if tokenizer.generation != generation {
      generation = tokenizer.generation
      notes.removeAll(keepingCapacity: true)
      parts.removeAll(keepingCapacity: true)
    }
    // Parts have numbers of their own, given before that of their whole.
    while notes.count < tokenizer.wordTypeCount {
      let type = WordTypeID(notes.count)
      let word = tokenizer.wordType(type)
      let start = parts.count
      parts += word.parts.isEmpty ? [type] : word.parts
      notes.append(WordNotes.note(of: word, parts: start..<parts.count))
    }
  }

  /// What is known of a type; it was prepared.
  @inline(__always)
  subscript(type: WordTypeID) -> Note { notes[Int(type)] }

  private static func note(of word: WordType, parts: Range<Int>) -> Note {
    var flags: Flags = []
    switch word.kind {
    case .punctuation: flags.insert(.parts)
    case .symbol: if !isMeaningful(word) { flags.insert(.parts) }
    case .emoji: flags.insert(.emoji)
    case .word, .number: flags.insert(.counted)
    case .address: break
    }
    if word.normal.contains("?") { flags.insert(.questionMark) }
    if word.normal == ":" { flags.insert(.colon) }
    if ["le", "un", "une", "de", "ce"].contains(word.key) { flags.insert(.article) }
    if AnswerAtoms.verdicts.contains(where: { $0.first == word.normal }) { flags.insert(.verdict) }
    if NonAnswers.standard.mayStart(with: word.normal) { flags.insert(.startsNonAnswer) }
    return Note(
      flags: flags, spacedBreak: strength(of: word, spaced: true),
      closeBreak: strength(of: word, spaced: false), negation: NegationScopes.Word(word),
      parts: parts)
  }

  /// Signs that say something by themselves: units, currency.
  private static func isMeaningful(_ word: WordType) -> Bool {
    ["€", "%", "&", "+"].contains(word.normal)
  }

  private static func strength(of word: WordType, spaced: Bool) -> NegationScopes.Break {
    if word.traits.contains(.sentenceBreak) { return .strong }
    switch word.normal {
    case ".", ";", ":", "!", "?", "…", "...", "•", "·", "*", "→", "=>", "->", ">": return .strong
    case "/", "-", "–", "—", "|", "_": return spaced ? .strong : .weak
    case "'", "’", "\"", "«", "»", "“", "”", "`": return .none
    default: return .weak
    }
  }
}
