internal import CodingReports
internal import Survey

/// A table to be written.
struct ReviewTable: Sendable, Equatable {
  let header: [String]
  let rows: [[Cell]]
}

/// What a review hands to the other commands.
enum ReviewTables {
  /// The columns that exports write, in whatever file they were before.
  private static let written: Set<String> = [
    "codes", "probability", "batch", "use", "saw_proposal", "coder", "unsure", "note",
    "codes_auto", "outcome", "confidence", "codes_final", "origin",
  ]

  /// People's codes, a row per answer that is coded and settled: what `report --gold`, `train`,
  /// `compare` and `merge` read. O(answers).
  static func gold(_ book: ReviewBook) -> ReviewTable {
    let rows = book.answers.compactMap { answer -> [Cell]? in
      guard let final = FinalCoding(of: answer.position, in: book) else { return nil }
      return [.text(answer.id), text(answer.text)] + people(answer, final, book)
        + [.text(final.isUnsure ? "true" : "false"), text(final.note)]
    }
    return ReviewTable(
      header: [
        "id", "text", "codes", "probability", "use", "saw_proposal", "coder", "unsure", "note",
      ],
      rows: rows)
  }

  /// All answers with their own columns: people's codes in `codes`, the machine's in `codes_auto`,
  /// and in `codes_final` those that count, as `merge` writes them. O(answers).
  ///
  /// - Parameter cells: each answer's row as its file had it.
  static func final(_ book: ReviewBook, header: [String], cells: [[String]]) -> ReviewTable {
    let kept = header.indices.filter { !written.contains(header[$0]) }
    let rows = book.answers.map { answer -> [Cell] in
      let proposal = book.proposals[answer.position]
      let final = FinalCoding(of: answer.position, in: book)
      let own = kept.map { place -> Cell in
        place < cells[answer.position].count ? text(cells[answer.position][place]) : .empty
      }
      return own + (final.map { people(answer, $0, book) } ?? Array(repeating: .empty, count: 5))
        + [
          text(CodeCell.text(of: proposal.codes)), .text(proposal.outcome.rawValue),
          .number(FixedDecimals.text(proposal.confidence, 6)),
          text(CodeCell.text(of: final?.codes ?? proposal.codes)),
          .text(final == nil ? "machine" : "human"),
        ]
    }
    return ReviewTable(
      header: kept.map { header[$0] } + [
        "codes", "probability", "use", "saw_proposal", "coder", "codes_auto", "outcome",
        "confidence", "codes_final", "origin",
      ], rows: rows)
  }

  /// The history, without any answer's text. O(steps).
  static func log(_ steps: [HistoryStep], _ book: ReviewBook) -> ReviewTable {
    ReviewTable(
      header: [
        "step", "at", "coder", "id", "action", "codes", "unsure", "note", "saw_proposal", "round",
        "undoes",
      ],
      rows: steps.map { step in
        [
          .number(String(step.step)), .text(step.at), .text(book.name(of: step.coder)),
          .text(book.answers[step.answer].id), .text(step.action.rawValue),
          text(CodeCell.text(of: step.decision.codes)),
          .text(step.decision.isUnsure ? "true" : "false"), text(step.decision.note),
          .text(step.decision.sawProposal ? "true" : "false"), .number(String(step.round)),
          step.undoes.map { .number(String($0)) } ?? .empty,
        ]
      })
  }

  /// `codes`, `probability`, `use`, `saw_proposal`, `coder`.
  private static func people(
    _ answer: ReviewAnswer, _ final: FinalCoding, _ book: ReviewBook
  ) -> [Cell] {
    [
      .text(CodeCell.text(of: final.codes)),
      answer.draw.map { .number(FixedDecimals.text($0.probability, 6)) } ?? .empty,
      text(FinalCoding.use(of: answer.position, in: book)?.rawValue ?? ""),
      .text(final.sawProposal ? "true" : "false"), .text(final.coder),
    ]
  }

  private static func text(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }
}
