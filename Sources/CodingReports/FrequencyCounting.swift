public import Survey
internal import SurveyStatistics

extension FrequencyTable {
  /// Counts.
  ///
  /// - Parameters:
  ///   - answers: the answers, in the file's order.
  ///   - codeframe: gives codes, labels and their order; codes outside it and parents that only
  ///     children name are added.
  ///   - base: who counts.
  ///   - strata: the order of the strata; `nil` for no rows by stratum.
  ///   - rules: when a figure is corrected, flagged or hidden.
  /// - Complexity: O(answers × codes).
  public init(
    _ answers: [ReportedAnswer], codeframe: Codeframe, base: ReportBase = .answered,
    strata: [String]? = nil, rules: Rules = Rules()
  ) {
    let frame = FrequencyTable.completed(
      codeframe, with: answers.flatMap { $0.countedCodes + $0.machineCodes + $0.foldCodes.joined() }
    )
    question = frame.question
    self.codeframe = frame
    self.base = base
    isWeighted = answers.contains { $0.weight != answers[0].weight }
    answerCount = answers.count
    nonResponseCount = answers.count { $0.codes == [.nonResponse] && $0.closedCodes.isEmpty }
    uncodedCount = answers.count { $0.codes == nil && $0.closedCodes.isEmpty }
    let codes = frame.codes.filter { base.rule == .asked || $0 != .nonResponse }
    let counted = answers.filter(base.holds).map { CountedAnswer($0, codes: codes) }
    let whole = FrequencyGroup(
      counted, stratum: nil, population: FrequencyTable.population(of: strata, rules: rules))
    correction = whole.correction(rules: rules)
    let isCorrected = if case .corrected = correction { true } else { false }
    var rows = whole.rows(codes: codes, rules: rules, isTableCorrected: isCorrected)
    for name in strata ?? [] {
      let group = FrequencyGroup(
        counted.filter { $0.stratum == name }, stratum: name, population: rules.populations[name])
      rows += group.rows(codes: codes, rules: rules, isTableCorrected: isCorrected)
    }
    self.rows = rows
    let total = counted.reduce(0) { $0 + $1.weight }
    stratumParts = Dictionary(
      uniqueKeysWithValues: (strata ?? []).map { name in
        (name, counted.reduce(0) { $0 + ($1.stratum == name ? $1.weight : 0) } / total)
      })
  }

  /// The codeframe with the codes that were used and the parents of all, each parent right before
  /// its first child.
  static func completed(_ codeframe: Codeframe, with used: [Code]) -> Codeframe {
    let strangers = Set(used).filter { codeframe.position(of: $0) == nil }
    let added = Codeframe(question: "", codes: strangers).entries
    // What is new stands before the residual codes, as in a frame made of codes alone.
    let known = codeframe.entries
    let entries =
      known.filter { !$0.code.isResidual } + added.filter { !$0.code.isResidual }
      + known.filter(\.code.isResidual) + added.filter(\.code.isResidual)
    var all: [Codeframe.Entry] = []
    var seen = Set(entries.map(\.code))
    for entry in entries {
      var ancestors: [Code] = []
      var parent = entry.code.parent
      while let code = parent {
        if seen.insert(code).inserted { ancestors.append(code) }
        parent = code.parent
      }
      all += ancestors.reversed().map { Codeframe.Entry(code: $0) }
      all.append(entry)
    }
    return Codeframe(question: codeframe.question, entries: all)
  }

  /// The population of all strata, if each one's is known.
  private static func population(of strata: [String]?, rules: Rules) -> Double? {
    guard let strata, !strata.isEmpty else { return nil }
    let sizes = strata.compactMap { rules.populations[$0] }
    return sizes.count == strata.count ? sizes.reduce(0, +) : nil
  }
}

/// An answer of the base with, per code, whether it has the code or one below it.
struct CountedAnswer {
  let stratum: String?
  let weight: Double
  let counted: [Bool]
  /// Per code the part of the machine's codings that gave it, within 0...1.
  let machine: [Double]
  /// `nil` where people did not code.
  let gold: [Bool]?
  let goldProbability: Double?
  let closed: [Bool]
  /// Per code the machine's probability; empty where it tells none.
  let scores: [Double?]

