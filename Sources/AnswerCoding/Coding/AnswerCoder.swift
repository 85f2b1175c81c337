public import FrenchText
public import Survey
internal import SurveyStatistics

/// Gives codes to answers, by keywords, by a model, or by both. One per task.
public final class AnswerCoder {
  /// What coding needs, shared by all tasks.
  public struct Plan: Sendable {
    public let codeframe: Codeframe
    public let model: CodingModel?
    public let lexicon: CompiledLexicon?
    public let wordList: FrenchWordList?
    /// Below this confidence an answer is to be reviewed; 0 sends none.
    public let reviewBelow: Double

    /// - Precondition: a model or a lexicon; if both, with the same codeframe.
    public init(
      model: CodingModel?, lexicon: CompiledLexicon?, wordList: FrenchWordList? = nil,
      reviewBelow: Double = 0
    ) {
      guard let codeframe = model?.codeframe ?? lexicon?.codeframe else {
        preconditionFailure("nothing to code with")
      }
      self.codeframe = codeframe
      self.model = model
      self.lexicon = lexicon
      self.wordList = wordList
      self.reviewBelow = reviewBelow
    }
  }

  /// The probability that keywords alone stand for, since nothing calibrates them: of a code that
  /// they give, and of one that they do not give.
  public static let keywordProbability = (given: 0.9, notGiven: 0.02)

  private let plan: Plan
  /// Those of the plan's codeframe.
  private let codes: [Code]
  private let reader: AnswerReader
  private let extractor: FeatureExtractor?
  /// The model's scores of the answer, kept from answer to answer.
  @exclusivity(unchecked) private var scores: [Int64] = []

  /// - Throws: when ICU's tables cannot be opened.
  public init(_ plan: Plan) throws {
    self.plan = plan
    codes = plan.codeframe.codes
    reader = try AnswerReader(lexicon: plan.lexicon, wordList: plan.wordList)
    extractor = plan.model.map { [reader] model in
      FeatureExtractor(
        vocabulary: model.linear.vocabulary, inverseFrequencies: model.linear.inverseFrequencies,
        weighting: model.linear.weighting, options: model.linear.options,
        tokenizer: reader.tokenizer)
    }
  }

  /// Codes an answer. O(bytes + words × letter groups × codes).
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - explains: whether the evidence is wanted too.
  public func code(_ text: String, explains: Bool = false) -> CodedAnswer {
    var text = text
    return text.withUTF8 { code($0, explains: explains) }
  }

  /// As above, from UTF-8; ill-formed bytes are words of their own.
  public func code(_ text: UnsafeBufferPointer<UInt8>, explains: Bool = false) -> CodedAnswer {
    reader.read(text)
    let isNonAnswer = reader.isNonAnswer
    // Only an address is worth a look: one that the lexicon names, such as data.gouv.fr, is an answer.
    if isNonAnswer, !reader.isAddress { return nonResponse() }
    let keywords = reader.keywordCodes()
    if isNonAnswer, keywords?.given.isEmpty ?? true { return nonResponse() }
    guard let model = plan.model, let extractor else {
      return coded(byKeywords: keywords!, explains: explains)
    }
    let keywordGiven =
      keywords.map { $0.hits.isEmpty ? [] : $0.decided(in: plan.codeframe) } ?? []
    let isScored = extractor.score(
      reader.atoms, lexiconCodes: keywordGiven, by: model.linear, into: &scores)
    let decided = decide(
      model, scores: isScored ? scores : nil, keywords: keywords, keywordGiven: keywordGiven)
    let evidence =
      explains
      ? self.evidence(
        for: decided, model: model, extractor: extractor, keywords: keywords,
        keywordGiven: keywordGiven) : []
    return answer(decided.given, decided.probabilities, evidence)
  }

  private func evidence(
    for decided: (given: [Int], probabilities: [Double]), model: CodingModel,
    extractor: FeatureExtractor, keywords: KeywordCodes?, keywordGiven: [Int]
  ) -> [Evidence] {
    let shown = decided.given + nearlyGiven(model, decided.probabilities, besides: decided.given)
    var evidence: [Evidence] = []
    if let vector = extractor.vector(of: reader.atoms, lexiconCodes: keywordGiven) {
      evidence = ModelEvidence(model: model, extractor: extractor, reader: reader)
        .evidence(for: shown, vector: vector)
    }
    if let keywords { evidence += keywordEvidence(keywords, for: shown) }
    evidence.sort(by: isBefore)
    return evidence
  }

