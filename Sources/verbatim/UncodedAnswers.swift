import Survey
import SurveyFiles

/// The answers of a file that nobody coded.
struct UncodedAnswers {
  private let answers: [(id: String?, text: String)]
  /// Whether the file tells them apart.
  let hasIDs: Bool

  /// Reads all answers that say something.
  init(path: String, table: TableOptions) throws {
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    let text = try finder.textColumn(table.textColumn)
    let id = try finder.optionalColumn(.id, table.idColumn)
    var answers: [(String?, String)] = []
    while let row = try reader.next() {
      if row.cells[text].isBlank { continue }
      answers.append((id.map { row.cells[$0].text }, row.cells[text].text))
    }
    self.answers = answers
    hasIDs = id != nil
  }

  var texts: [String] { answers.map(\.text) }

  /// The answers that people have not coded, by their ids; none in a file without ids.
  func others(than coded: Set<String>) -> [(id: String, text: String)] {
    answers.compactMap { answer in
      answer.id.flatMap { coded.contains($0) ? nil : ($0, answer.text) }
    }
  }
}
