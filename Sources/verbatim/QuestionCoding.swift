import AnswerCoding
import Survey
import SurveyFiles

/// One question of a file: where its text stands, what codes it, which columns it adds.
struct QuestionCoding {
  /// `nil` when the file has one question, whose columns need no name.
  let name: String?
  let columns: [Int]
  let coder: (ParallelCoder, Codeframe)
  let explains: Bool
  /// Whether a page wants the evidence, even where no column does.
  let isExplainedElsewhere: Bool
  let scores: Bool
  /// Whether the input has a column `codes`, so that ours must be `codes_auto`.
  let hasOwnCodes: Bool

  /// The columns added, in order.
  var newColumns: [String] {
    let suffix = name.map { "_" + $0 } ?? ""
    var columns = [
      name == nil && hasOwnCodes ? "codes_auto" : "codes" + suffix, "outcome" + suffix,
      "confidence" + suffix,
    ]
    if explains { columns.append("evidence" + suffix) }
    if scores { columns += coder.1.codes.map { "p_\($0.name)" + suffix } }
    return columns
  }

  /// The columns of codes that a person may correct, for workbooks.
  func choices(in header: [String]) -> [WritingOptions.Choices] {
    let own = newColumns[0]
    let columns = name == nil && hasOwnCodes ? ["codes", own] : [own]
    return columns.filter(header.contains).map {
      CodeChoices.choices(column: $0, codeframe: coder.1)
    }
  }

  /// What a row says to the question.
  func text(of row: TableRow) -> String {
    AnswerText.united(row, columns)
  }

  /// Codes a batch of rows; `nil` for an empty box in an export of many questions, which is no
  /// answer at all.
  func code(_ batch: [TableRow]) -> [CodedAnswer?] {
    let coded = coder.0.code(
      batch.map(text(of:)), explains: explains || isExplainedElsewhere)
    return zip(batch, coded).map { row, answer in
      name != nil && columns.allSatisfy { row.cells[$0].isBlank } ? nil : answer
    }
  }

  /// Adds the question's columns to each row.
  func appendColumns(of coded: [CodedAnswer?], to rows: inout [[Cell]]) {
    for (index, answer) in coded.enumerated() {
      rows[index] += answer.map(cells) ?? newColumns.map { _ in Cell.empty }
    }
  }

  private func cells(of answer: CodedAnswer) -> [Cell] {
    var cells: [Cell] = [
      answer.codes.isEmpty ? .empty : .text(CodeCell.text(of: answer.codes)),
      .text(answer.outcome.rawValue), .number(Decimals.text(answer.confidence)),
    ]
    if explains {
      cells.append(.text(answer.evidence.map(EvidenceItem.text).joined(separator: " ")))
    }
    if scores { cells += answer.probabilities.map { .number(Decimals.text($0)) } }
    return cells
  }
}

/// What a respondent says in several columns.
enum AnswerText {
  /// The columns' texts; a line break keeps their sentences apart.
  static func united(_ row: TableRow, _ columns: [Int]) -> String {
    columns.map { row.cells[$0].text }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// Evidence as an item of a cell: `code:start-end:source:weight`.
enum EvidenceItem {
  static func text(_ evidence: Evidence) -> String {
    let source =
      switch evidence.source {
      case .entry(let id): id
      // Colons and spaces part the item's fields.
      case .word(let word): "w:" + String(word.map { $0 == ":" || $0.isWhitespace ? "_" : $0 })
      }
    return "\(evidence.code.name):\(evidence.range.lowerBound)-\(evidence.range.upperBound):"
      + "\(source):\(Decimals.text(evidence.weight))"
  }
}
