public import Survey

/// Reads a lexicon from the rows of a spreadsheet, as ``LexiconSheet`` writes them.
///
/// Columns may come in any order; those that are missing count as empty. Without a row for the
/// lexicon or for a code, an entry's code is enough.
public struct LexiconSheetReader {
  private let file: String
  private let columns: [String: Int]
  private var edition = ""
  private var question: String
  private var questionText: String?
  private var denials: [LocatedText] = []
  private var migrations: [CodeframeMigration] = []
  private var order: [String] = []
  private var codes: [String: Lexicon.CodeSection] = [:]
  private var entries: [String: [Lexicon.Entry]] = [:]

  /// - Parameters:
  ///   - file: the name for messages.
  ///   - header: the names of the columns.
  ///   - question: the lexicon's question where no row says it.
  /// - Throws: ``SheetError/noColumn(file:column:columns:)`` without `code` and `pattern`.
  public init(file: String, header: [String], question: String) throws(SheetError) {
    self.file = file
    self.question = question
    columns = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
    for column in ["code", "pattern"] where columns[column] == nil {
      throw .noColumn(file: file, column: column, columns: header)
    }
  }

  /// Takes a row in. O(its length).
  ///
  /// - Throws: ``SheetError`` with the row's line.
  public mutating func add(_ cells: [String], line: Int) throws(SheetError) {
    let row = Row(cells: cells, columns: columns, line: line)
    switch row["row"] {
    case "lexicon": addLexicon(row)
    case "code": try addCode(row)
    case "entry", "": try addEntry(row)
    default: throw .unknownValue(file: file, line: line, column: "row", value: row["row"])
    }
  }

  /// The lexicon of the rows so far.
  public var lexicon: Lexicon {
    let place = SourcePosition(line: 1, column: 1)
    let sections = order.map { name in
      let code =
        codes[name]
        ?? Lexicon.CodeSection(code: LocatedText(name, at: place), label: name, entries: [])
      return Lexicon.CodeSection(
        code: code.code, label: code.label, englishLabel: code.englishLabel,
        definition: code.definition, inclusions: code.inclusions, exclusions: code.exclusions,
        entries: entries[name] ?? [], mustMatch: code.mustMatch, mustNotMatch: code.mustNotMatch)
    }
    return Lexicon(
      file: file, edition: edition, question: question, questionText: questionText,
      denials: denials, sections: sections, migrations: migrations)
  }

  private mutating func addLexicon(_ row: Row) {
    edition = row["edition"]
    if !row["question"].isEmpty { question = row["question"] }
    questionText = row.text("text")
    denials = row.list("denials")
    migrations = row.list("migrations").compactMap {
      SheetMigration.migration($0.text, at: row.place)
    }
  }

  private mutating func addCode(_ row: Row) throws(SheetError) {
    let name = try code(row)
    codes[name] = Lexicon.CodeSection(
      code: LocatedText(name, at: row.place), label: row.text("label") ?? name,
      englishLabel: row.text("label_en"), definition: row.text("definition"),
      inclusions: row.list("include").map(\.text), exclusions: row.list("exclude").map(\.text),
      entries: [], mustMatch: row.list("match"), mustNotMatch: row.list("no_match"))
  }

  private mutating func addEntry(_ row: Row) throws(SheetError) {
    let name = try code(row)
    let negation = row["negation"]
    guard let rule = negation.isEmpty ? .forbid : Lexicon.NegationRule(rawValue: negation) else {
      throw .unknownValue(file: file, line: row.line, column: "negation", value: negation)
    }
    let weight = row["weight"]
    guard let number = weight.isEmpty ? 1 : Double(weight), number.isFinite else {
      throw .unknownValue(file: file, line: row.line, column: "weight", value: weight)
    }
    guard ["", "true", "false"].contains(row["veto"].lowercased()) else {
      throw .unknownValue(file: file, line: row.line, column: "veto", value: row["veto"])
    }
    guard let pattern = row.text("pattern") else {
      throw .emptyCell(file: file, line: row.line, column: "pattern")
    }
    let count = entries[name]?.count ?? 0
    entries[name, default: []].append(
      Lexicon.Entry(
        id: LocatedText(row.text("id") ?? "\(name).\(count + 1)", at: row.place),
        pattern: LocatedText(pattern, at: row.place), unless: row.list("unless"),
        unlessCodes: row.list("unless_code"), negation: rule, weight: number,
        isVeto: row["veto"].lowercased() == "true", note: row.text("note"),
        mustMatch: row.list("match"), mustNotMatch: row.list("no_match")))
  }

  private mutating func code(_ row: Row) throws(SheetError) -> String {
    let name = row["code"]
    guard !name.isEmpty else { throw .emptyCell(file: file, line: row.line, column: "code") }
    guard Code.isStrict(name) else {
      throw .unknownValue(file: file, line: row.line, column: "code", value: name)
    }
    if !order.contains(name) { order.append(name) }
    return name
  }

  /// A row whose cells go by their columns' names.
  private struct Row {
    let cells: [String]
    let columns: [String: Int]
    let line: Int

    var place: SourcePosition { SourcePosition(line: line, column: 1) }

    subscript(_ column: String) -> String { columns[column].map { cells[$0] } ?? "" }

    func text(_ column: String) -> String? {
      let cell = self[column]
      return cell.isEmpty ? nil : LexiconSheet.unescaped(cell[...])
    }

    func list(_ column: String) -> [LocatedText] {
      self[column].split(whereSeparator: \.isNewline).map {
        LocatedText(LexiconSheet.unescaped($0), at: place)
      }
    }
  }
}

/// A spreadsheet that is no lexicon: facts only.
public enum SheetError: ReportableError, Equatable {
  case noColumn(file: String, column: String, columns: [String])
  case emptyCell(file: String, line: Int, column: String)
  case unknownValue(file: String, line: Int, column: String, value: String)

  public var report: ErrorReport {
    switch self {
    case .noColumn(let file, let column, let columns):
      ErrorReport(
        "error.sheet.no_column",
        [.text("file", file), .text("column", column), .list("columns", columns)], exit: .data)
    case .emptyCell(let file, let line, let column):
      ErrorReport(
        "error.sheet.empty_cell",
        [.text("file", file), .position("line", line), .text("column", column)], exit: .data)
    case .unknownValue(let file, let line, let column, let value):
      ErrorReport(
        "error.sheet.unknown_value",
        [
          .text("file", file), .position("line", line), .text("column", column),
          .text("value", value),
        ], exit: .data)
    }
  }
}
