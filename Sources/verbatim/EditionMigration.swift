import CodingReports
import LexiconRenewal
import Survey
import SurveyFiles

/// Brings the codes of an edition before to the codeframe of today, for a comparison of like with
/// like.
struct EditionMigration {
  /// An edition in today's codes.
  struct Migrated {
    let question: ReportedQuestion
    /// Answers with another code than they had.
    let changedCount: Int
    /// Codes of today that only a person can choose between, in the codeframe's order.
    let open: [Code]
  }

  private let migration: CodingMigration
  private let codeframe: Codeframe

  /// - Returns: `nil` when the lexicon tells of no change that old codes would show.
  init?(_ lexicon: Lexicon?) {
    guard let lexicon, lexicon.migrations.contains(where: { $0.kind != .add }) else { return nil }
    migration = CodingMigration(lexicon)
    codeframe = lexicon.codeframe
  }

  /// Whether a file came out of `lexicon migrate`: its codes are today's.
  static func isDone(_ path: String, _ table: TableOptions) throws -> Bool {
    try TableReader(path: path, options: table.reading).header.contains("codes_before")
  }

  /// The edition in today's codes: the codes of the answers, those of people, or both.
  func migrated(
    _ question: ReportedQuestion, codes changesCodes: Bool, gold changesGold: Bool
  ) -> Migrated {
    var changed = 0
    var open: Set<Code> = []
    func today(_ codes: [Code]) -> [Code] {
      let result = self.today(codes)
      open.formUnion(result.open)
      return result.codes
    }
    let answers = question.answers.map { answer in
      let codes = changesCodes ? answer.codes.map(today) : answer.codes
      let gold = answer.gold.map {
        ReportedAnswer.Gold(
          codes: changesGold ? today($0.codes) : $0.codes, probability: $0.probability)
      }
      if Set(codes ?? []) != Set(answer.codes ?? []) || Set(gold?.codes ?? []) != answer.goldCodes {
        changed += 1
      }
      return ReportedAnswer(
        id: answer.id, pairKey: answer.pairKey, stratum: answer.stratum, weight: answer.weight,
        codes: codes, machineCodes: changesCodes ? today(answer.machineCodes) : answer.machineCodes,
        foldCodes: changesCodes ? answer.foldCodes.map(today) : answer.foldCodes, gold: gold,
        // Probabilities are of codes that may be others now.
        scores: changesCodes ? [] : answer.scores, closedCodes: answer.closedCodes,
        matchesBase: answer.matchesBase)
    }
    return Migrated(
      question: question.with(answers), changedCount: changed, open: codeframe.ordered(open))
  }

  /// Codes in today's codeframe. What nobody can decide between leaves what its choices have in
  /// common: the parent, where they have one. A code that no migration speaks of stays.
  private func today(_ codes: [Code]) -> (codes: [Code], open: [Code]) {
    let strangers = codes.filter {
      if case .failure = migration.migrate([$0]) { true } else { false }
    }
    guard
      case .success(let result) = migration.migrate(codes.filter { !strangers.contains($0) })
    else { return (codes, []) }
    let parents = result.open.compactMap { commonParent(of: $0.choices) }
    let known = result.codes + parents.filter { !result.codes.contains($0) }
    return (known + strangers, result.open.flatMap(\.choices))
  }

  /// The nearest code above all of some codes.
  private func commonParent(of codes: [Code]) -> Code? {
    var candidate = codes.first?.parent
    while let parent = candidate {
      if codes.allSatisfy({ $0.name.hasPrefix(parent.name + ".") }) { return parent }
      candidate = parent.parent
    }
    return nil
  }

  /// The codes that differ between two codeframes and that the migrations do not tell of.
  static func unexplained(
    now: Lexicon, before: Lexicon
  ) -> (onlyNow: [Code], onlyBefore: [Code]) {
    let sources = Set(now.migrations.filter { $0.kind != .add }.flatMap(\.codes).map(\.text))
    let added = now.migrations.filter { $0.kind == .add }.flatMap(\.codes)
    var targets = Set((now.migrations.flatMap(\.targets) + added).map { Code($0.text) })
    for target in targets {
      var parent = target.parent
      while let code = parent {
        targets.insert(code)
        parent = code.parent
      }
    }
    return (
      now.codeframe.codes.filter {
        before.codeframe.position(of: $0) == nil && !targets.contains($0)
      },
      before.codeframe.codes.filter {
        now.codeframe.position(of: $0) == nil && !sources.contains($0.name)
      }
    )
  }
}

extension ReportedAnswer {
  fileprivate var goldCodes: Set<Code> { Set(gold?.codes ?? []) }
}

extension ReportedQuestion {
  /// The question with other answers.
  fileprivate func with(_ answers: [ReportedAnswer]) -> ReportedQuestion {
    ReportedQuestion(
      name: name, file: file, codesColumn: codesColumn, answers: answers, strata: strata,
      isOutOfFold: isOutOfFold, hasFoldModels: hasFoldModels, sawProposalCount: sawProposalCount,
      developCount: developCount, goldFiles: goldFiles, missingGold: missingGold,
      emptyGold: emptyGold)
  }
}
