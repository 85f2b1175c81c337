/// What is known of a distinct word, computed once and kept by the tokenizer.
public struct WordType: Sendable, Equatable {
  /// What sort of thing it is.
  public let kind: TokenKind
  /// The normal form, which lexicon entries, features and explanations share: NFKC case folding
  /// without accents, ligatures open, acronyms without dots, inclusive writing as its masculine
  /// (`agent·e·s` → `agents`), elided words without apostrophe (`l'` → `l`), long runs of a
  /// letter shortened, written shortcuts expanded (`pb` → `probleme`). A compound's normal form is
  /// its parts joined by a space, so that `open-data`, `open data` and `opendata` meet.
  public let normal: String
  /// The normal form folded in number and gender, lightly (see `KeyFolder`): what lexicon words
  /// are compared on.
  public let key: String
  /// The Snowball stem of the accented form; accents go after stemming.
  public let stem: String
  /// The parts of a compound or of a closed-up word, each a word type of its own; empty for a
  /// simple word.
  public let parts: [WordTypeID]
  /// What grammar knows of it.
  public let traits: WordTraits
}
