import Foundation
import Testing

@Suite("An edition's folder, whose commands need no options")
struct EditionTests {
  private static let project = """
    format: 1
    edition: "2024"
    answers: "answers/export.csv"
    coded: "codees.csv"
    report: "rapport.json"
    id_column: "numero"
    questions:
      obstacles:
        columns: ["Vos obstacles ?"]
        lexicon: "obstacles.yaml"
        gold: ["a-coder.csv"]

    """
  private static let english = "en_US.UTF-8"

  /// An edition of 60 answers; every third says something that the lexicon does not know, but does
  /// mean lack of time.
  private func edition(_ project: String = EditionTests.project) throws -> Folder {
    let folder = try Folder()
    try folder.makeFolder("answers")
    try folder.write("verbatim.yaml", project)
    try folder.write("obstacles.yaml", smallLexicon)
    let texts = ["pas le temps", "trop cher", "les journées sont courtes"]
    try folder.write(
      "answers/export.csv",
      "numero,Vos obstacles ?,codes\n"
        + (1...60).map { "\($0),\(texts[$0 % 3]),\(["temps", "budget", "temps"][$0 % 3])\n" }
        .joined())
    return folder
  }

  private func share(of code: String, _ key: String, in folder: Folder) throws -> Double? {
    let root = try JSONSerialization.jsonObject(with: try folder.data("rapport.json"))
    let tables = try #require((root as? [String: Any])?["tables"] as? [[String: Any]])
    let rows = try #require(tables.first?["rows"] as? [[String: Any]])
    return rows.first { $0["code"] as? String == code }?[key] as? Double
  }

  @Test("code, sample, evaluate and report take their files from the project")
  func whole() throws {
    let folder = try edition()
    let coded = try Program.run(["code"], in: folder)
    #expect(coded.errors == "60 réponses codées dans codees.csv.\n")
    #expect(
      try folder.text("codees.csv").hasPrefix(
        "numero,Vos obstacles ?,codes,codes_obstacles,outcome_obstacles,confidence_obstacles\n"))

