/// The word tables of the target: `Data/*.txt`, one entry a line, `#` for comments.
enum WordList {
  /// The lines of a file, without comments and blanks.
  static func lines(_ name: String) -> [Substring] {
    guard let file = generatedWordLists.first(where: { $0.name == name }) else {
      preconditionFailure("no word list \(name)")
    }
    return file.text.split(separator: "\n").compactMap { line in
      let text = line.prefix { $0 != "#" }
      let kept = text.reversed().drop { $0 == " " }.reversed()
      return kept.isEmpty ? nil : Substring(String(kept))
    }
  }

  /// The lines of a file as a set.
  static func set(_ name: String) -> WordSet { WordSet(Set(lines(name).map(String.init))) }

  /// The lines of a file, `from = to`, as a table.
  static func table(_ name: String) -> WordTable<String> { WordTable(pairs(name)) }

  /// The lines of a file, `from = to`, as a dictionary.
  static func pairs(_ name: String) -> [String: String] {
    var pairs: [String: String] = [:]
    for line in lines(name) {
      let sides = line.split(separator: "=", maxSplits: 1)
      precondition(sides.count == 2, "\(name): a line without =")
      pairs[trimmed(sides[0])] = trimmed(sides[1])
    }
    return pairs
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
