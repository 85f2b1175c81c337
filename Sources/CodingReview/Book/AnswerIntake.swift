internal import Survey
internal import SurveyFiles

/// The answers of a file, ready to be coded by eye.
struct AnswerIntake: Sendable {
  let header: [String]
  let textColumn: Int
  let idColumn: Int
  /// Per answer, its whole row as text.
  let rows: [[String]]
  let answers: [ReviewAnswer]
  /// The answers that the file's column `use` keeps apart, by their ids.
  let uses: [String: GoldAnswer.Use]

  /// How a file of answers is read.
  struct Columns: Sendable, Equatable {
    var text: String?
    var id: String?
    /// By default `strate` or `stratum` where there is one.
    var stratum: String?
    var reading = ReadingOptions()
  }

  /// Reads answers; columns `probability` and `batch` in them, or in a file of the sample, tell which
  /// were drawn to measure.
  ///
  /// - Throws: for a file without ids, an id twice, a probability that is none, or a sample with
  ///   answers that the file does not have.
  init(path: String, columns: Columns, sample: String?) throws {
    let reader = try TableReader(path: path, options: columns.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    let text = try finder.textColumn(columns.text)
    guard let id = try finder.optionalColumn(.id, columns.id) else {
      throw ReviewError.noIDColumn(file: path, columns: reader.header)
    }
    let stratum =
      try columns.stratum.map(finder.column)
      ?? reader.header.firstIndex { ["strate", "stratum"].contains($0.lowercased()) }
    let own = DrawColumns(finder, file: path)
    let use = finder.usual(.use)
    var uses: [String: GoldAnswer.Use] = [:]
    var rows: [[String]] = []
    var answers: [ReviewAnswer] = []
    var seen: Set<String> = []
    let drawn = try sample.map { try AnswerIntake.draws(path: $0, columns: columns) }
    while let row = try reader.next() {
      let name = row.cells[id].text
      if row.cells[id].isBlank { throw ReviewError.emptyID(file: path, line: row.line) }
      guard seen.insert(name).inserted else {
        throw ReviewError.duplicateID(file: path, line: row.line)
      }
      rows.append(row.cells.map(\.text))
      uses[name] = use.flatMap { GoldAnswer.Use(rawValue: row.cells[$0].text) }
      answers.append(
        ReviewAnswer(
          position: answers.count, id: name, text: row.cells[text].text,
          stratum: stratum.map { row.cells[$0].text }.flatMap { $0.isEmpty ? nil : $0 },
          draw: drawn == nil ? try own?.draw(row) : drawn?[name]))
    }
    if answers.isEmpty { throw ReviewError.noAnswers(file: path) }
    if let sample, let drawn {
      let strangers = drawn.keys.count { !seen.contains($0) }
      if strangers > 0 {
        throw ReviewError.sampleStrangers(file: sample, answers: path, count: strangers)
      }
    }
    header = reader.header
    textColumn = text
    idColumn = id
    self.rows = rows
    self.answers = answers
    self.uses = uses
  }

  /// The draws of a file that `sample` wrote, by id.
  private static func draws(
    path: String, columns: Columns
  ) throws -> [String: ReviewAnswer.Draw] {
    let reader = try TableReader(path: path, options: columns.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    guard let id = try finder.optionalColumn(.id, columns.id) else {
      throw ReviewError.noIDColumn(file: path, columns: reader.header)
    }
    guard let own = DrawColumns(finder, file: path) else {
      throw ColumnError.notFound(
        file: path, column: "probability", suggestion: nil, columns: reader.header)
    }
    var draws: [String: ReviewAnswer.Draw] = [:]
    while let row = try reader.next() {
      guard let draw = try own.draw(row) else { continue }
      guard draws.updateValue(draw, forKey: row.cells[id].text) == nil else {
        throw ReviewError.duplicateID(file: path, line: row.line)
      }
    }
    return draws
  }
}

/// The columns in which a sample says how it was drawn.
private struct DrawColumns {
  let file: String
  let probability: Int
  let batch: Int?

  init?(_ finder: ColumnFinder, file: String) {
    guard let probability = finder.usual(.probability) else { return nil }
    self.file = file
    self.probability = probability
    batch = finder.header.firstIndex(of: "batch")
  }

  /// How the row's answer was drawn; `nil` for one that was not.
  func draw(_ row: TableRow) throws -> ReviewAnswer.Draw? {
    if row.cells[probability].isBlank { return nil }
    guard let value = DecimalReader.number(row.cells[probability].text), value > 0, value <= 1
    else { throw ReviewError.badProbability(file: file, line: row.line) }
    let number = batch.flatMap { Int(row.cells[$0].text) } ?? 1
    return ReviewAnswer.Draw(probability: value, batch: max(1, number))
  }
}
