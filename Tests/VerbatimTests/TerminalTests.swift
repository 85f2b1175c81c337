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
}