  init(_ answer: ReportedAnswer, codes: [Code]) {
    stratum = answer.stratum
    weight = answer.weight
    counted = CountedAnswer.marks(of: answer.countedCodes, codes: codes)
    let codings = answer.foldCodes.isEmpty ? [answer.machineCodes] : answer.foldCodes
    let marks = codings.map { CountedAnswer.marks(of: $0 + answer.closedCodes, codes: codes) }
    machine = codes.indices.map { code in
      Double(marks.count { $0[code] }) / Double(codings.count)
    }
    gold = answer.gold.map {
      CountedAnswer.marks(of: $0.codes + answer.closedCodes, codes: codes)
    }
    goldProbability = answer.gold?.probability
    closed = CountedAnswer.marks(of: answer.closedCodes, codes: codes)
    scores =
      answer.scores.isEmpty
      ? []
      : codes.map { code in answer.scores.first { $0.code == code }?.probability }
  }

  /// Per code whether one of the given codes is it or stands below it.
  static func marks(of given: [Code], codes: [Code]) -> [Bool] {
    var all: Set<Code> = []
    for code in given {
      var next: Code? = code
      while let code = next {
        all.insert(code)
        next = code.parent
      }
    }
    return codes.map(all.contains)
  }
}

/// The answers of one stratum, or all.
struct FrequencyGroup {
  let answers: [CountedAnswer]
  let stratum: String?
  let population: Double?

  init(_ answers: [CountedAnswer], stratum: String?, population: Double?) {
    self.answers = answers
    self.stratum = stratum
    self.population = population
  }

  /// What people's codes do for the group.
  func correction(rules: FrequencyTable.Rules) -> FrequencyTable.Correction {
    let gold = answers.filter { $0.gold != nil }
    if gold.isEmpty { return .noGold }
    if gold.count == answers.count { return .census }
    let drawn = gold.count { $0.goldProbability != nil }
    if drawn == 0 { return .unknownProbabilities(goldCount: gold.count) }
    return drawn < rules.minimumGold ? .tooFew(goldCount: drawn) : .corrected(goldCount: drawn)
  }

  func rows(
    codes: [Code], rules: FrequencyTable.Rules, isTableCorrected: Bool
  ) -> [FrequencyTable.Row] {
    let correction = correction(rules: rules)
    return codes.indices.map { code in
      let count = answers.count { $0.counted[code] }
      let plain = share(code, answers.map { ($0.counted[code], 1) })
      let corrected = corrected(code, correction)
      let best = corrected ?? plain
      var cautions: [FrequencyTable.Caution] = []
      let size = best?.effectiveSize ?? 0
      let sampling = best?.sampling ?? Estimate(value: 0, low: 0, high: 1)
      if size < 30 { cautions.append(.fewRespondents) }
      if sampling.high - sampling.low > 0.2 { cautions.append(.wideInterval) }
      if isTableCorrected, corrected == nil { cautions.append(.uncorrected) }
      let isSuppressed = stratum != nil && answers.count < rules.disclosureFloor
      return FrequencyTable.Row(
        code: codes[code], stratum: stratum, count: count, base: answers.count,
        share: answers.isEmpty ? 0 : Double(count) / Double(answers.count),
        weighted: plain?.coding.value ?? 0, coding: corrected?.coding, sampling: sampling,
        uncorrected: plain?.sampling ?? sampling,
        effectiveSize: size.isFinite ? size : Double(answers.count),
        comparison: corrected == nil
          ? nil
          : EstimatorComparison(answers, code: code, learntFromGold: rules.learntFromGold).result,
        flag: isSuppressed ? .suppress : cautions.isEmpty ? .publish : .caution,
        cautions: cautions)
    }
  }

  /// The share of answers that are all known.
  private func share(_ code: Int, _ known: [(isYes: Bool, probability: Double)]) -> CorrectedShare?
  {
    CorrectedShare(
      zip(answers, known).map {
        TwicePhasedAnswer(
          weight: $0.weight, predicted: $0.machine[code], gold: $1.isYes,
          probability: $1.probability)
      }, populationSize: population)
  }

  private func corrected(
    _ code: Int, _ correction: FrequencyTable.Correction
  ) -> CorrectedShare? {
    switch correction {
    case .noGold, .tooFew, .unknownProbabilities: return nil
    case .census: return share(code, answers.map { ($0.gold![code], 1) })
    case .corrected:
      return CorrectedShare(
        answers.map { answer in
          if answer.closed[code] {
            return TwicePhasedAnswer(
              weight: answer.weight, predicted: 1, gold: true, probability: 1)
          }
          let isDrawn = answer.goldProbability != nil
          return TwicePhasedAnswer(
            weight: answer.weight, predicted: answer.machine[code],
            gold: isDrawn ? answer.gold?[code] : nil,
            probability: answer.goldProbability ?? 1)
        }, populationSize: population)
    }
  }
}
