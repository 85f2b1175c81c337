public import Survey

extension WordListDictionary {
  /// The dictionary as quanteda's YAML: `dictionary(file = …, format = "YAML")` reads it. O(words).
  ///
  /// Source: quanteda, `?dictionary`, format “YAML”: categories with lists of glob patterns.
  public var quantedaYAML: String {
    categories.map { category in
      "\(YAMLQuoting.quoted(category.name)):"
        + (category.words.isEmpty
          ? " []\n"
          : "\n" + category.words.map { "  - \(YAMLQuoting.quoted($0.text))\n" }.joined())
    }.joined()
  }

  /// The dictionary as LIWC's `.dic`: categories with numbers between `%` lines, then each word with
  /// the numbers of its categories. O(words × log words).
  ///
  /// Source: Pennebaker and others, *LIWC2015 operator's manual*, “Customized dictionaries”.
  public var liwc: String {
    var numbers: [String: [Int]] = [:]
    for (index, category) in categories.enumerated() {
      for word in category.words { numbers[word.text, default: []].append(index + 1) }
    }
    let head = categories.enumerated().map { "\($0 + 1)\t\($1.name)\n" }.joined()
    let body = numbers.keys.sorted().map { word in
      word + "\t" + numbers[word]!.map(String.init).joined(separator: "\t") + "\n"
    }.joined()
    return "%\n" + head + "%\n" + body
  }

  /// Reads LIWC's `.dic`. O(length).
  ///
  /// Conditional forms of LIWC2007 (`(02 134)125/464`) are not words of a category: they are errors,
  /// as is a number that the head does not define.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: the name for messages.
  /// - Throws: ``DictionaryError`` with the line.
  public init(liwc text: String, file: String) throws(DictionaryError) {
    var names: [(number: String, name: String)] = []
    var words: [String: [LocatedText]] = [:]
    var rules = 0
    for (index, whole) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = whole.drop(while: \.isWhitespace)
      if line.isEmpty { continue }
      if line.hasPrefix("%") {
        rules += 1
        continue
      }
      guard rules > 0 else { throw .noHead(file: file, line: index + 1) }
      // A phrase may hold spaces; its categories follow a tab. Older files have spaces only.
      let parts = line.contains("\t") ? line.split(separator: "\t") : line.split(separator: " ")
      let fields = parts.map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
      guard fields.count >= 2 else { throw .noCategory(file: file, line: index + 1) }
      if rules == 1 {
        names.append((fields[0], fields[1]))
        continue
      }
      for number in fields.dropFirst() {
        guard names.contains(where: { $0.number == number }) else {
          throw .unknownCategory(file: file, line: index + 1, category: number)
        }
        words[number, default: []].append(
          LocatedText(fields[0], at: SourcePosition(line: index + 1, column: 1)))
      }
    }
    guard rules >= 2 else { throw .noHead(file: file, line: 1) }
    self.init(
      categories: names.map {
        Category(name: WordListDictionary.code(from: $0.name), words: words[$0.number] ?? [])
      })
  }

  /// A category's name as a code: `Culture & données` becomes `culture_donnees`.
  public static func code(from name: String) -> String {
    var code = ""
    for character in name.lowercased() {
      let plain = WordListDictionary.plain[character] ?? String(character)
      for letter in plain {
        if Code.isStrict(String(letter)) {
          code.append(letter)
        } else if letter == ".", !code.isEmpty, code.last != "." {
          code.append(".")
        } else if !code.isEmpty, code.last != "_", code.last != "." {
          code.append("_")
        }
      }
    }
    while code.last == "_" || code.last == "." { code.removeLast() }
    return code.isEmpty ? "code" : code
  }

  private static let plain: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
    "ï": "i", "ô": "o", "ö": "o", "œ": "oe", "æ": "ae", "ù": "u", "û": "u", "ü": "u", "ÿ": "y",
  ]
}

/// A dictionary of another tool that cannot be read: facts only.
public enum DictionaryError: ReportableError, Equatable {
  /// No categories between two lines of `%`.
  case noHead(file: String, line: Int)
  case noCategory(file: String, line: Int)
  case unknownCategory(file: String, line: Int, category: String)

  public var report: ErrorReport {
    switch self {
    case .noHead(let file, let line):
      ErrorReport(
        "error.liwc.no_head", [.text("file", file), .position("line", line)], exit: .data)
    case .noCategory(let file, let line):
      ErrorReport(
        "error.liwc.no_category", [.text("file", file), .position("line", line)], exit: .data)
    case .unknownCategory(let file, let line, let category):
      ErrorReport(
        "error.liwc.unknown_category",
        [.text("file", file), .position("line", line), .text("category", category)], exit: .data)
    }
  }
}
