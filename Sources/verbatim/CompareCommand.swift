import ArgumentParser
import CodingReports
import Survey
import SurveyFiles

/// `verbatim compare`: the agreement of two codings.
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare", abstract: Speaker.current.sentence("help.compare"),
      discussion: Speaker.current.sentence("help.compare.discussion"))
  }

  @Argument(help: help("argument.first_coding", valueName: "a"))
  var first: String

  @Argument(help: help("argument.second_coding", valueName: "b"))
  var second: String

  @Option(help: help("option.json", valueName: "out"))
  var json: String?

  @Option(help: help("option.codes_column_first", valueName: "column"))
  var codesColumn: String?

  @Option(help: help("option.codes_column_second", valueName: "column"))
  var codesColumnB: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let reference = try Coding(path: first, codesColumn: codesColumn, table: table)
    let candidate = try Coding(path: second, codesColumn: codesColumnB, table: table)
    let pairs = reference.paired(with: candidate)
    guard !pairs.isEmpty else {
      throw GoldError.noCommonAnswers(first: first, second: second)
    }
    let leftOut = reference.count + candidate.count - 2 * pairs.count
    if leftOut > 0 { common.say("compare.left_out", [.count("count", leftOut)]) }
    let codeframe = Codeframe(
      question: "", codes: pairs.flatMap { $0.reference + $0.candidate })
    let comparison = CodingComparison(pairs, codeframe: codeframe)
    if let json {
      try AtomicFile.write(
        Array(comparison.json.renderedWithLines().utf8), to: json, inputs: [first, second])
    }
    if json != "-" {
      try Console.writeOutput(
        ComparisonTable(
          comparison, codeframe: codeframe,
          title: Speaker.current.sentence(
            "compare.title", [.text("first", first), .text("second", second)])
        ).text)
    }
  }
}

/// A file of codings: per answer, its id and its codes; a row that was not coded is left out.
struct Coding {
  private let rows: [(id: String?, codes: [Code])]

  var count: Int { rows.count }

  /// Codes stand in the column asked for, else `codes_auto`, `codes` or `labels`. A row whose
  /// outcome is given is coded even where its codes are empty.
  init(path: String, codesColumn: String?, table: TableOptions) throws {
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    let id = try finder.optionalColumn(.id, table.idColumn)
    let outcome = reader.header.firstIndex(of: "outcome")
    let automatic = codesColumn == nil ? reader.header.firstIndex(of: "codes_auto") : nil
    guard let codes = try automatic ?? finder.optionalColumn(.codes, codesColumn) else {
      throw GoldError.noCodesColumn(file: path, columns: reader.header)
    }
    var rows: [(String?, [Code])] = []
    var seen: Set<String> = []
    while let row = try reader.next() {
      let given = CodeCell.codes(of: row.cells[codes].text)
      let isCoded = !given.isEmpty || outcome.map { !row.cells[$0].isBlank } ?? false
      let name = id.map { row.cells[$0].text }
      if let name, !seen.insert(name).inserted {
        throw GoldError.duplicateID(file: path, line: row.line)
      }
      // Without ids rows match by place, so that an uncoded one must keep its place.
      if isCoded || id == nil { rows.append((name, given)) }
    }
    self.rows = rows
  }

  /// The answers that both codings have: by id, or by place where one has no ids.
  func paired(with other: Coding) -> [CodingComparison.Pair] {
    guard rows.allSatisfy({ $0.id != nil }), other.rows.allSatisfy({ $0.id != nil }) else {
      return zip(rows, other.rows).map {
        CodingComparison.Pair(id: $0.id, reference: $0.codes, candidate: $1.codes)
      }
    }
    let byID = Dictionary(
      other.rows.map { ($0.id!, $0.codes) }, uniquingKeysWith: { first, _ in first })
    return rows.compactMap { row in
      byID[row.id!].map {
        CodingComparison.Pair(id: row.id, reference: row.codes, candidate: $0)
      }
    }
  }
}
