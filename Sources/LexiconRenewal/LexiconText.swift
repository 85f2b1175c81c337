public import Survey

/// A whole lexicon as YAML, from its values: for lexicons that come from other formats.
///
/// A lexicon that people edit is never written again this way: its comments would go.
public enum LexiconText {
  /// The text of a lexicon; reading it gives an equal lexicon, positions aside. O(size).
  public static func text(of lexicon: Lexicon) -> String {
    var lines = [
      "format: 1", "edition: \(YAMLQuoting.quoted(lexicon.edition))",
      "question: \(EntryText.plain(lexicon.question))",
    ]
    if let text = lexicon.questionText { lines.append("text: \(YAMLQuoting.quoted(text))") }
    lines.append("language: fr")
    lines += EntryText.list("denials", lexicon.denials)
    lines.append("codes:")
    for section in lexicon.sections { lines += self.lines(of: section) }
    if !lexicon.migrations.isEmpty {
      lines.append("migrations:")
      for migration in lexicon.migrations { lines += self.lines(of: migration) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of section: Lexicon.CodeSection) -> [String] {
    var keys = ["code: \(EntryText.plain(section.code.text))"]
    keys.append("label: \(YAMLQuoting.quoted(section.label))")
    if let label = section.englishLabel { keys.append("label_en: \(YAMLQuoting.quoted(label))") }
    if let text = section.definition { keys.append("definition: \(YAMLQuoting.quoted(text))") }
    for (key, notes) in [("include", section.inclusions), ("exclude", section.exclusions)]
    where !notes.isEmpty {
      keys.append("\(key):")
      keys += notes.map { "  - " + YAMLQuoting.quoted($0) }
    }
    keys.append(section.entries.isEmpty ? "entries: []" : "entries:")
    keys += section.entries.flatMap { EntryText.lines(of: $0, indent: 2) }
    if !section.mustMatch.isEmpty || !section.mustNotMatch.isEmpty {
      keys.append("examples:")
      keys +=
        (EntryText.list("match", section.mustMatch)
        + EntryText.list("no_match", section.mustNotMatch)).map { "  " + $0 }
    }
    return keys.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  private static func lines(of migration: CodeframeMigration) -> [String] {
    let names = { (codes: [LocatedText]) in
      codes.count == 1
        ? EntryText.plain(codes[0].text)
        : "[" + codes.map { EntryText.plain($0.text) }.joined(separator: ", ") + "]"
    }
    var lines = ["  - \(migration.kind.rawValue): \(names(migration.codes))"]
    if !migration.targets.isEmpty { lines.append("    into: \(names(migration.targets))") }
    if let note = migration.note { lines.append("    note: \(YAMLQuoting.quoted(note))") }
    return lines
  }
}
