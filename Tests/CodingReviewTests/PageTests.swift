import Foundation
import Testing

@testable import CodingReview

/// A small lexicon with its codeframe.
let pageLexicon = """
  format: 1
  edition: "2023"
  question: obstacles
  codes:
    - code: temps
      label: "Manque de temps"
      label_en: "Lack of time"
      definition: "Le temps manque : on court."
      entries:
        - id: temps.manque
          pattern: "(heures|temps)"
    - code: budget
      label: "Budget"
      definition: "L'argent manque."
      entries:
        - id: budget.cout
          pattern: "(cout|cher|budget)"
    - code: autre
      label: "Autre"
      entries: []
    - code: non_reponse
      label: "Non-réponse"
      entries: []
  """

/// Composed answers: the first eight are the sample, in two batches of four.
func pageAnswers(_ count: Int = 20, drawn: Int = 8) -> String {
  let texts = ["trop cher pour nous", "les heures filent", "le budget est clos", "on attend"]
  return "id,text,strate,probability,batch\n"
    + (0..<count).map { place in
      let draw = place < drawn ? "0.4,\(place / 4 + 1)" : ","
      return "a\(place),\(texts[place % 4]) n° \(place),epci,\(draw)\n"
    }.joined()
}

/// Runs `verbatim` beside the tests; gives its exit status and what it said.
func runVerbatim(_ arguments: [String], in folder: Folder) throws -> (status: Int32, said: String) {
  let process = Process()
  process.executableURL = URL(
    filePath: (PageProgram.path as NSString).deletingLastPathComponent + "/verbatim")
  process.arguments = arguments
  process.currentDirectoryURL = URL(filePath: folder.path)
  process.environment = ["LC_ALL": "fr_FR.UTF-8"]
  let said = Pipe()
  process.standardOutput = said
  process.standardError = said
  try process.run()
  let bytes = try said.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
}

@Suite("The page, over its own server", .serialized)
struct PageTests {
  /// A folder with answers and a lexicon, and a page open on them.
  private func open(
    _ answers: String = pageAnswers(), in folder: Folder, _ more: [String] = []
  ) throws -> PageProgram {
    try folder.write("answers.csv", answers)
    try folder.write("lexicon.yaml", pageLexicon)
    return try PageProgram(
      ["answers.csv", "--lexicon", "lexicon.yaml", "--database", "review.sqlite"] + more,
      in: folder)
  }

  /// Decides the answer on a page; gives the page that follows.
  private func decide(
    _ browser: Browser, _ page: Browser.Page, _ code: String
  ) throws -> Browser.Page {
    let position = try #require(page.position)
    let answer = try browser.post(
      "/answer/\(position)",
      ["token": page.field("token"), "request": page.request, "code": code])
    #expect(answer.status == 303)
    return try browser.get(answer.headers["location"] ?? "/")
  }

  @Test("the address with its token stands alone on the first line, and opens the page once named")
  func address() throws {
    let folder = try Folder()
    let program = try open(in: folder)
    let pattern = /http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{32}/
    #expect(program.address.wholeMatch(of: pattern) != nil)
    let browser = try Browser(program, coder: "Anne")
    let home = try browser.get("/")
    #expect(home.status == 200 && home.body.contains("Anne"))
    #expect(home.body.contains("Lot 1\u{a0}: 0 sur 4"))
  }

  @Test("without cookie, token, host or origin nothing is shown and nothing is done")
  func turnedAway() throws {
    let folder = try Folder()
    let program = try open(in: folder)
    let stranger = Browser(port: program.port)
    for path in ["/", "/next", "/answer/0", "/export/gold.csv", "/?token=abc", "/nothing"] {
      let page = try stranger.get(path)
      #expect(page.status == 401, "\(path)")
      #expect(!page.body.contains("cher"), "\(path)")
    }
    let browser = try Browser(program, coder: "Anne")
    let page = try browser.get("/next")
    let fields = ["request": page.request, "code": "temps", "token": page.field("token")]
    #expect(try browser.get("/next", headers: ["Host": "evil.example"]).status == 403)
    let elsewhere = ["Origin": "http://evil.example"]
    #expect(try browser.post("/answer/0", fields, headers: elsewhere).status == 403)
    var forged = fields
    forged["token"] = "0000"
    #expect(try browser.post("/answer/0", forged).status == 403)
    #expect(try browser.get("/next").position == page.position, "nothing was decided")
    let large = String(repeating: "a", count: 70000)
    #expect(try browser.post("/answer/0", ["note": large]).status == 413)
  }

