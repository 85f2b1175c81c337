import LexiconRenewal
import Survey
import SurveyFiles
import Testing

@Suite("Conversion from and to other tools")
struct ConversionTests {
  private func full() throws -> Lexicon { try LexiconReader.parse(fullLexicon, file: "a.yaml") }

  private func fromSheet(_ header: [String], _ rows: [[String]]) throws -> Lexicon {
    var reader = try LexiconSheetReader(file: "a.csv", header: header, question: "q")
    for (index, row) in rows.enumerated() { try reader.add(row, line: index + 2) }
    return reader.lexicon
  }

  @Test("every key goes to a spreadsheet and back")
  func sheet() throws {
    let lexicon = try full()
    let back = try fromSheet(LexiconSheet.header, LexiconSheet.rows(of: lexicon))
    #expect(withoutPositions(back) == withoutPositions(lexicon))
    #expect(LexiconSheet.rows(of: lexicon).count == 1 + 3 + 4, "the lexicon, codes, entries")
  }

  @Test("every key goes to YAML and back")
  func yaml() throws {
    let lexicon = try full()
    let text = LexiconText.text(of: lexicon)
    let back = try LexiconReader.parse(text, file: "b.yaml")
    #expect(withoutPositions(back) == withoutPositions(lexicon))
    #expect(LexiconText.text(of: back) == text)
  }

  @Test("a spreadsheet of codes and patterns alone is enough")
  func plainSheet() throws {
    let lexicon = try fromSheet(
      ["pattern", "code"], [["temps", "temps"], ["agenda", "temps"], ["cher", "budget"]])
    #expect(lexicon.sections.map(\.code.text) == ["temps", "budget"])
    #expect(lexicon.sections[0].entries.map(\.id.text) == ["temps.1", "temps.2"])
  }

