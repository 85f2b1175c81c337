internal import FrenchText
public import Survey

/// A lexicon whose patterns went through the text pipeline, ready to match answers.
///
/// It is a value that all workers share; each worker keeps its own `LexiconMatcher`.
public struct CompiledLexicon: Sendable, Equatable {
  /// An entry, reduced to what coding needs.
  struct Entry: Sendable, Equatable {
    let id: String
    /// The position of its code in the codeframe.
    let code: Int
    let negation: Lexicon.NegationRule
    let weight: FixedPoint
    let isVeto: Bool
    /// Positions of the codes beside which it does not count.
    let unlessCodes: [Int]
    /// Contexts around a match that cancel it: those of the entry, then the lexicon's denials.
    let contexts: [MatchContext]
  }

  /// What a pattern of the trie stands for.
  enum Role: Sendable, Equatable {
    case entry(Int32)
    case unless(Int32)

    /// The entry that it belongs to.
    var entry: Int32 {
      switch self {
      case .entry(let entry), .unless(let entry): entry
      }
    }

    /// The role as one number.
    var label: Int32 {
      switch self {
      case .entry(let entry): entry << 1
      case .unless(let entry): entry << 1 | 1
      }
    }

    init(label: Int32) { self = label & 1 == 0 ? .entry(label >> 1) : .unless(label >> 1) }
  }

  /// The state of the rules that turn texts into words: whoever changes what a pattern compiles to
  /// raises it, and models compile their lexicon anew.
  static let rules: UInt32 = 1

  public let codeframe: Codeframe
  /// Changes whenever something that can change a coding does: codes, patterns, rules.
  public let fingerprint: String
  /// The hash of the file that it was read from (`BlockHash`), so that the same file need not be
  /// read again; 0 when it comes from elsewhere.
  public let sourceHash: UInt64
  let entries: [Entry]
  let roles: [Role]
  let classes: WordClasses
  let trie: PatternTrie
  let denials: [MatchContext]
  /// For each word class the denials whose first required class it is; those that require none
  /// stand last, at the position after all classes.
  let denialsByClass: [[Int32]]
  /// Per word class, whether a context or a denial asks for it.
  let isInContext: [Bool]
  let repairable: TextTable
  /// Whole words of the patterns, in normal form, that a typo may have been meant to be.
  var repairableWords: [String] { repairable.indices.map { repairable[$0] } }

  /// Compiles a lexicon. O(total size of its patterns written out).
  ///
  /// - Parameters:
  ///   - lexicon: the lexicon.
  ///   - sourceHash: the hash of the bytes of its file, if it comes from one.
  /// - Throws: ``LexiconPatternError`` for the first pattern that cannot be compiled.
  public init(_ lexicon: Lexicon, sourceHash: UInt64 = 0) throws {
    let tokenizer = try Tokenizer()
    var compiler = LexiconCompiler(lexicon, tokenizer: tokenizer)
    try compiler.compile()
    let classes = compiler.classes.classes
    self.init(
      codeframe: compiler.codeframe, fingerprint: CompiledLexicon.fingerprint(of: lexicon),
      sourceHash: sourceHash, entries: compiler.entries, roles: compiler.roles, classes: classes,
      trie: compiler.trie.trie(classCount: classes.count), denials: compiler.denials,
      repairable: TextTable(
        compiler.vocabulary.repairableWords(
          examples: lexicon.sections.flatMap { $0.mustMatch + $0.entries.flatMap(\.mustMatch) },
          classes: classes)))
  }

  init(
    codeframe: Codeframe, fingerprint: String, sourceHash: UInt64, entries: [Entry],
    roles: [Role], classes: WordClasses, trie: PatternTrie, denials: [MatchContext],
    repairable: TextTable
  ) {
    self.codeframe = codeframe
    self.fingerprint = fingerprint
    self.sourceHash = sourceHash
    self.entries = entries
    self.roles = roles
    self.classes = classes
    self.trie = trie
    self.denials = denials
    var byClass = [[Int32]](repeating: [], count: classes.count + 1)
    for (index, denial) in denials.enumerated() {
      byClass[denial.requiredClasses.first.map(Int.init) ?? classes.count].append(Int32(index))
    }
    denialsByClass = byClass
    var isInContext = [Bool](repeating: false, count: classes.count)
    for id in denials.joinedClasses { isInContext[Int(id)] = true }
    for entry in entries {
      for id in entry.contexts.joinedClasses { isInContext[Int(id)] = true }
    }
    self.isInContext = isInContext
    self.repairable = repairable
  }

  private static func fingerprint(of lexicon: Lexicon) -> String {
    var hash = StableHash()
    hash.combine(lexicon.question)
    for denial in lexicon.denials { hash.combine(denial.text) }
    for section in lexicon.sections {
      hash.combine(section.code.text)
      for entry in section.entries {
        hash.combine(entry.id.text)
        hash.combine(entry.pattern.text)
        for unless in entry.unless { hash.combine(unless.text) }
        for code in entry.unlessCodes { hash.combine(code.text) }
        hash.combine(entry.negation.rawValue)
        hash.combine(String(entry.weight))
        hash.combine(entry.isVeto ? "veto" : "")
      }
    }
    // Examples widen what typos are repaired to.
    for example in lexicon.sections.flatMap({ $0.mustMatch + $0.entries.flatMap(\.mustMatch) }) {
      hash.combine(example.text)
    }
    return hash.hexadecimal
  }
}

