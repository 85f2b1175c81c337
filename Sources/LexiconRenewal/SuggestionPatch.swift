public import Survey

/// The YAML patch that a person edits before it goes into a lexicon.
public enum SuggestionPatch {
  /// Writes suggestions as a patch. O(suggestions × entries of the lexicon).
  ///
  /// - Parameters:
  ///   - suggestions: the entries proposed.
  ///   - lexicon: the lexicon that they are for.
  ///   - heading: lines of comment at the head, without `#`.
  ///   - remark: the comment above an entry, in the reader's language.
  ///   - ending: lines of comment at the end, without `#`.
  public static func text(
    _ suggestions: [Suggestion], for lexicon: Lexicon, heading: [String],
    remark: (Suggestion) -> String, ending: [String] = []
  ) -> String {
    var ids = Set(lexicon.sections.flatMap { $0.entries.map(\.id.text) })
    var lines = heading.map { "# \($0)" }
    lines += ["format: 1", "question: \(EntryText.plain(lexicon.question))"]
    lines.append(suggestions.isEmpty ? "add: []" : "add:")
    var code: Code?
    for suggestion in suggestions {
      if suggestion.code != code {
        code = suggestion.code
        lines += ["  - code: \(EntryText.plain(suggestion.code.name))", "    entries:"]
      }
      lines.append("      # \(remark(suggestion))")
      lines += EntryText.lines(of: entry(suggestion, ids: &ids), indent: 6)
    }
    lines += ending.map { $0.isEmpty ? "#" : "# \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ suggestion: Suggestion, ids: inout Set<String>) -> Lexicon.Entry {
    let base =
      suggestion.code.name + "."
      + suggestion.pattern.split(separator: " ")
      .joined(separator: "_")
    var id = base
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(base)_\(number)"
      number += 1
    }
    let place = SourcePosition(line: 1, column: 1)
    return Lexicon.Entry(
      id: LocatedText(id, at: place), pattern: LocatedText(suggestion.pattern, at: place),
      negation: suggestion.negation)
  }
}
