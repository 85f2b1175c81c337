import AnswerCoding
import FrenchText
import LexiconRenewal
import Survey
import SurveyFiles

/// Reads answers for work on a lexicon, with what people coded where there is gold.
struct RenewalInput {
  let answers: [RenewalAnswer]
  /// The gold's rows, in its order; empty without gold.
  let gold: [GoldAnswer]

  /// - Parameters:
  ///   - stratum: the column of strata, by default `strate` or `stratum` where there is one.
  ///   - use: which gold rows count; `nil` for all.
  init(
    path: String, table: TableOptions, gold goldPath: String? = nil, codesColumn: String? = nil,
    use: GoldAnswer.Use? = nil, stratum: String? = nil, common: CommonOptions
  ) throws {
    let gold = try goldPath.map {
      try GoldReader(path: $0, table: table, codesColumn: codesColumn).read(codeframe: nil).answers
    }
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    let text = try finder.textColumn(table.textColumn)
    let id = try finder.optionalColumn(.id, table.idColumn)
    let stratumColumn = try RenewalInput.stratumColumn(stratum, finder)
    let codes = reader.header.firstIndex(of: "codes_final") ?? finder.usual(.codes)
    let lookup = GoldLookup(gold ?? [], use: use, byID: id != nil)
    var answers: [RenewalAnswer] = []
    while let row = try reader.next() {
      let name = id.map { row.cells[$0].text }
      let verbatim = row.cells[text].text
      answers.append(
        RenewalAnswer(
          id: name ?? String(row.line), text: verbatim,
          stratum: stratumColumn.map { row.cells[$0].text },
          writtenCodes: codes.map { row.cells[$0].text },
          gold: lookup.codes(id: name, text: verbatim)))
    }
    TableReports.warn(about: reader.understanding, file: path, options: common)
    if let goldPath, answers.allSatisfy({ $0.gold == nil }) {
      throw GoldError.noCommonAnswers(first: path, second: goldPath)
    }
    self.answers = answers
    self.gold = gold ?? []
  }

  private static func stratumColumn(_ asked: String?, _ finder: ColumnFinder) throws -> Int? {
    if let asked { return try finder.column(asked) }
    return finder.header.firstIndex { ["strate", "stratum"].contains($0.lowercased()) }
  }
}

/// Finds the gold of an answer: by its id where both files have ids, else by its text.
struct GoldLookup {
  private var byID: [String: [Code]] = [:]
  private var byText: [String: [Code]] = [:]

  init(_ gold: [GoldAnswer], use: GoldAnswer.Use?, byID usesID: Bool) {
    for answer in gold where use == nil || (answer.use ?? .develop) == use {
      if usesID, let id = answer.id {
        byID[id] = answer.codes
      } else {
        byText[answer.text] = answer.codes
      }
    }
  }

  func codes(id: String?, text: String) -> [Code]? {
    id.flatMap { byID[$0] } ?? byText[text]
  }
}

/// A table that a person looks at in a terminal, or that goes into a file.
enum FigureTable {
  /// Writes rows: aligned on a terminal, else in the format that the output's name tells.
  static func write(
    header: [String], rows: [[Cell]], to output: String, inputs: [String],
    rightAligned: Set<Int> = []
  ) throws {
    if output == "-", Console.outputIsTerminal {
      var table = TextTable(header: header, rightAligned: rightAligned)
      for row in rows { table.add(row.map(\.text)) }
      try Console.writeOutput(table.text)
      return
    }
    let writer = try TableWriter(path: output, header: header, inputs: inputs)
    for row in rows { try writer.write(row) }
    try writer.finish()
  }
}

extension Cell {
  static func count(_ value: Int) -> Cell { .number(String(value)) }
  static func figure(_ value: Double?) -> Cell {
    value.map { .number(Decimals.text($0)) } ?? .empty
  }
  static func words(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }
}
