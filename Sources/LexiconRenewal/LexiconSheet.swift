public import Survey

/// A lexicon as a spreadsheet: one row an entry, before them one for the lexicon, and one a code.
///
/// Lists stand in one cell, an item a line; a line break inside an item is written `\n` and a
/// backslash `\\`. Everything but the file's comments goes there and back.
public enum LexiconSheet {
  /// The columns, in order.
  public static let header = [
    "row", "code", "id", "pattern", "unless", "unless_code", "negation", "weight", "veto", "note",
    "match", "no_match", "label", "label_en", "definition", "include", "exclude", "edition",
    "question", "text", "denials", "migrations",
  ]

  /// The rows of a lexicon. O(size).
  public static func rows(of lexicon: Lexicon) -> [[String]] {
    var rows = [
      row([
        "row": "lexicon", "edition": lexicon.edition, "question": lexicon.question,
        "text": lexicon.questionText.map(escaped) ?? "", "denials": cell(lexicon.denials),
        "migrations": cell(lexicon.migrations.map(SheetMigration.text)),
      ])
    ]
    for section in lexicon.sections {
      rows.append(
        row([
          "row": "code", "code": section.code.text, "label": escaped(section.label),
          "label_en": section.englishLabel.map(escaped) ?? "",
          "definition": section.definition.map(escaped) ?? "",
          "include": cell(section.inclusions), "exclude": cell(section.exclusions),
          "match": cell(section.mustMatch), "no_match": cell(section.mustNotMatch),
        ]))
      for entry in section.entries {
        rows.append(
          row([
            "row": "entry", "code": section.code.text, "id": entry.id.text,
            "pattern": escaped(entry.pattern.text), "unless": cell(entry.unless),
            "unless_code": cell(entry.unlessCodes), "negation": entry.negation.rawValue,
            "weight": EntryText.number(entry.weight), "veto": entry.isVeto ? "true" : "",
            "note": entry.note.map(escaped) ?? "", "match": cell(entry.mustMatch),
            "no_match": cell(entry.mustNotMatch),
          ]))
      }
    }
    return rows
  }

  private static func row(_ cells: [String: String]) -> [String] {
    header.map { cells[$0] ?? "" }
  }

  private static func cell(_ texts: [LocatedText]) -> String { cell(texts.map(\.text)) }

  private static func cell(_ texts: [String]) -> String {
    texts.map(escaped).joined(separator: "\n")
  }

  static func escaped(_ text: String) -> String {
    text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
  }

  static func unescaped(_ text: Substring) -> String {
    var plain = ""
    var isEscape = false
    for character in text {
      if isEscape {
        plain.append(character == "n" ? "\n" : character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        plain.append(character)
      }
    }
    return plain
  }
}

/// A migration in a cell: `split moyens -> effectifs moyens_non_precises # note`.
enum SheetMigration {
  static func text(_ migration: CodeframeMigration) -> String {
    var words = [migration.kind.rawValue] + migration.codes.map(\.text)
    if !migration.targets.isEmpty { words += ["->"] + migration.targets.map(\.text) }
    if let note = migration.note { words += ["#", note] }
    return words.joined(separator: " ")
  }

  /// The migration of a cell's line; `nil` when its first word is no kind of migration.
  static func migration(_ text: String, at place: SourcePosition) -> CodeframeMigration? {
    var head = Substring(text)
    var note: String?
    if let sign = text.firstRange(of: " # ") {
      head = text[..<sign.lowerBound]
      note = String(text[sign.upperBound...])
    }
    let words = head.split(separator: " ").map(String.init)
    guard let kind = words.first.flatMap(CodeframeMigration.Kind.init(rawValue:)) else {
      return nil
    }
    let arrow = words.firstIndex(of: "->") ?? words.count
    return CodeframeMigration(
      kind: kind, codes: words[1..<arrow].map { LocatedText($0, at: place) },
      targets: words.dropFirst(arrow + 1).map { LocatedText($0, at: place) }, note: note,
      position: place)
  }
}
