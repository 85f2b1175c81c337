import CodingReports
import Survey

/// The base of a report as it is asked for: `answered`, `asked`, or conditions on columns.
///
///     ia=oui            those who said something among those with "oui" in the column ia
///     asked&ia=oui      all of these, whether or not they said something
///     strate!=opsn|autre
struct BaseCondition {
  /// One column's condition.
  private struct Term {
    let column: String
    let values: [String]
    let isEqual: Bool
  }

  private let terms: [Term]
  let base: ReportBase

  /// - Throws: ``ReportError/badBase(_:)`` for what is neither a name nor a condition.
  init(_ text: String) throws {
    var rule = ReportBase.Rule.answered
    var terms: [Term] = []
    for part in text.split(separator: "&", omittingEmptySubsequences: false) {
      let part = BaseCondition.trimmed(part)
      if part == "answered" { continue }
      if part == "asked" {
        rule = .asked
        continue
      }
      guard let sign = part.firstIndex(of: "=") else { throw ReportError.badBase(text) }
      let isEqual = !part[..<sign].hasSuffix("!")
      let column = BaseCondition.trimmed(part[..<sign].dropLast(isEqual ? 0 : 1))
      guard !column.isEmpty else { throw ReportError.badBase(text) }
      let values = part[part.index(after: sign)...].split(
        separator: "|", omittingEmptySubsequences: false)
      terms.append(
        Term(
          column: column, values: values.map { BaseCondition.trimmed($0).lowercased() },
          isEqual: isEqual))
    }
    self.terms = terms
    base = ReportBase(rule: rule, name: text)
  }

  /// The test of a row, for a table's columns.
  func test(_ finder: ColumnFinder) throws -> ([Cell]) -> Bool {
    let columns = try terms.map { (try finder.column($0.column), $0) }
    return { cells in
      columns.allSatisfy { column, term in
        let value = BaseCondition.trimmed(cells[column].text[...]).lowercased()
        return term.values.contains(value) == term.isEqual
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let front = text.drop(while: \.isWhitespace)
    return String(front.reversed().drop(while: \.isWhitespace).reversed())
  }
}