  @Test(
    "cells that cannot be",
    arguments: [
      // cells of code, pattern, negation, weight; error; why
      (["", "x", "", ""], SheetError.emptyCell(file: "a.csv", line: 2, column: "code"), "no code"),
      (["c", "", "", ""], .emptyCell(file: "a.csv", line: 2, column: "pattern"), "no pattern"),
      (
        ["C!", "x", "", ""],
        .unknownValue(file: "a.csv", line: 2, column: "code", value: "C!"), "no code's name"
      ),
      (
        ["c", "x", "non", ""],
        .unknownValue(file: "a.csv", line: 2, column: "negation", value: "non"), "no rule"
      ),
      (
        ["c", "x", "", "1,5"],
        .unknownValue(file: "a.csv", line: 2, column: "weight", value: "1,5"), "a comma"
      ),
    ] as [([String], SheetError, String)])
  func badCells(_ cells: [String], _ error: SheetError, _ why: String) {
    #expect(throws: error, "\(why)") {
      try fromSheet(["code", "pattern", "negation", "weight"], [cells])
    }
  }

  private func dictionary() throws -> (dictionary: WordListDictionary, losses: [ConversionLoss]) {
    try WordListDictionary.converted(
      try lexicon(
        code(
          "temps",
          [
            "id: t.1\npattern: \"(manque|peu) de temps\"\nnegation: ignore",
            "id: t.2\npattern: \"agend*\"\nunless: [\"agenda 21\"]\nnegation: ignore",
            "id: t.3\npattern: \"temps … libre\"\nnegation: ignore",
            "id: t.4\npattern: \"temps reel\"\nveto: true\nnegation: ignore",
            "id: t.5\npattern: \"urgence\"",
          ]) + code("rien.du.tout", ["id: r.1\npattern: \"agend*\"\nnegation: ignore\nweight: 0.5"])
      ))
  }

  @Test("words and phrases go to quanteda and to LIWC")
  func wordLists() throws {
    let dictionary = try dictionary().dictionary
    #expect(
      dictionary.quantedaYAML == """
        "temps":
          - "manque de temps"
          - "peu de temps"
          - "agend*"
          - "urgence"
        "rien.du.tout":
          - "agend*"

        """)
    #expect(
      dictionary.liwc == """
        %
        1\ttemps
        2\trien.du.tout
        %
        agend*\t1\t2
        manque de temps\t1
        peu de temps\t1
        urgence\t1

        """)
  }

  @Test("what they cannot hold is listed, entry by entry")
  func losses() throws {
    let losses = try dictionary().losses.map { "\($0.kind.rawValue) \($0.name ?? "-")" }
    #expect(
      losses == [
        "definition temps", "unless t.2", "veto t.4", "negation t.5", "definition rien.du.tout",
        "weight r.1", "inflection -", "expression t.3",
      ])
    #expect(ConversionLoss.ofComments(in: "a: 1\n  # oui\n").map(\.kind) == [.comments])
    #expect(ConversionLoss.ofComments(in: "a: \"# non\"\n").isEmpty)
  }

  @Test("LIWC and quanteda come back as codes and entries")
  func back() throws {
    let dictionary = try dictionary().dictionary
    #expect(
      try WordListDictionary(liwc: dictionary.liwc, file: "a.dic").categories.map(\.name)
        == ["temps", "rien.du.tout"])
    let nested = try NestedWordList.parse(
      "Ressources:\n  Temps: [temps, \"agend*\"]\n  Argent:\n    - cher\n    - Prêt: [\"prêt bancaire\"]\n",
      file: "q.yml")
    #expect(
      nested.map { $0.path.joined(separator: "/") } == [
        "Ressources", "Ressources/Temps", "Ressources/Argent", "Ressources/Argent/Prêt",
      ])
    #expect(
      nested.map { $0.words.map(\.text) } == [
        [], ["temps", "agend*"], ["cher"], ["prêt bancaire"],
      ])
    #expect(nested[1].words[1].position == SourcePosition(line: 2, column: 18))
    let (lexicon, left) = WordListDictionary(categories: [
      WordListDictionary.Category(
        name: "c",
        words: ["temps", "pré-carré", "a*b", "(x)", "0.5 etp"].map {
          LocatedText($0, at: SourcePosition(line: 1, column: 1))
        })
    ]).lexicon(file: "q.yml", question: "essai")
    #expect(lexicon.sections[0].entries.map(\.pattern.text) == ["temps", "pré carré", "0.5 etp"])
    #expect(left.map(\.text) == ["a*b", "(x)"])
    _ = try LexiconReader.parse(LexiconText.text(of: lexicon), file: "x")
  }

  @Test(
    "LIWC files that cannot be read",
    arguments: [
      // text, error, why
      ("temps\t1\n", DictionaryError.noHead(file: "a.dic", line: 1), "no categories"),
      ("%\n1\tc\n", .noHead(file: "a.dic", line: 1), "the head never ends"),
      ("%\n1\tc\n%\ntemps\n", .noCategory(file: "a.dic", line: 4), "a word without category"),
      (
        "%\n1\tc\n%\ntemps\t2\n", .unknownCategory(file: "a.dic", line: 4, category: "2"),
        "a number that the head does not have"
      ),
    ] as [(String, DictionaryError, String)])
  func badLIWC(_ text: String, _ error: DictionaryError, _ why: String) {
    #expect(throws: error, "\(why)") { try WordListDictionary(liwc: text, file: "a.dic") }
  }

  @Test(
    "names of categories as codes",
    arguments: [
      ("Culture & données", "culture_donnees", "signs and accents"), ("A.B", "a.b", "levels"),
      ("  Œuvre ", "oeuvre", "a ligature"), ("!!!", "code", "nothing left"),
      ("rien.du..tout.", "rien.du.tout", "dots inside only"),
    ] as [(String, String, String)])
  func names(_ name: String, _ code: String, _ why: String) {
    #expect(WordListDictionary.code(from: name) == code, "\(why)")
    #expect(Code.isStrict(code))
  }
}
