internal import FrenchText
internal import Survey

/// Matches a compiled lexicon against answers, one answer after the other. One per task.
///
/// What is known of a word type (the classes it belongs to, its repaired spelling) is found once
/// and kept until the tokenizer empties its own cache.
final class LexiconMatcher {
  /// An entry that counts in an answer.
  struct Hit: Equatable {
    /// The position of the entry in the lexicon.
    let entry: Int
    /// The place in the answer, in UTF-8 bytes.
    let range: Range<Int>
  }

  let lexicon: CompiledLexicon
  private let tokenizer: Tokenizer
  private let wordList: FrenchWordList?
  /// Made for the first word that the lexicon does not know.
  private lazy var repairer: SpellingRepairer? = wordList.map {
    SpellingRepairer(vocabulary: lexicon.repairableWords, wordList: $0)
  }
  private var generation = 0
  /// Per word type the slice of `pool` that holds its classes; empty and unset are told apart.
  private var slices: [Range<Int>?] = []
  private var pool: [WordClasses.ID] = []
  private var classes: [ArraySlice<WordClasses.ID>] = []
  /// Per word class, whether the answer has a word of it; and which it has.
  private var isPresent: [Bool]
  private var present: [WordClasses.ID] = []
  /// The denials all of whose words the answer has.
  private var liveDenials: [Int] = []

  init(_ lexicon: CompiledLexicon, tokenizer: Tokenizer, wordList: FrenchWordList?) {
    self.lexicon = lexicon
    self.tokenizer = tokenizer
    isPresent = Array(repeating: false, count: lexicon.classes.count)
    self.wordList = wordList
  }

  /// The entries that count in an answer: at most one hit an entry, in the order of the lexicon.
  ///
  /// - Parameter tokens: the tokens that `atoms` were made from.
  func hits(in atoms: AnswerAtoms, tokens: [Token]) -> [Hit] {
    lookUpClasses(of: atoms)
    findPresentClasses()
    var found: [Int: [PatternTrie.Match]] = [:]
    var cancelling: [Int: [PatternTrie.Match]] = [:]
    lexicon.trie.matches(in: atoms, classes: classes) { match in
      switch lexicon.roles[Int(match.pattern)] {
      case .entry(let entry): found[Int(entry), default: []].append(match)
      case .unless(let entry): cancelling[Int(entry), default: []].append(match)
      }
    }
    return found.keys.sorted().compactMap { index in
      let entry = lexicon.entries[index]
      let cancels = cancelling[index] ?? []
      for match in found[index] ?? [] {
        if cancels.contains(where: { $0.start < match.end && match.start < $0.end }) { continue }
        guard counts(match, of: entry, in: atoms) else { continue }
        let start = tokens[Int(atoms.atoms[match.start].token)].start
        let end = tokens[Int(atoms.atoms[match.end - 1].token)].end
        return Hit(entry: index, range: Int(start)..<Int(end))
      }
      return nil
    }
  }

  /// Every place where an entry's own pattern stands, whatever its rules say: for concordances.
  func places(in atoms: AnswerAtoms, tokens: [Token]) -> [Hit] {
    lookUpClasses(of: atoms)
    var places: [Hit] = []
    lexicon.trie.matches(in: atoms, classes: classes) { match in
      guard case .entry(let entry) = lexicon.roles[Int(match.pattern)] else { return }
      let start = tokens[Int(atoms.atoms[match.start].token)].start
      let end = tokens[Int(atoms.atoms[match.end - 1].token)].end
      places.append(Hit(entry: Int(entry), range: Int(start)..<Int(end)))
    }
    return places
  }

  private func counts(
    _ match: PatternTrie.Match, of entry: CompiledLexicon.Entry, in atoms: AnswerAtoms
  ) -> Bool {
    switch entry.negation {
    case .ignore: break
    case .forbid: if isNegated(match, in: atoms) { return false }
    case .require: if !isNegated(match, in: atoms) { return false }
    }
    for context in entry.contexts where mayStand(context) {
      if context.surrounds(match, in: atoms, classes: classes) { return false }
    }
    if entry.negation == .ignore { return true }
    for index in liveDenials {
      if lexicon.denials[index].surrounds(match, in: atoms, classes: classes) { return false }
    }
    return true
  }

  private func mayStand(_ context: MatchContext) -> Bool {
    for id in context.requiredClasses where !isPresent[Int(id)] { return false }
    return true
  }

  private func findPresentClasses() {
    for id in present { isPresent[Int(id)] = false }
    present.removeAll(keepingCapacity: true)
    for slice in classes {
      for id in slice where !isPresent[Int(id)] {
        isPresent[Int(id)] = true
        present.append(id)
      }
    }
    liveDenials.removeAll(keepingCapacity: true)
    for id in present { addDenials(at: Int(id)) }
    addDenials(at: lexicon.classes.count)
  }

  private func addDenials(at position: Int) {
    for index in lexicon.denialsByClass[position] where mayStand(lexicon.denials[Int(index)]) {
      liveDenials.append(Int(index))
    }
  }

  /// Whether a word of the match is governed by a negation that the match does not name itself.
  private func isNegated(_ match: PatternTrie.Match, in atoms: AnswerAtoms) -> Bool {
    let isConsumed = { (place: Int) in
      place >= match.start && place < match.end
        && match.consumed & (1 << UInt64(place - match.start)) != 0
    }
    for place in match.start..<match.end where isConsumed(place) {
      let governor = Int(atoms.governors[place])
      guard governor >= 0, !isConsumed(governor) else { continue }
      let particle = Int(atoms.particles[governor])
      if particle < 0 || !isConsumed(particle) { return true }
    }
    return false
  }

  private func lookUpClasses(of atoms: AnswerAtoms) {
    if tokenizer.generation != generation {
      generation = tokenizer.generation
      slices.removeAll(keepingCapacity: true)
      pool.removeAll(keepingCapacity: true)
    }
    classes.removeAll(keepingCapacity: true)
    for atom in atoms.atoms { classes.append(pool[slice(of: atom.type)]) }
  }

  private func slice(of type: WordTypeID) -> Range<Int> {
    let index = Int(type)
    if index < slices.count, let known = slices[index] { return known }
    while slices.count <= index { slices.append(nil) }
    let word = tokenizer.wordType(type)
    var found = lexicon.classes.classes(of: word)
    if found.isEmpty, word.kind == .word, let repaired = repairer?.repair(word.normal) {
      found = lexicon.classes.classes(of: tokenizer.wordType(tokenizer.intern(repaired)))
    }
    let start = pool.count
    pool += found
    slices[index] = start..<pool.count
    return start..<pool.count
  }
}
