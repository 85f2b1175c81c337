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
  private var notes = WordNotes()
  private var endsInQuestion = false
  /// For each atom the atom of the negation that governs it, or -1.
  var governors: [Int32] { scopes.governors }
  /// For each atom the `ne` that goes with it when it is a negation, or -1.
  var particles: [Int32] { scopes.particles }

  /// The first atom and the end after the last one that are not articles: the answer's edges for
  /// patterns that are anchored.
  private(set) var content: Range<Int> = 0..<0
  /// Whether the answer may be one that says nothing (``NonAnswers``): a glance that spares most
  /// answers the comparison.
  private(set) var mayBeNonAnswer = false

  /// Fills the buffers from an answer's tokens. O(tokens).
  mutating func fill(
    from tokens: [Token], of text: UnsafeBufferPointer<UInt8>, in tokenizer: Tokenizer
  ) {
    notes.prepare(for: tokens, in: tokenizer)
    atoms.removeAll(keepingCapacity: true)
    var pending = Break.none
    var marks: (question: Bool, any: Bool) = (false, false)
    var end = 0
    var mayDeny = false
    for index in tokens.indices {
      let token = tokens[index]
      let note = notes[token.type]
      if !atoms.isEmpty, AnswerAtoms.hasLineBreak(text, end, Int(token.start)) { pending = .strong }
      if note.flags.contains(.parts) {
        let spaced =
          Int(token.start) > end
          || (Int(token.end) < text.count && AnswerAtoms.isSpace(text[Int(token.end)]))
        pending = max(pending, spaced ? note.spacedBreak : note.closeBreak)
        if note.flags.contains(.questionMark) { marks = (true, true) }
        if note.flags.contains(.colon) { marks.any = true }
      } else {
        for part in note.parts {
          let type = notes.parts[part]
          if notes[type].mayDeny { mayDeny = true }
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
    findContent()
    findNegations(mayDeny: mayDeny, in: tokenizer)
    mayBeNonAnswer = NonAnswers.mayMatch(tokens, notes)
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

  private mutating func findContent() {
    let first = atoms.firstIndex { !notes[$0.type].flags.contains(.article) } ?? 0
    let last = atoms.lastIndex { !notes[$0.type].flags.contains(.article) } ?? -1
    content = first..<max(first, last + 1)
  }

  private mutating func findNegations(mayDeny: Bool, in tokenizer: Tokenizer) {
    scopes.removeAll()
    guard mayDeny else { return scopes.appendUngoverned(atoms.count) }
    for index in atoms.indices {
      scopes.append(
        notes[atoms[index].type].negation, after: atoms[index].before,
        next: index + 1 < atoms.count ? tokenizer.wordType(atoms[index + 1].type).normal : "")
    }
    for place in atoms.indices.dropFirst()
    where notes[atoms[place].type].flags.contains(.verdict) {
      denyBackward(from: place, in: tokenizer)
    }
  }

  /// Verdicts that stand after what they deny.
  static let verdicts: [[String]] = [
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
