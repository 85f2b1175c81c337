import ArgumentParser
import Glibc
import ReviewOptions
import Survey

/// `verbatim review`: starts the page's own program, so that this one stays small.
struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review", abstract: Speaker.current.sentence("help.review"),
      discussion: Speaker.current.sentence("help.review.discussion"))
  }

  @OptionGroup var options: ReviewOptions

  static let program = "verbatim-review"

  func run() throws {
    let folders = ReviewCommand.folders()
    guard
      let path = folders.map({ $0 + "/" + ReviewCommand.program })
        .first(where: { access($0, X_OK) == 0 })
    else { throw ReviewLaunchError.missing(folders: folders) }
    let arguments = [ReviewCommand.program] + ReviewCommand.handedOn(CommandLine.arguments)
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    // On success this process becomes the page's and never comes back.
    execv(path, pointers)
    for pointer in pointers { free(pointer) }
    throw ReviewLaunchError.missing(folders: [path])
  }

  /// The arguments after the command's name, as they were typed.
  static func handedOn(_ arguments: [String]) -> [String] {
    guard let place = arguments.dropFirst().firstIndex(of: "review") else { return [] }
    return Array(arguments[arguments.index(after: place)...])
  }

  /// Beside this program, then where a prefix keeps programs that others start.
  private static func folders() -> [String] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBytes { bytes in
      readlink("/proc/self/exe", bytes.baseAddress!.assumingMemoryBound(to: CChar.self), 4096)
    }
    guard length > 0 else { return [] }
    let folder = String(decoding: buffer[..<length], as: UTF8.self)
      .split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return [folder, folder + "/../libexec/verbatim", folder + "/../bin"]
  }
}

/// A page that cannot be started: facts only.
enum ReviewLaunchError: ReportableError, Equatable {
  case missing(folders: [String])

  var report: ErrorReport {
    switch self {
    case .missing(let folders):
      ErrorReport(
        "error.review.missing_program",
        [.text("program", ReviewCommand.program), .list("folders", folders)], exit: .software)
    }
  }
}
