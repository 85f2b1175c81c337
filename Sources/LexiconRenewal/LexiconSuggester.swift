public import AnswerCoding
public import FrenchText
public import Survey
internal import SurveyStatistics

/// Finds what a lexicon misses in answers that people coded.
///
/// Candidates are ranked by the difference of log-odds with an informative Dirichlet prior, on
/// counts of answers (Monroe, Colaresi and Quinn, 2008): the prior of a phrase is its count over all
/// coded answers. Each one is then tried as an entry, with the matcher that coding uses.
public struct LexiconSuggester {
  /// How many candidates of a code are tried as entries.
  private static let mostTried = 400
  /// From this share of common answers on, two candidates are near-duplicates.
  private static let nearDuplicate = 0.8

  private let lexicon: Lexicon
  private let reader: KeywordReader
  private let wordList: FrenchWordList?
  private let rule: SuggestionRule

  /// - Throws: when ICU's tables cannot be opened.
  public init(
    _ lexicon: Lexicon, compiled: CompiledLexicon, wordList: FrenchWordList?,
    rule: SuggestionRule = SuggestionRule()
  ) throws {
    self.lexicon = lexicon
    self.wordList = wordList
    self.rule = rule
    reader = try KeywordReader(compiled, wordList: wordList)
  }

  /// The suggestions, code by code in the codeframe's order, best first.
  ///
  /// `autre` and `non_reponse` get none: what they share is that it fits nowhere.
  ///
  /// - Parameter gold: coded answers that may choose entries; never those kept for measuring.
  /// - Throws: when ICU's tables cannot be opened.
  /// - Complexity: O(codes × candidates × answers that hold them).
  public func suggestions(from gold: [GoldAnswer]) throws -> [Suggestion] {
    let texts = gold.map(\.text)
    let given = texts.map { Set(reader.read($0).codes) }
    let index = PhraseIndex(
      texts, miner: PhraseMiner(longest: rule.longestPhrase), reader: reader, atLeast: 1)
    var suggestions: [Suggestion] = []
    for code in reader.lexicon.codeframe.codes where code != .other && code != .nonResponse {
      let view = CodeView(code, gold: gold, given: given)
      guard !view.missed.isEmpty else { continue }
      let candidates = self.candidates(in: index, view)
      let tried = try trials(of: candidates, on: texts, view)
      suggestions += ranked(tried, view)
    }
    return suggestions
  }

  /// One code against the coded answers.
  private struct CodeView {
    let code: Code
    /// Whether each answer has the code, by people and by the lexicon.
    let wanted: [Bool]
    /// Whether a new match would give the answer the code.
    let isOpen: [Bool]
    /// Answers that should have the code and do not get it.
    let missed: Set<Int>
    let wantedCount: Int

    init(_ code: Code, gold: [GoldAnswer], given: [Set<Code>]) {
      self.code = code
      let wanted = gold.map { $0.codes.contains(code) }
      // `aucun` gives way to any other code.
      let isOpen = given.map { codes in
        !codes.contains(code) && codes != [.nonResponse] && (code != .none || codes.isEmpty)
      }
      self.wanted = wanted
      self.isOpen = isOpen
      missed = Set(gold.indices.filter { wanted[$0] && isOpen[$0] })
      wantedCount = wanted.count { $0 }
    }
  }

  private struct Candidate {
    let item: PhraseIndex.Item
    let zScore: Double
  }

  /// A candidate with the answers that it matches as an entry.
  private struct Trial {
    let candidate: Candidate
    let negation: Lexicon.NegationRule
    let answers: Set<Int>
    let right: Int
    let gainedRight: Set<Int>
    let gainedWrong: Int

    var precision: Double { Double(right) / Double(max(answers.count, 1)) }
  }

  // MARK: - Candidates

  private func candidates(in index: PhraseIndex, _ view: CodeView) -> [Candidate] {
    let candidates = index.items.compactMap { item -> Candidate? in
      guard item.answers.contains(where: view.missed.contains) else { return nil }
      let zScore = self.zScore(table(of: item.answers, view))
      return zScore > 0 ? Candidate(item: item, zScore: zScore) : nil
    }
    return Array(candidates.sorted(by: isBefore).prefix(LexiconSuggester.mostTried))
  }

  private func isBefore(_ left: Candidate, _ right: Candidate) -> Bool {
    (-left.zScore, left.item.wordCount, left.item.key)
      < (-right.zScore, right.item.wordCount, right.item.key)
  }

  private func table(of answers: some Collection<Int>, _ view: CodeView) -> KeynessTable {
    let first = answers.count { view.wanted[$0] }
    return KeynessTable(
      first: Double(first), second: Double(answers.count - first),
      firstSize: Double(view.wantedCount),
      secondSize: Double(view.wanted.count - view.wantedCount))
  }

