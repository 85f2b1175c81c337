import AnswerCoding
import CodingReports
import Survey
import SurveyFiles

/// Answers that people coded, with what a machine made of them.
struct CodedGold {
  let answers: [GoldAnswer]
  /// In the order of the answers.
  let coded: [CodedAnswer]
  let codeframe: Codeframe
  /// How the answers came to be coded, in one sentence.
  let title: String

  /// People's codes and the machine's, answer by answer.
  var pairs: [CodingComparison.Pair] { pairs(with: coded.map(\.codes)) }

  /// People's codes and those of another coding of the same answers.
  func pairs(with candidates: [[Code]]) -> [CodingComparison.Pair] {
    zip(answers, candidates).map { answer, codes in
      CodingComparison.Pair(
        id: answer.id, reference: answer.codes, candidate: codes, respondent: answer.id)
    }
  }

  /// The same answers, coded otherwise.
  func recoded(_ coded: [CodedAnswer]) -> CodedGold {
    CodedGold(answers: answers, coded: coded, codeframe: codeframe, title: title)
  }

  /// Without the answers that chose the lexicon's entries, unless nothing would be left.
  func withoutLessonsOfLexicon() -> CodedGold {
    let kept = answers.indices.filter { answers[$0].use != .develop }
    guard kept.count < answers.count, !kept.isEmpty else { return self }
    return CodedGold(
      answers: kept.map { answers[$0] }, coded: kept.map { coded[$0] }, codeframe: codeframe,
      title: title)
  }
}

/// Another coding that an evaluation is held against: a model, a lexicon or a coded file.
struct RivalCoding {
  let path: String
  /// The gold's file.
  let gold: String
  let table: TableOptions
  let threads: Int
  let common: CommonOptions

  /// Both codings, on the answers that the other one has too.
  func paired(with coded: CodedGold) throws -> PairedCodings {
    let candidates = try candidates(for: coded)
    let kept = candidates.indices.filter { candidates[$0] != nil }
    guard !kept.isEmpty else { throw GoldError.noCommonAnswers(first: gold, second: path) }
    if kept.count < candidates.count {
      common.say(
        "evaluate.against.left_out",
        [.count("count", candidates.count - kept.count), .text("file", path)])
    }
    let first = coded.pairs
    let second = coded.pairs(with: candidates.map { $0 ?? [] })
    return PairedCodings(
      first: kept.map { first[$0] }, second: kept.map { second[$0] },
      codeframe: coded.codeframe)
  }

  /// Per answer its codes; `nil` where the file does not have the answer.
  private func candidates(for coded: CodedGold) throws -> [[Code]?] {
    let isLexicon = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    if isLexicon || path.hasSuffix(".model") {
      let plan = try CoderLoading.plan(
        model: isLexicon ? nil : path, lexicon: isLexicon ? path : nil, reviewBelow: 0,
        options: common)
      CoderLoading.warnOfLessons(plan.model, coded.answers, options: common)
      return try ParallelCoder(plan, threads: threads).code(coded.answers.map(\.text))
        .map(\.codes)
    }
    let coding = try Coding(path: path, codesColumn: nil, table: table)
    if coding.hasIDs, coded.answers.allSatisfy({ $0.id != nil }) {
      let byID = coding.byID(usesIDs: true)
      return coded.answers.map { byID[$0.id ?? ""] }
    }
    // Without ids both files must have the same rows.
    return coded.answers.indices.map { $0 < coding.count ? coding.codes(at: $0) : nil }
  }
}
