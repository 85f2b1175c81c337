import CodingReports

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
