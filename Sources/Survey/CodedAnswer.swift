/// What became of an answer.
public enum Outcome: String, Sendable, Codable, CaseIterable {
  /// It has its codes.
  case coded
  /// Nothing was said: the only code is `non_reponse`.
  case nonResponse = "non_reponse"
  /// Something was said and nothing matched: there is no code.
  case unmatched
  /// It keeps its best codes, with less confidence than was asked for.
  case toReview = "to_review"
}

/// Words of an answer that speak for a code, or against it.
public struct Evidence: Sendable, Equatable {
  /// Where the evidence comes from.
  public enum Source: Sendable, Equatable {
    /// An entry of the lexicon, by its id.
    case entry(String)
    /// A word or group of words that the model has learnt, in its normal form.
    case word(String)
  }

  public let code: Code
  /// The place in the answer: offsets in bytes of its UTF-8.
  public let range: Range<Int>
  public let source: Source
  /// What it adds to the score of the code; negative when it speaks against.
  public let weight: Double

  public init(code: Code, range: Range<Int>, source: Source, weight: Double) {
    self.code = code
    self.range = range
    self.source = source
    self.weight = weight
  }
}

/// An answer's codes, how sure they are, and why.
public struct CodedAnswer: Sendable, Equatable {
  /// The codes given, in the codeframe's order. Never an added parent.
  public let codes: [Code]
  public let outcome: Outcome
  /// Between 0 and 1: the product over all codes of the probability of what was decided.
  public let confidence: Double
  /// Per code of the codeframe, in its order, the probability that the answer has it.
  public let probabilities: [Double]
  /// In the order of the codeframe, then of the answer.
  public let evidence: [Evidence]

  public init(
    codes: [Code], outcome: Outcome, confidence: Double, probabilities: [Double],
    evidence: [Evidence]
  ) {
    self.codes = codes
    self.outcome = outcome
    self.confidence = confidence
    self.probabilities = probabilities
    self.evidence = evidence
  }
}
