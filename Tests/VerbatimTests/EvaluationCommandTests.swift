import Foundation
import Testing

@Suite("evaluate, compare and explanations, as a user runs them")
struct EvaluationCommandTests {
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    try folder.write("gold.csv", smallGold + "g20,TROP cher,temps\n")
    return folder
  }

  private func run(
    _ arguments: String, in folder: Folder, language: String = "fr_FR.UTF-8"
  ) throws -> Program.Run {
    let run = try Program.run(
      arguments.split(separator: " ").map(String.init), in: folder, language: language)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  private func json(_ name: String, in folder: Folder) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: try folder.data(name)) as? [String: Any])
  }

  @Test("evaluate says all in a table, as JSON and on a page, and shows no text")
  func evaluate() throws {
    let folder = try folder()
    let run = try run(
      "evaluate gold.csv --learning-curve --against lex.yaml --json e.json --html e.html",
      in: folder)
    for title in [
      "Probabilités annoncées et constatées", "Ce qui peut être codé sans relecture",
      "non démontrable avec 15 réponses", "Faut-il coder davantage à la main\u{202f}?",
      "Face à lex.yaml", "Même texte, autres codes", "1 texte a reçu des codes différents.",
    ] {
      #expect(run.output.contains(title), "\(title)")
    }
    let root = try json("e.json", in: folder)
    let curve = try #require(root["learning_curve"] as? [[String: Any]])
    #expect(curve.map { $0["n"] as? Int } == [3, 6, 9, 12])
    #expect(curve.map { $0["share"] as? Double } == [0.25, 0.5, 0.75, 1])
    // All lessons: the evaluation itself.
    let micro = { (of: [String: Any]?) in
      ((of?["micro"] as? [String: Any])?["f1"] as? [String: Any])?["value"] as? Double
    }
    #expect(micro(curve.last) == micro(root) && micro(root) != nil)
    let contradictions = try #require(root["contradictions"] as? [[[String: Any]]])
    #expect(contradictions.map { $0.map { $0["line"] as? Int } } == [[8, 16]])
    #expect((root["against"] as? [String: Any])?["n"] as? Int == 15)
    let temps = try #require((root["codes"] as? [String: Any])?["temps"] as? [String: Any])
    #expect((temps["brier"] as? [String: Any])?["value"] is Double)
    let page = try folder.text("e.html")
    #expect(page.contains("<html lang=\"fr\">") && page.contains("Évaluation du codage"))
    for text in [run.output, page, try folder.text("e.json")] {
      #expect(!text.contains(marker) && !text.contains("trop cher"))
    }
    _ = try self.run("evaluate gold.csv --html e.html", in: folder, language: "en_GB.UTF-8")
    #expect(try folder.text("e.html").contains("Evaluation of the coding"))
  }

  @Test("keywords alone have no probabilities; a coded file may be the rival")
  func keywords() throws {
    let folder = try folder()
    try folder.write("coded.csv", "id,codes\ng0,temps\ng6,temps\nother,budget\n")
    let run = try run(
      "evaluate gold.csv --lexicon lex.yaml --keywords-only --against coded.csv --json e.json",
      in: folder)
    #expect(
      run.errors.contains("13 réponses manquent dans coded.csv : hors de la comparaison.\n"))
    let root = try json("e.json", in: folder)
    #expect(root["calibration"] is NSNull && root["learning_curve"] is NSNull)
    #expect((root["against"] as? [String: Any])?["n"] as? Int == 2)
  }

  @Test(
    "what cannot be asked is said, with the remedy",
    arguments: [
      (
        "evaluate gold.csv --lexicon lex.yaml --keywords-only --learning-curve", 64,
        "--learning-curve apprend des modèles : retirez --model et --keywords-only."
      ),
      (
        "evaluate gold.csv --json - --html -", 64,
        "Deux sorties ne peuvent aller ensemble sur la sortie standard. Donnez un nom de fichier à l'une d'elles."
      ),
      (
        "code gold.csv --lexicon lex.yaml --explain-html -", 64,
        "Deux sorties ne peuvent aller ensemble sur la sortie standard."
      ),
      ("evaluate gold.csv --against none.csv", 66, "none.csv"),
      (
        "evaluate gold.csv --against strangers.csv", 65,
        "gold.csv et strangers.csv n'ont aucune réponse en commun."
      ),
      ("evaluate gold.csv --html gold.csv", 73, "gold.csv"),
    ] as [(String, Int32, String)])
  func refusals(_ arguments: String, _ status: Int32, _ message: String) throws {
    let folder = try folder()
    try folder.write("strangers.csv", "id,codes\nz,temps\n")
    let before = try folder.data("gold.csv")
    let run = try Program.run(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(try folder.data("gold.csv") == before)
  }

  @Test("compare places the machine among people")
  func panel() throws {
    let folder = try folder()
    let rows = (0..<40).map { ("r\($0)", $0 % 2 == 0 ? "temps" : "budget") }
    let other = { (code: String) in code == "temps" ? "budget" : "temps" }
    func file(_ header: String, _ more: String = "", isWrong: (Int) -> Bool) -> String {
      header + "\n"
        + rows.enumerated().map { number, row in
          "\(row.0),\(isWrong(number) ? other(row.1) : row.1)\(more)\n"
        }.joined()
    }
    try folder.write("camille.csv", file("id,codes") { $0 % 9 == 3 })
    try folder.write("dominique.csv", file("id,codes") { $0 % 13 == 5 })
    try folder.write("machine.csv", file("id,codes,outcome", ",coded") { $0 % 3 == 1 })
    let run = try run(
      "compare camille.csv dominique.csv machine.csv --json c.json", in: folder,
      language: "en_GB.UTF-8")
    #expect(run.output.contains("Agreement, code by code\n"))
    #expect(
      run.output.contains("People: camille.csv and dominique.csv. Machine: machine.csv.\n"))
    #expect(run.output.contains("The machine machine.csv among people\n"))
    let root = try json("c.json", in: folder)
    #expect(root["n"] as? Int == 40)
    #expect((root["pairs"] as? [Any])?.count == 3)
    let machine = try #require((root["machines"] as? [[String: Any]])?.first)
    #expect((machine["alpha_sets"] as? [String: Any])?["place"] as? String == "below")
    let temps = try #require((root["codes"] as? [String: Any])?["temps"] as? [String: Any])
    for key in ["alpha", "kappa", "ac1", "agreement", "prevalence"] {
      #expect((temps[key] as? [String: Any])?["low"] is Double, "\(key)")
    }
    _ = try self.run("compare camille.csv dominique.csv --json two.json", in: folder)
    #expect(try json("two.json", in: folder)["machines"] == nil)
  }

  @Test("code --explain-html marks words, escapes everything, and changes no column")
  func explanation() throws {
    let folder = try folder()
    try folder.write(
      "answers.csv", "id,text\n\"<i>1\",\"<b>pas le temps</b> & \"\"RAS\"\"\"\n2,RAS\n3,sable\n")
    _ = try run(
      "code answers.csv --lexicon lex.yaml -o with.csv --explain-html x.html", in: folder)
    _ = try run("code answers.csv --lexicon lex.yaml -o without.csv", in: folder)
    #expect(try folder.data("with.csv") == (try folder.data("without.csv")))
    let page = try folder.text("x.html")
    #expect(
      page.contains(
        "&lt;b&gt;<mark title=\"Manque de temps (temps)\">pas le temps<sup>1</sup></mark>&lt;/b&gt; &amp; &quot;RAS&quot;"
      ))
    #expect(page.contains("<b>&lt;i&gt;1</b>"))
    #expect(!page.contains("<i>") && !page.contains("<b>pas"))
    #expect(page.contains("aucun code"))
    #expect(page.contains("Numéros des codes"))
  }

  @Test("a project's questions each have their part of the page, with the project's ids")
  func projectExplanation() throws {
    let folder = try folder()
    try folder.write(
      "verbatim.yaml",
      """
      format: 1
      id_column: ref
      questions:
        obstacles:
          columns: plus
          lexicon: lex.yaml
        freins:
          columns: cyber
          lexicon: lex.yaml
      """)
    try folder.write("export.csv", "ref,plus,cyber\nA7,trop cher,\nB8,,le budget\n")
    _ = try run("code export.csv -o out.csv --explain-html x.html", in: folder)
    let page = try folder.text("x.html")
    #expect(page.contains(">obstacles</h2>") && page.contains(">freins</h2>"))
    #expect(page.split(separator: "<li>").count == 3, "an empty box is no answer")
    #expect(page.contains("<b>A7</b>") && page.contains("<b>B8</b>"))
  }
}
