import Foundation
import Testing

@Suite("Habits of the terminal")
struct TerminalTests {
  @Test(
    "a misspelt command is told with the one that was meant",
    arguments: [
      // arguments, French, English, why
      (
        ["lexicon", "chek"],
        "Erreur : commande « lexicon chek » inconnue. Vouliez-vous dire « lexicon check » ?\n",
        "Error: unknown command \"lexicon chek\". Did you mean \"lexicon check\"?\n",
        "a command of a command"
      ),
      (
        ["zzzz", "a.csv"],
        "Erreur : commande « zzzz » inconnue. La liste est dans « verbatim --help ».\n",
        "Error: unknown command \"zzzz\". The list is in \"verbatim --help\".\n", "none is near"
      ),
    ] as [([String], String, String, String)])
  func misspelt(_ arguments: [String], _ french: String, _ english: String, _ why: String) throws {
    let folder = try Folder()
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 64, "\(why)")
    #expect(run.errors == french, "\(why)")
    let other = try Program.run(arguments, in: folder, language: "en_US.UTF-8")
    #expect(other.errors == english, "\(why)")
  }

  @Test(
    "Ctrl-C leaves nothing half-written, and an older file as it was",
    arguments: [
      ["code", "-", "--lexicon", "lex.yaml", "-o", "out.csv"],
      ["redact", "-", "-o", "out.csv"], ["convert", "-", "out.csv"],
    ])
  func interrupt(_ arguments: [String]) throws {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    try folder.write("out.csv", "older\n")
    let process = Process()
    // Whoever runs the tests in the background has them ignore Ctrl-C.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["--default-signal=INT", Program.path] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["LC_ALL": "fr_FR.UTF-8"]
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Enough rows that some are written before the program waits for more.
    let rows = (0..<20_000).map { "\($0),pas le temps\n" }.joined()
    try input.fileHandleForWriting.write(contentsOf: Data(("id,text\n" + rows).utf8))
    process.interrupt()
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(folder.names == ["lex.yaml", "out.csv"])
    #expect(try folder.text("out.csv") == "older\n")
  }

  @Test("help fits 80 columns", arguments: ["fr_FR.UTF-8", "en_US.UTF-8"])
  func helpWidth(_ language: String) throws {
    let folder = try Folder()
    var waiting: [[String]] = [[]]
    var seen = 0
    while let command = waiting.popLast() {
      let run = try Program.run(command + ["--help"], in: folder, language: language)
      #expect(run.status == 0, "\(command)")
      seen += 1
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines where line.count > 80 { Issue.record("\(command): \(line)") }
      let heading = language.hasPrefix("fr") ? "Commandes :" : "SUBCOMMANDS:"
      let list = lines.drop { $0 != heading }.dropFirst().prefix { $0.hasPrefix("  ") }
      waiting += list.compactMap { line in
        guard line.dropFirst(2).first != " ", let name = line.split(separator: " ").first
        else { return nil }
        return command + [String(name)]
      }
    }
    #expect(seen > 20)
  }

  @Test(
    "a name that is nearly right is told with the one that was meant",
    arguments: [
      // arguments, French, English, what is misspelt
      (
        "code answer.csv --lexicon lex.yaml",
        "answer.csv : fichier introuvable. Vouliez-vous dire answers.csv ?",
        "answer.csv: no such file. Did you mean answers.csv?", "a file"
      ),
      (
        "code answers.csv --lexicon ./sub/lx.yaml",
        "./sub/lx.yaml : fichier introuvable. Vouliez-vous dire ./sub/lex.yaml ?",
        "./sub/lx.yaml: no such file. Did you mean ./sub/lex.yaml?", "a file in a folder"
      ),
      (
        "code nothing.csv --lexicon lex.yaml",
        "nothing.csv : fichier introuvable. Vérifiez le nom et le dossier.",
        "nothing.csv: no such file. Check its name and folder.", "no file is near"
      ),
      (
        "code answers.csv --lexicon lex.yaml --text-column tezt",
        "answers.csv : pas de colonne « tezt ». Vouliez-vous dire « text » ? Colonnes vues : id, text et codes.",
        "answers.csv: no column \"tezt\". Did you mean \"text\"? Columns seen: id, text, and codes.",
        "a column"
      ),
      (
        "train answers.csv --lexicon lex.yaml -o m.model",
        "answers.csv, ligne 2 : le code « tems » n'est pas dans le plan de codage. Vouliez-vous dire « temps » ?",
        "answers.csv, line 2: code \"tems\" is not in the codeframe. Did you mean \"temps\"?",
        "a code"
      ),
    ] as [(String, String, String, String)])
  func nearNames(_ arguments: String, _ french: String, _ english: String, _ what: String) throws {
    let folder = try Folder()
    try folder.makeFolder("sub")
    for name in ["lex.yaml", "sub/lex.yaml"] { try folder.write(name, smallLexicon) }
    try folder.write("answers.csv", "id,text,codes\n1,pas le temps,tems\n")
    let words = arguments.split(separator: " ").map(String.init)
    #expect(try Program.run(words, in: folder).errors == "Erreur : \(french)\n", "\(what)")
    #expect(
      try Program.run(words, in: folder, language: "en_US.UTF-8").errors == "Error: \(english)\n",
      "\(what)")
  }

  @Test(
    "a misspelt option is told with the one that was meant",
    arguments: [
      (
        "fr_FR.UTF-8",
        "Erreur : option « --lexcon » inconnue. Vouliez-vous dire « --lexicon » ?\n"
      ),
      ("en_US.UTF-8", "Error: Unknown option '--lexcon'. Did you mean '--lexicon'?\n"),
    ])
  func nearOption(_ language: String, _ start: String) throws {
    let run = try Program.run(
      ["code", "a.csv", "--lexcon", "l"], in: try Folder(), language: language)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix(start), "\(run.errors)")
  }

  @Test("a trial changes nothing and says what would be done")
  func trial() throws {
    let folder = try Folder()
    try folder.makeFolder("lex")
    try folder.write("lex/obstacles.yaml", smallLexicon)
    let frozen = try Program.run(
      ["lexicon", "freeze", "lex/obstacles.yaml", "--dry-run"], in: folder)
    #expect(
      frozen.errors
        == "À l'essai : 1 lexique serait scellé dans lex/SEALED.sha256. Rien n'a été changé.\n")
    try folder.write(
      "patch.yaml",
      """
      format: 1
      question: obstacles
      add:
        - code: temps
          entries:
            - id: temps.agenda
              pattern: "agenda plein"

      """)
    let applied = try Program.run(
      ["lexicon", "apply", "patch.yaml", "--lexicon", "lex/obstacles.yaml", "--dry-run"], in: folder
    )
    #expect(
      applied.errors
        == "À l'essai : 1 entrée serait ajoutée à lex/obstacles.yaml : temps.agenda. Rien n'a été changé.\n"
    )
    let made = try Program.run(["init", "ed", "--lexicons", "lex", "--dry-run"], in: folder)
    #expect(
      made.errors
        == "À l'essai : ed/verbatim.yaml contiendrait ce qui précède. Rien n'a été écrit.\n")
    #expect(made.output.contains("format: 1\n"))
    #expect(folder.names == ["lex", "patch.yaml"])
    #expect(try folder.text("lex/obstacles.yaml") == smallLexicon)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/lex")
        == ["obstacles.yaml"])
  }

  @Test(
    "tables fit a terminal, and colours stay where NO_COLOR is set",
    arguments: [
      // columns, environment, arguments, whether there are colours, why
      (60, "", "columns answers.csv", false, "a table of words"),
      (60, "", "evaluate gold.csv --lexicon lex.yaml --keywords-only", false, "a table of figures"),
      (200, "", "explain answers.csv --lexicon lex.yaml", true, "words are marked by colour"),
      (200, "NO_COLOR=1", "explain answers.csv --lexicon lex.yaml", false, "no colour wanted"),
    ] as [(Int, String, String, Bool, String)])
  func terminal(
    _ columns: Int, _ environment: String, _ arguments: String, _ isColored: Bool, _ why: String
  ) throws {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    try folder.write("answers.csv", smallGold)
    try folder.write("gold.csv", smallGold)
    let shown = try PseudoTerminal.shown(
      "env \(environment) '\(Program.path)' \(arguments)", columns: columns, in: folder)
    let lines = shown.split(whereSeparator: \.isNewline)
    #expect(lines.count > 5, "\(shown)")
    #expect(shown.contains("\u{1b}[") == isColored, "\(why)")
    for line in lines where line.contains("  ") || line.contains("─") {
      #expect(line.count <= columns, "\(why): \(line)")
    }
  }

  @Test("a long work shows its rows, rate and time left on a terminal, and takes the line away")
  func progress() throws {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    let rows = (0..<3000).map { "\($0),pas le temps\n" }.joined()
    try folder.write("answers.csv", "id,text\n" + rows)
    // A slow source, so that the work lasts longer than the first second.
    let shown = try PseudoTerminal.shown(
      "(cat answers.csv; sleep 1.5; tail -n 2999 answers.csv)"
        + " | '\(Program.path)' code - --lexicon lex.yaml -o coded.csv", columns: 100, in: folder)
    let line = try Regex(
      #"\r\x1b\[K[0-9\x{202f}]+ lignes, [0-9\x{202f}]+ lignes? par seconde"#)
    #expect(shown.contains(line), "\(shown)")
    #expect(shown.contains("\r\u{1b}[K5\u{202f}999 réponses codées"), "\(shown.suffix(200))")
  }

  @Test("of a file the share that is done and the time left are told")
  func progressOfFile() throws {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    // Words that no row repeats are slow to read.
    let rows = (0..<400_000).map { "\($0),mot\($0 &* 7919)e pas le temps du budget\n" }.joined()
    try folder.write("answers.csv", "id,text\n" + rows)
    let shown = try PseudoTerminal.shown(
      "'\(Program.path)' code answers.csv --lexicon lex.yaml --threads 1 -o coded.csv",
      columns: 100,
      in: folder)
    let line = try Regex(
      #"\r\x1b\[K[0-9\x{202f}]+ lignes, [0-9]+ %, [0-9\x{202f}]+ lignes par seconde, encore ([0-9]+ min )?[0-9]+ s"#
    )
    #expect(shown.contains(line), "\(shown)")
    #expect(shown.contains("\r\u{1b}[K400\u{202f}000 réponses codées"), "\(shown.suffix(200))")
  }
}

/// A terminal of so many columns, made by `script`.
enum PseudoTerminal {
  /// What a command line shows in French.
  static func shown(_ command: String, columns: Int, in folder: Folder) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/script")
    let file = folder.side + "/typescript"
    process.arguments = ["-q", "-c", "stty cols \(columns); \(command)", file]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["LC_ALL": "fr_FR.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let lines = try String(contentsOfFile: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    // `script` puts a line of its own before and after.
    return lines.dropFirst().prefix { !$0.hasPrefix("Script done") }.joined(separator: "\n")
  }
}
