import CodingReports

/// Columns of text, aligned.
struct TextTable {
  private var rows: [[String]?]
  private let rightAligned: Set<Int>

  init(header: [String], rightAligned: Set<Int>) {
    rows = [header, nil]
    self.rightAligned = rightAligned
  }

  mutating func add(_ row: [String]) { rows.append(row) }
  mutating func addRule() { rows.append(nil) }

  /// The table, each line ended by a line break.
  var text: String {
    let columns = rows.compactMap { $0?.count }.max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { $0?[column].count }.max() ?? 0
    }
    return rows.map { row in
      guard let row else {
        return String(repeating: "─", count: widths.reduce(0, +) + 2 * (columns - 1)) + "\n"
      }
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return rightAligned.contains(column) ? padding + cell : cell + padding
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}

/// Parts of an evaluation for a terminal.
enum SectionText {
  /// Each part after a blank line: title, sentences, table.
  static func text(_ sections: [EvaluationSection]) -> String {
    sections.map { section in
      var table = TextTable(
        header: section.header, rightAligned: rightAligned(section))
      for row in section.rows { table.add(row) }
      return "\n" + section.title + "\n" + section.text.map { $0 + "\n" }.joined()
        + (section.rows.isEmpty ? "" : "\n" + table.text)
    }.joined()
  }

  /// Columns of words stand at the left.
  private static func rightAligned(_ section: EvaluationSection) -> Set<Int> {
    switch section.topic {
    // Of ids, codes and examples only the count, or the line, is a number.
    case .confusions, .contradictions: [2]
    case .machine: [1, 2]
    default: Set(1..<max(2, section.header.count))
    }
  }
}
