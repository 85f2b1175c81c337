internal import FrenchText
internal import Survey

/// What the lexicon says of an answer.
struct KeywordCodes: Equatable {
  /// Per code, the sum of its entries' weights.
  var scores: [FixedPoint]
  /// Per code, whether a veto matched.
  var vetoed: [Bool]
  /// The entries that count, with their places.
  var hits: [LexiconMatcher.Hit]
  /// The entries that match, `unless_code` aside.
  var matched: [LexiconMatcher.Hit]

  /// The positions of the codes whose entries add up to 1 or more, without a veto.
  var given: [Int] {
    scores.indices.filter { scores[$0].raw >= FixedPoint.one && !vetoed[$0] }
  }

  /// The codes that the lexicon gives by itself: as `given`, but `aucun` has given way.
  func decided(in codeframe: Codeframe) -> [Int] {
    CodeSet.consistent(given, in: codeframe) { scores[$0].value }
  }
}

/// Reads answers: text to tokens to words, and what the lexicon finds there. One per task.
final class AnswerReader {
  let tokenizer: Tokenizer
  private let matcher: LexiconMatcher?
  // No two accesses to these overlap, and nobody else changes them.
  @exclusivity(unchecked) private(set) var tokens: [Token] = []
  @exclusivity(unchecked) private(set) var atoms = AnswerAtoms()

  /// - Throws: when ICU's tables cannot be opened.
  init(lexicon: CompiledLexicon?, wordList: FrenchWordList?) throws {
    let tokenizer = try Tokenizer()
    self.tokenizer = tokenizer
    matcher = lexicon.map { LexiconMatcher($0, tokenizer: tokenizer, wordList: wordList) }
  }

  /// Reads an answer; its tokens and words stay until the next one. O(bytes).
  func read(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  /// As above, from UTF-8.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    tokenizer.tokenize(bytes, into: &tokens)
    atoms.fill(from: tokens, of: bytes, in: tokenizer)
  }

  /// Whether the answer read last says nothing.
  var isNonAnswer: Bool {
    atoms.mayBeNonAnswer && NonAnswers.standard.matches(tokens, in: tokenizer)
  }

  /// Whether the answer read last is an address and nothing else.
  var isAddress: Bool {
    let words = tokens.map { tokenizer.wordType($0.type).kind }
      .filter { $0 != .punctuation && $0 != .symbol }
    return !words.isEmpty && words.allSatisfy { $0 == .address }
  }

  /// The word at an atom, and its place in the answer.
  func word(at atom: Int) -> WordType { tokenizer.wordType(atoms.atoms[atom].type) }

  func range(from first: Int, to last: Int) -> Range<Int> {
    let start = tokens[Int(atoms.atoms[first].token)].start
    let end = tokens[Int(atoms.atoms[last].token)].end
    return Int(start)..<Int(end)
  }

  /// Every place of the answer read last where an entry's pattern stands, its rules aside.
  func patternPlaces() -> [LexiconMatcher.Hit] {
    matcher?.places(in: atoms, tokens: tokens) ?? []
  }

  /// What the lexicon says of the answer read last; nothing without a lexicon.
  func keywordCodes() -> KeywordCodes? {
    guard let matcher else { return nil }
    let lexicon = matcher.lexicon
    let hits = matcher.hits(in: atoms, tokens: tokens)
    let count = lexicon.codeframe.count
    var codes = KeywordCodes(
      scores: Array(repeating: .zero, count: count),
      vetoed: Array(repeating: false, count: count), hits: [], matched: hits)
    guard !hits.isEmpty else { return codes }
    for hit in hits where lexicon.entries[hit.entry].unlessCodes.isEmpty {
      codes.add(hit, lexicon.entries[hit.entry])
    }
    guard codes.hits.count < hits.count else { return codes }
    let given = Set(codes.given)
    for hit in hits {
      let entry = lexicon.entries[hit.entry]
      guard !entry.unlessCodes.isEmpty, given.isDisjoint(with: entry.unlessCodes) else { continue }
      codes.add(hit, entry)
    }
    codes.hits.sort { $0.entry < $1.entry }
    return codes
  }
}

extension KeywordCodes {
  fileprivate mutating func add(_ hit: LexiconMatcher.Hit, _ entry: CompiledLexicon.Entry) {
    hits.append(hit)
    if entry.isVeto {
      vetoed[entry.code] = true
    } else {
      scores[entry.code] += entry.weight
    }
  }
}
