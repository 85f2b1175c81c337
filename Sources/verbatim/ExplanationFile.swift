import AnswerCoding
import CodingReports
import Survey
import SurveyFiles

/// The page of `code --explain-html`: it grows with the answers and is written at the end.
struct ExplanationFile {
  private let path: String
  private let questions: [QuestionCoding]
  private let idColumn: Int?
  private let wording = ReportWording(Speaker.current)
  private var sections: [ExplanationSection]

  /// - Throws: when the column of ids that was asked for is not there.
  init(
    path: String, questions: [QuestionCoding], finder: ColumnFinder, idColumn: String?
  ) throws {
    self.path = path
    self.questions = questions
    self.idColumn = try finder.optionalColumn(.id, idColumn)
    let wording = wording
    sections = questions.map {
      ExplanationSection(question: $0.name, codeframe: $0.plan.codeframe, wording: wording)
    }
  }

  /// Adds the answers of some rows to a question.
  mutating func add(_ coded: [CodedAnswer?], of rows: ArraySlice<TableRecord>, question: Int) {
    for (row, answer) in zip(rows, coded) {
      guard let answer else { continue }
      let name = idColumn.map(row.text) ?? String(row.line)
      sections[question].add(
        name: name, answer: questions[question].text(of: row), coded: answer)
    }
  }

  /// Writes the page, whole or not at all.
  func write(inputs: [String]) throws {
    try AtomicFile.write(
      Array(ExplanationPage.text(sections, wording: wording).utf8), to: path, inputs: inputs)
  }
}
