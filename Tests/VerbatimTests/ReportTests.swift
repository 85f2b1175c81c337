import Foundation
import Testing

@Suite("sample, report and plan, as a user runs them")
struct ReportTests {
  /// 200 composed answers, the machine's codes beside; hand codes of all for the tests.
  private func folder() throws -> Folder {
    let folder = try Folder()
    var answers = "id,strate,poids,text\n"
    var coded = "id,strate,poids,ia,codes,outcome,confidence\n"
    var truth: [String] = []
    for number in 0..<200 {
      let stratum = ["epci", "region", "Autre chose"][number % 3]
      let machine = number % 5 == 0 ? "temps" : number % 17 == 1 ? "budget.licences" : "autre"
      truth.append(number % 25 == 0 ? "budget.licences" : machine)
      answers += "r\(number),\(stratum),1.5,réponse \(number)\n"
      coded +=
        "r\(number),\(stratum),1.5,\(number < 80 ? "oui" : "non"),\(machine),coded,"
        + "0.\(number % 9 + 1)\n"
    }
    coded += "r200,epci,1.5,oui,non_reponse,non_reponse,1.0\n"
    answers += "r200,epci,1.5,RAS\n"
    try folder.write("answers.csv", answers)
    try folder.write("coded.csv", coded)
    try folder.write(
      "all.csv", "id,codes\n" + truth.enumerated().map { "r\($0),\($1)\n" }.joined())
    return folder
  }

