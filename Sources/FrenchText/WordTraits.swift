/// What grammar knows of a word, as far as negation and clauses need it.
public struct WordTraits: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Denies by itself: `pas`, `sans`, `aucun`, `ni`, `jamais`, `rien`.
  public static let negator = WordTraits(rawValue: 1 << 0)
  /// `ne` or `n'`, which needs a negator to deny.
  public static let negationParticle = WordTraits(rawValue: 1 << 1)
  /// Starts a new clause that an earlier negation does not reach: `mais`, `or`, `cependant`.
  public static let clauseBreak = WordTraits(rawValue: 1 << 2)
  /// Ends a sentence: `.`, `;`, `:`, `!`, `?`, `…`.
  public static let sentenceBreak = WordTraits(rawValue: 1 << 3)
  /// Carries grammar rather than content: articles, pronouns, prepositions, auxiliaries.
  public static let functionWord = WordTraits(rawValue: 1 << 4)
  /// Denies only together with `ne`: `plus`, `point`, `personne`, `guère`, `que`'s company.
  public static let conditionalNegator = WordTraits(rawValue: 1 << 5)
  /// A comma, a parenthesis or another mark inside a sentence.
  public static let weakBreak = WordTraits(rawValue: 1 << 6)
}
