import Foundation
import Testing

@Suite("Workbooks, as a user works with them")
struct WorkbookCommandTests {
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    try folder.write("gold.csv", smallGold)
    return folder
  }

  private func run(_ arguments: String, in folder: Folder, language: String = "fr_FR.UTF-8") throws
    -> Program.Run
  {
    let run = try Program.run(
      arguments.split(separator: " ").map(String.init), in: folder, language: language)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  @Test(
    "answers are coded from a workbook into one, as from text into text",
    arguments: ["xlsx", "ods"])
  func code(_ ending: String) throws {
    let folder = try folder()
    let text = try run("code gold.csv --lexicon lex.yaml --explain", in: folder).output
    _ = try run("convert gold.csv in.\(ending)", in: folder)
    _ = try run("code in.\(ending) --lexicon lex.yaml --explain -o out.\(ending)", in: folder)
    #expect(try run("convert out.\(ending) -", in: folder).output == text)
    let codes = try run("convert out.\(ending) - --sheet codeframe", in: folder)
    #expect(codes.output.hasPrefix("code,label,definition\ntemps,"))
  }

  @Test("a sheet to code by hand comes back as gold", arguments: ["xlsx", "ods"])
  func gold(_ ending: String) throws {
    let folder = try folder()
    try folder.write("new.csv", "id,text\n1,pas le temps\n2,cher\n")
    _ = try run("convert --lexicon lex.yaml new.csv blank.\(ending)", in: folder)
    #expect(
      try run("convert blank.\(ending) -", in: folder).output
        == "id,text,codes\n1,pas le temps,\n2,cher,\n")
    _ = try run("convert --lexicon lex.yaml gold.csv gold.\(ending)", in: folder)
    let evaluate = "evaluate --folds 2 --seed 1"
    let fromText = try? run("\(evaluate) gold.csv --lexicon lex.yaml --json a.json", in: folder)
    let fromSheet = try? run(
      "\(evaluate) gold.\(ending) --lexicon lex.yaml --json b.json", in: folder)
    #expect(fromText != nil && fromSheet != nil)
    #expect(try folder.data("a.json") == folder.data("b.json"))
  }

  @Test("in a coded workbook that was corrected by hand, only the corrected cells are people's")
  func corrected() throws {
    let folder = try folder()
    try folder.write("new.csv", "id,text\n1,pas le temps\n2,cher\n3,pas le temps\n")
    _ = try run("code new.csv --lexicon lex.yaml -o coded.xlsx", in: folder)
    let coded = try run("convert coded.xlsx -", in: folder).output
    let edited = coded.replacing("2,cher,budget,", with: "2,cher,temps|budget,")
    #expect(coded != edited)
    try folder.write("edited.csv", edited)
    _ = try run("convert edited.csv edited.xlsx", in: folder)
    let merged = try run("merge coded.xlsx edited.xlsx -o -", in: folder).output
    let origins = merged.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").suffix(2).joined(separator: " ")
    }
    #expect(origins == ["temps machine", "temps|budget human", "temps machine"])
  }

  @Test("columns tells the sheets of a workbook, in both languages")
  func columns() throws {
    let folder = try folder()
    _ = try run("convert --lexicon lex.yaml gold.csv gold.xlsx", in: folder)
    let french = try run("columns gold.xlsx", in: folder).output
    #expect(
      french.contains("Feuille lue : answers. Feuilles du classeur : answers et codeframe.\n"))
    let english = try run("columns gold.xlsx", in: folder, language: "en_US.UTF-8").output
    #expect(
      english.contains("Sheet read: answers. Sheets of the workbook: answers and codeframe.\n"))
    #expect(english.contains("A       id      id"))
  }

  @Test("a damaged workbook is bad data, and says where")
  func damaged() throws {
    let folder = try folder()
    _ = try run("convert gold.csv gold.xlsx", in: folder)
    let whole = try folder.data("gold.xlsx")
    try folder.write("cut.xlsx", whole.prefix(whole.count / 2))
    let cut = try Program.run(["convert", "cut.xlsx", "out.csv"], in: folder)
    #expect(cut.status == 65)
    #expect(cut.errors.contains("cut.xlsx : ce classeur est abîmé ou incomplet."))
    #expect(!folder.names.contains("out.csv"))
  }
}