  private func run(_ arguments: String, in folder: Folder) throws -> Program.Run {
    let run = try Program.run(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  /// A sample of the answers with the hand codes filled in.
  private func gold(in folder: Folder) throws {
    _ = try run(
      "sample answers.csv --size 80 --by strate --coded coded.csv -o drawn.csv", in: folder)
    let codes = Dictionary(
      uniqueKeysWithValues: try folder.text("all.csv").split(separator: "\n").dropFirst().map {
        line in
        let cells = line.split(separator: ",")
        return (String(cells[0]), String(cells[1]))
      })
    let lines = try folder.text("drawn.csv").split(separator: "\n")
    #expect(lines[0] == "id,strate,poids,text,codes,probability,batch")
    let filled = lines.dropFirst().map { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[4] = codes[cells[0]] ?? ""
      return cells.joined(separator: ",")
    }
    #expect(filled.count == 80)
    try folder.write(
      "gold.csv", ([String(lines[0])] + filled).map { $0 + "\n" }.joined())
  }

  private struct Report: Decodable {
    struct Bounds: Decodable {
      let low: Double
      let high: Double
    }
    struct Change: Decodable {
      let value: Double
      let low: Double?
    }
    struct Row: Decodable {
      let code: String
      let stratum: String?
      let n: Int
      let base: Int
      let share: Double
      let weighted: Double
      let corrected: Double?
      let coding: Bounds?
      let sampling: Bounds
      let n_eff: Double
      let flag: String
      let change: Change?
    }
    struct Table: Decodable {
      let question: String
      let rows: [Row]
    }
    let tables: [Table]

    func row(_ code: String, _ stratum: String? = nil) throws -> Row {
      try #require(tables[0].rows.first { $0.code == code && $0.stratum == stratum })
    }
  }

  private func report(_ arguments: String, in folder: Folder) throws -> Report {
    let text = try run("report \(arguments) -o -", in: folder).output
    return try JSONDecoder().decode(Report.self, from: Data(text.utf8))
  }

  @Test("a drawn and coded sample corrects the machine's shares")
  func corrects() throws {
    let folder = try folder()
    try gold(in: folder)
    let report = try report("coded.csv --gold gold.csv --by strate", in: folder)
    let temps = try report.row("temps")
    #expect(temps.n == 40 && temps.base == 200 && temps.share == 0.2)
    // People say 32 of 200.
    let coding = try #require(temps.coding)
    #expect(coding.low <= 0.16 && 0.16 <= coding.high && coding.high - coding.low < 0.15)
    #expect(temps.sampling.low <= coding.low && temps.sampling.high >= coding.high)
    #expect(try report.row("budget").n == report.row("budget.licences").n)
    #expect(try report.row("temps", "epci").base == 67)
    #expect(!report.tables[0].rows.contains { $0.code == "non_reponse" })
  }

  @Test("other estimators stand beside: counting, adjusted count, expectation–maximisation")
  func comparison() throws {
    let folder = try Folder()
    // The machine finds 8 of 10 and 2 of 40 that are none; it counts 10 of 50 among all 100.
    var coded = "id,codes,outcome,p_temps\n"
    var gold = "id,codes,probability\n"
    var folds = "id,fold,codes,p_temps\n"
    for number in 0..<100 {
      let isYes = number % 50 < 10
      let isGiven = isYes ? number % 50 < 8 : number % 50 < 12
      let row = "\(isGiven ? "temps" : "autre")"
      coded += "\(number),\(row),coded,\(isGiven ? 0.8 : 0.05)\n"
      if number < 50 {
        gold += "\(number),\(isYes ? "temps" : "autre"),0.5\n"
        folds += "\(number),\(number % 5),\(row),\(isGiven ? 0.8 : 0.05)\n"
      }
    }
    try folder.write("coded.csv", coded)
    try folder.write("gold.csv", gold)
    try folder.write("folds.csv", folds)
    let text = try run(
      "report coded.csv --gold gold.csv --out-of-fold folds.csv -o -", in: folder
    ).output
    // Adjusted: (.2 − .05) / (.8 − .05) = .2. The maximisation from the prior
    // 10.5/51 was worked apart.
    #expect(text.contains("\"counted\": 0.200000"))
    #expect(text.contains("\"adjusted\": 0.200000"))
    #expect(text.contains("\"em\": 0.195498"))
  }

  @Test("hand codes of all answers are published as they are")
  func census() throws {
    let temps = try report("coded.csv --gold all.csv", in: try folder()).row("temps")
    #expect(temps.corrected == 0.16 && temps.coding?.low == 0.16 && temps.coding?.high == 0.16)
  }

  @Test("gold without probabilities, or that saw the machine's codes, corrects nothing")
  func unusable() throws {
    let folder = try folder()
    let lines = try folder.text("all.csv").split(separator: "\n").prefix(61)
    try folder.write("some.csv", lines.joined(separator: "\n") + "\n")
    #expect(try report("coded.csv --gold some.csv", in: folder).row("temps").corrected == nil)
    try folder.write(
      "saw.csv",
      "id,codes,probability,saw_proposal\n"
        + lines.dropFirst().map { $0 + ",0.3,true\n" }.joined())
    #expect(try report("coded.csv --gold saw.csv", in: folder).row("temps").corrected == nil)
    let note = try run("report coded.csv --gold saw.csv -o note.md", in: folder)
    #expect(note.output.isEmpty)
    #expect(
      try folder.text("note.md").contains(
        "60 réponses codées en voyant les codes de la machine ne corrigent pas."))
  }

  @Test(
    "bases",
    arguments: [
      ("answered", 200), ("asked", 201), ("ia=oui", 80), ("asked&ia=oui", 81), ("ia!=oui", 120),
      ("ia=oui&strate=epci|region", 54),
    ] as [(String, Int)])
  func bases(_ base: String, _ expected: Int) throws {
    let run = try Program.run(
      ["report", "coded.csv", "--base", base, "-o", "-"], in: try folder())
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(try report.row("temps").base == expected)
  }

  @Test("the same draw again, and a larger one that holds it and its codes")
  func draws() throws {
    let folder = try folder()
    try gold(in: folder)
    _ = try run(
      "sample answers.csv --size 80 --by strate --coded coded.csv -o again.csv", in: folder)
    #expect(try folder.data("again.csv") == folder.data("drawn.csv"))
    _ = try run(
      "sample answers.csv --size 120 --by strate --coded coded.csv --earlier gold.csv -o more.csv",
      in: folder)
    let more = try folder.text("more.csv").split(separator: "\n").dropFirst()
    #expect(more.count == 120 && more.count { !$0.contains(",,") } == 80)
    let other = try Program.run(
      [
        "sample", "answers.csv", "--size", "120", "--seed", "9", "--earlier", "gold.csv", "-o",
        "x.csv",
      ], in: folder)
    #expect(other.status == 65 && other.errors.contains("gold.csv n'est pas le début de ce tirage"))
    #expect(!folder.names.contains("x.csv"))
  }

  @Test("a sample too small for its classes is a simple draw: nobody's probability is 0")
  func small() throws {
    let folder = try folder()
    let drawn = try run(
      "sample answers.csv --size 2 --by strate --coded coded.csv", in: folder
    ).output.split(separator: "\n")
    #expect(drawn.count == 3 && drawn.dropFirst().allSatisfy { $0.hasSuffix(",,0.010000,1") })
  }

  @Test("a non-answer is never drawn")
  func nonAnswers() throws {
    let folder = try folder()
    _ = try run("sample answers.csv --size 200 --coded coded.csv -o drawn.csv", in: folder)
    #expect(!(try folder.text("drawn.csv").contains("r200,")))
  }

  @Test("change from the edition before and from a published table")
  func change() throws {
    let folder = try folder()
    try folder.write(
      "before.csv",
      "id,codes\n" + (0..<100).map { "p\($0),\($0 < 5 ? "temps" : "autre")\n" }.joined())
    let found = try report("coded.csv --previous before.csv", in: folder).row("temps")
    #expect(abs(try #require(found.change).value - 0.15) < 1e-6)
    try folder.write("shares.csv", "code;share;base\ntemps;0,05;100\n")
    let same = try report("coded.csv --previous-shares shares.csv", in: folder).row("temps")
    #expect(same.change?.value == found.change?.value && same.change?.low == found.change?.low)
  }

  @Test("closed boxes, strata and weights come from the project file")
  func project() throws {
    let folder = try folder()
    try folder.write(
      "verbatim.yaml",
      """
      format: 1
      id_column: rep
      stratum_column: type
      weight_column: w
      strata:
        "Un EPCI": epci
        "Une région": region
      questions:
        obstacles:
          columns: [texte]
          closed_columns:
            "o[1]": temps
      """)
    try folder.write(
      "wide.csv",
      """
      rep,type,w,o[1],texte,codes_obstacles,outcome_obstacles,confidence_obstacles
      1,Un EPCI,1,Oui,,,,
      2,Un EPCI,3,Non,x,temps,coded,0.9
      3,Une région,2,Non,y,budget,coded,0.9
      4,Une région,2,Non,,,,

      """)
    let report = try report("wide.csv --disclose-from 0", in: folder)
    #expect(report.tables[0].question == "obstacles")
    let temps = try report.row("temps")
    #expect(temps.n == 2 && temps.base == 3 && abs(temps.weighted - 4.0 / 6) < 1e-6)
    #expect(try report.row("temps", "epci").share == 1)
    try folder.write("other.csv", try folder.text("wide.csv").replacing("Un EPCI", with: "EPCI ?"))
    let bad = try Program.run(["report", "other.csv", "-o", "-"], in: folder)
    #expect(bad.status == 65)
    #expect(
      bad.errors
        == "Erreur : other.csv, colonne « type » : des strates n'ont pas de correspondance dans verbatim.yaml : EPCI ?. Ajoutez-les à sa clé « strata ».\n"
    )
  }

