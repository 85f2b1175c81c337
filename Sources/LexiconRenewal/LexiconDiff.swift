public import Survey

/// What changed from one lexicon to another.
public enum LexiconDiff {
  /// What happened to a code or an entry.
  public enum Kind: String, Sendable {
    case added, removed, changed
  }

  /// One change.
  public struct Change: Sendable, Equatable {
    /// A value that differs.
    public struct Field: Sendable, Equatable {
      /// The key in the lexicon file; `code` where an entry went to another code.
      public let name: String
      public let before: String
      public let after: String
    }

    public let kind: Kind
    public let code: String
    /// The entry's id; `nil` where the change is one of the code itself.
    public let entry: String?
    /// Where it stands: in the second lexicon, or in the first when it is no longer there.
    public let position: SourcePosition
    /// What differs, in the order of the file's keys; empty for additions and removals.
    public let fields: [Field]
  }

  /// The changes, codes before entries, each in the order of the second lexicon; what was removed
  /// comes last. Entries are the same when their ids are. O(size of both).
  public static func changes(from first: Lexicon, to second: Lexicon) -> [Change] {
    codeChanges(first, second) + entryChanges(first, second)
  }

  private static func codeChanges(_ first: Lexicon, _ second: Lexicon) -> [Change] {
    let old = Dictionary(first.sections.map { ($0.code.text, $0) }) { first, _ in first }
    let new = Set(second.sections.map(\.code.text))
    var changes: [Change] = []
    for section in second.sections {
      let code = section.code
      let differing = old[code.text].map { fieldsThatDiffer(fields(of: $0), fields(of: section)) }
      if differing?.isEmpty != true {
        changes.append(
          Change(
            kind: differing == nil ? .added : .changed, code: code.text, entry: nil,
            position: code.position, fields: differing ?? []))
      }
    }
    for section in first.sections where !new.contains(section.code.text) {
      changes.append(
        Change(
          kind: .removed, code: section.code.text, entry: nil, position: section.code.position,
          fields: []))
    }
    return changes
  }

  private static func entryChanges(_ first: Lexicon, _ second: Lexicon) -> [Change] {
    let old = Dictionary(placed(first).map { ($0.entry.id.text, $0) }) { first, _ in first }
    let new = Set(placed(second).map(\.entry.id.text))
    var changes: [Change] = []
    for item in placed(second) {
      let differing = old[item.entry.id.text].map { before in
        fieldsThatDiffer(
          fields(of: before.entry, code: before.code), fields(of: item.entry, code: item.code))
      }
      if differing?.isEmpty != true {
        changes.append(
          Change(
            kind: differing == nil ? .added : .changed, code: item.code, entry: item.entry.id.text,
            position: item.entry.id.position, fields: differing ?? []))
      }
    }
    for item in placed(first) where !new.contains(item.entry.id.text) {
      changes.append(
        Change(
          kind: .removed, code: item.code, entry: item.entry.id.text,
          position: item.entry.id.position, fields: []))
    }
    return changes
  }

  private static func placed(_ lexicon: Lexicon) -> [(code: String, entry: Lexicon.Entry)] {
    lexicon.sections.flatMap { section in section.entries.map { (section.code.text, $0) } }
  }

  private typealias Fields = [(name: String, value: String)]

  private static func fields(of section: Lexicon.CodeSection) -> Fields {
    [
      ("label", section.label), ("label_en", section.englishLabel ?? ""),
      ("definition", section.definition ?? ""),
      ("include", section.inclusions.joined(separator: "\n")),
      ("exclude", section.exclusions.joined(separator: "\n")),
      ("examples.match", joined(section.mustMatch)),
      ("examples.no_match", joined(section.mustNotMatch)),
    ]
  }

  private static func fields(of entry: Lexicon.Entry, code: String) -> Fields {
    [
      ("code", code), ("pattern", entry.pattern.text), ("unless", joined(entry.unless)),
      ("unless_code", joined(entry.unlessCodes)), ("negation", entry.negation.rawValue),
      ("weight", String(entry.weight)), ("veto", String(entry.isVeto)),
      ("note", entry.note ?? ""), ("match", joined(entry.mustMatch)),
      ("no_match", joined(entry.mustNotMatch)),
    ]
  }

  private static func joined(_ texts: [LocatedText]) -> String {
    texts.map(\.text).joined(separator: "\n")
  }

  private static func fieldsThatDiffer(_ first: Fields, _ second: Fields) -> [Change.Field] {
    zip(first, second).compactMap { before, after in
      before.value == after.value
        ? nil : Change.Field(name: before.name, before: before.value, after: after.value)
    }
  }
}