extension [MatchContext] {
  fileprivate var joinedClasses: some Sequence<WordClasses.ID> {
    lazy.flatMap(\.requiredClasses)
  }
}

/// A pattern of a lexicon that cannot be compiled, with its place.
public struct LexiconPatternError: ReportableError, Equatable {
  public let file: String
  public let pattern: LocatedText
  public let problem: PatternError

  public var report: ErrorReport { problem.report(pattern: pattern, file: file) }
}

/// The steps of compiling; its results become a ``CompiledLexicon``.
private struct LexiconCompiler {
  let lexicon: Lexicon
  let codeframe: Codeframe
  var vocabulary: LexiconVocabulary
  var entries: [CompiledLexicon.Entry] = []
  var roles: [CompiledLexicon.Role] = []
  var classes = WordClassBuilder()
  var trie = PatternTrieBuilder()
  var denials: [MatchContext] = []

  init(_ lexicon: Lexicon, tokenizer: Tokenizer) {
    self.lexicon = lexicon
    codeframe = lexicon.codeframe
    vocabulary = LexiconVocabulary(tokenizer: tokenizer)
  }

  mutating func compile() throws {
    for denial in lexicon.denials { denials += try contexts(of: denial) }
    for (code, section) in lexicon.sections.enumerated() {
      for entry in section.entries { try compile(entry, code: code) }
    }
  }

  private mutating func compile(_ entry: Lexicon.Entry, code: Int) throws {
    let index = Int32(entries.count)
    var entryContexts: [MatchContext] = []
    for unless in entry.unless {
      if unless.text.contains("@") {
        entryContexts += try contexts(of: unless)
      } else {
        try insert(unless, role: .unless(index))
      }
    }
    try insert(entry.pattern, role: .entry(index))
    entries.append(
      CompiledLexicon.Entry(
        id: entry.id.text, code: code, negation: entry.negation,
        weight: FixedPoint(entry.weight), isVeto: entry.isVeto,
        unlessCodes: entry.unlessCodes.compactMap { codeframe.position(of: Code($0.text)) },
        contexts: entryContexts))
  }

  private mutating func insert(_ pattern: LocatedText, role: CompiledLexicon.Role) throws {
    let number = Int32(roles.count)
    roles.append(role)
    for sequence in try sequences(of: pattern) {
      guard sequence.match == nil else { throw error(.misplacedMatch, pattern) }
      guard let first = sequence.steps.first, case .word = first,
        let last = sequence.steps.last, case .word = last
      else { throw error(.empty, pattern) }
      trie.insert(sequence, pattern: number, classes: &classes)
    }
  }

  private mutating func contexts(
    of pattern: LocatedText
  ) throws -> [MatchContext] {
    try sequences(of: pattern).map { sequence in
      guard sequence.match != nil else { throw error(.misplacedMatch, pattern) }
      return MatchContext(sequence, classes: &classes)
    }
  }

  private func sequences(of pattern: LocatedText) throws -> [PatternSequence] {
    do throws(PatternError) {
      return try Pattern(parsing: pattern.text).sequences(in: vocabulary).map(\.tidied)
    } catch {
      throw self.error(error, pattern)
    }
  }

  private func error(_ problem: PatternError, _ pattern: LocatedText) -> LexiconPatternError {
    LexiconPatternError(file: lexicon.file, pattern: pattern, problem: problem)
  }
}

/// The text pipeline as patterns use it.
final class LexiconVocabulary: PatternVocabulary {
  private let tokenizer: Tokenizer
  private var normals: Set<String> = []
  /// The words of texts that stood in a pattern before: lexicons say the same words many times.
  private var known: [String: [WordType]] = [:]

  init(tokenizer: Tokenizer) { self.tokenizer = tokenizer }

  func wordTests(
    of text: String, _ comparison: Pattern.Comparison
  ) -> [PatternSequence.WordTest] {
    let words: [WordType]
    if let found = known[text] {
      words = found
    } else {
      words = tokenizer.words(of: text)
      known[text] = words
    }
    return words.enumerated().map { index, word in
      switch comparison {
      case .prefix where index == words.count - 1:
        return PatternSequence.WordTest(text: word.normal, comparison: .prefix)
      case .exact: return PatternSequence.WordTest(text: word.normal, comparison: .normal)
      case .inflected, .prefix:
        normals.insert(word.normal)
        return PatternSequence.WordTest(text: word.key, comparison: .key)
      }
    }
  }

  /// Words that patterns name, and words of the lexicon's own examples that a pattern accepts:
  /// these tell which words a `prefix*` is there for.
  func repairableWords(examples: [LocatedText], classes: WordClasses) -> [String] {
    var words = normals
    for example in examples {
      for word in tokenizer.words(of: example.text) where !classes.classes(of: word).isEmpty {
        words.insert(word.normal)
      }
    }
    return words.filter { $0.utf8.count >= 5 }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}

extension Tokenizer {
  /// The words of a text, compounds taken apart, punctuation left out.
  func words(of text: String) -> [WordType] {
    tokenize(text).flatMap { token -> [WordType] in
      let word = wordType(token.type)
      guard word.kind != .punctuation else { return [] }
      return word.parts.isEmpty ? [word] : word.parts.map(wordType)
    }
  }
}
