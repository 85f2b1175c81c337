internal import Survey

/// Reads the `migrations` of a lexicon file.
///
///     migrations:
///       - split: moyens
///         into: [effectifs, moyens_non_precises]
///       - merge: [cout, credits]
///         into: budget
///       - move: amo
///         into: prive.amo
///       - deprecate: fax
///       - add: domaine.eau
enum MigrationReader {
  /// - Throws: ``YAMLFileError`` or ``LexiconError`` with its place.
  static func migrations(of root: YAMLMapping) throws -> [CodeframeMigration] {
    try root.mappings("migrations").map(migration)
  }

  private static func migration(_ mapping: YAMLMapping) throws -> CodeframeMigration {
    let kinds = CodeframeMigration.Kind.allCases
    try mapping.requireKeys(kinds.map(\.rawValue) + ["into", "note"])
    let named = kinds.filter { kind in mapping.keys.contains { $0.name == kind.rawValue } }
    guard named.count == 1, let kind = named.first else {
      throw LexiconError.migrationKind(
        file: mapping.file, line: mapping.position.line, column: mapping.position.column)
    }
    let codes = try mapping.texts(kind.rawValue)
    let targets = try mapping.texts("into")
    for code in codes + targets where !Code.isStrict(code.text) {
      throw LexiconError.invalidCode(
        file: mapping.file, line: code.position.line, column: code.position.column,
        code: code.text)
    }
    let isWhole =
      switch kind {
      case .add: !codes.isEmpty && targets.isEmpty
      case .deprecate: !codes.isEmpty && targets.count <= 1
      case .split: codes.count == 1 && targets.count >= 2
      case .merge: codes.count >= 2 && targets.count == 1
      case .move: codes.count == 1 && targets.count == 1
      }
    guard isWhole else {
      throw LexiconError.migrationShape(
        file: mapping.file, line: mapping.position.line, column: mapping.position.column,
        kind: kind.rawValue)
    }
    return CodeframeMigration(
      kind: kind, codes: codes, targets: targets, note: try mapping.text("note")?.text,
      position: mapping.position)
  }

  /// What migrations lead to must be in the codeframe; what they leave behind must not, except that
  /// a code may be split into itself and others, or take in others.
  static func check(_ lexicon: Lexicon) throws {
    let known = lexicon.sections.map(\.code.text)
    for migration in lexicon.migrations {
      let isNew = migration.kind == .add
      for code in migration.targets + (isNew ? migration.codes : [])
      where !known.contains(code.text) {
        throw LexiconError.unknownCode(
          file: lexicon.file, line: code.position.line, column: code.position.column,
          code: code.text, suggestion: NearestName.find(code.text, among: known))
      }
      for code in isNew ? [] : migration.codes
      where known.contains(code.text)
        && !migration.targets.contains(where: { $0.text == code.text }
        )
      {
        throw LexiconError.migratedCodeRemains(
          file: lexicon.file, line: code.position.line, column: code.position.column,
          code: code.text)
      }
    }
  }
}