    let first = try Program.run(["report"], in: folder)
    #expect(
      first.errors == """
        codees.csv : codes lus dans la colonne « codes_obstacles ».
        a-coder.csv n'existe pas encore : les parts de « obstacles » ne sont pas corrigées. « verbatim sample » le prépare.
        Rapport de 1 question écrit dans rapport.json.

        """)
    #expect(try share(of: "temps", "share", in: folder).map { abs($0 - 20.0 / 60) < 1e-6 } == true)
    #expect(try share(of: "temps", "corrected", in: folder) == nil)

    let drawn = try Program.run(["sample", "--size", "30"], in: folder)
    #expect(drawn.errors.hasPrefix("30 réponses tirées dans a-coder.csv, en 2 lots."))
    let corrected = try Program.run(["report"], in: folder)
    #expect(!corrected.errors.contains("corrigées"), "\(corrected.errors)")
    // The people's codes of the sample put the third that the lexicon misses back.
    let share = try #require(try share(of: "temps", "corrected", in: folder))
    #expect(abs(share - 40.0 / 60) < 0.1)

    let measured = try Program.run(["evaluate", "--keywords-only"], in: folder)
    #expect(measured.status == 0, "\(measured.errors)")
    #expect(measured.output.contains("30 réponses"))
  }

  @Test("gold in which nobody has coded yet corrects nothing and is told")
  func emptyGold() throws {
    let folder = try edition()
    try folder.write("a-coder.csv", "numero,codes\n1,\n")
    _ = try Program.run(["code"], in: folder)
    let report = try Program.run(["report"], in: folder)
    #expect(
      report.errors.contains(
        "a-coder.csv : aucune réponse n'y est codée encore ; les parts de « obstacles » ne sont pas corrigées.\n"
      ))
    let english = try Program.run(["report"], in: folder, language: Self.english)
    #expect(
      english.errors.contains(
        "a-coder.csv: no answer is coded there yet; the shares of \"obstacles\" are not corrected.\n"
      ))
  }

  @Test("a report from a bundle has the project's gold")
  func bundle() throws {
    let folder = try edition()
    for arguments in [["code"], ["sample", "--size", "30"], ["report", "--bundle", "b"]] {
      let run = try Program.run(arguments, in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    let bytes = try folder.data("rapport.json")
    for name in ["codees.csv", "a-coder.csv", "verbatim.yaml"] { try folder.write(name, "gone") }
    let again = try Program.run(["report", "--from-bundle", "b", "-o", "again.json"], in: folder)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try folder.data("again.json") == bytes)
    #expect(try folder.text("b/project/a-coder.csv").hasPrefix("numero,codes,probability,batch\n"))
  }

  @Test("a sample does not replace answers that somebody may have coded")
  func keepsGold() throws {
    let folder = try edition()
    _ = try Program.run(["code"], in: folder)
    try folder.write("a-coder.csv", "mine")
    let run = try Program.run(["sample", "--size", "10"], in: folder)
    #expect(run.status == 73)
    #expect(
      run.errors
        == "Erreur : a-coder.csv existe déjà et contient peut-être votre codage : rien n'a été changé. Donnez un autre nom avec -o, ou rangez ce fichier ailleurs.\n"
    )
    #expect(try folder.text("a-coder.csv") == "mine")
    let english = try Program.run(["sample", "--size", "10"], in: folder, language: Self.english)
    #expect(
      english.errors
        == "Error: a-coder.csv is there already and may hold your coding: nothing was changed. Give another name with -o, or move that file away.\n"
    )
  }

  @Test("a sample as a workbook offers the question's codes")
  func workbook() throws {
    let folder = try edition()
    _ = try Program.run(["code"], in: folder)
    let run = try Program.run(["sample", "--size", "10", "-o", "a.xlsx"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let sheets = try Program.run(["columns", "a.xlsx"], in: folder)
    #expect(sheets.output.contains("Feuilles du classeur : answers et codeframe."))
  }

  @Test(
    "what the project does not tell is told apart",
    arguments: [
      // project without these lines, arguments, French, English, why
      (
        "answers:", "code",
        "verbatim.yaml : pas de ligne « answers: ». Ajoutez-la avec le nom du fichier, ou donnez le fichier à la commande.",
        "verbatim.yaml: no line \"answers:\". Add it with the file's name, or give the file to the command.",
        "which answers"
      ),
      (
        "coded:", "report",
        "verbatim.yaml : pas de ligne « coded: ». Ajoutez-la avec le nom du fichier, ou donnez le fichier à la commande.",
        "verbatim.yaml: no line \"coded:\". Add it with the file's name, or give the file to the command.",
        "which coded answers"
      ),
      (
        "report:", "report",
        "dites où écrire le rapport : ajoutez -o rapport.html, ou la ligne « report: » dans verbatim.yaml.",
        "say where to write the report: add -o report.html, or the line \"report:\" to verbatim.yaml.",
        "where the report goes"
      ),
      (
        "gold:", "evaluate",
        "verbatim.yaml : aucune question n'a de fichier « gold: » où des réponses sont codées à la main. Tirez-en avec « verbatim sample --size 100 », codez-les, puis relancez.",
        "verbatim.yaml: no question has a file \"gold:\" in which answers are coded by hand. Draw some with \"verbatim sample --size 100\", code them, then run again.",
        "what to measure on"
      ),
      (
        "none", "sample --size 5 --question obstacle",
        "verbatim.yaml : pas de question « obstacle ». Vouliez-vous dire « obstacles » ? Questions : obstacles.",
        "verbatim.yaml: no question \"obstacle\". Did you mean \"obstacles\"? Questions: obstacles.",
        "a misspelt question"
      ),
      (
        "none", "sample --size 5 --question budget",
        "verbatim.yaml : pas de question « budget ». Questions : obstacles.",
        "verbatim.yaml: no question \"budget\". Questions: obstacles.", "another question"
      ),
    ] as [(String, String, String, String, String)])
  func incomplete(
    _ key: String, _ arguments: String, _ french: String, _ english: String, _ why: String
  ) throws {
    let lines = Self.project.split(separator: "\n", omittingEmptySubsequences: false)
    let folder = try edition(
      lines.filter { !$0.drop { $0 == " " }.hasPrefix(key) }.joined(separator: "\n"))
    try folder.write("codees.csv", "numero,codes_obstacles,outcome_obstacles\n1,temps,coded\n")
    let words = arguments.split(separator: " ").map(String.init)
    let run = try Program.run(words, in: folder)
    #expect(run.status == 64, "\(why)")
    #expect(run.errors == "Erreur : \(french)\n", "\(why)")
    #expect(
      try Program.run(words, in: folder, language: Self.english).errors == "Error: \(english)\n",
      "\(why)")
  }

  @Test("several questions: one is chosen for a sample, one file of figures is for one gold")
  func several() throws {
    let second = """
        budget:
          columns: ["Vos obstacles ?"]
          lexicon: "obstacles.yaml"
          gold: ["autre.csv"]

      """
    let folder = try edition(Self.project + second)
    let sample = try Program.run(["sample", "--size", "5"], in: folder)
    #expect(
      sample.errors
        == "Erreur : verbatim.yaml a plusieurs questions : obstacles et budget. Choisissez-en une avec --question.\n"
    )
    for name in ["a-coder.csv", "autre.csv"] { try folder.write(name, "numero,codes\n1,temps\n") }
    let figures = try Program.run(["evaluate", "--json", "f.json"], in: folder)
    #expect(figures.status == 64)
    #expect(
      figures.errors.hasPrefix(
        "Erreur : --json écrit un fichier pour un seul jeu de réponses, et le projet en a 2. Donnez celui à mesurer.\n"
      ))
  }

  @Test(
    "without a project, a command that was given no file says so",
    arguments: ["code", "report", "evaluate"])
  func nothing(_ command: String) throws {
    let folder = try Folder()
    let run = try Program.run([command], in: folder)
    #expect(run.status == 64)
    #expect(
      run.errors
        == "Erreur : aucun fichier n'est donné et il n'y a pas de verbatim.yaml ici. Donnez le fichier, ou allez d'abord dans le dossier de l'édition (cd).\n"
    )
    #expect(
      try Program.run([command], in: folder, language: Self.english).errors
        == "Error: no file is given and there is no verbatim.yaml here. Give the file, or go into the edition's folder first (cd).\n"
    )
  }

  @Test(
    "a report or a sample before anything is coded says what to run first",
    arguments: ["report", "sample --size 5"])
  func notCoded(_ arguments: String) throws {
    let folder = try edition()
    let words = arguments.split(separator: " ").map(String.init)
    let run = try Program.run(words, in: folder)
    #expect(run.status == 66)
    #expect(
      run.errors
        == "Erreur : codees.csv n'existe pas encore. Lancez d'abord « verbatim code », qui l'écrit.\n"
    )
    #expect(
      try Program.run(words, in: folder, language: Self.english).errors
        == "Error: codees.csv is not there yet. Run \"verbatim code\" first, which writes it.\n")
  }

  @Test("a bundle refuses files outside the project's folder")
  func outside() throws {
    let folder = try edition(Self.project.replacingOccurrences(of: "a-coder.csv", with: "../g.csv"))
    _ = try Program.run(["code"], in: folder)
    let run = try Program.run(["report", "--bundle", "b"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.errors
        == "Erreur : ../g.csv est hors du dossier du projet verbatim.yaml : --bundle ne garde que ce qui s'y trouve. Copiez-le dans le dossier et corrigez le projet.\n"
    )
    #expect(
      try Program.run(["report", "--bundle", "c"], in: folder, language: Self.english).errors
        == "Error: ../g.csv is outside the folder of the project verbatim.yaml: --bundle keeps only what is inside. Copy it there and correct the project.\n"
    )
  }
}
