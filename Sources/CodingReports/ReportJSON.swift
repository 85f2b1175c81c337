internal import Survey
internal import SurveyStatistics

extension FrequencyTable {
  /// The table as the command line promises it in `report -o OUT.json`.
  public var json: JSONText {
    .object([
      ("question", .text(question)), ("base", .text(base.name)),
      ("answers", .integer(answerCount)), ("non_responses", .integer(nonResponseCount)),
      ("uncoded", .integer(uncodedCount)), ("weighted", .boolean(isWeighted)),
      ("correction", correction.json),
      ("rows", .array(rows.map(\.json))),
    ])
  }
}

extension FrequencyTable.Correction {
  /// The name of the case in machine-readable output.
  public var name: String {
    switch self {
    case .noGold: "no_gold"
    case .census: "census"
    case .corrected: "corrected"
    case .tooFew: "too_few"
    case .unknownProbabilities: "unknown_probabilities"
    }
  }

  var json: JSONText {
    var pairs: [(String, JSONText)] = [("status", .text(name))]
    switch self {
    case .corrected(let count), .tooFew(let count), .unknownProbabilities(let count):
      pairs.append(("gold", .integer(count)))
    case .noGold, .census: break
    }
    return .object(pairs)
  }
}

extension FrequencyTable.Row {
  var json: JSONText {
    .object([
      ("code", .text(code.name)), ("stratum", stratum.map { .text($0) } ?? .null),
      ("n", .integer(count)), ("base", .integer(base)), ("share", .number(share)),
      ("weighted", .number(weighted)),
      ("corrected", coding.map { .number($0.value) } ?? .null),
      ("coding", coding.map(JSONText.init(bounds:)) ?? .null),
      ("sampling", JSONText(bounds: sampling)), ("n_eff", .number(effectiveSize)),
      ("compare", comparison?.json ?? .null), ("flag", .text(flag.rawValue)),
      ("cautions", .array(cautions.map { .text($0.rawValue) })),
      ("change", change?.json ?? .null),
    ])
  }
}

extension FrequencyTable.Comparison {
  var json: JSONText {
    .object([
      ("counted", .number(counted)), ("adjusted", adjusted.map { .number($0) } ?? .null),
      ("em", expectationMaximization.map { .number($0) } ?? .null),
    ])
  }
}

extension EditionChange {
  var json: JSONText {
    let optional = { (value: Double?) -> JSONText in value.map { .number($0) } ?? .null }
    return .object([
      ("previous", .number(previous)), ("value", .number(value)), ("low", optional(low)),
      ("high", optional(high)), ("p", optional(probability)), ("adjusted_p", optional(adjusted)),
      ("significant", .boolean(isFlagged)), ("pairs", .integer(pairCount)),
      ("corrected", .boolean(isCorrected)),
      (
        "parts",
        parts.map {
          .object([
            ("codeframe", .number($0.codeframe)), ("coding", optional($0.coding)),
            ("respondents", optional($0.respondents)),
            ("real", .number($0.real)),
          ])
        } ?? .null
      ),
    ])
  }
}

extension JSONText {
  fileprivate init(bounds estimate: Estimate) {
    self = .object([("low", .number(estimate.low)), ("high", .number(estimate.high))])
  }
}

/// All tables of a report.
public enum ReportJSON {
  /// The text of `report -o OUT.json`.
  public static func text(_ tables: [FrequencyTable]) -> String {
    JSONText.object([("tables", .array(tables.map(\.json)))]).renderedWithLines()
  }
}
