import Foundation

/// A page whose `console` blocks show what a terminal shows: `$ command`, then what it prints.
struct Transcript {
  /// A command of a block, with the lines that stand below it.
  struct Step: Equatable {
    let command: String
    var expected: [String] = []
    /// The line of the command in the page, from 1.
    let line: Int
  }

  /// What opens a block that is run.
  static let fence = "```console"

  /// The page's lines, in pieces: text as it is, and steps.
  private enum Piece {
    case text(String)
    case step(Step)
  }

  private var pieces: [Piece] = []
  /// Lines of other blocks that hold a command of the program, and so are not run.
  private(set) var unrun: [Int] = []

  init(_ text: String) {
    var isRun = false
    var isOther = false
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for (place, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        let opens = !isRun && !isOther
        isRun = opens && line == Transcript.fence
        isOther = opens && line != Transcript.fence
        pieces.append(.text(line))
      } else if isRun, line.hasPrefix("$ ") {
        pieces.append(.step(Step(command: String(line.dropFirst(2)), line: place + 1)))
      } else if isRun, case .step(var step)? = pieces.last {
        step.expected.append(line)
        pieces[pieces.count - 1] = .step(step)
      } else {
        if isOther, line.hasPrefix("verbatim ") || line.hasPrefix("$ ") { unrun.append(place + 1) }
        pieces.append(.text(line))
      }
    }
  }

  var steps: [Step] {
    pieces.compactMap { if case .step(let step) = $0 { step } else { nil } }
  }

  /// The page with other lines below its commands, in their order.
  func text(withOutputs outputs: [[String]]) -> String {
    var outputs = outputs.makeIterator()
    let lines = pieces.flatMap { piece -> [String] in
      switch piece {
      case .text(let line): return [line]
      case .step(let step): return ["$ " + step.command] + (outputs.next() ?? step.expected)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A terminal of somebody who has installed the package: a folder to work in, the program on the
/// path, its data where the package puts them.
final class InstalledProgram {
  /// Where the package's data are on a reader's machine.
  static let share = "/usr/share/verbatim"

  private let folder: Folder
  private let prefix: String
  private var current: String

  init() throws {
    folder = try Folder()
    prefix = folder.side + "/usr"
    current = folder.path
    let files = FileManager.default
    for name in ["bin", "share/verbatim"] {
      try files.createDirectory(atPath: prefix + "/" + name, withIntermediateDirectories: true)
    }
    // A copy, not a link: the program finds its data from where it stands.
    try files.copyItem(atPath: Program.path, toPath: prefix + "/bin/verbatim")
    let built = (Program.path as NSString).deletingLastPathComponent + "/share/verbatim"
    try files.createSymbolicLink(
      atPath: prefix + "/share/verbatim/french-words.table",
      withDestinationPath: built + "/french-words.table")
    for name in ["Lexicons", "Corpus", "Examples"] {
      try files.createSymbolicLink(
        atPath: prefix + "/share/verbatim/" + name,
        withDestinationPath: Project.folder + "/" + name)
    }
  }

  /// Runs a line as a shell does and gives the lines that a terminal would show, both outputs
  /// together. What a command leaves, a later one finds; so does the folder that `cd` chose.
  func lines(of command: String, language: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let real = prefix + "/share/verbatim"
    let line = command.replacingOccurrences(of: InstalledProgram.share, with: real)
    let place = folder.side + "/cwd"
    process.arguments = ["-c", "\(line)\npwd > '\(place)'"]
    process.currentDirectoryURL = URL(filePath: current)
    process.environment = [
      "LC_ALL": language, "PATH": prefix + "/bin:/usr/bin:/bin", "HOME": folder.path,
    ]
    let output = URL(filePath: folder.side + "/shown")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    current = try String(contentsOfFile: place, encoding: .utf8).trimmingCharacters(
      in: .newlines)
    let shown = String(decoding: try Data(contentsOf: output), as: UTF8.self)
      .replacingOccurrences(of: real, with: InstalledProgram.share)
    var lines = shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
