/// A place in a text file, counted from 1.
public struct SourcePosition: Sendable, Equatable, Hashable, Codable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A text of a lexicon with the place where it was written.
public struct LocatedText: Sendable, Equatable {
  public let text: String
  public let position: SourcePosition

  public init(_ text: String, at position: SourcePosition) {
    self.text = text
    self.position = position
  }
}

/// A codeframe with the keywords of each code, as people wrote it in a file.
///
/// Patterns are still text here; `AnswerCoding` compiles them through the text pipeline.
public struct Lexicon: Sendable, Equatable {
  /// The rule for a match that stands in the scope of a negation.
  public enum NegationRule: String, Sendable, CaseIterable {
    /// It does not count.
    case forbid
    /// It counts all the same.
    case ignore
    /// It counts only there.
    case require
  }

  /// One keyword entry.
  public struct Entry: Sendable, Equatable {
    /// Unique in the lexicon and stable over editions.
    public let id: LocatedText
    public let pattern: LocatedText
    /// Expressions that cancel a match which they overlap.
    public let unless: [LocatedText]
    /// Codes beside which the entry does not count.
    public let unlessCodes: [LocatedText]
    public let negation: NegationRule
    /// What a match adds to the code's score: a code is given from 1 on.
    public let weight: Double
    /// Whether a match takes the code away, whatever else matched.
    public let isVeto: Bool
    public let note: String?
    /// Answers that the entry must match, and must not.
    public let mustMatch: [LocatedText]
    public let mustNotMatch: [LocatedText]

    public init(
      id: LocatedText, pattern: LocatedText, unless: [LocatedText] = [],
      unlessCodes: [LocatedText] = [], negation: NegationRule = .forbid, weight: Double = 1,
      isVeto: Bool = false, note: String? = nil, mustMatch: [LocatedText] = [],
      mustNotMatch: [LocatedText] = []
    ) {
      self.id = id
      self.pattern = pattern
      self.unless = unless
      self.unlessCodes = unlessCodes
      self.negation = negation
      self.weight = weight
      self.isVeto = isVeto
      self.note = note
      self.mustMatch = mustMatch
      self.mustNotMatch = mustNotMatch
    }
  }

  /// A code with its meaning and its entries.
  public struct CodeSection: Sendable, Equatable {
    public let code: LocatedText
    public let label: String
    public let englishLabel: String?
    public let definition: String?
    /// Notes for coders: what belongs to the code and what does not.
    public let inclusions: [String]
    public let exclusions: [String]
    public let entries: [Entry]
    /// Answers that must get the code from the whole lexicon, and must not.
    public let mustMatch: [LocatedText]
    public let mustNotMatch: [LocatedText]

    public init(
      code: LocatedText, label: String, englishLabel: String? = nil, definition: String? = nil,
      inclusions: [String] = [], exclusions: [String] = [], entries: [Entry],
      mustMatch: [LocatedText] = [], mustNotMatch: [LocatedText] = []
    ) {
      self.code = code
      self.label = label
      self.englishLabel = englishLabel
      self.definition = definition
      self.inclusions = inclusions
      self.exclusions = exclusions
      self.entries = entries
      self.mustMatch = mustMatch
      self.mustNotMatch = mustNotMatch
    }
  }

  /// The path it was read from, for messages.
  public let file: String
  public let edition: String
  public let question: String
  /// The question as it was asked.
  public let questionText: String?
  /// Expressions around a match (`@`) that take it back.
  public let denials: [LocatedText]
  public let sections: [CodeSection]
  /// What became of the codes of the edition before, in the order in which it applies.
  public let migrations: [CodeframeMigration]

  public init(
    file: String, edition: String, question: String, questionText: String? = nil,
    denials: [LocatedText] = [], sections: [CodeSection], migrations: [CodeframeMigration] = []
  ) {
    self.file = file
    self.edition = edition
    self.question = question
    self.questionText = questionText
    self.denials = denials
    self.sections = sections
    self.migrations = migrations
  }

  /// The codes of the lexicon as a codeframe, in the order of the file.
  public var codeframe: Codeframe {
    Codeframe(
      question: question,
      entries: sections.map {
        Codeframe.Entry(
          code: Code($0.code.text), label: $0.label, englishLabel: $0.englishLabel,
          definition: $0.definition)
      })
  }
}
