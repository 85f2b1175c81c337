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

  /// Where the word classes of a type stand in the matcher's pools.
  struct TypeClasses {
    /// All of them.
    var start: Int32 = 0
    var end: Int32 = 0
    /// Where its bits begin, one a class.
    var bits: Int32 = 0
    /// Those that contexts ask for.
    var contextStart: Int32 = 0
    var contextEnd: Int32 = 0
    /// The nodes that they lead to from the trie's root.
    var rootStart: Int32 = 0
    var rootEnd: Int32 = 0
  }

  /// A match of an entry's pattern, or of a pattern that cancels it.
  private struct Found {
    let entry: Int32
    let match: PatternTrie.Match
  }

  let lexicon: CompiledLexicon
  private let tokenizer: Tokenizer
  private let wordList: FrenchWordList?
  /// Made for the first word that the lexicon does not know.
  private lazy var repairer: SpellingRepairer? = wordList.map {
    SpellingRepairer(vocabulary: lexicon.repairableWords, wordList: $0)
  }
  // No two accesses to what follows overlap, and nobody else sees it.
  @exclusivity(unchecked) private var generation = 0
  /// Per word type, the types known so far being those below `known.count`.
  @exclusivity(unchecked) private var known: [TypeClasses?] = []
  @exclusivity(unchecked) private var pool: [WordClasses.ID] = []
  /// A row of no class, then one for each type that has some.
  @exclusivity(unchecked) private var bits: [UInt64] = []
  /// A bit for each class that some word of the answer belongs to.
  @exclusivity(unchecked) private var answerBits: [UInt64]
  @exclusivity(unchecked) private var contextPool: [WordClasses.ID] = []
  @exclusivity(unchecked) private var rootPool: [Int32] = []
  /// Per atom of the answer.
  @exclusivity(unchecked) private var spans: [TypeClasses] = []
  @exclusivity(unchecked) private var found: [Found] = []
  @exclusivity(unchecked) private var cancelling: [Found] = []
  /// Per word class, whether the answer has a word of it, of those that contexts ask for; and which
  /// it has.
  @exclusivity(unchecked) private var isPresent: [Bool]
  @exclusivity(unchecked) private var present: [WordClasses.ID] = []
  /// The denials all of whose words the answer has.
  @exclusivity(unchecked) private var liveDenials: [Int] = []

  init(_ lexicon: CompiledLexicon, tokenizer: Tokenizer, wordList: FrenchWordList?) {
    self.lexicon = lexicon
    self.tokenizer = tokenizer
    self.wordList = wordList
    isPresent = Array(repeating: false, count: lexicon.classes.count)
    answerBits = Array(repeating: 0, count: (lexicon.classes.count + 63) / 64)
  }

  /// The entries that count in an answer: at most one hit an entry, in the order of the lexicon.
  ///
  /// - Parameter tokens: the tokens that `atoms` were made from.
  func hits(in atoms: AnswerAtoms, tokens: [Token]) -> [Hit] {
    guard lookUpClasses(of: atoms) else { return [] }
    found.removeAll(keepingCapacity: true)
    cancelling.removeAll(keepingCapacity: true)
    return withPlacedWords(of: atoms) { words in
      walk(words) { match in
        switch lexicon.roles[Int(match.pattern)] {
        case .entry(let entry): found.append(Found(entry: entry, match: match))
        case .unless(let entry): cancelling.append(Found(entry: entry, match: match))
        }
      }
      guard !found.isEmpty else { return [] }
      findPresentClasses()
      return entriesFound().compactMap { entry in
        firstThatCounts(of: entry, in: words, governors: atoms).map { match in
          let start = tokens[Int(words.atoms[match.start].token)].start
          let end = tokens[Int(words.atoms[match.end - 1].token)].end
          return Hit(entry: Int(entry), range: Int(start)..<Int(end))
        }
      }
    }
  }

  /// Every place where an entry's own pattern stands, whatever its rules say: for concordances.
  func places(in atoms: AnswerAtoms, tokens: [Token]) -> [Hit] {
    guard lookUpClasses(of: atoms) else { return [] }
    var places: [Hit] = []
    withPlacedWords(of: atoms) { words in
      walk(words) { match in
        guard case .entry(let entry) = lexicon.roles[Int(match.pattern)] else { return }
        let start = tokens[Int(words.atoms[match.start].token)].start
        let end = tokens[Int(words.atoms[match.end - 1].token)].end
        places.append(Hit(entry: Int(entry), range: Int(start)..<Int(end)))
      }
    }
    return places
  }

  // MARK: - Walking

  private func withPlacedWords<Result>(
    of atoms: AnswerAtoms, _ body: (PlacedWords) -> Result
  ) -> Result {
    atoms.atoms.withUnsafeBufferPointer { places in
      spans.withUnsafeBufferPointer { spans in
        pool.withUnsafeBufferPointer { pool in
          bits.withUnsafeBufferPointer { bits in
            answerBits.withUnsafeBufferPointer { answerBits in
              body(
                PlacedWords(
                  atoms: places, content: atoms.content, spans: spans, pool: pool, bits: bits,
                  answerBits: answerBits))
            }
          }
        }
      }
    }
  }

  private func walk(_ words: PlacedWords, _ report: (PatternTrie.Match) -> Void) {
    PatternWalk.with(lexicon.trie, words: words) { walk in
      for start in words.atoms.indices {
        let span = words.spans[start]
        if span.rootStart < span.rootEnd {
          walk.follow(rootPool[Int(span.rootStart)..<Int(span.rootEnd)], from: start, report)
        }
      }
    }
  }

  /// The entries that were found, ascending, each once.
  private func entriesFound() -> [Int32] {
    var entries = found.map(\.entry)
    guard entries.count > 1 else { return entries }
    entries.sort()
    var last: Int32 = -1
    entries.removeAll { entry in
      defer { last = entry }
      return entry == last
    }
    return entries
  }

  // MARK: - What counts

  /// The first match of an entry that its rules let count, in the order of the walk.
  private func firstThatCounts(
    of number: Int32, in words: PlacedWords, governors atoms: AnswerAtoms
  ) -> PatternTrie.Match? {
    let entry = lexicon.entries[Int(number)]
    for item in found where item.entry == number {
      let match = item.match
      let isCancelled = cancelling.contains {
        $0.entry == number && $0.match.start < match.end && match.start < $0.match.end
      }
      if !isCancelled, counts(match, of: entry, in: words, governors: atoms) { return match }
    }
    return nil
  }

  private func counts(
    _ match: PatternTrie.Match, of entry: CompiledLexicon.Entry, in words: PlacedWords,
    governors atoms: AnswerAtoms
  ) -> Bool {
    switch entry.negation {
    case .ignore: break
    case .forbid: if isNegated(match, in: atoms) { return false }
    case .require: if !isNegated(match, in: atoms) { return false }
    }
    for context in entry.contexts where mayStand(context) {
      if context.surrounds(match, in: words) { return false }
    }
    if entry.negation == .ignore { return true }
    for index in liveDenials where lexicon.denials[index].surrounds(match, in: words) {
      return false
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
    for span in spans {
      for id in contextPool[Int(span.contextStart)..<Int(span.contextEnd)]
      where !isPresent[Int(id)] {
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

  // MARK: - Word types

  /// Finds the classes of an answer's words; false when no pattern begins with one of them.
  private func lookUpClasses(of atoms: AnswerAtoms) -> Bool {
    if tokenizer.generation != generation {
      generation = tokenizer.generation
      known.removeAll(keepingCapacity: true)
      pool.removeAll(keepingCapacity: true)
      contextPool.removeAll(keepingCapacity: true)
      rootPool.removeAll(keepingCapacity: true)
      bits.removeAll(keepingCapacity: true)
    }
    if bits.isEmpty { bits = Array(repeating: 0, count: bitWords) }
    spans.removeAll(keepingCapacity: true)
    var hasRoot = false
    for atom in atoms.atoms {
      let span = classes(of: atom.type)
      if span.rootStart < span.rootEnd { hasRoot = true }
      spans.append(span)
    }
    if hasRoot { joinBits() }
    return hasRoot
  }

  private func joinBits() {
    let count = answerBits.count
    answerBits.withUnsafeMutableBufferPointer { joined in
      joined.update(repeating: 0)
      bits.withUnsafeBufferPointer { bits in
        for span in spans where span.start < span.end {
          for word in 0..<count { joined[word] |= bits[Int(span.bits) + word] }
        }
      }
    }
  }

  /// How many words of bits hold one bit a class.
  private var bitWords: Int { answerBits.count }

  private func classes(of type: WordTypeID) -> TypeClasses {
    let index = Int(type)
    if index < known.count, let span = known[index] { return span }
    while known.count <= index { known.append(nil) }
    let word = tokenizer.wordType(type)
    var classes = lexicon.classes.classes(of: word)
    if classes.isEmpty, word.kind == .word, let repaired = repairer?.repair(word.normal) {
      classes = lexicon.classes.classes(of: tokenizer.wordType(tokenizer.intern(repaired)))
    }
    let span = keep(classes)
    known[index] = span
    return span
  }

  private func keep(_ classes: [WordClasses.ID]) -> TypeClasses {
    var span = TypeClasses()
    span.start = Int32(pool.count)
    pool += classes
    span.end = Int32(pool.count)
    if !classes.isEmpty {
      span.bits = Int32(bits.count)
      bits += repeatElement(0, count: bitWords)
      for id in classes { bits[Int(span.bits) + Int(id >> 6)] |= 1 << UInt64(id & 63) }
    }
    span.contextStart = Int32(contextPool.count)
    contextPool += classes.filter { lexicon.isInContext[Int($0)] }
    span.contextEnd = Int32(contextPool.count)
    span.rootStart = Int32(rootPool.count)
    rootPool += classes.map { lexicon.trie.roots[Int($0)] }.filter { $0 >= 0 }
    span.rootEnd = Int32(rootPool.count)
    return span
  }
}
