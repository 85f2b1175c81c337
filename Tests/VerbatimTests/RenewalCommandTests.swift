import Foundation
import Testing

@Suite("Lexicon commands, as a user runs them")
struct RenewalCommandTests {
  private static let gold: String = {
    let texts = [
      ("pas le temps", "temps", ""), ("agenda plein", "temps", ""),
      ("agenda débordé", "temps", ""), ("notre agenda", "temps", "develop"),
      ("trop cher", "budget", ""), ("coût", "budget", ""), ("RAS", "non_reponse", ""),
      ("zébulon à midi", "temps", "measure"), ("zébulon le soir", "temps", "measure"),
      ("zébulon la nuit", "temps", "measure"),
    ]
    return "id,strate,text,codes,use\n"
      + texts.enumerated().map { "g\($0),epci,\($1.0),\($1.1),\($1.2)\n" }.joined()
  }()

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("lex.yaml", "# À garder.\n" + smallLexicon + "\n")
    try folder.write("gold.csv", Self.gold)
    return folder
  }

  private func run(
    _ arguments: [String], in folder: Folder, status: Int32 = 0
  ) throws -> Program.Run {
    let run = try Program.run(["lexicon"] + arguments, in: folder, language: "en_GB.UTF-8")
    #expect(run.status == status, "\(run.errors)")
    return run
  }

  @Test("check: doubts are said and pass, unless --strict; problems end with 65 and their place")
  func check() throws {
    let folder = try folder()
    #expect(
      try run(["check", "lex.yaml"], in: folder).errors
        == "lex.yaml: 3 codes, 2 entries, 0 examples right.\n")
    let doubtful = smallLexicon.replacing(
      "    entries: []",
      with: "    entries:\n      - id: nr.1\n        pattern: \"cher\"")
    try folder.write("doubt.yaml", doubtful)
    let said = try run(["check", "doubt.yaml"], in: folder).errors
    #expect(!said.contains("Warning"), "non_reponse gives way: the codes never stand together")
    try folder.write(
      "pair.yaml", doubtful.replacing("non_reponse", with: "prix"))
    let pair = try run(["check", "pair.yaml"], in: folder).errors
    #expect(pair.contains("Warning: pair.yaml:23:18: \"cher\" gives both \"prix\" (nr.1)"))
    let strict = try run(["check", "pair.yaml", "--strict"], in: folder, status: 65).errors
    #expect(strict.hasPrefix("pair.yaml:23:18: \"cher\" gives both"))
    try folder.write(
      "dead.yaml", smallLexicon.replacing("[\"temps reel\"]", with: "[\"temps\"]"))
    let dead = try run(["check", "dead.yaml"], in: folder, status: 65).errors
    #expect(dead.hasPrefix("dead.yaml:10:18: entry \"temps.manque\" can match nothing"))
  }

  @Test("coverage and kwic write CSV where there is no terminal")
  func figures() throws {
    let folder = try folder()
    let coverage = try run(
      [
        "coverage", "gold.csv", "--lexicon", "lex.yaml", "--gold", "gold.csv", "--unmatched",
        "u.csv",
      ],
      in: folder)
    #expect(
      coverage.output == """
        code,entry,line,answers,alone,together,conflicts,right,wrong,precision,precision_low,precision_high,status
        temps,temps.manque,10,1,1,0,0,1,0,1.000000,0.206549,1.000000,alive
        budget,budget.cout,17,2,2,0,0,2,0,1.000000,0.342380,1.000000,alive

        """)
    #expect(try folder.text("u.csv").hasPrefix("id,stratum,text\ng1,epci,agenda plein\n"))
    let kwic = try run(["kwic", "gold.csv", "agenda", "--context", "5"], in: folder)
    #expect(
      kwic.output == """
        id,stratum,codes,left,match,right
        g1,epci,temps,,agenda, plei
        g2,epci,temps,,agenda, débo
        g3,epci,temps,otre ,agenda,

        """)
    #expect(kwic.errors == "3 places in 3 answers.\n")
    let bad = try run(["kwic", "gold.csv", "(agenda"], in: folder, status: 65)
    #expect(bad.errors.contains("pattern:1:1"))
  }

  @Test("suggest, apply, diff: the way from a gap to its effect")
  func renewal() throws {
    let folder = try folder()
    let suggest = try run(
      [
        "suggest", "gold.csv", "--gold", "gold.csv", "--lexicon", "lex.yaml", "-o", "more.yaml",
        "--candidates", "c.csv", "--radar", "r.csv", "--min-specificity", "0.5",
      ], in: folder)
    #expect(suggest.errors.contains("7 coded answers; 3 kept for measuring."))
    let patch = try folder.text("more.yaml")
    #expect(patch.contains("      - id: temps.agenda\n        pattern: \"agenda\"\n"))
    for file in ["more.yaml", "c.csv", "r.csv"] {
      #expect(!(try folder.text(file).contains("zebulon")), "\(file): kept for measuring")
    }
    _ = try run(["apply", "more.yaml", "--lexicon", "lex.yaml", "-o", "new.yaml"], in: folder)
    let edited = try folder.text("new.yaml")
    #expect(edited.hasPrefix("# À garder.\n"))
    #expect(edited.count > (try folder.text("lex.yaml").count))
    let diff = try run(
      ["diff", "lex.yaml", "new.yaml", "--gold", "gold.csv", "--flips", "f.csv"], in: folder)
    #expect(diff.output.contains("+ temps: temps.agenda\n"))
    #expect(diff.output.contains("3 answers change codes, of 10."))
    #expect(diff.output.contains("precision 1.000 → 1.000, recall 0.400 → 0.700"))
    #expect(
      try folder.text("f.csv").hasPrefix(
        "id,stratum,codes_before,codes_after,gold,text\ng1,epci,,temps,temps,agenda plein\n"))
    _ = try run(["apply", "more.yaml", "--lexicon", "lex.yaml"], in: folder)
    #expect(try folder.text("lex.yaml") == edited, "in place, the same")
  }

  @Test("a sealed lexicon that has changed is refused, unless told")
  func seal() throws {
    let folder = try folder()
    _ = try run(["freeze", "lex.yaml"], in: folder)
    let code = { (more: [String]) in
      try Program.run(
        ["code", "gold.csv", "--lexicon", "lex.yaml", "-o", "out.csv"] + more, in: folder,
        language: "en_GB.UTF-8")
    }
    #expect(try code([]).status == 0)
    try folder.write("lex.yaml", try folder.text("lex.yaml") + "# plus\n")
    let refused = try code([])
    #expect(refused.status == 65)
    #expect(refused.errors.contains("lex.yaml: this lexicon has changed since it was sealed"))
    #expect(try code(["--allow-altered-lexicon"]).status == 0)
    let train = try Program.run(
      ["train", "gold.csv", "--lexicon", "lex.yaml", "-o", "m.model"], in: folder)
    #expect(train.status == 65)
    _ = try run(["freeze", "lex.yaml"], in: folder, status: 65)
    try folder.write(
      "p.yaml",
      "format: 1\nquestion: obstacles\nadd:\n- code: temps\n  entries:\n  - {id: n, pattern: n}\n")
    _ = try run(["apply", "p.yaml", "--lexicon", "lex.yaml"], in: folder, status: 65)
    _ = try run(["freeze", "lex.yaml", "--again"], in: folder)
    #expect(try code([]).status == 0)
  }

  @Test("freeze seals nothing that fails its own tests")
  func freezeBroken() throws {
    let folder = try folder()
    try folder.write(
      "dead.yaml", smallLexicon.replacing("[\"temps reel\"]", with: "[\"temps\"]"))
    _ = try run(["freeze", "dead.yaml"], in: folder, status: 65)
    #expect(!folder.names.contains("SEALED.sha256"))
  }

  @Test("migrate replaces what is certain and sets apart what is not")
  func migrate() throws {
    let folder = try folder()
    try folder.write(
      "lex.yaml",
      smallLexicon
        + "\nmigrations:\n  - split: moyens\n    into: [temps, budget]\n  - move: cout\n    into: budget\n"
    )
    try folder.write(
      "old.csv",
      "id;text;codes\n1;trop cher;moyens|temps\n2;x;cout\n3;y;temps\n4;z;\n")
    let run = try run(
      ["migrate", "old.csv", "--lexicon", "lex.yaml", "-o", "new.csv", "--person", "see.csv"],
      in: folder)
    #expect(run.errors == "4 rows read; changed: 2; for a person to see: 1.\n")
    #expect(
      try folder.text("new.csv") == """
        id;text;codes;codes_before;migration;choices;proposed
        1;trop cher;temps;moyens|temps;person;moyens > temps|budget;budget
        2;x;budget;cout;changed;;
        3;y;temps;temps;unchanged;;
        4;z;;;unchanged;;

        """)
    #expect(try folder.text("see.csv").split(separator: "\n").count == 2)
    try folder.write("old.csv", "id,codes\n1,perdu\n")
    let bad = try self.run(["migrate", "old.csv", "--lexicon", "lex.yaml"], in: folder, status: 65)
    #expect(bad.errors.contains("old.csv, line 2: code \"perdu\" is no longer in lex.yaml"))
  }

  @Test("convert: to a spreadsheet and back nothing is lost but comments, and that is said")
  func convert() throws {
    let folder = try folder()
    let there = try run(["convert", "lex.yaml", "lex.csv"], in: folder)
    #expect(
      there.errors == "Lost: comments of the file (1): lex.yaml.\n2 entries written to lex.csv.\n")
    _ = try run(["convert", "lex.csv", "back.yaml"], in: folder)
    #expect(
      try run(["diff", "lex.yaml", "back.yaml"], in: folder).output
        == "No difference between the two lexicons.\n")
    let liwc = try run(["convert", "lex.yaml", "lex.dic"], in: folder)
    #expect(liwc.errors.contains("Lost: expressions that cancel, \"unless\" (1): temps.manque."))
    #expect(try folder.text("lex.dic").contains("\nbudget\t2\n"))
    _ = try run(["convert", "lex.dic", "x.yml", "--to", "quanteda"], in: folder)
    _ = try run(["convert", "x.yml", "y.yaml", "--from", "quanteda"], in: folder)
    #expect(try folder.text("y.yaml").contains("pattern: \"cout\""))
  }

  @Test("code --watch shows the effect when the lexicon is saved")
  func watch() throws {
    let folder = try folder()
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["code", "gold.csv", "--lexicon", "lex.yaml", "--watch"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["LC_ALL": "en_GB.UTF-8"]
    for name in ["out", "err"] { try folder.write(name, "") }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.path + "/out"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path + "/err"))
    try process.run()
    defer { process.terminate() }
    func wait(for text: String, in file: String) throws {
      for _ in 0..<100 where !(try folder.text(file).contains(text)) { usleep(100_000) }
      let (found, errors) = (try folder.text(file), try folder.text("err"))
      #expect(found.contains(text), "\(errors)")
    }
    try wait(for: "lex.yaml is watched on 10 answers", in: "err")
    try folder.write("lex.yaml", smallLexicon.replacing("(cout|", with: "(agenda|cout|"))
    try wait(for: "3 answers change codes, of 10.", in: "out")
    try wait(for: "Coded again in", in: "err")
    // What cannot be read is said, and the watch goes on.
    try folder.write("lex.yaml", "codes: [")
    try wait(for: "this is not valid YAML", in: "err")
    try folder.write("lex.yaml", smallLexicon)
    try wait(for: "−3", in: "out")
  }
}