  @Test("a plan names what is out of reach, and the next sample")
  func plan() throws {
    let folder = try folder()
    try gold(in: folder)
    let text = try run(
      "plan answers.csv --coded coded.csv --gold gold.csv --points 4", in: folder
    ).output
    #expect(
      text.contains("hors d'atteinte avec 200 répondants : tout coder donne ±")
        && text.contains("mesurées sur 80 réponses codées à la main"))
    let easy = try run(
      "plan answers.csv --coded coded.csv --points 4 --interval coding --codes temps", in: folder
    ).output
    #expect(easy.contains("--size ") && easy.contains("sensibilité 0,80"))
  }

  @Test("pages and tables in both languages")
  func outputs() throws {
    let folder = try folder()
    _ = try run("report coded.csv --by strate -o r.html", in: folder)
    _ = try run("report coded.csv --by strate -o r.csv", in: folder)
    _ = try run("report coded.csv --by strate -o r.md --language en", in: folder)
    let page = try folder.text("r.html")
    #expect(page.contains("20\u{a0}%") && page.contains("<html lang=\"fr\">"))
    #expect(try folder.text("r.md").contains("| 20% |"))
    #expect(try folder.text("r.csv").hasPrefix("question,stratum,code,label,n,base,share,"))
    #expect(!page.contains("report."))
  }

  @Test("a bundle gives the same bytes, holds no text, and is never written over")
  func bundle() throws {
    let folder = try folder()
    try gold(in: folder)
    let options =
      "report coded.csv --gold gold.csv --by strate --weight poids --previous coded.csv --pair-on id"
    _ = try run(options + " --bundle b -o r.html", in: folder)
    _ = try run(options + " -o r.json", in: folder)
    for name in ["coded.csv", "gold.csv"] { try folder.write(name, "gone") }
    _ = try run("report --from-bundle b -o again.html", in: folder)
    _ = try run("report --from-bundle b -o again.json", in: folder)
    #expect(try folder.data("again.html") == folder.data("r.html"))
    #expect(try folder.data("again.json") == folder.data("r.json"))
    #expect(try folder.text("b/gold/gold.csv").hasPrefix("id,strate,poids,codes,probability,"))
    #expect(!(try folder.text("b/gold/gold.csv").contains("réponse")))
    let twice = try Program.run(
      ["report", "answers.csv", "--codes-column", "id", "--bundle", "b", "-o", "x.html"],
      in: folder)
    #expect(
      twice.errors
        == "Erreur : b : ce dossier existe déjà. Donnez le nom d'un dossier nouveau.\n")
    #expect(twice.status == 73)
    let both = try Program.run(
      ["report", "answers.csv", "--from-bundle", "b", "-o", "x.html"], in: folder)
    #expect(
      both.errors
        == "Erreur : donnez des réponses codées, ou --from-bundle DOSSIER, et non les deux.\n")
  }
}
