internal import CodingReports
internal import Survey
internal import SurveyStatistics

/// What each further answer of the sample gains: how wide the intervals of the shares are.
struct SampleGain: Sendable, Equatable {
  /// One code's half-widths, in shares: 0.04 is 4 points.
  struct Row: Sendable, Equatable {
    let code: Code
    let now: Double
    let withOneMore: Double
    let withBatchMore: Double
    let withAll: Double
  }

  /// In the codeframe's order; the watched codes, or all that anybody gave.
  let rows: [Row]
  /// Answers that count: coded blind, drawn, settled.
  let codedCount: Int
  /// Whether the machine's errors are measured by them, not assumed.
  let isMeasured: Bool

  /// How many answers a batch has where the sample does not tell.
  static let usualBatch = 25

  /// Plans with what is coded so far; `nil` where the file holds the sample alone, so that nobody
  /// knows what it was drawn from. O(answers × codes).
  init?(_ book: ReviewBook) {
    guard book.answers.contains(where: { $0.draw != nil }),
      book.answers.contains(where: { $0.draw == nil && !$0.isBlank })
    else { return nil }
    let reported = book.answers.filter { !$0.isBlank }.map { answer in
      let proposal = book.proposals[answer.position]
      return ReportedAnswer(
        id: answer.id, codes: proposal.codes, machineCodes: proposal.codes,
        gold: SampleGain.gold(of: answer, proposal, in: book))
    }
    let plan = CodingPlan(
      reported, codeframe: book.codeframe, strata: nil, halfWidth: 0.04, countsSampling: true,
      codes: book.watched.isEmpty ? nil : book.watched)
    let sizes = Dictionary(grouping: book.answers.compactMap { $0.draw?.batch }) { $0 }
    let batch = sizes.values.map(\.count).max() ?? SampleGain.usualBatch
    rows = plan.rows.map { row in
      let coded = row.codedCount
      return Row(
        code: row.code, now: row.halfWidthNow,
        withOneMore: row.precision.halfWidth(coded: min(row.base, coded + 1)),
        withBatchMore: row.precision.halfWidth(coded: min(row.base, coded + batch)),
        withAll: row.halfWidthOfAll)
    }
    codedCount = plan.codedCount
    isMeasured = plan.goldCount > 0
  }

  /// The widest interval now: what a further answer is for.
  var widest: Row? {
    rows.max { ($0.now, $0.withAll) < ($1.now, $1.withAll) }
  }

  private static func gold(
    of answer: ReviewAnswer, _ proposal: Proposal, in book: ReviewBook
  ) -> ReportedAnswer.Gold? {
    guard let draw = answer.draw, proposal.lesson != .learnt,
      FinalCoding.use(of: answer.position, in: book) != .develop,
      let final = FinalCoding(of: answer.position, in: book), !final.sawProposal
    else { return nil }
    return ReportedAnswer.Gold(codes: final.codes, probability: draw.probability)
  }
}
