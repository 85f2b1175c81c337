import CodingReports
import Survey
import SurveyFiles

/// Where a coded file keeps what a report needs.
struct EditionColumns {
  /// One question's columns.
  struct Question {
    let name: String
    /// The column that the codes are read from.
    let codesColumn: String
    private let codes: Int
    private let machine: Int
    private let outcome: Int?
    private let origin: Int?
    private let probability: Int?
    private let closed: [(column: Int, code: Code)]
    private let scores: [(column: Int, code: Code)]

    fileprivate init(
      name: String, header: [String], codes: Int, machine: Int? = nil, suffix: String = "",
      closed: [(column: Int, code: Code)] = []
    ) {
      self.name = name
      codesColumn = header[codes]
      self.codes = codes
      self.machine = machine ?? codes
      outcome = header.firstIndex(of: "outcome" + suffix)
      origin = header.firstIndex(of: "origin" + suffix)
      probability = header.firstIndex(of: "probability")
      self.closed = closed
      scores = ScoreColumns.find(in: header, suffix: suffix)
    }

    /// The codes to count; `nil` when the answer was not coded. Empty codes beside an outcome are
    /// the empty set.
    func codes(of row: TableRow) -> [Code]? {
      let given = CodeCell.codes(of: row.cells[codes].text)
      let isCoded = !given.isEmpty || outcome.map { !row.cells[$0].isBlank } ?? false
      return isCoded ? given : nil
    }

    func machineCodes(of row: TableRow) -> [Code] {
      CodeCell.codes(of: row.cells[machine].text)
    }

    /// What people said, where the file itself tells that they coded.
    func ownGold(of row: TableRow) -> ReportedAnswer.Gold? {
      guard let origin, row.cells[origin].text == "human", let codes = codes(of: row) else {
        return nil
      }
      let drawn = probability.flatMap { DecimalReader.number(row.cells[$0].text) }
      return ReportedAnswer.Gold(
        codes: codes, probability: drawn.flatMap { $0 > 0 && $0 <= 1 ? $0 : nil })
    }

    func scores(of row: TableRow) -> [ReportedAnswer.Score] {
      ScoreColumns.scores(of: row, in: scores)
    }

    func closedCodes(of row: TableRow) -> [Code] {
      closed.filter { TickedCell.isTrue(row.cells[$0.column]) }.map(\.code)
    }
  }

  let header: [String]
  let id: Int?
  let weight: Int?
  let stratum: Int?
  let pair: Int?
  let questions: [Question]

  /// - Throws: when a column that was asked for is missing, or there are no codes at all.
  init(path: String, header: [String], settings: EditionReader) throws {
    self.header = header
    let project = settings.project?.project
    let finder = ColumnFinder(file: path, header: header)
    id = try finder.optionalColumn(.id, settings.table.idColumn ?? project?.idColumn)
    weight = try (settings.weight ?? project?.weightColumn).map(finder.column)
    stratum = try (settings.by ?? project?.stratumColumn).map(finder.column)
    pair = try (settings.pairOn ?? project?.pairOn).map(finder.column)
    questions = try EditionColumns.questions(path, header, finder, settings, project)
  }

  private static func questions(
    _ path: String, _ header: [String], _ finder: ColumnFinder, _ settings: EditionReader,
    _ project: Project?
  ) throws -> [Question] {
    func closed(_ name: String) throws -> [(column: Int, code: Code)] {
      let question = project?.questions.first { $0.name == name }
      return try (question?.closedColumns ?? []).compactMap { column in
        (try finder.column(column.column), column.code)
      }
    }
    let stem = fileStem(path)
    let machine = header.firstIndex(of: "codes_auto")
    let plain = finder.usual(.codes)
    if let asked = settings.codesColumn {
      return [
        Question(
          name: stem, header: header, codes: try finder.column(asked), closed: try closed(stem))
      ]
    }
    if let final = header.firstIndex(of: "codes_final") {
      return [
        Question(
          name: stem, header: header, codes: final, machine: machine ?? plain,
          closed: try closed(stem))
      ]
    }
    // People's codes may stand in the export beside those of the project's questions.
    let ofProject = (project?.questions ?? []).map(\.name).filter {
      header.contains("codes_\($0)")
    }
    if let codes = machine ?? plain, ofProject.isEmpty {
      return [Question(name: stem, header: header, codes: codes, closed: try closed(stem))]
    }
    let wide = header.filter { $0.hasPrefix("codes_") }.map { String($0.dropFirst(6)) }
    guard !wide.isEmpty else { throw GoldError.noCodesColumn(file: path, columns: header) }
    return try wide.map { name in
      Question(
        name: name, header: header, codes: header.firstIndex(of: "codes_\(name)")!,
        suffix: "_\(name)", closed: try closed(name))
    }
  }

  /// A file's name without folders and ending.
  static func fileStem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

/// The columns `p_<code>` of a coded file.
enum ScoreColumns {
  static func find(in header: [String], suffix: String = "") -> [(column: Int, code: Code)] {
    header.enumerated().compactMap { place, name in
      guard name.hasPrefix("p_"), name.hasSuffix(suffix) else { return nil }
      return (place, Code(String(name.dropFirst(2).dropLast(suffix.count))))
    }
  }

  static func scores(
    of row: TableRow, in columns: [(column: Int, code: Code)]
  ) -> [ReportedAnswer.Score] {
    columns.compactMap { column, code in
      guard let value = DecimalReader.number(row.cells[column].text), (0...1).contains(value)
      else { return nil }
      return ReportedAnswer.Score(code: code, probability: value)
    }
  }
}
