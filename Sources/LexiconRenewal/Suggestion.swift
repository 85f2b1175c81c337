public import Survey
public import SurveyStatistics

/// A word or phrase that could become an entry of a code, with what speaks for it.
public struct Suggestion: Sendable, Equatable {
  /// What the candidate is.
  public enum Kind: String, Sendable {
    case word, phrase, name
  }

  public let code: Code
  /// In the notation of lexicons.
  public let pattern: String
  public let kind: Kind
  /// The rule of negation under which it does best.
  public let negation: Lexicon.NegationRule
  /// The log-odds difference between answers with the code and the others, in standard deviations.
  public let zScore: Double
  /// Dunning's four-cell log-likelihood ratio.
  public let g2: Double
  /// Lafon's index.
  public let specificity: Double
  /// How many coded answers it matches, and how many of these have the code.
  public let hits: Int
  public let right: Int
  /// How many answers it would newly give the code, rightly and wrongly.
  public let gainedRight: Int
  public let gainedWrong: Int
  /// Near-duplicates that were folded into it, best first.
  public let folded: [String]
  /// Whether it is within the rule of acceptance and adds to the suggestions ranked before it.
  public let isProposed: Bool

  /// The share of its hits that have the code, with Wilson's interval.
  public var precision: Estimate {
    ProportionInterval.wilson(successes: Double(right), trials: Double(hits))
      ?? Estimate(value: 0, low: 0, high: 1)
  }
}

/// When a suggestion is proposed, and how many are looked at.
public struct SuggestionRule: Sendable, Equatable {
  /// The fewest coded answers that it must match.
  public let atLeastHits: Int
  /// The lowest share of them that must have the code; also of those that it newly gives the code.
  public let leastPrecision: Double
  /// The lowest specificity: many candidates are tried, and some match the right answers by chance.
  public let leastSpecificity: Double
  /// The longest phrase, in words.
  public let longestPhrase: Int
  /// How many suggestions a code may get.
  public let mostPerCode: Int

  /// A rule.
  ///
  /// - Precondition: at least one hit, a precision in 0...1, phrases of 1 to 8 words.
  public init(
    atLeastHits: Int = 3, leastPrecision: Double = 0.8, leastSpecificity: Double = 1.3,
    longestPhrase: Int = 4, mostPerCode: Int = 20
  ) {
    precondition(
      atLeastHits >= 1 && (0...1).contains(leastPrecision) && (1...8).contains(longestPhrase)
        && mostPerCode >= 1 && leastSpecificity >= 0)
    self.atLeastHits = atLeastHits
    self.leastPrecision = leastPrecision
    self.leastSpecificity = leastSpecificity
    self.longestPhrase = longestPhrase
    self.mostPerCode = mostPerCode
  }
}
