import CodingReports
import FrenchText
import Survey
import SurveyFiles

/// Answers that a person approved for quotation, masked as they are read: nothing else of the file
/// goes further.
struct QuotationFile {
  let path: String
  /// The approved answers by id, in the file's order.
  private let approved: [(id: String, text: String)]

  /// - Parameter names: a file of names to mask, one a line.
  /// - Throws: when the file has no ids, no text, or no column `quotable`.
  init(path: String, names: String?, table: TableOptions) throws {
    self.path = path
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    guard let id = try finder.optionalColumn(.id, table.idColumn) else {
      throw ReportError.noIDColumn(file: path, columns: reader.header)
    }
    guard let quotable = reader.header.firstIndex(where: { $0.lowercased() == "quotable" }) else {
      throw ReportError.noQuotableColumn(file: path)
    }
    let text = try finder.textColumn(table.textColumn)
    let redactor = Redactor(names: try names.map(NameFile.names(of:)) ?? [])
    var approved: [(String, String)] = []
    while let row = try reader.next() {
      guard TickedCell.isTrue(row.cells[quotable]), !row.cells[text].isBlank else { continue }
      let words = redactor.redact(row.cells[text].text).text.split(whereSeparator: \.isWhitespace)
      approved.append((row.cells[id].text, words.joined(separator: " ")))
    }
    self.approved = approved
  }

  /// The quotations with the codes that the report counts for them.
  ///
  /// - Throws: when an approved answer is not among the report's.
  func quotations(of question: ReportedQuestion) throws -> Quotations {
    let answers = Dictionary(
      question.answers.compactMap { answer in answer.id.map { ($0, answer) } },
      uniquingKeysWith: { first, _ in first })
    let strangers = approved.count { answers[$0.id] == nil }
    guard strangers == 0 else {
      throw ReportError.quotedStrangers(quotes: path, file: question.file, count: strangers)
    }
    return Quotations(
      approved.map { quoted in
        let answer = answers[quoted.id]
        return Quotations.Quotation(
          text: quoted.text,
          codes: answer?.gold?.codes ?? (answer?.codes ?? []) + (answer?.closedCodes ?? []))
      })
  }

  /// Writes what was approved, masked, so that a report can be made again without the answers.
  func write(to path: String) throws {
    let writer = try TableWriter(path: path, header: ["id", "text", "quotable"])
    for quoted in approved {
      try writer.write([.text(quoted.id), .text(quoted.text), .boolean(true)])
    }
    try writer.finish()
  }
}

/// A file of names, one a line; `#` begins a comment.
enum NameFile {
  static func names(of path: String) throws -> [String] {
    try WholeFile.text(path: path).split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
