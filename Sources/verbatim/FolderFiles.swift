import Glibc
import Survey
import SurveyFiles

/// Folders, as far as a command looks into them.
enum FolderFiles {
  /// Makes a folder where there is none.
  ///
  /// - Throws: ``InitError`` when it cannot be made.
  static func make(_ folder: String) throws {
    guard mkdir(folder, 0o777) != 0, errno != EEXIST || FolderListing.names(in: folder) == nil
    else { return }
    throw InitError.noFolder(folder: folder)
  }
}

/// What keeps a folder for an edition from being made: facts only.
enum InitError: ReportableError, Equatable {
  case notEmpty(folder: String)
  case noFolder(folder: String)
  case noLexicons(folder: String)
  case noLexiconsInstalled

  var report: ErrorReport {
    switch self {
    case .notEmpty(let folder):
      ErrorReport("error.init.not_empty", [.text("folder", folder)], exit: .cannotCreate)
    case .noFolder(let folder):
      ErrorReport("error.init.no_folder", [.text("folder", folder)], exit: .cannotCreate)
    case .noLexicons(let folder):
      ErrorReport("error.init.no_lexicons", [.text("folder", folder)], exit: .noInput)
    case .noLexiconsInstalled: ErrorReport("error.init.none_installed", exit: .usage)
    }
  }
}
