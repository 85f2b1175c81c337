import Foundation
import Testing

/// The program that the tests run: the one built beside them.
enum Program {
  static let path: String = {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return ((tests ?? "") as NSString).deletingLastPathComponent + "/verbatim"
  }()

  /// What a run printed and how it ended.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
    let bytes: Data
  }

  /// Runs the program in a folder.
  ///
  /// - Parameters:
  ///   - arguments: as on the command line.
  ///   - input: what stands on standard input.
  ///   - language: the locale of the run.
  static func run(
    _ arguments: [String], in folder: Folder, input: String = "", language: String = "fr_FR.UTF-8"
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["LC_ALL": language]
    // Files rather than pipes: no reader can fall behind.
    let stdin = folder.hidden("stdin"), stdout = folder.hidden("stdout")
    let stderr = folder.hidden("stderr")
    try Data(input.utf8).write(to: stdin)
    for file in [stdout, stderr] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    try process.run()
    process.waitUntilExit()
    let bytes = try Data(contentsOf: stdout)
    return Run(
      status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: stderr), as: UTF8.self), bytes: bytes)
  }
}

/// A folder of its own for a test, removed with everything in it.
final class Folder {
  let path: String
  let side: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.path + "/verbatim-" + UUID().uuidString
    path = base + "/work"
    side = base + "/side"
    for folder in [path, side] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }

  fileprivate func hidden(_ name: String) -> URL { URL(filePath: side + "/" + name) }

  /// The names of what stands in the folder, sorted.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws {
    try data.write(to: URL(filePath: path + "/" + name))
  }

  func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path + "/" + name))
  }

  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: false)
  }
}

/// The project's own folder.
enum Project {
  static let folder: String = {
    var url = URL(filePath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()
}

/// A small lexicon with its codeframe.
let smallLexicon = """
  format: 1
  edition: "2023"
  question: obstacles
  codes:
    - code: temps
      label: "Manque de temps"
      definition: "Le temps manque."
      entries:
        - id: temps.manque
          pattern: "(manque|pas) … temps"
          unless: ["temps reel"]
    - code: budget
      label: "Budget"
      definition: "L'argent manque."
      entries:
        - id: budget.cout
          pattern: "(cout|cher|budget)"
    - code: non_reponse
      label: "Non-réponse"
      definition: "Rien n'est dit."
      entries: []
  """

/// Gold composed for the tests; the marker stands in one answer.
let smallGold: String = {
  let texts = [
    ("pas le temps", "temps"), ("manque de temps", "temps"), ("le temps file", "temps"),
    ("journées trop courtes", "temps"), ("agenda plein", "temps"), ("urgence permanente", "temps"),
    ("trop cher", "budget"), ("le coût des licences", "budget"), ("budget nul", "budget"),
    ("crédits coupés", "budget"), ("pas d'argent", "budget"), ("\(marker)", "budget"),
    ("temps et budget", "temps|budget"), ("RAS", "non_reponse"),
  ]
  return "id,text,codes\n"
    + texts.enumerated().map { "g\($0),\"\($1.0)\",\($1.1)\n" }.joined()
}()

/// A sentence that must be found nowhere but in coded answers.
let marker = "zibeline mauve sous parapluie bancal"
