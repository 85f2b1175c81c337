public import Survey

/// A lexicon that was read but cannot stand: where and why. Facts only.
public enum LexiconError: ReportableError, Equatable {
  case duplicateCode(file: String, line: Int, code: String, firstLine: Int)
  case duplicateEntry(file: String, line: Int, id: String, firstLine: Int)
  /// A code outside `a`–`z`, digits, `_`, `-` and dots between.
  case invalidCode(file: String, line: Int, column: Int, code: String)
  case unsupportedFormat(file: String, format: String)
  case noCodes(file: String)
  /// `unless_code` names a code that the lexicon does not have.
  case unknownCode(file: String, line: Int, column: Int, code: String, suggestion: String?)
  /// A migration that names no kind, or several.
  case migrationKind(file: String, line: Int, column: Int)
  /// A migration with too few or too many codes for its kind.
  case migrationShape(file: String, line: Int, column: Int, kind: String)
  /// A code that a migration leaves behind, and that the codeframe still has.
  case migratedCodeRemains(file: String, line: Int, column: Int, code: String)

  public var report: ErrorReport {
    switch self {
    case .duplicateCode(let file, let line, let code, let firstLine):
      ErrorReport(
        "error.codeframe.duplicate_code",
        [
          .text("file", file), .position("line", line), .text("code", code),
          .position("firstLine", firstLine),
        ], exit: .data)
    case .duplicateEntry(let file, let line, let id, let firstLine):
      ErrorReport(
        "error.lexicon.duplicate_entry",
        [
          .text("file", file), .position("line", line), .text("id", id),
          .position("firstLine", firstLine),
        ], exit: .data)
    case .invalidCode(let file, let line, let column, let code):
      ErrorReport(
        "error.lexicon.invalid_code",
        [
          .text("file", file), .position("line", line), .position("column", column),
          .text("code", code),
        ], exit: .data)
    case .unsupportedFormat(let file, let format):
      ErrorReport(
        "error.lexicon.unsupported_format", [.text("file", file), .text("format", format)],
        exit: .data)
    case .noCodes(let file):
      ErrorReport("error.lexicon.no_codes", [.text("file", file)], exit: .data)
    case .unknownCode(let file, let line, let column, let code, let suggestion):
      ErrorReport(
        suggestion == nil ? "error.lexicon.unknown_code" : "error.lexicon.unknown_code_near",
        [
          .text("file", file), .position("line", line), .position("column", column),
          .text("code", code), .text("suggestion", suggestion ?? ""),
        ], exit: .data)
    case .migrationKind(let file, let line, let column):
      LexiconError.report("migration_kind", file, line, column)
    case .migrationShape(let file, let line, let column, let kind):
      LexiconError.report("migration_shape_\(kind)", file, line, column)
    case .migratedCodeRemains(let file, let line, let column, let code):
      LexiconError.report("migrated_code_remains", file, line, column, [.text("code", code)])
    }
  }

  private static func report(
    _ name: String, _ file: String, _ line: Int, _ column: Int, _ facts: [Fact] = []
  ) -> ErrorReport {
    ErrorReport(
      "error.lexicon.\(name)",
      [.text("file", file), .position("line", line), .position("column", column)] + facts,
      exit: .data)
  }
}

/// Reads a lexicon with its codeframe from the YAML that people edit.
public enum LexiconReader {
  /// The version of the format that this reader knows.
  public static let format = "1"

  /// Reads a lexicon file.
  ///
  /// - Throws: what keeps the file from being read, ``YAMLFileError`` or ``LexiconError``, always
  ///   with its place.
  public static func read(path: String) throws -> Lexicon {
    try parse(try WholeFile.text(path: path), file: path)
  }

