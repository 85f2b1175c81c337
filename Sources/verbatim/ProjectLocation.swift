import Glibc
import Survey
import SurveyFiles

/// A project file and the folder that its paths start from.
struct ProjectLocation {
  let project: Project
  private let folder: String

  var questions: [Project.Question] { project.questions }

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
    for path in candidates where asked != nil || (!path.isEmpty && access(path, F_OK) == 0) {
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
