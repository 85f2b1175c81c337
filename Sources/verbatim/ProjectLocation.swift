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

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
