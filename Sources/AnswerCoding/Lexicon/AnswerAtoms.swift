internal import FrenchText

/// The words of one answer as patterns see them: compounds taken apart, punctuation turned into
/// breaks between words. Buffers are reused from answer to answer.
struct AnswerAtoms {
  /// What stands between a word and the one before it.
  enum Break: UInt8, Comparable {
    /// Nothing, or signs that do not part words: quotes, hyphens.
    case none
    /// A comma, a parenthesis, a slash between words: a phrase does not pass, a gap does.
    case weak
    /// The end of a sentence, of a line, of a list's item: nothing passes.
    case strong

    static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
  }

  struct Atom {
    /// The word type: that of the token, or of one part of it.
    let type: WordTypeID
    /// The index of the token it comes from.
    let token: Int32
    let before: Break
  }

  private(set) var atoms: [Atom] = []
  /// For each atom the atom of the negation that governs it, or -1.
  private(set) var governors: [Int32] = []
  /// For each atom the `ne` that goes with it when it is a negation, or -1.
  private(set) var particles: [Int32] = []

  /// The first atom and the end after the last one that are not articles: the answer's edges for
  /// patterns that are anchored.
  private(set) var content: Range<Int> = 0..<0

  /// Fills the buffers from an answer's tokens. O(tokens).
  mutating func fill(
    from tokens: [Token], of text: UnsafeBufferPointer<UInt8>, in tokenizer: Tokenizer
  ) {
    atoms.removeAll(keepingCapacity: true)
    var pending = Break.none
    var end = 0
    for (index, token) in tokens.enumerated() {
      let word = tokenizer.wordType(token.type)
      if !atoms.isEmpty, AnswerAtoms.hasLineBreak(text, end, Int(token.start)) { pending = .strong }
      switch word.kind {
      case .punctuation,
        .symbol where !AnswerAtoms.isMeaningful(word):
        let spaced =
          Int(token.start) > end
          || (Int(token.end) < text.count && AnswerAtoms.isSpace(text[Int(token.end)]))
        pending = max(pending, AnswerAtoms.strength(of: word, spaced: spaced))
      default:
        let types = word.parts.isEmpty ? [token.type] : word.parts
        for type in types {
          atoms.append(Atom(type: type, token: Int32(index), before: pending))
          pending = .none
        }
      }
      end = Int(token.end)
    }
    findContent(in: tokenizer)
    findNegations(in: tokenizer)
  }

  // MARK: - Breaks

  private static func hasLineBreak(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard start < end else { return false }
    return text[start..<end].contains { $0 == 0x0a || $0 == 0x0d }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }

  /// Signs that say something by themselves: units, currency.
  private static func isMeaningful(_ word: WordType) -> Bool {
    ["€", "%", "&", "+"].contains(word.normal)
  }

  private static func strength(of word: WordType, spaced: Bool) -> Break {
    if word.traits.contains(.sentenceBreak) { return .strong }
    switch word.normal {
    case ".", ";", ":", "!", "?", "…", "...", "•", "·", "*", "→", "=>", "->", ">": return .strong
    case "/", "-", "–", "—", "|", "_": return spaced ? .strong : .weak
    case "'", "’", "\"", "«", "»", "“", "”", "`": return .none
    default: return .weak
    }
  }

  private mutating func findContent(in tokenizer: Tokenizer) {
    let isArticle = { (atom: Atom) in
      ["le", "un", "une", "de", "ce"].contains(tokenizer.wordType(atom.type).key)
    }
    let first = atoms.firstIndex { !isArticle($0) } ?? 0
    let last = atoms.lastIndex { !isArticle($0) } ?? -1
    content = first..<max(first, last + 1)
  }

  // MARK: - Negation

  /// Where negations reach: from the negation to the clause's end.
  ///
  /// `pas de temps, ni de budget mais des idées`: `temps` and `budget` are governed, `idées` is
  /// not. A comma ends the scope unless the list goes on (`, ni`, `, de`, `, ou`).
  private mutating func findNegations(in tokenizer: Tokenizer) {
    governors.removeAll(keepingCapacity: true)
    particles.removeAll(keepingCapacity: true)
    var governor: Int32 = -1
    var particle: Int32 = -1
    for (index, atom) in atoms.enumerated() {
      let word = tokenizer.wordType(atom.type)
      if atom.before == .strong || (atom.before == .weak && !AnswerAtoms.continues(word.key)) {
        governor = -1
        particle = -1
      }
      if word.traits.contains(.clauseBreak) {
        governor = -1
        particle = -1
      }
      if word.traits.contains(.negationParticle) { particle = Int32(index) }
      particles.append(-1)
      if isNegation(at: index, word, afterParticle: particle >= 0, in: tokenizer) {
        // A `ni` in the scope of another negation goes on with it: it is a new one all the same.
        governors.append(-1)
        particles[index] = particle
        governor = Int32(index)
        // `ne` reaches back to the verb between it and its `pas`.
        if particle >= 0 {
          for between in Int(particle)..<index where governors[between] < 0 {
            governors[between] = Int32(index)
          }
        }
        particle = -1
      } else {
        governors.append(governor)
      }
    }
  }

  /// A list of negated things goes on after a comma with these.
  private static func continues(_ key: String) -> Bool {
    ["ni", "de", "ou", "et", "aucun", "aucune"].contains(key)
  }

  /// Expressions in which a negation word denies nothing.
  private func isNegation(
    at index: Int, _ word: WordType, afterParticle: Bool, in tokenizer: Tokenizer
  ) -> Bool {
    guard word.traits.contains(.negator) else { return false }
    let next = index + 1 < atoms.count ? tokenizer.wordType(atoms[index + 1].type).normal : ""
    switch word.normal {
    case "plus": return afterParticle
    case "point", "personne", "rien":
      return afterParticle || word.normal == "rien" && !["que", "qu"].contains(next)
    case "pas": return !["mal", "seulement", "uniquement", "que", "qu"].contains(next)
    case "non": return !["seulement", "pas"].contains(next)
    case "sans": return !["doute", "cesse", "arret", "fil", "contact", "fin"].contains(next)
    default: return true
    }
  }
}
