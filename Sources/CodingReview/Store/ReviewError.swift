internal import Survey

/// What keeps a review from starting or going on: facts only.
enum ReviewError: ReportableError, Equatable {
  case noIDColumn(file: String, columns: [String])
  case duplicateID(file: String, line: Int)
  case emptyID(file: String, line: Int)
  case noAnswers(file: String)
  case badProbability(file: String, line: Int)
  /// Answers of the sample that the file of answers does not have.
  case sampleStrangers(file: String, answers: String, count: Int)
  case inUse(file: String)
  case newerDatabase(file: String)
  case database(file: String, reason: String)
  /// The database was made from other answers.
  case otherAnswers(database: String, answers: String, count: Int)
  /// The database was made with other codes.
  case otherCodeframe(database: String, lexicon: String)
  case codeframesDiffer(
    model: String, lexicon: String, onlyInModel: [String], onlyInLexicon: [String])
  case port(Int, reason: String)
  case unknownCode(file: String, line: Int, code: String)
  case noCodesColumn(file: String, columns: [String])

  var report: ErrorReport {
    switch self {
    case .noIDColumn(let file, let columns):
      ErrorReport(
        "error.review.no_id", [.text("file", file), .list("columns", columns)], exit: .data)
    case .duplicateID(let file, let line):
      ErrorReport(
        "error.gold.duplicate_id", [.text("file", file), .position("line", line)], exit: .data)
    case .emptyID(let file, let line):
      ErrorReport(
        "error.review.empty_id", [.text("file", file), .position("line", line)], exit: .data)
    case .noAnswers(let file):
      ErrorReport("error.review.no_answers", [.text("file", file)], exit: .data)
    case .badProbability(let file, let line):
      ErrorReport(
        "error.review.bad_probability", [.text("file", file), .position("line", line)],
        exit: .data)
    case .sampleStrangers(let file, let answers, let count):
      ErrorReport(
        "error.review.sample_strangers",
        [.text("file", file), .text("answers", answers), .count("count", count)], exit: .data)
    case .inUse(let file):
      ErrorReport("error.review.in_use", [.text("file", file)], exit: .cannotCreate)
    case .newerDatabase(let file):
      ErrorReport("error.review.newer_database", [.text("file", file)], exit: .data)
    case .database(let file, let reason):
      ErrorReport(
        "error.review.database", [.text("file", file), .text("reason", reason)],
        exit: .cannotCreate)
    case .otherAnswers(let database, let answers, let count):
      ErrorReport(
        "error.review.other_answers",
        [.text("database", database), .text("answers", answers), .count("count", count)],
        exit: .data)
    case .otherCodeframe(let database, let lexicon):
      ErrorReport(
        "error.review.other_codeframe",
        [.text("database", database), .text("lexicon", lexicon)], exit: .data)
    case .codeframesDiffer(let model, let lexicon, let onlyInModel, let onlyInLexicon):
      ErrorReport(
        "error.model.other_codeframe",
        [
          .text("model", model), .text("lexicon", lexicon),
          .list("onlyInModel", onlyInModel.isEmpty ? ["–"] : onlyInModel),
          .list("onlyInLexicon", onlyInLexicon.isEmpty ? ["–"] : onlyInLexicon),
        ], exit: .data)
    case .port(let port, let reason):
      ErrorReport(
        "error.review.port", [.position("port", port), .text("reason", reason)], exit: .system)
    case .unknownCode(let file, let line, let code):
      ErrorReport(
        "error.gold.unknown_code",
        [.text("file", file), .position("line", line), .text("code", code)], exit: .data)
    case .noCodesColumn(let file, let columns):
      ErrorReport(
        "error.gold.no_codes_column", [.text("file", file), .list("columns", columns)],
        exit: .data)
    }
  }
}
