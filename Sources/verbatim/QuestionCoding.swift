import AnswerCoding
import Survey
import SurveyFiles

/// One question of a file: where its text stands, what codes it, which columns it adds.
struct QuestionCoding {
  /// `nil` when the file has one question, whose columns need no name.
  let name: String?
  let columns: [Int]
  let plan: AnswerCoder.Plan
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
    if scores { columns += plan.codeframe.codes.map { "p_\($0.name)" + suffix } }
    return columns
  }

  /// The columns of codes that a person may correct, for workbooks.
  func choices(in header: [String]) -> [WritingOptions.Choices] {
    let own = newColumns[0]
    let columns = name == nil && hasOwnCodes ? ["codes", own] : [own]
    return columns.filter(header.contains).map {
      CodeChoices.choices(column: $0, codeframe: plan.codeframe)
    }
  }

  /// What a row says to the question.
  func text(of row: TableRecord) -> String {
    AnswerText.united(columns.map(row.text))
  }

  /// Codes a row and adds the question's columns to it; `nil` and empty columns for an empty box in
  /// an export of many questions, which is no answer at all.
  func code(_ row: inout TableRecord, with coder: AnswerCoder) -> CodedAnswer? {
    if name != nil, columns.allSatisfy(row.isBlank) {
      for _ in newColumns { row.append(.empty) }
      return nil
    }
    let wantsEvidence = explains || isExplainedElsewhere
    let coded =
      columns.count == 1
      ? row.withUTF8(columns[0]) { coder.code($0, explains: wantsEvidence) }
      : coder.code(text(of: row), explains: wantsEvidence)
    append(coded, to: &row)
    return coded
  }

  private func append(_ answer: CodedAnswer, to row: inout TableRecord) {
    row.append(answer.codes.isEmpty ? .empty : .text(CodeCell.text(of: answer.codes)))
    row.append(.text(answer.outcome.rawValue))
    row.append(.number(Decimals.text(answer.confidence)))
    if explains {
      row.append(.text(answer.evidence.map(EvidenceItem.text).joined(separator: " ")))
    }
    if scores { for p in answer.probabilities { row.append(.number(Decimals.text(p))) } }
  }
}

/// What a respondent says in several columns.
enum AnswerText {
  /// The columns' texts; a line break keeps their sentences apart.
  static func united(_ row: TableRow, _ columns: [Int]) -> String {
    united(columns.map { row.cells[$0].text })
  }

  static func united(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.joined(separator: "\n")
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
