/// A change of a codeframe from one edition to the next, written in the new edition's file.
///
/// Codes are never renamed: a code that goes on under another parent is moved, and codings made
/// before keep their meaning through the migration.
public struct CodeframeMigration: Sendable, Equatable {
  /// The kinds of change, named as in the file.
  public enum Kind: String, Sendable, CaseIterable {
    /// A code that the edition before did not have: old codings never carry it.
    case add
    /// A code that is no longer given; with targets, what took its place.
    case deprecate
    /// One code became several: each old coding needs a person.
    case split
    /// Several codes became one.
    case merge
    /// A code hangs under another parent, and so has another dotted name.
    case move
  }

  public let kind: Kind
  /// The codes before (for `add`, the code that is new).
  public let codes: [LocatedText]
  /// The codes after; empty for `add` and for a code that has no successor.
  public let targets: [LocatedText]
  public let note: String?
  public let position: SourcePosition

  /// A migration.
  public init(
    kind: Kind, codes: [LocatedText], targets: [LocatedText] = [], note: String? = nil,
    position: SourcePosition
  ) {
    self.kind = kind
    self.codes = codes
    self.targets = targets
    self.note = note
    self.position = position
  }
}

/// Entries to be put into a lexicon, as a person left them in a patch file.
public struct LexiconPatch: Sendable, Equatable {
  /// New entries of one code.
  public struct Addition: Sendable, Equatable {
    public let code: LocatedText
    public let entries: [Lexicon.Entry]

    /// An addition.
    public init(code: LocatedText, entries: [Lexicon.Entry]) {
      self.code = code
      self.entries = entries
    }
  }

  public let file: String
  /// The question of the lexicon that the patch was made for.
  public let question: String
  public let additions: [Addition]

  /// A patch.
  public init(file: String, question: String, additions: [Addition]) {
    self.file = file
    self.question = question
    self.additions = additions
  }
}