  // MARK: - Decisions

  private func decide(
    _ model: CodingModel, scores: [Int64]?, keywords: KeywordCodes?, keywordGiven: [Int]
  ) -> (given: [Int], probabilities: [Double]) {
    var probabilities = [Double](repeating: 0, count: plan.codeframe.count)
    var given: [Int] = []
    for (code, decision) in model.decisions.enumerated() {
      let isGivenByKeywords = keywordGiven.contains(code)
      switch decision.basis {
      case .model:
        guard let scores else { break }
        let score = Double(scores[code]) / LinearScores.scoreSteps
        probabilities[code] = decision.calibration.probability(of: score)
        let isVetoed = keywords?.vetoed[code] ?? false
        if probabilities[code] >= decision.threshold, !isVetoed { given.append(code) }
      case .keywords:
        probabilities[code] =
          isGivenByKeywords
          ? AnswerCoder.keywordProbability.given : AnswerCoder.keywordProbability.notGiven
        if isGivenByKeywords { given.append(code) }
      case .never: break
      }
    }
    if given.isEmpty, model.givesLikeliest, scores != nil {
      let candidates = model.decisions.indices.filter { model.decisions[$0].basis == .model }
      if let best = candidates.max(by: {
        (probabilities[$0], -$0) < (probabilities[$1], -$1)
      }), probabilities[best] > 0 {
        given = [best]
      }
    }
    given = CodeSet.consistent(given, in: plan.codeframe) { probabilities[$0] }
    return (given, probabilities)
  }

  /// Codes that the model left out by little: from half their threshold on.
  private func nearlyGiven(
    _ model: CodingModel, _ probabilities: [Double], besides given: [Int]
  ) -> [Int] {
    model.decisions.indices.filter {
      model.decisions[$0].basis == .model && !given.contains($0)
        && probabilities[$0] >= model.decisions[$0].threshold / 2
    }
  }

  private func coded(byKeywords keywords: KeywordCodes, explains: Bool) -> CodedAnswer {
    let given = keywords.decided(in: plan.codeframe)
    let probabilities = codes.indices.map {
      given.contains($0)
        ? AnswerCoder.keywordProbability.given : AnswerCoder.keywordProbability.notGiven
    }
    let evidence = explains ? keywordEvidence(keywords, for: given).sorted(by: isBefore) : []
    return answer(given, probabilities, evidence)
  }

  private func answer(
    _ given: [Int], _ probabilities: [Double], _ evidence: [Evidence]
  ) -> CodedAnswer {
    let confidence = confidence(given, probabilities)
    let isNonResponse = given.count == 1 && codes[given[0]] == .nonResponse
    let outcome: Outcome =
      isNonResponse
      ? .nonResponse
      : given.isEmpty ? .unmatched : confidence < plan.reviewBelow ? .toReview : .coded
    return CodedAnswer(
      codes: given.map { codes[$0] }, outcome: outcome, confidence: confidence,
      probabilities: probabilities, evidence: evidence)
  }

  /// The product over all codes of the probability of what was decided.
  private func confidence(_ given: [Int], _ probabilities: [Double]) -> Double {
    probabilities.indices.reduce(1) {
      $0 * (given.contains($1) ? probabilities[$1] : 1 - probabilities[$1])
    }
  }

  private func nonResponse() -> CodedAnswer {
    CodedAnswer(
      codes: [.nonResponse], outcome: .nonResponse, confidence: 1,
      probabilities: codes.map { $0 == .nonResponse ? 1 : 0 }, evidence: [])
  }

  // MARK: - Evidence

  private func keywordEvidence(_ keywords: KeywordCodes, for given: [Int]) -> [Evidence] {
    guard let lexicon = plan.lexicon else { return [] }
    return keywords.hits.compactMap { hit in
      let entry = lexicon.entries[hit.entry]
      guard given.contains(entry.code), !entry.isVeto else { return nil }
      return Evidence(
        code: codes[entry.code], range: hit.range, source: .entry(entry.id),
        weight: entry.weight.value)
    }
  }

  private func isBefore(_ left: Evidence, _ right: Evidence) -> Bool {
    let first = plan.codeframe.position(of: left.code) ?? Int.max
    let second = plan.codeframe.position(of: right.code) ?? Int.max
    return (first, left.range.lowerBound, left.range.upperBound)
      < (second, right.range.lowerBound, right.range.upperBound)
  }
}