  @Test("hostile answers, names and notes stay text on every page")
  func hostile() throws {
    let folder = try Folder()
    let attack = "<script>alert(1)</script>\"\u{301} onfocus=alert(2) x="
    let program = try open(
      "id,text,strate\n\"<b>1\",\"\(doubled(attack))\",\"<i>s</i>\"\n",
      in: folder)
    let browser = try Browser(program, coder: attack)
    _ = try browser.post(
      "/answer/0",
      [
        "token": try browser.get("/").field("token"), "request": "r", "code": "temps",
        "note": attack,
      ])
    for path in [
      "/", "/answer/0", "/answers?q=%3Cscript%3E", "/entry?answer=0&pattern=%3Cscript%3E",
      "/entries",
      "/agreement", "/disagreements", "/training", "/exchange",
    ] {
      let body = try browser.get(path).body
      #expect(!body.contains("<script>alert") && !body.contains("\"\u{301}"), "\(path)")
      #expect(!body.contains("<b>1") && !body.contains("<i>s"), "\(path)")
    }
  }

  /// A text as a cell of CSV has it. By bytes: a mark with an accent is another character.
  private func doubled(_ text: String) -> String {
    String(decoding: text.utf8.flatMap { $0 == 0x22 ? [$0, $0] : [$0] }, as: UTF8.self)
  }

  @Test("the sample is coded blind, shown at the end of its batch, and exported as such")
  func blind() throws {
    let folder = try Folder()
    let program = try open(in: folder)
    let browser = try Browser(program, coder: "Anne")
    var page = try browser.get("/next")
    for place in 0..<4 {
      #expect(page.position == place)
      #expect(!page.body.contains("La machine") && !page.body.contains("<mark"), "\(place)")
      page = try decide(browser, page, "temps")
    }
    #expect(page.body.contains("Lot 1 terminé") && page.body.contains("Budget"))
    let first = try browser.get("/answer/0")
    #expect(first.body.contains("<mark") && first.body.contains("un changement la retire"))
    _ = try decide(browser, first, "budget")
    let fifth = try decide(browser, try browser.get("/answer/9"), "temps")
    #expect(fifth.position == 4, "the queue goes on where it was")
    let gold = try browser.get("/export/gold.csv").body.split(separator: "\n").map(String.init)
    #expect(gold[0] == "id,text,codes,probability,use,saw_proposal,coder,unsure,note")
    #expect(gold[1].hasPrefix("a0,trop cher pour nous n° 0,budget,0.400000,,true,Anne,"))
    #expect(gold[2].hasPrefix("a1,les heures filent n° 1,temps,0.400000,,false,Anne,"))
    #expect(gold[5].hasPrefix("a9,les heures filent n° 9,temps,,,true,Anne,"))
  }

  @Test("a slip is undone blind")
  func undo() throws {
    let folder = try Folder()
    let program = try open(in: folder)
    let browser = try Browser(program, coder: "Anne")
    let page = try decide(browser, try browser.get("/next"), "temps")
    let undone = try browser.post(
      "/undo", ["token": page.field("token"), "request": "take-back"])
    #expect(undone.headers["location"] == "/answer/0")
    _ = try decide(browser, try browser.get("/answer/0"), "budget")
    let log = try browser.get("/export/log.csv").body
    #expect(log.contains("decide,temps") && log.contains("undo") && log.contains("decide,budget"))
    #expect(try browser.get("/export/gold.csv").body.contains("budget,0.400000,,false,Anne"))
  }

  @Test("two code blind, one settles, and the exports are what the other commands read")
  func double() throws {
    let folder = try Folder()
    let program = try open(in: folder)
    let (anne, bruno) = (
      try Browser(program, coder: "Anne"), try Browser(program, coder: "Bruno")
    )
    _ = try anne.post("/settings", ["token": try anne.get("/").field("token"), "double": "100"])
    for (browser, codes) in [(anne, ["budget", "temps"]), (bruno, ["budget", "autre"])] {
      var page = try browser.get("/next")
      for place in 0..<12 {
        if page.position == nil { page = try browser.get("/next") }
        page = try decide(browser, page, codes[place % 2])
      }
    }
    let list = try bruno.get("/disagreements").body
    #expect(list.contains("6 réponses que deux personnes"))
    let one = try bruno.get("/disagreement/1")
    #expect(one.body.contains("Prendre les codes de Anne") && !one.body.contains("La machine"))
    for place in [1, 3, 5, 7, 9] {
      let page = try bruno.get("/disagreement/\(place)")
      let settled = try bruno.post(
        "/disagreement/\(place)",
        ["token": page.field("token"), "request": page.request, "code": "temps"])
      #expect(settled.status == 303)
    }
    #expect(try anne.get("/agreement").body.contains("Anne"))
    for name in ["gold.csv", "final.csv", "final.xlsx", "gold.xlsx", "log.xlsx"] {
      #expect(try anne.get("/export/" + name).status == 200, "\(name)")
    }
    let gold = try anne.get("/export/gold.csv").body
    #expect(gold.contains("a1,les heures filent n° 1,temps,0.400000,,false,Anne+Bruno+Bruno"))
    #expect(!gold.contains("\na11,"), "an open disagreement is nobody's code")
    try folder.write("gold.csv", gold)
    try folder.write("final.csv", try anne.get("/export/final.csv").body)
    program.kill()
    for arguments in [
      ["code", "answers.csv", "--lexicon", "lexicon.yaml", "-o", "coded.csv"],
      ["merge", "coded.csv", "gold.csv", "-o", "merged.csv"],
      ["merge", "coded.csv", "final.csv", "-o", "merged2.csv"],
      ["compare", "coded.csv", "gold.csv"],
      ["train", "gold.csv", "--lexicon", "lexicon.yaml", "-o", "m.model"],
      ["report", "final.csv", "--gold", "gold.csv", "-o", "report.json"],
    ] {
      let run = try runVerbatim(arguments, in: folder)
      #expect(run.status == 0, "\(arguments): \(run.said)")
    }
  }

