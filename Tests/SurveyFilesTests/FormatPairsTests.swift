import Survey
import Testing

@testable import SurveyFiles

@Suite("From any format to any other and back")
struct FormatPairsTests {
  private static let names = ["a.csv", "a.tsv", "a.txt", "a.jsonl", "a.xlsx", "a.ods"]
  private static let pairs = names.flatMap { first in names.map { (first, $0) } }
  private static let pieces = [
    "oui", "été", "œuvre", "l’accueil", "🙂", "e\u{301}", " ", "   ", "\"", ",", ";", "1,5", "=1+1",
    "'", "\\n", "\u{a0}", "\u{fffd}", "日本", "007", "<b>", "&amp;", "]]>", "_x000D_",
    "_x005F_x0041_",
    "true", "\u{2028}", "\u{85}", "1.50",
  ]
  private static let breaks = ["\n", "\r\n", "\r", "\t", "\n\n"]

  /// A table of texts that both formats hold, the last one of each row not blank.
  private func table(_ random: inout SeededGenerator, hasBreaks: Bool) -> [[Cell]] {
    let pieces = FormatPairsTests.pieces + (hasBreaks ? FormatPairsTests.breaks : [])
    return (0..<Int.random(in: 1...20, using: &random)).map { _ in
      (0..<4).map { column in
        let count = Int.random(in: column == 3 ? 1...4 : 0...4, using: &random)
        let text = (0..<count).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
        return text.isEmpty ? .empty : .text(text)
      }
    }
  }

  private func copy(_ input: String, _ output: String) throws {
    let reader = try TableReader(path: input)
    let writer = try TableWriter(path: output, header: reader.header, inputs: [input])
    var record = TableRecord()
    while try reader.next(into: &record) { try writer.write(record) }
    try writer.finish()
  }

  @Test("all cells stay", arguments: pairs)
  func texts(_ first: String, _ second: String) throws {
    var random = SeededGenerator(seed: 61)
    let header = ["id é", "texte", "c_x0041_", "d \"d\""]
    let isRaw = [first, second].contains("a.tsv")
    for _ in 0..<8 {
      let scratch = Scratch()
      let rows = table(&random, hasBreaks: !isRaw)
      let writer = try TableWriter(path: scratch.path("1" + first), header: header)
      for row in rows { try writer.write(row) }
      try writer.finish()
      try copy(scratch.path("1" + first), scratch.path("2" + second))
      try copy(scratch.path("2" + second), scratch.path("3" + first))
      for name in ["1" + first, "2" + second, "3" + first] {
        #expect(try cells(scratch.path(name)) == rows, "\(name)")
        #expect(try SurveyFilesTests.texts(scratch.path(name)).first == header, "\(name)")
      }
    }
  }

  @Test("numbers and booleans stay in formats that have them")
  func kinds() throws {
    let rows: [[Cell]] = [
      [.number("1"), .boolean(true), .text("1"), .number("1.50")],
      [.number("-0.25"), .boolean(false), .text("true"), .number("123456")],
    ]
    let names = ["a.jsonl", "a.xlsx", "a.ods"]
    for first in names {
      for second in names {
        let scratch = Scratch()
        let writer = try TableWriter(path: scratch.path("1" + first), header: ["a", "b", "c", "d"])
        for row in rows { try writer.write(row) }
        try writer.finish()
        try copy(scratch.path("1" + first), scratch.path("2" + second))
        #expect(try cells(scratch.path("2" + second)) == rows, "\(first) \(second)")
      }
    }
  }

  @Test("an SPSS file is read with its labels and written in every other format", arguments: names)
  func spss(_ name: String) throws {
    let rows = [
      ["id", "q1", "texte", "poids", "jour"],
      ["1", "Temps", "l'été à Nîmes", "0.5", "2024-03-05"],
      ["2", "Argent", "œuvre", "1.25", "1999-12-31"], ["3", "NSP", "", "", ""],
    ]
    for fixture in ["labels.sav", "compressed.zsav"] {
      let scratch = Scratch()
      let reader = try TableReader(path: Fixture.path(fixture))
      #expect(
        reader.understanding.columnLabels
          == ["Identifiant", "Freins ?", "Texte libre", "Poids", "Jour"])
      try copy(Fixture.path(fixture), scratch.path(name))
      #expect(try SurveyFilesTests.texts(scratch.path(name)) == rows, "\(fixture)")
    }
  }
}

/// The files beside the tests.
enum Fixture {
  static func path(_ name: String) -> String {
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures/" + name
  }
}
