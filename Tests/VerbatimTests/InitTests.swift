import Foundation
import Testing

@Suite("A folder for an edition")
struct InitTests {
  private static let header = [
    "id. ID de la réponse", "Strate", "poids",
    "obstacles[SQ001]. Quels sont vos obstacles ? [Manque de temps]",
    "obstacles[SQ002]. Quels sont vos obstacles ? [Les chats]",
    "obstacles[other]. Quels sont vos obstacles ? [Autre, précisez]", "remarques",
  ]
  private static let rows = [
    ["1", "Commune de moins de 3 500 habitants", "1.2", "Oui", "Non", "trop cher", longText],
    ["2", "EPCI", "0.8", "Non", "Oui", "", ""],
    ["3", "Pays", "1", "Non", "Non", "pas le temps", "Nous aurions aimé plus de place ici"],
  ]
  private static let longText = "Une remarque assez longue pour être lue"

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.makeFolder("lex")
    try folder.write("lex/obstacles.yaml", smallLexicon)
    try folder.write(
      "export.csv",
      ([Self.header] + Self.rows).map { $0.map { "\"\($0)\"" }.joined(separator: ";") }
        .joined(separator: "\n") + "\n")
    return folder
  }

  private func run(_ arguments: String, in folder: Folder, language: String = "fr_FR.UTF-8") throws
    -> Program.Run
  {
    try Program.run(
      arguments.split(separator: " ").map(String.init), in: folder, language: language)
  }

  @Test("proposes the project from an export; code, report and evaluate then need no options")
  func fromExport() throws {
    let folder = try folder()
    let made = try run("init ed --from export.csv --lexicons lex", in: folder)
    #expect(
      made.errors == """
        Dossier prêt : ed.
        Question « obstacles » ← obstacles[other]. Quels sont vos obstacles ? [Autre, précisez]
        1 colonne fermée attend un code dans verbatim.yaml.
        Relisez ed/verbatim.yaml, puis : cd ed && verbatim code

        """)
    let lines = try folder.text("ed/verbatim.yaml").split(separator: "\n").map(String.init)
    let settings = lines.filter {
      !$0.drop { $0 == " " }.hasPrefix("#")
    }
    #expect(
      settings == [
        "format: 1", "edition: \"2023\"", "answers: \"answers/export.csv\"",
        "coded: \"codees.csv\"", "report: \"rapport.html\"",
        "id_column: \"id. ID de la réponse\"", "weight_column: \"poids\"",
        "stratum_column: \"Strate\"", "strata:",
        "  \"Commune de moins de 3 500 habitants\": \"commune_moins_3500\"",
        "  \"EPCI\": \"epci\"", "  \"Pays\": \"Pays\"", "questions:", "  \"obstacles\":",
        "    columns: [\"\(Self.header[5])\"]", "    lexicon: \"lexicons/obstacles.yaml\"",
        "    gold: [\"a-coder-obstacles.csv\"]",
        "    closed_columns:", "      \"\(Self.header[3])\": \"temps\"  # Manque de temps",
      ])
    #expect(lines.contains("    #   \"\(Self.header[4])\": CODE  # Les chats"))
    #expect(lines.contains("  #   - \"remarques\""))
    let lexicon = try folder.text("ed/lexicons/obstacles.yaml")
    #expect(lexicon == smallLexicon)

    let coded = try run("code ed/answers/export.csv -o ed/coded.csv", in: folder)
    #expect(coded.status == 0, "\(coded.errors)")
    let cells = try folder.text("ed/coded.csv").split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).suffix(3)
    }
    #expect(cells.map { $0.first } == ["codes_obstacles", "budget", "", "temps"])
    let report = try run("report ed/coded.csv -o report.json", in: folder)
    #expect(report.status == 0, "\(report.errors)")
    #expect(try folder.text("report.json").contains("\"weighted\": true"))
    try folder.write("ed/answers/gold-obstacles.csv", smallGold)
    let evaluated = try run("evaluate ed/answers/gold-obstacles.csv --folds 2", in: folder)
    #expect(evaluated.errors.contains("verbatim.yaml : question « obstacles »."))
  }

  @Test("what stands in a folder is never changed")
  func notEmpty() throws {
    let folder = try folder()
    try folder.makeFolder("ed")
    try folder.write("ed/verbatim.yaml", "mine")
    let refused = try run("init ed --lexicons lex", in: folder)
    #expect(refused.status == 73)
    #expect(
      refused.errors
        == "Erreur : le dossier ed n'est pas vide. Donnez-en un autre, ou ajoutez --add pour le compléter sans rien y changer.\n"
    )
    let english = try run("init ed --lexicons lex", in: folder, language: "en_US.UTF-8")
    #expect(
      english.errors
        == "Error: the folder ed is not empty. Give another one, or add --add to complete it and change nothing that is there.\n"
    )
    #expect(try run("init ed --lexicons lex --add", in: folder).status == 0)
    #expect(try folder.text("ed/verbatim.yaml") == "mine")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/ed/lexicons/obstacles.yaml"))
  }

  @Test(
    "what keeps a folder from being made is told apart",
    arguments: [
      // arguments, status, French, English
      (
        "init ed --lexicons none", 66,
        "Erreur : none : aucun lexique (.yaml). Donnez à --lexicons le dossier d'une édition.\n",
        "Error: none: no lexicon (.yaml). Give --lexicons the folder of an edition.\n"
      ),
      (
        "init no/where --lexicons lex", 73,
        "Erreur : le dossier no/where ne peut pas être créé. Vérifiez que le dossier qui doit le contenir existe et que vous pouvez y écrire.\n",
        "Error: the folder no/where cannot be made. Check that the folder around it exists and that you may write there.\n"
      ),
    ] as [(String, Int32, String, String)])
  func refusals(_ arguments: String, _ status: Int32, _ french: String, _ english: String) throws {
    let folder = try folder()
    let first = try run(arguments, in: folder)
    #expect(first.status == status)
    #expect(first.errors == french)
    #expect(try run(arguments, in: folder, language: "en_US.UTF-8").errors == english)
  }
}