  @Test("an entry shows its effect, goes into the patch, and the patch into the lexicon")
  func entry() throws {
    let folder = try Folder()
    let program = try open(in: folder)
    let browser = try Browser(program, coder: "Anne")
    let effect = try browser.get(
      "/entry/effect?pattern=on%20attend&code=temps&negation=forbid"
    ).body
    #expect(effect.contains("5 réponses trouvées, 5 recodées"))
    #expect(effect.contains("2 réponses à coder à l&#39;aveugle ne sont pas montrées"))
    #expect(effect.contains("5 → 10 réponses"))
    let broken = try browser.get("/entry/effect?pattern=(on&code=temps&negation=forbid").body
    #expect(broken.contains("problem"))
    let form = try browser.get("/entry?answer=11&pattern=on%20attend")
    let fields = [
      "token": form.field("token"), "request": form.request, "answer": "11",
      "pattern": "on attend", "code": "temps", "negation": "forbid",
    ]
    for _ in 0..<2 { #expect(try browser.post("/entry", fields).status == 303) }
    let patch = try browser.get("/export/patch.yaml").body
    #expect(patch.components(separatedBy: "pattern:").count == 2, "sent twice, proposed once")
    try folder.write("patch.yaml", patch)
    let run = try runVerbatim(
      ["lexicon", "apply", "patch.yaml", "--lexicon", "lexicon.yaml"], in: folder)
    #expect(run.status == 0, "\(run.said)")
    _ = try decide(browser, try browser.get("/answer/11"), "temps")
    #expect(try browser.get("/export/gold.csv").body.contains("temps,,develop,true,Anne"))
  }

  @Test("training replaces the proposals, with those of models that did not learn the answer")
  func training() throws {
    let folder = try Folder()
    let program = try open(pageAnswers(40), in: folder)
    let browser = try Browser(program, coder: "Anne")
    for place in 0..<30 {
      _ = try decide(browser, try browser.get("/answer/\(place)"), ["budget", "temps"][place % 2])
    }
    let token = try browser.get("/training").field("token")
    #expect(try browser.post("/training", ["token": token]).status == 303)
    var state = ""
    for _ in 0..<600 {
      state = try browser.get("/training/state").body
      if state.contains("\"running\":false") { break }
      usleep(100_000)
    }
    #expect(state.contains("\"running\":false"))
    #expect(try browser.get("/training").body.contains("Modèle appris de 30 réponses"))
    let final = try browser.get("/export/final.csv").body
    program.kill()
    let again = try PageProgram(
      ["answers.csv", "--lexicon", "lexicon.yaml", "--database", "review.sqlite"], in: folder)
    let after = try Browser(again, coder: "Anne")
    #expect(try after.get("/export/final.csv").body == final, "the learnt model goes on")
  }

  @Test("earlier codes come in once, and change nothing that was decided here")
  func earlier() throws {
    let folder = try Folder()
    let program = try open(in: folder)
    let browser = try Browser(program, coder: "Anne")
    let page = try decide(browser, try browser.get("/next"), "temps")
    let headers = ["X-Review-Token": page.field("token")]
    let gold =
      "id,codes,coder\na0,budget,Anne\na9,budget|temps,Carole\nz,temps,Carole\na2,,Carole\n"
    let said = try browser.send("POST", "/gold?name=g.csv", headers, body: gold)
    #expect(said.body == "1 réponse reprise, 1 déjà connues, 1 absentes d'ici.")
    let twice = try browser.send("POST", "/gold?name=g.csv", headers, body: gold)
    #expect(twice.body == "0 réponse reprise, 2 déjà connues, 1 absentes d'ici.")
    let wrong = try browser.send("POST", "/gold?name=g.csv", headers, body: "id,codes\na1,prix\n")
    #expect(wrong.status == 422 && wrong.body.hasPrefix("g.csv, ligne 2"))
    let exported = try browser.get("/export/gold.csv").body
    #expect(
      exported.contains("a0,trop cher pour nous n° 0,temps,") && exported.contains(",Carole,"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy {
        !$0.hasPrefix("review.sqlite.")
      }, "nothing is left of the file")
  }
}

extension Browser.Page {
  /// The answer that a coding page shows.
  var position: Int? {
    body.firstMatch(of: /id="decision"[^>]*action="\/answer\/(\d+)/).flatMap { Int($0.1) }
  }

  /// The name of the form's request.
  var request: String { field("request") }
}