  private func zScore(_ table: KeynessTable) -> Double {
    LogOddsDifference(
      table, prior: table.first + table.second + 0.01,
      priorSize: table.firstSize + table.secondSize + 0.02
    ).zScore
  }

  // MARK: - Trials

  /// Tries candidates as entries, each under each rule of negation, and keeps its best rule.
  private func trials(
    of candidates: [Candidate], on texts: [String], _ view: CodeView
  ) throws -> [Trial] {
    let rules = Lexicon.NegationRule.allCases
    let place = SourcePosition(line: 1, column: 1)
    let entries = candidates.enumerated().flatMap { index, candidate in
      rules.map { rule in
        Lexicon.Entry(
          id: LocatedText("\(index).\(rule)", at: place),
          pattern: LocatedText(candidate.item.written, at: place), negation: rule)
      }
    }
    let trial = Lexicon(
      file: lexicon.file, edition: "", question: lexicon.question, denials: lexicon.denials,
      sections: [
        Lexicon.CodeSection(code: LocatedText("c", at: place), label: "", entries: entries)
      ])
    let trialReader = try KeywordReader(try CompiledLexicon(trial), wordList: wordList)
    var answers = [Set<Int>](repeating: [], count: entries.count)
    for (index, text) in texts.enumerated() {
      for hit in trialReader.read(text).hits { answers[hit.entry].insert(index) }
    }
    return candidates.enumerated().compactMap { index, candidate in
      rules.enumerated().map { number, rule in
        self.trial(candidate, rule, answers[index * rules.count + number], view)
      }.filter { !$0.gainedRight.isEmpty }.max(by: isWorse)
    }
  }

  private func trial(
    _ candidate: Candidate, _ negation: Lexicon.NegationRule, _ answers: Set<Int>,
    _ view: CodeView
  ) -> Trial {
    Trial(
      candidate: candidate, negation: negation, answers: answers,
      right: answers.count { view.wanted[$0] },
      gainedRight: answers.intersection(view.missed),
      gainedWrong: answers.count { view.isOpen[$0] && !view.wanted[$0] })
  }

  /// Of two rules the better one is within the rule of acceptance, then gains more, then errs less.
  private func isWorse(_ left: Trial, _ right: Trial) -> Bool {
    let isLeftWithin = left.precision >= rule.leastPrecision
    let isRightWithin = right.precision >= rule.leastPrecision
    if isLeftWithin != isRightWithin { return isRightWithin }
    return (left.gainedRight.count, left.precision) < (right.gainedRight.count, right.precision)
  }

  // MARK: - Ranking

  private func ranked(_ trials: [Trial], _ view: CodeView) -> [Suggestion] {
    var kept: [(trial: Trial, folded: [String])] = []
    for trial in trials {
      let near = kept.firstIndex { LexiconSuggester.areNear($0.trial, trial) }
      if let near {
        kept[near].folded.append(trial.candidate.item.written)
      } else {
        kept.append((trial, []))
      }
    }
    var covered: Set<Int> = []
    return kept.prefix(rule.mostPerCode).map { item in
      let trial = item.trial
      let isWithin = isWithinRule(trial, view)
      let isProposed = isWithin && !trial.gainedRight.isSubset(of: covered)
      if isProposed { covered.formUnion(trial.gainedRight) }
      return suggestion(trial, folded: item.folded, isProposed: isProposed, view)
    }
  }

  private func isWithinRule(_ trial: Trial, _ view: CodeView) -> Bool {
    let gained = trial.gainedRight.count
    return trial.answers.count >= rule.atLeastHits && trial.precision >= rule.leastPrecision
      && Double(gained) >= rule.leastPrecision * Double(gained + trial.gainedWrong)
      && specificity(of: trial, view) >= rule.leastSpecificity
  }

  private func specificity(of trial: Trial, _ view: CodeView) -> Double {
    Specificity.index(
      count: trial.right, frequency: trial.answers.count, part: view.wantedCount,
      whole: view.wanted.count)
  }

  private static func areNear(_ first: Trial, _ second: Trial) -> Bool {
    let common = first.answers.intersection(second.answers).count
    let all = first.answers.count + second.answers.count - common
    return all > 0 && Double(common) >= nearDuplicate * Double(all)
  }

  private func suggestion(
    _ trial: Trial, folded: [String], isProposed: Bool, _ view: CodeView
  ) -> Suggestion {
    let table = table(of: trial.answers, view)
    let item = trial.candidate.item
    return Suggestion(
      code: view.code, pattern: item.written,
      kind: item.isName ? .name : item.wordCount > 1 ? .phrase : .word, negation: trial.negation,
      zScore: zScore(table), g2: table.g2,
      specificity: specificity(of: trial, view),
      hits: trial.answers.count, right: trial.right, gainedRight: trial.gainedRight.count,
      gainedWrong: trial.gainedWrong, folded: folded, isProposed: isProposed)
  }
}