  /// Reads a lexicon from its text; `file` is the name for messages.
  public static func parse(_ text: String, file: String) throws -> Lexicon {
    let root = try YAMLMapping(text: text, file: file)
    try root.requireKeys([
      "format", "edition", "question", "text", "language", "denials", "codes", "migrations",
    ])
    let format = try root.requiredText("format").text
    guard format == Self.format else {
      throw LexiconError.unsupportedFormat(file: file, format: format)
    }
    let sections = try root.mappings("codes").map(section)
    guard !sections.isEmpty else { throw LexiconError.noCodes(file: file) }
    let lexicon = Lexicon(
      file: file, edition: try root.text("edition")?.text ?? "",
      question: try root.requiredText("question").text, questionText: try root.text("text")?.text,
      denials: try root.texts("denials"), sections: sections,
      migrations: try MigrationReader.migrations(of: root))
    try checkNames(of: lexicon)
    try MigrationReader.check(lexicon)
    return lexicon
  }

  private static func section(_ mapping: YAMLMapping) throws -> Lexicon.CodeSection {
    try mapping.requireKeys([
      "code", "label", "label_en", "definition", "include", "exclude", "entries", "examples",
    ])
    let code = try mapping.requiredText("code")
    guard Code.isStrict(code.text) else {
      throw LexiconError.invalidCode(
        file: mapping.file, line: code.position.line, column: code.position.column,
        code: code.text)
    }
    let examples = try mapping.mapping("examples")
    try examples?.requireKeys(["match", "no_match"])
    return Lexicon.CodeSection(
      code: code, label: try mapping.text("label")?.text ?? code.text,
      englishLabel: try mapping.text("label_en")?.text,
      definition: try mapping.text("definition")?.text,
      inclusions: try mapping.texts("include").map(\.text),
      exclusions: try mapping.texts("exclude").map(\.text),
      entries: try mapping.mappings("entries").map(entry),
      mustMatch: try examples?.texts("match") ?? [],
      mustNotMatch: try examples?.texts("no_match") ?? [])
  }

  static func entry(_ mapping: YAMLMapping) throws -> Lexicon.Entry {
    try mapping.requireKeys([
      "id", "pattern", "unless", "unless_code", "negation", "weight", "veto", "note", "match",
      "no_match",
    ])
    var negation = Lexicon.NegationRule.forbid
    if let written = try mapping.text("negation") {
      guard let rule = Lexicon.NegationRule(rawValue: written.text) else {
        throw YAMLFileError.unknownValue(
          file: mapping.file, line: written.position.line, column: written.position.column,
          key: "negation", value: written.text,
          known: Lexicon.NegationRule.allCases.map(\.rawValue))
      }
      negation = rule
    }
    return Lexicon.Entry(
      id: try mapping.requiredText("id"), pattern: try mapping.requiredText("pattern"),
      unless: try mapping.texts("unless"), unlessCodes: try mapping.texts("unless_code"),
      negation: negation, weight: try mapping.number("weight") ?? 1,
      isVeto: try mapping.boolean("veto") ?? false, note: try mapping.text("note")?.text,
      mustMatch: try mapping.texts("match"), mustNotMatch: try mapping.texts("no_match"))
  }

  /// Codes and ids stand once, and `unless_code` names codes that exist.
  private static func checkNames(of lexicon: Lexicon) throws {
    var codeLines: [String: Int] = [:]
    var entryLines: [String: Int] = [:]
    for section in lexicon.sections {
      let line = section.code.position.line
      if let firstLine = codeLines.updateValue(line, forKey: section.code.text) {
        throw LexiconError.duplicateCode(
          file: lexicon.file, line: line, code: section.code.text, firstLine: firstLine)
      }
      for entry in section.entries {
        let line = entry.id.position.line
        if let firstLine = entryLines.updateValue(line, forKey: entry.id.text) {
          throw LexiconError.duplicateEntry(
            file: lexicon.file, line: line, id: entry.id.text, firstLine: firstLine)
        }
      }
    }
    for unlessCode in lexicon.sections.flatMap(\.entries).flatMap(\.unlessCodes)
    where codeLines[unlessCode.text] == nil {
      throw LexiconError.unknownCode(
        file: lexicon.file, line: unlessCode.position.line, column: unlessCode.position.column,
        code: unlessCode.text,
        suggestion: NearestName.find(unlessCode.text, among: codeLines.keys.sorted()))
    }
  }
}
