public import Survey

/// Gold that nothing can be learnt from: facts only.
public enum TrainingError: ReportableError, Equatable {
  /// Fewer coded answers than folds.
  case tooFewAnswers(count: Int, needed: Int)
  /// A code of the gold that the codeframe does not have.
  case unknownCode(file: String, line: Int, code: String, suggestion: String?)

  public var report: ErrorReport {
    switch self {
    case .tooFewAnswers(let count, let needed):
      ErrorReport(
        "error.training.too_few_answers", [.count("count", count), .count("needed", needed)],
        exit: .data)
    case .unknownCode(let file, let line, let code, let suggestion):
      ErrorReport(
        suggestion == nil ? "error.gold.unknown_code" : "error.gold.unknown_code_near",
        [
          .text("file", file), .position("line", line), .text("code", code),
          .text("suggestion", suggestion ?? ""),
        ], exit: .data)
    }
  }
}
