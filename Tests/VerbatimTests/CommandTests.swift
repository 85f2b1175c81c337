import Foundation
import Testing

@Suite("Commands, as a user runs them")
struct CommandTests {
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    try folder.write("gold.csv", smallGold)
    return folder
  }

  private func run(_ arguments: String, in folder: Folder, input: String = "") throws -> String {
    let run = try Program.run(
      arguments.split(separator: " ").map(String.init), in: folder, input: input)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  @Test("code keeps the input's columns and adds its own, in every outcome")
  func code() throws {
    let folder = try folder()
    let answers =
      "id;strate;texte\n1;epci;Pas de temps\n2;;RAS\n3;region;du sable\n4;;cher et pas le temps\n"
    let output = try run("code - --lexicon lex.yaml --explain", in: folder, input: answers)
    #expect(
      output == """
        id;strate;texte;codes;outcome;confidence;evidence
        1;epci;Pas de temps;temps;coded;0.864360;temps:0-12:temps.manque:1.000000
        2;;RAS;non_reponse;non_reponse;1.000000;
        3;region;du sable;;unmatched;0.941192;
        4;;cher et pas le temps;temps|budget;coded;0.793800;temps:8-20:temps.manque:1.000000 budget:0-4:budget.cout:1.000000

        """)
  }

  @Test("an empty part of a table is passed on where lines have no header, and told elsewhere")
  func emptyPart() throws {
    let folder = try folder()
    #expect(try run("code - --input-format jsonl --lexicon lex.yaml", in: folder) == "")
    let csv = try Program.run(["code", "-", "--lexicon", "lex.yaml"], in: folder)
    #expect(csv.status == 65, "a CSV has a header")
    try folder.write("a.jsonl", "")
    let file = try Program.run(["code", "a.jsonl", "--lexicon", "lex.yaml"], in: folder)
    #expect(file.status == 65, "a file without a line is a mistake")
  }

  @Test("gold keeps its codes: the new ones are codes_auto")
  func codesAuto() throws {
    let output = try run("code gold.csv --lexicon lex.yaml --scores", in: try folder())
    #expect(
      output.hasPrefix(
        "id,text,codes,codes_auto,outcome,confidence,p_temps,p_budget,p_non_reponse\n"))
    #expect(output.contains("g0,pas le temps,temps,temps,coded,"))
  }

  @Test("the same bytes on 1 and 2 threads, for keywords, model and both")
  func threads() throws {
    let folder = try folder()
    _ = try run("train gold.csv --lexicon lex.yaml -o m.model --quiet", in: folder)
    _ = try run("train gold.csv --lexicon lex.yaml -o n.model --quiet --threads 2", in: folder)
    #expect(try folder.data("m.model") == folder.data("n.model"))
    let rows = (0..<5000).map { "\($0),pas le temps ni le budget \($0 % 7)\n" }.joined()
    try folder.write("many.csv", "id,text\n" + rows)
    for with in ["--lexicon lex.yaml", "--model m.model", "--model m.model --lexicon lex.yaml"] {
      let one = try run("code many.csv \(with) --explain --scores --threads 1", in: folder)
      #expect(one == (try run("code many.csv \(with) --explain --scores --threads 2", in: folder)))
    }
  }

  @Test("a row that cannot be read ends the run alike on any number of threads", arguments: [1, 3])
  func badRow(_ threads: Int) throws {
    let folder = try folder()
    let rows = (0..<9000).map { $0 == 8500 ? "1,2,3,4\n" : "\($0),pas le temps\n" }.joined()
    try folder.write("bad.csv", "id,text\n" + rows)
    let arguments = ["code", "bad.csv", "--lexicon", "lex.yaml", "--threads", String(threads)]
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 65 && run.errors.contains("8502"))
    // What is on standard output are the first rows, whole and in their order.
    #expect(run.output.hasSuffix("\n"))
    for (place, line) in run.output.split(separator: "\n").dropFirst().enumerated() {
      #expect(line.hasPrefix("\(place),pas le temps,temps,coded,"))
    }
    #expect(try Program.run(arguments + ["-o", "out.csv"], in: folder).status == 65)
    #expect(!folder.names.contains("out.csv"))
  }

  @Test("a marker sentence stands in no model, log, error, evaluation or out-of-fold file")
  func privacy() throws {
    let folder = try folder()
    var said = ""
    for arguments in [
      "train gold.csv -o m.model --verbose --out-of-fold oof.csv",
      "evaluate gold.csv --lexicon lex.yaml --verbose --json e.json",
      "code gold.csv --lexicon lex.yaml -o coded.csv --verbose",
      "compare gold.csv gold.csv --json c.json",
      "code gold.csv --model lex.yaml",
      "train gold.csv --text-column id --codes-column text -o x.model --lexicon lex.yaml",
    ] {
      let run = try Program.run(arguments.split(separator: " ").map(String.init), in: folder)
      said += run.output + run.errors
    }
    for name in ["m.model", "oof.csv", "e.json", "c.json"] { said += try folder.text(name) }
    #expect(!said.contains(marker))
    #expect(try folder.text("coded.csv").contains(marker))
  }

  @Test("evaluate out of fold, by keywords and by a model, as a table and as JSON")
  func evaluate() throws {
    let folder = try folder()
    let table = try run("evaluate gold.csv --lexicon lex.yaml --keywords-only", in: folder)
    #expect(table.hasPrefix("Mots-clés du lexique seuls\n14 réponses\n"))
    #expect(table.contains("micro, sans les codes résiduels"))
    _ = try run("evaluate gold.csv --json e.json", in: folder)
    let json = try JSONSerialization.jsonObject(with: try folder.data("e.json"))
    let root = try #require(json as? [String: Any])
    #expect(root["n"] as? Int == 14)
    for key in ["codes", "micro", "macro", "samples", "exact", "substantive"] {
      #expect(root[key] != nil, "\(key)")
    }
    _ = try run("train gold.csv -o m.model --quiet", in: folder)
    let own = try Program.run(["evaluate", "gold.csv", "--model", "m.model"], in: folder)
    #expect(
      own.errors.hasPrefix("Attention : le modèle semble avoir appris 100 % de ces réponses."))
  }

  @Test("the out-of-fold file has a row per answer, with probabilities")
  func outOfFold() throws {
    let folder = try folder()
    _ = try run("train gold.csv -o m.model --quiet --out-of-fold oof.csv", in: folder)
    let lines = try folder.text("oof.csv").split(separator: "\n")
    #expect(lines.count == 15)
    #expect(lines[0] == "id,fold,codes,p_budget,p_temps,p_non_reponse")
  }

  @Test("merge puts people's codes over the machine's")
  func merge() throws {
    let folder = try folder()
    try folder.write("coded.csv", "id,text,codes,outcome\n1,a,temps,coded\n2,b,,unmatched\n")
    try folder.write("gold2.csv", "id,codes\n2,budget\n")
    let output = try run("merge coded.csv gold2.csv", in: folder)
    #expect(
      output
        == "id,text,codes,outcome,codes_final,origin\n1,a,temps,coded,temps,machine\n2,b,,unmatched,budget,human\n"
    )
  }

  @Test("compare measures two codings by id")
  func compare() throws {
    let folder = try folder()
    try folder.write("a.csv", "id,codes\n1,temps\n2,budget\n3,temps|budget\n")
    try folder.write("b.csv", "id,codes\n3,temps\n1,temps\n2,budget\n")
    _ = try run("compare a.csv b.csv --json c.json", in: folder)
    let json = try JSONSerialization.jsonObject(with: try folder.data("c.json"))
    let exact = ((json as? [String: Any])?["exact"] as? [String: Any])?["value"] as? Double
    #expect(exact == 0.666667)
  }

  @Test("tokenize writes a line per line, offsets in bytes")
  func tokenize() throws {
    let output = try run("tokenize -", in: try folder(), input: "l'été\n\nIA\n")
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4 && lines[3] == "")
    #expect(
      lines[0]
        == "{\"tokens\":[{\"start\":0,\"end\":2,\"text\":\"l'\",\"normal\":\"l\",\"kind\":\"word\"},{\"start\":2,\"end\":7,\"text\":\"été\",\"normal\":\"ete\",\"kind\":\"word\"}]}"
    )
    #expect(lines[1] == "{\"tokens\":[]}")
  }

  @Test("columns says what was understood")
  func columns() throws {
    let folder = try folder()
    try folder.write(
      "c.csv",
      Data(
        Array("id;r\u{e9}ponse\n".unicodeScalars.map { UInt8($0.value) }) + [
          0x31, 0x3b, 0xe9, 0x0a,
        ]))
    let output = try run("columns c.csv", in: folder)
    #expect(
      output.contains("windows-1252") && output.contains("réponse") && output.contains("text"))
  }

  @Test("a project codes every question of a wide export in one pass")
  func project() throws {
    let folder = try folder()
    try folder.write(
      "verbatim.yaml",
      """
      format: 1
      id_column: ref
      questions:
        obstacles:
          columns: [obstacles_autre, obstacles_plus]
          lexicon: lex.yaml
        freins:
          columns: cyber
          lexicon: lex.yaml
      """)
    try folder.write(
      "export.csv",
      "ref,obstacles_autre,obstacles_plus,cyber\n1,pas le temps,trop cher,\n2,,,le budget\n")
    let output = try run("code export.csv", in: folder)
    #expect(
      output == """
        ref,obstacles_autre,obstacles_plus,cyber,codes_obstacles,outcome_obstacles,confidence_obstacles,codes_freins,outcome_freins,confidence_freins
        1,pas le temps,trop cher,,temps|budget,coded,0.793800,,,
        2,,,le budget,,,,budget,coded,0.864360

        """)
  }

  @Test("every command has help with an example, in both languages")
  func help() throws {
    let folder = try folder()
    for command in [
      "code", "train", "evaluate", "compare", "merge", "tokenize", "columns", "convert",
    ] {
      let french = try Program.run([command, "--help"], in: folder)
      let english = try Program.run([command, "--help"], in: folder, language: "en_US.UTF-8")
      for help in [french, english] {
        #expect(help.status == 0 && help.output.contains("  verbatim \(command)"), "\(command)")
        #expect(
          help.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(command): 80 columns"
        )
      }
      #expect(french.output != english.output)
    }
  }
}
