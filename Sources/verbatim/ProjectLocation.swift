import Glibc
import Survey
import SurveyFiles

/// A project file and the folder that its paths start from.
struct ProjectLocation {
  let project: Project
  private let folder: String

  var questions: [Project.Question] { project.questions }

  /// The folder's project, for a command that was given no file.
  ///
  /// - Throws: ``ProjectError`` when there is none.
  static func here(asked: String?) throws -> ProjectLocation {
    guard let location = try find(asked: asked, near: "") else { throw ProjectError.noProject }
    return location
  }

  /// A file that the project names under a key.
  ///
  /// - Throws: ``ProjectError`` when it does not.
  func named(_ relative: String?, key: String) throws -> String {
    guard let path = path(of: relative) else {
      throw ProjectError.notNamed(project: project.file, key: key)
    }
    return path
  }

  /// The answers that `code` has coded.
  ///
  /// - Throws: ``ProjectError`` when it has not run yet.
  func codedAnswers() throws -> String {
    let path = try named(project.coded, key: "coded")
    guard ProjectLocation.exists(path) else { throw ProjectError.notCoded(file: path) }
    return path
  }

  /// The files of a question's answers that people coded, from where the command runs.
  func gold(of question: Project.Question) -> [String] {
    question.gold.compactMap(path(of:))
  }

  /// The question of a name, or the only one.
  func question(named name: String?) throws -> Project.Question {
    let names = questions.map(\.name)
    guard let name else {
      guard questions.count == 1 else {
        throw ProjectError.whichQuestion(project: project.file, questions: names)
      }
      return questions[0]
    }
    guard let question = questions.first(where: { $0.name == name }) else {
      throw ProjectError.unknownQuestion(
        project: project.file, name: name, suggestion: NearestName.find(name, among: names),
        questions: names)
    }
    return question
  }

  /// Whether a file is there.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A path of the project, from where the command runs.
  func path(of relative: String?) -> String? {
    guard let relative else { return nil }
    return relative.hasPrefix("/") || folder.isEmpty ? relative : folder + "/" + relative
  }

  /// The project file asked for, else `verbatim.yaml` beside the answers, in the folder above them,
  /// or here; `nil` without.
  static func find(asked: String?, near answers: String) throws -> ProjectLocation? {
    let folder = parent(of: answers)
    let candidates =
      asked.map { [$0] }
      ?? [
        folder.isEmpty ? ProjectReader.fileName : folder + "/" + ProjectReader.fileName,
        folder.isEmpty || folder == "/" ? "" : folder + "/../" + ProjectReader.fileName,
        ProjectReader.fileName,
      ]
    for path in candidates where asked != nil || (!path.isEmpty && exists(path)) {
      return ProjectLocation(project: try ProjectReader.read(path: path), folder: parent(of: path))
    }
    return nil
  }

  /// The question that a file of gold belongs to: the one that names the file, else the one whose
  /// name stands in the file's name.
  func question(ofGold gold: String) -> Project.Question? {
    let given = ProjectLocation.resolved(gold)
    if let named = questions.first(where: { question in
      question.gold.contains { path(of: $0).map(ProjectLocation.resolved) == given }
    }) {
      return named
    }
    let stem = EditionColumns.fileStem(gold)
    return questions.filter { stem.contains($0.name) }.max { $0.name.count < $1.name.count }
  }

  /// A path without links and dots; as it is where there is no such file.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
