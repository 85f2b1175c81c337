public import Survey
internal import SurveyStatistics

/// The rows of a report for a spreadsheet: names in English, decimals with a point, one row per
/// code and stratum.
public enum ReportCells {
  /// The columns, in order.
  public static let header = [
    "question", "stratum", "code", "label", "n", "base", "share", "weighted", "corrected",
    "coding_low", "coding_high", "sampling_low", "sampling_high", "n_eff", "flag", "cautions",
    "previous", "change", "change_low", "change_high", "change_adjusted_p", "change_significant",
    "change_codeframe", "change_coding", "change_respondents", "change_real",
  ]

  /// The cells of all tables, in the order of the header.
  public static func rows(of tables: [FrequencyTable]) -> [[Cell]] {
    tables.flatMap { table in table.rows.map { cells(of: $0, in: table) } }
  }

  private static func cells(of row: FrequencyTable.Row, in table: FrequencyTable) -> [Cell] {
    let label = table.codeframe.position(of: row.code).map { table.codeframe.entries[$0].label }
    let change = row.change
    return [
      .text(table.question), row.stratum.map { .text($0) } ?? .empty, .text(row.code.name),
      .text(label ?? row.code.name), .number(String(row.count)), .number(String(row.base)),
      number(row.share), number(row.weighted), number(row.coding?.value),
      number(row.coding?.low), number(row.coding?.high), number(row.sampling.low),
      number(row.sampling.high), number(row.effectiveSize), .text(row.flag.rawValue),
      row.cautions.isEmpty
        ? .empty : .text(row.cautions.map(\.rawValue).joined(separator: "|")),
      number(change?.previous), number(change?.value), number(change?.low), number(change?.high),
      number(change?.adjusted), change.map { .boolean($0.isFlagged) } ?? .empty,
      number(change?.parts?.codeframe), number(change?.parts?.coding),
      number(change?.parts?.respondents),
      number(change?.parts?.real),
    ]
  }

  private static func number(_ value: Double?) -> Cell {
    value.map { .number(FixedDecimals.text($0, 6)) } ?? .empty
  }
}
