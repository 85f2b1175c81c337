import Survey

/// What keeps a report, a sample or a plan from being made: facts only.
enum ReportError: ReportableError, Equatable {
  /// Quotations without a column that says which a person approved.
  case noQuotableColumn(file: String)
  /// Quotations of answers that the report does not count.
  case quotedStrangers(quotes: String, file: String, count: Int)
  case unknownForm(file: String)
  case badWeight(file: String, line: Int, column: String, value: String)
  case missingWeight(file: String, line: Int, column: String)
  case unmappedStrata(file: String, column: String, project: String, labels: [String])
  case badProbability(file: String, line: Int, value: String)
  case noIDColumn(file: String, columns: [String])
  case goldStrangers(gold: String, file: String, count: Int)
  case badBase(String)
  case emptyBase(file: String, base: String)
  case codeframesDiffer(
    current: String, previous: String, onlyNow: [String], onlyBefore: [String])
  case badPublishedShare(file: String, line: Int, value: String)
  case badPublishedBase(file: String, line: Int, value: String)
  case badPopulation(file: String, line: Int, value: String, count: Int)
  case previousNeeded
  case noOutput
  case twoPrevious
  case oneQuestionOnly(option: String, count: Int)
  case notPositive(option: String, least: Int)

  var report: ErrorReport {
    switch self {
    case .noQuotableColumn(let file):
      ErrorReport("error.report.no_quotable", [.text("file", file)], exit: .data)
    case .quotedStrangers(let quotes, let file, let count):
      ErrorReport(
        "error.report.quoted_strangers",
        [.text("quotes", quotes), .text("file", file), .count("count", count)], exit: .data)
    case .unknownForm(let file):
      ErrorReport("error.report.format", [.text("file", file)], exit: .usage)
    case .badWeight(let file, let line, let column, let value):
      ErrorReport(
        "error.report.weight",
        [
          .text("file", file), .position("line", line), .text("column", column),
          .text("value", value),
        ], exit: .data)
    case .missingWeight(let file, let line, let column):
      ErrorReport(
        "error.report.no_weight",
        [.text("file", file), .position("line", line), .text("column", column)], exit: .data)
    case .unmappedStrata(let file, let column, let project, let labels):
      ErrorReport(
        "error.report.unmapped_strata",
        [
          .text("file", file), .text("column", column), .text("project", project),
          .list("labels", labels),
        ], exit: .data)
    case .badProbability(let file, let line, let value):
      ErrorReport(
        "error.report.probability",
        [.text("file", file), .position("line", line), .text("value", value)], exit: .data)
    case .noIDColumn(let file, let columns):
      ErrorReport(
        "error.report.no_id", [.text("file", file), .list("columns", columns)], exit: .data)
    case .goldStrangers(let gold, let file, let count):
      ErrorReport(
        "error.report.gold_strangers",
        [.text("gold", gold), .text("file", file), .count("count", count)], exit: .data)
    case .badBase(let base):
      ErrorReport("error.report.base", [.text("base", base)], exit: .usage)
    case .emptyBase(let file, let base):
      ErrorReport(
        "error.report.empty_base", [.text("file", file), .text("base", base)], exit: .data)
    case .codeframesDiffer(let current, let previous, let onlyNow, let onlyBefore):
      ErrorReport(
        "error.report.codeframes",
        [
          .text("current", current), .text("previous", previous),
          .list("onlyNow", onlyNow.isEmpty ? ["–"] : onlyNow),
          .list("onlyBefore", onlyBefore.isEmpty ? ["–"] : onlyBefore),
        ], exit: .data)
    case .badPublishedShare(let file, let line, let value):
      ErrorReport(
        "error.report.published_share",
        [.text("file", file), .position("line", line), .text("value", value)], exit: .data)
    case .badPublishedBase(let file, let line, let value):
      ErrorReport(
        "error.report.published_base",
        [.text("file", file), .position("line", line), .text("value", value)], exit: .data)
    case .badPopulation(let file, let line, let value, let count):
      ErrorReport(
        "error.report.population",
        [
          .text("file", file), .position("line", line), .text("value", value),
          .count("count", count),
        ], exit: .data)
    case .previousNeeded: ErrorReport("error.report.previous_needed", exit: .usage)
    case .noOutput: ErrorReport("error.report.no_output", exit: .usage)
    case .twoPrevious: ErrorReport("error.report.two_previous", exit: .usage)
    case .oneQuestionOnly(let option, let count):
      ErrorReport(
        "error.report.one_question", [.text("option", option), .count("count", count)],
        exit: .usage)
    case .notPositive(let option, let least):
      ErrorReport(
        "error.report.positive_whole", [.text("option", option), .count("count", least)],
        exit: .usage)
    }
  }
}
