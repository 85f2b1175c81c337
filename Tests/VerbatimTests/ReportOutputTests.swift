import Foundation
import Testing

@Suite("report: workbooks, quotations, codeframes that changed")
struct ReportOutputTests {
  private func run(_ arguments: [String], in folder: Folder) throws -> Program.Run {
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    let codes = ["temps", "temps", "temps|budget", "budget", "temps", "non_reponse"]
    try folder.write(
      "coded.csv",
      "id,text,strate,codes,outcome\n"
        + codes.enumerated().map {
          "r\($0),réponse \($0),\($0 < 4 ? "epci" : "region"),\($1),coded\n"
        }
        .joined())
    return folder
  }

  @Test("a workbook has a sheet a question with numbers as numbers, and the method's")
  func workbook() throws {
    let folder = try folder()
    _ = try run(
      [
        "report", "coded.csv", "--lexicon", "lex.yaml", "--by", "strate", "--stamp", "composées",
        "-o", "r.xlsx",
      ], in: folder)
    let sheet = try run(["convert", "r.xlsx", "-"], in: folder).output.split(separator: "\n")
    #expect(
      sheet[0]
        == "Groupe,Nom du code,Code,Effectif,Base,Part,\"Échantillonnage, bas\",\"Échantillonnage, haut\",n efficace,Avis"
    )
    #expect(sheet[1].hasPrefix("Ensemble des répondants,temps,Manque de temps,4,5,0.8,0.37"))
    #expect(sheet[1].contains(",5,"))
    // Two respondents among the regions, the one of them a non-answer: under the floor of three.
    let region = try #require(sheet.first { $0.hasPrefix("Régions,temps") })
    #expect(region.hasPrefix("Régions,temps,Manque de temps,,,,,,,secret"))
    let note = try run(
      ["convert", "r.xlsx", "-", "--sheet", "Note de méthode"], in: folder
    ).output
    #expect(note.contains("composées") && note.contains("Les pourcentages portent sur 5"))
  }

  @Test("sheets of questions whose names a workbook does not allow, or that are the same")
  func sheetNames() throws {
    let folder = try folder()
    try folder.makeFolder("a")
    let long = "pourquoi [ou comment] vos données sont partagées ?.csv"
    try folder.write("a/\(long)", try folder.text("coded.csv"))
    try folder.write(long, try folder.text("coded.csv"))
    _ = try run(["report", long, "a/\(long)", "-o", "r.xlsx"], in: folder)
    let second = try run(
      ["convert", "r.xlsx", "-", "--sheet", "pourquoi  ou comment  vos d (2)"], in: folder)
    #expect(second.output.hasPrefix("Groupe,"))
  }

  @Test("only approved answers are quoted, masked, at most three a code, and bundled so")
  func quotations() throws {
    let folder = try folder()
    var quotes = "id,text,quotable\n"
    quotes += "r0,Mme Durand n'a pas le temps,oui\n"
    quotes += "r1,\(marker),non\n"
    quotes += "r2,\"Trop <cher>, écrire à a.b@ville.fr\",x\nr4,Rien que du temps,1\n"
    try folder.write("quotes.csv", quotes)
    _ = try run(
      [
        "report", "coded.csv", "--lexicon", "lex.yaml", "--quotes", "quotes.csv", "--bundle", "b",
        "-o", "r.html",
      ], in: folder)
    let page = try folder.text("r.html")
    #expect(
      page.contains("<dt>Manque de temps</dt>\n<dd>«\u{a0}Mme [nom] n'a pas le temps\u{a0}»"))
    #expect(page.contains("Trop &lt;cher&gt;, écrire à [courriel]"))
    #expect(!page.contains(marker) && !page.contains("Durand") && !page.contains("réponse 0"))
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/b")
    where name.contains(".") {
      let text = try folder.text("b/" + name)
      #expect(!text.contains(marker) && !text.contains("Durand"), "\(name)")
    }
    _ = try run(["report", "--from-bundle", "b", "-o", "again.html"], in: folder)
    #expect(try folder.data("again.html") == folder.data("r.html"))
    _ = try run(
      ["report", "coded.csv", "--quotes", "quotes.csv", "-o", "r.xlsx"], in: folder)
    let sheet = try run(["convert", "r.xlsx", "-", "--sheet", "Verbatims"], in: folder).output
    #expect(sheet.split(separator: "\n").count == 5)
  }

  @Test("old codes are brought to today's by the lexicon's migrations, and that is a part")
  func migrations() throws {
    let folder = try folder()
    try folder.write("now.yaml", smallLexicon + changedCodes)
    let old = ["temps", "agenda", "urgence", "budget", "outils", "outils"]
    try folder.write(
      "before.csv",
      "id,text,codes\n" + old.enumerated().map { "b\($0),avant \($0),\($1)\n" }.joined())
    let text = try run(
      ["report", "coded.csv", "--lexicon", "now.yaml", "--previous", "before.csv", "-o", "-"],
      in: folder
    ).output
    let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    let temps = try #require(report.change(of: "temps"))
    // 1 of 6 was published, 3 of 6 are today's; now 4 of 5.
    #expect(abs(temps.previous - 1.0 / 6) < 1e-5 && abs(temps.value - (0.8 - 1.0 / 6)) < 1e-5)
    #expect(abs(try #require(temps.parts).codeframe - 2.0 / 6) < 1e-5)
    #expect(abs(try #require(temps.parts).real - 0.3) < 1e-5)
    #expect(report.change(of: "outils.logiciel") == nil, "nobody knows which of the two it was")
    #expect(abs(try #require(report.change(of: "outils")).previous - 2.0 / 6) < 1e-5)
    _ = try run(
      ["report", "coded.csv", "--lexicon", "now.yaml", "--previous", "before.csv", "-o", "r.md"],
      in: folder)
    let page = try folder.text("r.md")
    #expect(page.contains("2 réponses de l'édition précédente ont été ramenées"))
    #expect(page.contains("faute de savoir lequel aurait été donné\u{a0}: Logiciels et Matériel."))
    // With the lexicon of the edition before, what no migration tells of is refused by name.
    try folder.write("then.yaml", smallLexicon.replacing("code: budget", with: "code: argent"))
    let refused = try Program.run(
      [
        "report", "coded.csv", "--lexicon", "now.yaml", "--previous", "before.csv",
        "--previous-lexicon", "then.yaml", "-o", "-",
      ], in: folder)
    #expect(refused.status == 65)
    #expect(
      refused.errors.contains(
        "Seulement dans now.yaml : budget. Seulement dans then.yaml : argent."))
  }

  private struct Report: Decodable {
    struct Parts: Decodable {
      let codeframe: Double
      let real: Double
    }
    struct Change: Decodable {
      let previous: Double
      let value: Double
      let parts: Parts?
    }
    struct Row: Decodable {
      let code: String
      let change: Change?
    }
    struct Table: Decodable { let rows: [Row] }
    let tables: [Table]

    func change(of code: String) -> Change? { tables[0].rows.first { $0.code == code }?.change }
  }

  @Test(
    "train --unlabelled --out-of-fold: other answers by every fold's model, and report takes them")
  func foldModels() throws {
    let folder = try Folder()
    try folder.write("gold.csv", smallGold)
    var answers = "id,text\n"
    for number in 0..<14 { answers += "g\(number),déjà codée\n" }
    answers += "n1,pas assez de temps\nn2,budget trop serré\nn3,\n"
    try folder.write("answers.csv", answers)
    _ = try run(
      [
        "train", "gold.csv", "--unlabelled", "answers.csv", "--folds", "3", "--out-of-fold",
        "folds.csv", "-o", "m.model",
      ], in: folder)
    let rows = try folder.text("folds.csv").split(separator: "\n")
    #expect(rows.count == 1 + 14 + 2 * 3)
    #expect(
      rows.filter { $0.hasPrefix("n2,") }.map { $0.prefix(5) } == ["n2,0,", "n2,1,", "n2,2,"])
    _ = try run(["code", "answers.csv", "--model", "m.model", "-o", "coded.csv"], in: folder)
    let gold = smallGold.split(separator: "\n").enumerated().map { number, line in
      line + (number == 0 ? ",probability\n" : ",0.8\n")
    }
    try folder.write("drawn.csv", gold.joined())
    _ = try run(
      [
        "report", "coded.csv", "--gold", "drawn.csv", "--out-of-fold", "folds.csv", "-o", "r.md",
      ], in: folder)
    #expect(try folder.text("r.md").contains("ils sont la moyenne de ces mêmes modèles"))
    try folder.write("bare.csv", "text\npas le temps\n")
    let bare = try run(
      [
        "train", "gold.csv", "--unlabelled", "bare.csv", "--out-of-fold", "f3.csv", "-o",
        "m3.model",
      ], in: folder)
    #expect(
      bare.errors.contains(
        "bare.csv : sans colonne d'identifiants, le fichier de --out-of-fold ne tient que les réponses codées. Ajoutez une colonne id, ou nommez-la avec --id-column."
      ))
  }
}

/// What follows the small lexicon in the edition after.
private let changedCodes = """

    - code: outils.logiciel
      label: "Logiciels"
      definition: "Les logiciels manquent."
      entries: []
    - code: outils.materiel
      label: "Matériel"
      definition: "Le matériel manque."
      entries: []
  migrations:
    - merge: [agenda, urgence]
      into: temps
    - split: outils
      into: [outils.logiciel, outils.materiel]
  """
