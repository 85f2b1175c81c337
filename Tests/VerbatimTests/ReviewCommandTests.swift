import Foundation
import Testing

@Suite("verbatim review")
struct ReviewCommandTests {
  @Test("starts the page beside it, with its own exit status and sentence")
  func handsOn() throws {
    let folder = try Folder()
    try folder.write("lexique.yaml", smallLexicon)
    let run = try Program.run(
      ["review", "absent.csv", "--lexicon", "lexique.yaml", "--language", "fr"], in: folder)
    #expect(run.status == 66 && run.output == "")
    #expect(
      run.errors == "Erreur : absent.csv : fichier introuvable. Vérifiez le nom et le dossier.\n")
    #expect(folder.names == ["lexique.yaml"], "no database is left")
  }

  @Test(
    "without the page's program it says where it looked",
    arguments: [
      // language, sentence before and after the folders
      (
        "fr", "Erreur : verbatim-review : introuvable à côté de verbatim (",
        "). Installez-le au même endroit : « make install » ou le paquet le font.\n"
      ),
      (
        "en", "Error: verbatim-review: not found beside verbatim (",
        "). Install it in the same place: \"make install\" or the package does.\n"
      ),
    ])
  func missing(_ language: String, _ start: String, _ end: String) throws {
    let folder = try Folder()
    let alone = folder.path + "/verbatim"
    try FileManager.default.copyItem(atPath: Program.path, toPath: alone)
    let process = Process()
    process.executableURL = URL(filePath: alone)
    process.arguments = ["review", "a.csv", "--lexicon", "l.yaml", "--language", language]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 70)
    #expect(said.hasPrefix(start) && said.hasSuffix(end), "\(said)")
    #expect(said.contains(folder.path))
  }

  @Test(
    "wrong options are told before anything starts",
    arguments: [
      (["--port", "70000"], "--port : un port est un nombre de 0 à 65535. Donnez-en un autre."),
      (["--threads", "0"], "--threads"),
    ] as [([String], String)])
  func wrong(_ options: [String], _ sentence: String) throws {
    let folder = try Folder()
    let run = try Program.run(["review", "a.csv", "--lexicon", "l.yaml"] + options, in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }
}
