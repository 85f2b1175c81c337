import Foundation
import Testing

@Suite("What must hold when things go wrong")
struct FaultTests {
  /// Runs a line of a shell in a folder, `$V` being the program.
  private func shell(
    _ line: String, in folder: Folder, language: String = "fr_FR.UTF-8"
  ) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["LC_ALL": language, "V": Program.path, "PATH": "/usr/bin:/bin"]
    let errors = URL(filePath: folder.path + "/errors")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try folder.text("errors"))
  }

  @Test(
    "where memory runs out, one fixed sentence and 71, and nothing half written",
    arguments: [
      (
        "fr_FR.UTF-8",
        "Erreur : la mémoire ne suffit pas. Fermez d'autres programmes, ou partagez le fichier ; rien n'a été écrit à moitié.\n"
      ),
      (
        "en_US.UTF-8",
        "Error: there is not enough memory. Close other programs, or split the file; nothing was half written.\n"
      ),
    ])
  func memory(_ language: String, _ sentence: String) throws {
    let folder = try Folder()
    // One answer as long as is allowed: its tokens take more than the limit leaves.
    try folder.write("long.csv", "text\n" + String(repeating: "mot ", count: 4 << 20) + "\n")
    let run = try shell(
      "ulimit -v 400000; exec $V tokenize long.csv -o out.jsonl",
      in: folder, language: language)
    #expect(run.status == 71)
    #expect(run.errors == sentence)
    #expect(folder.names == ["errors", "long.csv"])
  }

  @Test(
    "a fault of the program is one fixed sentence and 70, without a traceback",
    arguments: ["SEGV", "ABRT", "ILL", "TRAP", "FPE", "BUS"])
  func fault(_ signal: String) throws {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    // The program waits for a pipe that is written when the signal has come.
    let run = try shell(
      "mkfifo p; (echo text; echo '\(marker)'; sleep 3) > p & "
        + "$V code p --input-format csv --lexicon lex.yaml -o out.csv < /dev/null & sleep 1; "
        + "kill -\(signal) $!; wait $!", in: folder)
    #expect(run.status == 70)
    #expect(
      run.errors
        == "Erreur : le programme est en faute et s'est arrêté ; rien n'a été écrit à moitié. Signalez-le avec la commande employée, sans les réponses.\n"
    )
    #expect(folder.names == ["errors", "lex.yaml", "p"])
  }

  @Test("a file that may not grow, and an output that is closed: a message and 73")
  func outputs() throws {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    var answers = "text\n"
    for number in 0..<20_000 { answers += "pas le temps \(number)\n" }
    try folder.write("a.csv", answers)
    let full = try shell(
      "ulimit -f 8; exec $V code a.csv --lexicon lex.yaml -o out.csv", in: folder)
    #expect(full.status == 73)
    #expect(full.errors.hasPrefix("Erreur : out.csv : "))
    #expect(!folder.names.contains("out.csv"))
    let closed = try shell(
      "$V code a.csv --lexicon lex.yaml -o - | head -1 > /dev/null", in: folder)
    #expect(closed.status == 0 && !closed.errors.contains("Fatal"))
  }

  @Test("a file that is cut while it is read gives a message or its rows, never a fault")
  func cut() throws {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    var answers = "text\n"
    for number in 0..<200_000 { answers += "pas le temps ni le budget \(number)\n" }
    for delay in ["0.02", "0.1", "0.2"] {
      try folder.write("a.csv", answers)
      let run = try shell(
        "$V code a.csv --lexicon lex.yaml -o out.csv & sleep \(delay); : > a.csv; wait $!",
        in: folder)
      #expect([0, 65, 66].contains(run.status), "\(run.errors)")
    }
  }
}

@Suite("The same answer every time")
struct SameBytesTests {
  @Test("whatever the threads, the locale and the time zone")
  func places() throws {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    try folder.write("gold.csv", smallGold)
    var first: [String: Data] = [:]
    for (place, environment) in [
      "", "LC_ALL=C", "LC_ALL=tr_TR.UTF-8", "LC_ALL=en_US.UTF-8 TZ=Asia/Tokyo",
      "LC_ALL=fr_FR.UTF-8 TZ=America/Lima LC_NUMERIC=fr_FR.UTF-8",
    ].enumerated() {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      let threads = place % 3 + 1
      process.arguments = [
        "-c",
        """
        set -e
        $V train gold.csv --lexicon lex.yaml --threads \(threads) --out-of-fold f.csv -o m.model
        $V code gold.csv --lexicon lex.yaml --model m.model --threads \(threads) --explain --scores -o c.csv
        $V code gold.csv --lexicon lex.yaml --model m.model --language fr -o c.xlsx
        $V evaluate gold.csv --lexicon lex.yaml --threads \(threads) --json e.json --language fr
        $V report c.csv --language fr -o r.html
        $V report c.csv --language fr -o r.xlsx
        $V report c.csv -o r.json
        """,
      ]
      process.currentDirectoryURL = URL(filePath: folder.path)
      var variables = ["V": Program.path, "PATH": "/usr/bin:/bin"]
      for pair in environment.split(separator: " ") {
        let parts = pair.split(separator: "=")
        variables[String(parts[0])] = String(parts[1])
      }
      process.environment = variables
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      for name in ["m.model", "f.csv", "c.csv", "c.xlsx", "e.json", "r.html", "r.xlsx", "r.json"] {
        let bytes = try folder.data(name)
        if let before = first[name] {
          #expect(bytes == before, "\(name) with \(environment), \(threads) threads")
        } else {
          first[name] = bytes
        }
      }
    }
  }
}
