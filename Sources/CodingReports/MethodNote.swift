public import Survey

/// The method of a table in words, written from the run, ready to stand under it.
public enum MethodNote {
  /// What the table itself does not know.
  public struct Run: Sendable {
    /// The column that the codes were read from.
    public let codesColumn: String
    /// Whether the machine's codes of hand-coded answers come from models that have not learnt them.
    public let isOutOfFold: Bool
    /// Whether the other answers have the mean of the same models.
    public let hasFoldModels: Bool
    /// Hand-coded answers set aside: coded with the machine's proposal in sight, and used to
    /// develop the lexicon.
    public let sawProposalCount: Int
    public let developCount: Int
    /// What identifies the same body in two editions, where that was asked for.
    public let pairColumn: String?
    public let hasPopulations: Bool
    /// What bringing the edition before to today's codes did, where they were others.
    public let migration: Migration?
    public let version: String

    /// The facts of a run.
    public init(
      codesColumn: String, isOutOfFold: Bool, hasFoldModels: Bool = false, sawProposalCount: Int,
      developCount: Int, pairColumn: String?, hasPopulations: Bool, migration: Migration? = nil,
      version: String
    ) {
      self.codesColumn = codesColumn
      self.isOutOfFold = isOutOfFold
      self.hasFoldModels = hasFoldModels
      self.sawProposalCount = sawProposalCount
      self.developCount = developCount
      self.pairColumn = pairColumn
      self.hasPopulations = hasPopulations
      self.migration = migration
      self.version = version
    }
  }

  /// How the codes of the edition before became this one's.
  public struct Migration: Sendable, Equatable {
    /// Answers with another code than they had.
    public let changedCount: Int
    /// Codes that only a person can choose between, in the codeframe's order.
    public let open: [Code]

    /// The facts of a migration.
    public init(changedCount: Int, open: [Code]) {
      self.changedCount = changedCount
      self.open = open
    }
  }

  /// The paragraphs of the note.
  public static func paragraphs(
    _ table: FrequencyTable, run: Run, wording: ReportWording,
    stratumLabels: [String: String] = [:]
  ) -> [String] {
    var sentences = [
      wording.sentence(
        "note.base",
        [
          .count("base", table.rows.first?.base ?? 0),
          .text("rule", ReportLines.baseName(table.base, wording)),
        ]),
      wording.sentence("note.codes", [.text("column", run.codesColumn)]),
    ]
    if table.nonResponseCount > 0, table.base.rule == .answered {
      sentences.append(
        wording.sentence("note.non_responses", [.count("count", table.nonResponseCount)]))
    }
    if table.isWeighted { sentences.append(wording.sentence("note.weights")) }
    var paragraphs = [sentences.joined(separator: " ")]
    paragraphs.append(
      correction(table, run, wording, stratumLabels).joined(separator: " "))
    paragraphs.append(
      [
        wording.sentence("note.intervals"),
        wording.sentence(run.hasPopulations ? "note.populations" : "note.no_populations"),
        wording.sentence("note.flags"),
      ].joined(separator: " "))
    if let change = change(table, run, wording) { paragraphs.append(change) }
    paragraphs.append(wording.sentence("note.version", [.text("version", run.version)]))
    return paragraphs
  }

  private static func correction(
    _ table: FrequencyTable, _ run: Run, _ wording: ReportWording, _ labels: [String: String]
  ) -> [String] {
    var sentences: [String] = []
    switch table.correction {
    case .noGold: sentences.append(wording.sentence("note.no_gold"))
    case .census: sentences.append(wording.sentence("note.census"))
    case .corrected(let count):
      sentences.append(wording.sentence("note.corrected", [.count("count", count)]))
      sentences.append(
        wording.sentence(run.isOutOfFold ? "note.out_of_fold" : "note.not_out_of_fold"))
      if run.isOutOfFold {
        sentences.append(
          wording.sentence(run.hasFoldModels ? "note.fold_models" : "note.whole_model"))
      }
      let left = Set(
        table.rows.filter { $0.cautions.contains(.uncorrected) }.compactMap(\.stratum))
      if !left.isEmpty {
        sentences.append(
          wording.sentence(
            "note.strata_left",
            [.list("strata", table.strata.filter(left.contains).map { labels[$0] ?? $0 })]))
      }
    case .tooFew(let count):
      sentences.append(wording.sentence("note.too_few", [.count("count", count)]))
    case .unknownProbabilities(let count):
      sentences.append(wording.sentence("note.unknown_probabilities", [.count("count", count)]))
    }
    if run.sawProposalCount > 0 {
      sentences.append(
        wording.sentence("note.saw_proposal", [.count("count", run.sawProposalCount)]))
    }
    if run.developCount > 0 {
      sentences.append(wording.sentence("note.develop", [.count("count", run.developCount)]))
    }
    return sentences
  }

  private static func change(
    _ table: FrequencyTable, _ run: Run, _ wording: ReportWording
  ) -> String? {
    let changes = table.rows.compactMap(\.change)
    guard let first = changes.first else { return nil }
    var sentences = [wording.sentence("note.change", [.count("count", changes.count)])]
    if let column = run.pairColumn {
      sentences.append(
        wording.sentence(
          "note.pairs", [.text("column", column), .count("count", first.pairCount)]))
    }
    if !first.isCorrected { sentences.append(wording.sentence("note.change_uncorrected")) }
    if let migration = run.migration {
      sentences.append(
        wording.sentence("note.migrated", [.count("count", migration.changedCount)]))
      if !migration.open.isEmpty {
        let labels = migration.open.map { code in
          table.codeframe.position(of: code).map { wording.label(table.codeframe.entries[$0]) }
            ?? code.name
        }
        sentences.append(wording.sentence("note.open_codes", [.list("codes", labels)]))
      }
    }
    if changes.contains(where: { $0.parts != nil }) {
      sentences.append(wording.sentence("note.parts"))
    }
    return sentences.joined(separator: " ")
  }
}
