internal import Survey

/// A report as Markdown with tables.
public enum ReportMarkdown {
  /// The text of `report -o OUT.md`.
  ///
  /// - Parameters:
  ///   - title: what stands at the head.
  ///   - stamp: a remark that must be seen, such as that the answers were composed; `nil` for
  ///     none.
  ///   - tables: the lines of each table.
  ///   - notes: the method notes, one per table.
  ///   - wording: the words of the reader's language.
  public static func text(
    title: String, stamp: String?, tables: [ReportLines], notes: [[String]], wording: ReportWording
  ) -> String {
    var text = "# \(escaped(title))\n"
    if let stamp { text += "\n**\(escaped(stamp))**\n" }
    for (table, note) in zip(tables, notes) {
      text += "\n## \(escaped(table.title))\n\n\(escaped(table.facts))\n"
      for group in table.groups {
        text += "\n### \(escaped(group.title)) (n = \(wording.number(Double(group.base))))\n\n"
        text += row(table.columns)
        text += "|" + table.columns.indices.map { $0 == 0 ? "---|" : "---:|" }.joined() + "\n"
        for line in group.lines {
          let indent = String(repeating: "\u{2003}", count: line.depth)
          text += row([indent + line.label] + line.cells)
        }
      }
      if !table.quotations.isEmpty {
        text += "\n### \(wording.sentence("quotes.title"))\n"
        for quoted in table.quotations {
          text += "\n\(escaped(quoted.label))\n\n"
          for quote in quoted.texts {
            text += "> \(escaped(wording.sentence("quote", [.text("text", quote)])))\n\n"
          }
        }
      }
      text += "\n### \(wording.sentence("note.title"))\n\n"
      text += note.map { escaped($0) + "\n" }.joined(separator: "\n")
    }
    return text
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }

  /// The characters that would be marks are written as themselves.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result += " "
        continue
      }
      if "\\`*_[]<>|#".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
