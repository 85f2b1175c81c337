internal import FrenchText

/// The words of one answer as patterns see them: compounds taken apart, punctuation turned into
/// breaks between words. Buffers are reused from answer to answer.
struct AnswerAtoms {
  /// What stands between a word and the one before it: a phrase does not pass a weak break, a gap
  /// does; nothing passes a strong one.
  typealias Break = NegationScopes.Break

  struct Atom {
    /// The word type: that of the token, or of one part of it.
    let type: WordTypeID
    /// The index of the token it comes from.
    let token: Int32
    let before: Break
    /// Whether a question mark or a colon stands between it and the word before: `Le temps ? Non.`
    let followsQuestion: Bool
    /// Whether a question mark does: `On manque de temps, non ?`
    let followsMark: Bool
  }

  private(set) var atoms: [Atom] = []
  private var scopes = NegationScopes()
  private var endsInQuestion = false
  /// For each atom the atom of the negation that governs it, or -1.
  var governors: [Int32] { scopes.governors }
  /// For each atom the `ne` that goes with it when it is a negation, or -1.
  var particles: [Int32] { scopes.particles }

  /// The first atom and the end after the last one that are not articles: the answer's edges for
  /// patterns that are anchored.
  private(set) var content: Range<Int> = 0..<0

  /// Fills the buffers from an answer's tokens. O(tokens).
  mutating func fill(
    from tokens: [Token], of text: UnsafeBufferPointer<UInt8>, in tokenizer: Tokenizer
  ) {
    atoms.removeAll(keepingCapacity: true)
    var pending = Break.none
    var marks: (question: Bool, any: Bool) = (false, false)
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
        if word.normal.contains("?") { marks = (true, true) }
        if word.normal == ":" { marks.any = true }
      default:
        let types = word.parts.isEmpty ? [token.type] : word.parts
        for type in types {
          atoms.append(
            Atom(
              type: type, token: Int32(index), before: pending, followsQuestion: marks.any,
              followsMark: marks.question))
          pending = .none
          marks = (false, false)
        }
      }
      end = Int(token.end)
    }
    endsInQuestion = marks.question
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

  private mutating func findNegations(in tokenizer: Tokenizer) {
    scopes.removeAll()
    for (index, atom) in atoms.enumerated() {
      let next = index + 1 < atoms.count ? tokenizer.wordType(atoms[index + 1].type).normal : ""
      scopes.append(tokenizer.wordType(atom.type), after: atom.before, next: next)
    }
    for place in atoms.indices.dropFirst() { denyBackward(from: place, in: tokenizer) }
  }

  /// Verdicts that stand after what they deny.
  private static let verdicts: [[String]] = [
    ["non"], ["jamais"], ["neant"], ["aucun"], ["aucune"], ["surtout", "pas"], ["pas", "question"],
    ["pas", "du", "tout"],
  ]

  /// `Le temps ? Non.`, `les élus : jamais`, `l'argent, non`: a verdict alone in its clause governs
  /// the clause in front of it. `On manque de temps, non ?` asks for assent and denies nothing.
  private mutating func denyBackward(from place: Int, in tokenizer: Tokenizer) {
    let atom = atoms[place]
    guard atom.before == .weak || atom.followsQuestion else { return }
    let words = atoms[place..<min(place + 3, atoms.count)].map {
      tokenizer.wordType($0.type).normal
    }
    guard let verdict = AnswerAtoms.verdicts.first(where: { words.starts(with: $0) }) else {
      return
    }
    let end = place + verdict.count
    let isAlone = end == atoms.count || atoms[end].before != .none
    let asks = end == atoms.count ? endsInQuestion : atoms[end].followsMark
    guard isAlone, !asks else { return }
    var start = place - 1
    while start > 0,
      atoms[start].before == .none || (atom.followsQuestion && atoms[start].before == .weak)
    {
      start -= 1
    }
    let negation = verdict.first == "surtout" ? place + 1 : place
    scopes.govern(start..<place, by: negation)
  }
}
