public import Survey

/// Entries of a lexicon as lines of YAML.
public enum EntryText {
  /// The lines of an entry, the dash at a column.
  ///
  /// Keys that hold their default are left out.
  public static func lines(of entry: Lexicon.Entry, indent: Int) -> [String] {
    var keys = [
      "id: " + plain(entry.id.text), "pattern: " + YAMLQuoting.quoted(entry.pattern.text),
    ]
    keys += list("unless", entry.unless)
    if !entry.unlessCodes.isEmpty {
      keys.append(
        "unless_code: ["
          + entry.unlessCodes.map { plain($0.text) }
          .joined(separator: ", ") + "]")
    }
    if entry.negation != .forbid { keys.append("negation: " + entry.negation.rawValue) }
    if entry.weight != 1 { keys.append("weight: \(number(entry.weight))") }
    if entry.isVeto { keys.append("veto: true") }
    if let note = entry.note { keys.append("note: " + YAMLQuoting.quoted(note)) }
    keys += list("match", entry.mustMatch)
    keys += list("no_match", entry.mustNotMatch)
    let margin = String(repeating: " ", count: indent)
    return keys.enumerated().map { margin + ($0 == 0 ? "- " : "  ") + $1 }
  }

  /// A key with its list, one item a line; nothing for an empty list.
  static func list(_ key: String, _ texts: [LocatedText]) -> [String] {
    texts.isEmpty ? [] : ["\(key):"] + texts.map { "  - " + YAMLQuoting.quoted($0.text) }
  }

  /// A name without quotes where YAML takes it for text.
  public static func plain(_ name: String) -> String {
    let isPlain =
      Code.isStrict(name) && name.utf8.contains { (0x61...0x7a).contains($0) }
      && (0x61...0x7a).contains(name.utf8.first ?? 0)
      && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(name)
    return isPlain ? name : YAMLQuoting.quoted(name)
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
