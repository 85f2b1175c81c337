import Foundation
import Testing

/// The sizes that `Documentation/trust.md` promises.
@Suite("Limits that are promised")
struct LimitTests {
  private func run(_ arguments: [String], in folder: Folder) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }

  @Test("an answer of 16 MiB is coded, one byte more is refused by its place")
  func longestAnswer() throws {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    let limit = 16 << 20
    let end = " manque de temps"
    let long = String(repeating: "mot ", count: (limit - end.utf8.count) / 4) + end
    #expect(long.utf8.count == limit)
    try folder.write("long.csv", "id,text\n1,\(long)\n")
    let coded = try run(["code", "long.csv", "--lexicon", "lex.yaml", "-o", "out.csv"], in: folder)
    #expect(coded.status == 0, "\(coded.errors)")
    #expect(try folder.text("out.csv").suffix(40).contains(",temps,coded,"))
    try folder.write("longer.csv", "id,text\n1,x\(long)\n")
    let refused = try run(["code", "longer.csv", "--lexicon", "lex.yaml"], in: folder)
    #expect(refused.status == 65)
    #expect(
      refused.errors
        == "Erreur : longer.csv, ligne 2, cellule 2 : la cellule dépasse 16\u{202f}777\u{202f}216 octets. Vérifiez que les guillemets sont fermés, ou raccourcissez le texte.\n"
    )
  }

  @Test("1,000 codes, 8 levels deep, with 10,000 entries: checked, learnt, coded, reported")
  func codeframe() throws {
    let folder = try Folder()
    var lexicon = "format: 1\nedition: \"2023\"\nquestion: large\ncodes:\n"
    var gold = "id,text,codes\n"
    for number in 0..<1000 {
      let digits = String(number + 1000).dropFirst()
      let code = "a.b\(digits.prefix(1)).c.d\(digits.dropFirst().prefix(1)).e.f.g.h\(digits)"
      lexicon += "  - code: \(code)\n    label: \"Code \(number)\"\n    entries:\n"
      for entry in 0..<10 {
        lexicon += "      - id: h\(digits).e\(entry)\n        pattern: \"mot\(digits)x\(entry)\"\n"
      }
      gold += "\(number),mot\(digits)x\(number % 10) par ici,\(code)\n"
    }
    try folder.write("lex.yaml", lexicon)
    try folder.write("gold.csv", gold)
    let coded = try run(
      ["code", "gold.csv", "--lexicon", "lex.yaml", "-o", "coded.csv"], in: folder)
    #expect(coded.status == 0, "\(coded.errors)")
    let rows = try folder.text("coded.csv").split(separator: "\n").dropFirst()
    #expect(
      rows.allSatisfy { row in
        let cells = row.split(separator: ",")
        return cells[2] == cells[3]
      })
    let report = try run(
      ["report", "coded.csv", "--lexicon", "lex.yaml", "-o", "report.csv"], in: folder)
    #expect(report.status == 0, "\(report.errors)")
    let table = try folder.text("report.csv")
    #expect(table.contains("large,,a,a,1000,1000,1.000000"))
    let model = try run(
      ["train", "gold.csv", "--classifier", "nb", "-o", "large.model"], in: folder)
    #expect(model.status == 0, "\(model.errors)")
  }

  @Test("a workbook takes 16,384 columns and says so beyond")
  func columns() throws {
    let folder = try Folder()
    let header = (0..<16_385).map { "c\($0)" }.joined(separator: ",")
    let cells = (0..<16_385).map { _ in "x" }.joined(separator: ",")
    try folder.write("wide.csv", header + "\n" + cells + "\n")
    let kept = try run(["convert", "wide.csv", "wide.jsonl"], in: folder)
    #expect(kept.status == 0, "\(kept.errors)")
    let refused = try run(["convert", "wide.csv", "wide.xlsx"], in: folder)
    #expect(refused.status != 0 && refused.errors.contains("16\u{202f}384"))
    #expect(!folder.names.contains("wide.xlsx"))
  }
}
