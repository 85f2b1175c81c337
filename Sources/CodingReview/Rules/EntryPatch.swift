internal import LexiconRenewal
internal import Survey

/// The proposed entries as a patch for `lexicon apply`.
enum EntryPatch {
  /// The patch's text, codes in the lexicon's order. O(entries + entries of the lexicon).
  static func text(_ entries: [ProposedEntry], for lexicon: Lexicon, heading: String) -> String {
    var ids = Set(lexicon.sections.flatMap { $0.entries.map(\.id.text) })
    var lines = ["# \(heading)", "format: 1", "question: \(EntryText.plain(lexicon.question))"]
    lines.append(entries.isEmpty ? "add: []" : "add:")
    for section in lexicon.sections {
      let own = entries.filter { $0.code == section.code.text }
      if own.isEmpty { continue }
      lines += ["  - code: \(EntryText.plain(section.code.text))", "    entries:"]
      for entry in own {
        lines += EntryText.lines(of: written(entry, ids: &ids), indent: 6)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func written(_ entry: ProposedEntry, ids: inout Set<String>) -> Lexicon.Entry {
    let words = entry.pattern.unicodeScalars.split { scalar in
      !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
    }.prefix(4).map { String($0) }
    let base = ([entry.code] + [words.joined(separator: "_")]).filter { !$0.isEmpty }
      .joined(separator: ".")
    var id = base
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(base)_\(number)"
      number += 1
    }
    let place = SourcePosition(line: 1, column: 1)
    return Lexicon.Entry(
      id: LocatedText(id, at: place), pattern: LocatedText(entry.pattern, at: place),
      negation: Lexicon.NegationRule(rawValue: entry.negation) ?? .forbid)
  }
}
