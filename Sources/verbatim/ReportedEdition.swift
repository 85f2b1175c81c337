import CodingReports
import Survey
import SurveyFiles

/// One question of a coded file, ready to be counted.
struct ReportedQuestion {
  let name: String
  let file: String
  let codesColumn: String
  let answers: [ReportedAnswer]
  let strata: [String]?
  let isOutOfFold: Bool
  /// Whether answers that people did not code have the mean of the fold models.
  let hasFoldModels: Bool
  let sawProposalCount: Int
  let developCount: Int
  /// The files of gold that were read; those that the project names and that are not there, and
  /// those in which nobody coded anything yet.
  let goldFiles: [String]
  let missingGold: [String]
  let emptyGold: [String]
}

/// Reads coded files into questions.
struct EditionReader {
  let table: TableOptions
  let condition: BaseCondition
  let project: ProjectLocation?
  var by: String?
  var weight: String?
  var pairOn: String?
  var codesColumn: String?
  var goldCodesColumn: String?
  var gold: String?
  /// Whether each question's gold of the project counts, where no other is given.
  var takesProjectGold = false
  var outOfFold: String?

  /// The questions of some files, in their order.
  func questions(_ paths: [String]) throws -> [ReportedQuestion] {
    var questions: [ReportedQuestion] = []
    for (option, path) in [("--gold", gold), ("--out-of-fold", outOfFold)]
    where path != nil && paths.count > 1 {
      throw ReportError.oneQuestionOnly(option: option, count: paths.count)
    }
    for path in paths { questions += try self.questions(of: path) }
    return questions
  }

  private func questions(of path: String) throws -> [ReportedQuestion] {
    let reader = try TableReader(path: path, options: table.reading)
    let columns = try EditionColumns(
      path: path, header: reader.header, settings: self)
    var rows: [TableRow] = []
    while let row = try reader.next() { rows.append(row) }
    let respondents = try RespondentColumns(path: path, rows: rows, columns: columns, reader: self)
    return try columns.questions.map { question in
      try self.question(question, path: path, rows: rows, columns, respondents)
    }
  }

  private func question(
    _ question: EditionColumns.Question, path: String, rows: [TableRow],
    _ columns: EditionColumns, _ respondents: RespondentColumns
  ) throws -> ReportedQuestion {
    let named = goldFiles(of: question.name)
    let found = gold == nil ? named.filter(ProjectLocation.exists) : named
    var hand =
      found.isEmpty
      ? nil
      : try HandCoding(
        paths: found, question: question.name, codesColumn: goldCodesColumn, table: table,
        project: project?.project)
    let empty = hand?.emptyPaths ?? []
    if let gold, empty == [gold] { throw GoldError.noCodedRow(file: gold) }
    if empty.count == found.count { hand = nil }
    let unlearnt = try outOfFold.map { try OutOfFoldCodes(path: $0, table: table) }
    if hand != nil || unlearnt != nil {
      guard columns.id != nil else {
        throw ReportError.noIDColumn(file: path, columns: columns.header)
      }
    }
    try hand?.requireSubset(of: Set(respondents.ids.compactMap { $0 }), file: path)
    var answers: [ReportedAnswer] = []
    answers.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      let id = respondents.ids[index]
      let codes = question.codes(of: row)
      let gold = id.flatMap { hand?.gold[$0] } ?? (hand == nil ? question.ownGold(of: row) : nil)
      let coding = id.flatMap { unlearnt?[$0] }
      // An answer that no fold learnt has every fold's coding; it stands for the machine's unless
      // people coded it.
      let machine = gold == nil && coding?.codes.count == 1 ? nil : coding
      answers.append(
        ReportedAnswer(
          id: id, pairKey: respondents.pairKeys?[index], stratum: respondents.strata?[index],
          weight: respondents.weights?[index] ?? 1, codes: codes,
          machineCodes: machine?.codes.first ?? question.machineCodes(of: row),
          foldCodes: gold == nil ? machine?.codes ?? [] : [], gold: gold,
          scores: machine?.scores ?? question.scores(of: row),
          closedCodes: question.closedCodes(of: row), matchesBase: respondents.matches[index]))
    }
    guard answers.contains(where: { $0.matchesBase && ($0.codes != nil || condition.isAsked) })
    else { throw ReportError.emptyBase(file: path, base: condition.base.name) }
    return ReportedQuestion(
      name: question.name, file: path, codesColumn: question.codesColumn, answers: answers,
      strata: respondents.strataOrder, isOutOfFold: unlearnt != nil,
      hasFoldModels: unlearnt?.hasFoldModels ?? false,
      sawProposalCount: hand?.sawProposalCount ?? 0, developCount: hand?.developCount ?? 0,
      goldFiles: found, missingGold: named.filter { !found.contains($0) }, emptyGold: empty)
  }

  /// The gold that was asked for, else the project's for the question.
  private func goldFiles(of question: String) -> [String] {
    if let gold { return [gold] }
    guard takesProjectGold, let project,
      let question = project.questions.first(where: { $0.name == question })
    else { return [] }
    return project.gold(of: question)
  }
}

extension BaseCondition {
  var isAsked: Bool { base.rule == .asked }
}

/// What stands in each row apart from codes: id, weight, stratum, key, base.
struct RespondentColumns {
  let ids: [String?]
  let weights: [Double]?
  let strata: [String?]?
  let strataOrder: [String]?
  let pairKeys: [String]?
  let matches: [Bool]

  init(path: String, rows: [TableRow], columns: EditionColumns, reader: EditionReader) throws {
    var seen: Set<String> = []
    ids = try rows.map { row in
      guard let column = columns.id else { return nil }
      let id = row.cells[column].text
      guard seen.insert(id).inserted else {
        throw GoldError.duplicateID(file: path, line: row.line)
      }
      return id
    }
    weights = try columns.weight.map { column in
      try rows.map { row in
        let text = row.cells[column].text
        if row.cells[column].isBlank {
          throw ReportError.missingWeight(
            file: path, line: row.line, column: columns.header[column])
        }
        guard let value = DecimalReader.number(text), value > 0 else {
          throw ReportError.badWeight(
            file: path, line: row.line, column: columns.header[column], value: text)
        }
        return value
      }
    }
    let names = StratumNames(project: reader.project?.project, column: reader.by)
    strata = try columns.stratum.map { column in
      var missing: Set<String> = []
      let strata: [String?] = rows.map { row in
        guard !row.cells[column].isBlank else { return nil }
        let label = row.cells[column].text
        let stratum = names.stratum(of: label)
        if stratum == nil { missing.insert(label) }
        return stratum
      }
      try names.require(missing, file: path, column: columns.header[column])
      return strata
    }
    strataOrder = strata.map { StratumNames.ordered(Set($0.compactMap { $0 })) }
    pairKeys = columns.pair.map { column in rows.map { $0.cells[column].text } }
    let test = try reader.condition.test(ColumnFinder(file: path, header: columns.header))
    matches = rows.map { test($0.cells) }
  }
}
