public import FrenchText
public import Survey

/// Reads answers and tells what a lexicon finds in them, entry by entry. One per task.
///
/// Coding needs only the codes; concordances, coverage and suggestions need what lies beneath.
public final class KeywordReader {
  /// An entry that matches an answer.
  public struct Hit: Sendable, Equatable {
    /// The position of the entry in the lexicon, counted over all codes.
    public let entry: Int
    /// The position of its code in the codeframe.
    public let code: Int
    /// The place in the answer, in UTF-8 bytes.
    public let range: Range<Int>
    /// Whether it adds to its code: false when another code (`unless_code`) keeps it silent.
    public let isCounted: Bool
    /// Whether it takes its code away.
    public let isVeto: Bool
  }

  /// What the lexicon makes of an answer.
  public struct Reading: Sendable, Equatable {
    /// Whether the answer says nothing (`RAS`, `-`): entries are not asked then.
    public let isNonAnswer: Bool
    /// In the order of the lexicon, at most one an entry.
    public let hits: [Hit]
    /// The codes that coding by keywords alone gives, in the codeframe's order.
    public let codes: [Code]
  }

  /// A word of an answer, compounds taken apart.
  public struct Word: Sendable, Equatable {
    /// The normal form, as a pattern would write it, and its key.
    public let normal: String
    public let key: String
    public let kind: TokenKind
    public let traits: WordTraits
    /// The place of its token in the answer, in UTF-8 bytes.
    public let range: Range<Int>
    /// Whether punctuation or a line's end parts it from the word before.
    public let isAfterBreak: Bool
    /// Whether it starts the answer or a sentence of it.
    public let startsSentence: Bool
  }

  public let lexicon: CompiledLexicon
  private let reader: AnswerReader

  /// - Parameters:
  ///   - lexicon: the lexicon.
  ///   - wordList: the words that repair of typos leaves alone; without it nothing is repaired.
  /// - Throws: when ICU's tables cannot be opened.
  public init(_ lexicon: CompiledLexicon, wordList: FrenchWordList? = nil) throws {
    self.lexicon = lexicon
    reader = try AnswerReader(lexicon: lexicon, wordList: wordList)
  }

  /// The ids of the entries, in the order of the lexicon.
  public var entryIDs: [String] { lexicon.entries.map(\.id) }

  /// What the lexicon finds in an answer. O(bytes + matches begun).
  public func read(_ text: String) -> Reading {
    reader.read(text)
    if reader.isNonAnswer { return Reading(isNonAnswer: true, hits: [], codes: [.nonResponse]) }
    guard let keywords = reader.keywordCodes() else { preconditionFailure("it has a lexicon") }
    let counted = Set(keywords.hits.map(\.entry))
    let given = CodeSet.consistent(keywords.given, in: lexicon.codeframe) {
      keywords.scores[$0].value
    }
    return Reading(
      isNonAnswer: false,
      hits: keywords.matched.map { hit in
        let entry = lexicon.entries[hit.entry]
        return Hit(
          entry: hit.entry, code: entry.code, range: hit.range,
          isCounted: counted.contains(hit.entry), isVeto: entry.isVeto)
      },
      codes: given.map { lexicon.codeframe.codes[$0] })
  }

  /// Every place where the patterns stand, rules of negation and cancellation aside, in the
  /// answer's order. Of places that start together the longest stays. O(bytes + matches begun).
  public func places(in text: String) -> [Range<Int>] {
    reader.read(text)
    var places: [Range<Int>] = []
    for range in reader.patternPlaces().map(\.range).sorted(by: {
      ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound)
    }) {
      if let last = places.last, range.upperBound <= last.upperBound { continue }
      places.append(range)
    }
    return places
  }

  /// The words of an answer. O(bytes).
  public func words(of text: String) -> [Word] {
    reader.read(text)
    return reader.atoms.atoms.enumerated().map { index, atom in
      let type = reader.tokenizer.wordType(atom.type)
      let token = reader.tokens[Int(atom.token)]
      return Word(
        normal: type.normal, key: type.key, kind: type.kind, traits: type.traits,
        range: Int(token.start)..<Int(token.end), isAfterBreak: atom.before != .none,
        startsSentence: index == 0 || atom.before == .strong)
    }
  }
}
