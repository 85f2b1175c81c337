import CodingReports
import Survey
import SurveyFiles

/// What people coded for a report: by id, with what is known of how each answer was chosen.
struct HandCoding {
  /// Per id the usable codes.
  private(set) var gold: [String: ReportedAnswer.Gold] = [:]
  /// Coded answers that must not correct.
  private(set) var sawProposalCount = 0
  private(set) var developCount = 0
  /// The files in which no answer is coded.
  private(set) var emptyPaths: [String] = []
  /// The file of each coded answer, by id.
  private var files: [String: String] = [:]

  /// Reads gold: `codes` (or `codes_<question>` in a wide file), and optional `probability`, `use`,
  /// `saw_proposal`.
  ///
  /// - Parameters:
  ///   - paths: the files; no answer may stand in two of them.
  ///   - project: names the column of ids, where the options do not.
  /// - Throws: for a probability that is no probability, an id twice, or no column of ids or codes.
  init(
    paths: [String], question: String, codesColumn: String?, table: TableOptions,
    project: Project?
  ) throws {
    for path in paths {
      let before = files.count
      try read(
        path, question: question, codesColumn: codesColumn, table: table,
        usualID: project?.idColumn)
      if files.count == before { emptyPaths.append(path) }
    }
  }

  private mutating func read(
    _ path: String, question: String, codesColumn: String?, table: TableOptions, usualID: String?
  ) throws {
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    let own = usualID.flatMap { reader.header.firstIndex(of: $0) }
    guard
      let id = try table.idColumn == nil && own != nil
        ? own : finder.optionalColumn(.id, table.idColumn)
    else {
      throw ReportError.noIDColumn(file: path, columns: reader.header)
    }
    let wide = codesColumn == nil ? reader.header.firstIndex(of: "codes_\(question)") : nil
    guard let codes = try wide ?? finder.optionalColumn(.codes, codesColumn) else {
      throw GoldError.noCodesColumn(file: path, columns: reader.header)
    }
    let probability = finder.usual(.probability)
    let use = finder.usual(.use)
    let sawProposal = finder.usual(.sawProposal)
    while let row = try reader.next() {
      let given = CodeCell.codes(of: row.cells[codes].text)
      guard !given.isEmpty else { continue }
      let name = row.cells[id].text
      guard files.updateValue(path, forKey: name) == nil else {
        throw GoldError.duplicateID(file: path, line: row.line)
      }
      if let sawProposal, TickedCell.isTrue(row.cells[sawProposal]) {
        sawProposalCount += 1
      } else if let use, row.cells[use].text == GoldAnswer.Use.develop.rawValue {
        developCount += 1
      } else {
        gold[name] = ReportedAnswer.Gold(
          codes: given,
          probability: try probability.flatMap { try self.probability(row, $0, path: path) })
      }
    }
  }

  /// - Throws: when an answer that people coded is not among the report's.
  func requireSubset(of answers: Set<String>, file: String) throws {
    let strangers = files.filter { !answers.contains($0.key) }
    if let gold = strangers.values.min() {
      throw ReportError.goldStrangers(
        gold: gold, file: file, count: strangers.count { $0.value == gold })
    }
  }

  private func probability(
    _ row: TableRow, _ column: Int, path: String
  ) throws -> Double? {
    if row.cells[column].isBlank { return nil }
    let text = row.cells[column].text
    guard let value = DecimalReader.number(text), value > 0, value <= 1 else {
      throw ReportError.badProbability(file: path, line: row.line, value: text)
    }
    return value
  }
}

/// The codings of answers by models that have not learnt them, by id.
struct OutOfFoldCodes {
  /// One answer's.
  struct Coding {
    /// The codes by each model: one where people coded, every fold's elsewhere.
    fileprivate(set) var codes: [[Code]]
    fileprivate var folds: Set<String>
    fileprivate var allScores: [[ReportedAnswer.Score]]

    /// The mean probability of each code.
    var scores: [ReportedAnswer.Score] {
      guard let first = allScores.first, allScores.count > 1 else { return allScores.first ?? [] }
      return first.indices.compactMap { place in
        let values = allScores.filter { $0.count == first.count }.map { $0[place].probability }
        return ReportedAnswer.Score(
          code: first[place].code, probability: values.reduce(0, +) / Double(values.count))
      }
    }
  }

  private let codings: [String: Coding]

  /// Reads the file of `verbatim train --out-of-fold`: a row an answer and fold.
  init(path: String, table: TableOptions) throws {
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    guard let id = finder.usual(.id) else {
      throw ReportError.noIDColumn(file: path, columns: reader.header)
    }
    guard let column = finder.usual(.codes) else {
      throw GoldError.noCodesColumn(file: path, columns: reader.header)
    }
    let fold = reader.header.firstIndex(of: "fold")
    let scores = ScoreColumns.find(in: reader.header)
    var codings: [String: Coding] = [:]
    while let row = try reader.next() {
      let name = row.cells[id].text
      var coding = codings[name] ?? Coding(codes: [], folds: [], allScores: [])
      guard coding.folds.insert(fold.map { row.cells[$0].text } ?? "").inserted else {
        throw GoldError.duplicateID(file: path, line: row.line)
      }
      coding.codes.append(CodeCell.codes(of: row.cells[column].text))
      coding.allScores.append(ScoreColumns.scores(of: row, in: scores))
      codings[name] = coding
    }
    self.codings = codings
  }

  subscript(id: String) -> Coding? { codings[id] }

  /// Whether answers that people did not code are there too, by every fold's model.
  var hasFoldModels: Bool { codings.values.contains { $0.codes.count > 1 } }
}
