import Survey

/// A command that leaves its files to the project, where the project does not name them: facts only.
enum ProjectError: ReportableError, Equatable {
  /// No file was given and no project file is here.
  case noProject
  /// The project has no line for what the command needs.
  case notNamed(project: String, key: String)
  /// The coded answers are not there yet.
  case notCoded(file: String)
  /// No question of the project has answers coded by people.
  case noGold(project: String)
  /// The file for answers to code by hand holds somebody's work already.
  case goldExists(file: String)
  /// The project has several questions and the command takes one.
  case whichQuestion(project: String, questions: [String])
  case unknownQuestion(project: String, name: String, suggestion: String?, questions: [String])

  var report: ErrorReport {
    switch self {
    case .noProject: ErrorReport("error.project.none", exit: .usage)
    case .notNamed(let project, let key):
      ErrorReport(
        "error.project.not_named", [.text("project", project), .text("key", key)], exit: .usage)
    case .notCoded(let file):
      ErrorReport("error.project.not_coded", [.text("file", file)], exit: .noInput)
    case .noGold(let project):
      ErrorReport("error.project.no_gold", [.text("project", project)], exit: .usage)
    case .goldExists(let file):
      ErrorReport("error.project.gold_exists", [.text("file", file)], exit: .cannotCreate)
    case .whichQuestion(let project, let questions):
      ErrorReport(
        "error.project.which_question",
        [.text("project", project), .list("questions", questions)], exit: .usage)
    case .unknownQuestion(let project, let name, let suggestion, let questions):
      ErrorReport(
        suggestion == nil ? "error.project.question" : "error.project.question_near",
        [
          .text("project", project), .text("name", name), .text("suggestion", suggestion ?? ""),
          .list("questions", questions),
        ], exit: .usage)
    }
  }
}
