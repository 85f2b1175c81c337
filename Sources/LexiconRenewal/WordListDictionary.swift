internal import AnswerCoding
public import Survey

/// A dictionary of the kind that quanteda and LIWC read: per category a list of words and phrases,
/// where a `*` at a word's end stands for any ending.
public struct WordListDictionary: Sendable, Equatable {
  /// A category.
  public struct Category: Sendable, Equatable {
    /// The code, with its dots.
    public let name: String
    /// Its words and phrases, each once.
    public let words: [LocatedText]

    /// A category.
    public init(name: String, words: [LocatedText]) {
      self.name = name
      self.words = words
    }
  }

  public let categories: [Category]

  /// A dictionary from its categories.
  public init(categories: [Category]) { self.categories = categories }

  /// The dictionary of a lexicon, with what it cannot hold. O(patterns written out).
  ///
  /// Alternatives are written out, one expression each; entries that veto are left out.
  ///
  /// - Throws: `LexiconPatternError` for a pattern that cannot be read.
  public static func converted(
    _ lexicon: Lexicon
  ) throws -> (dictionary: WordListDictionary, losses: [ConversionLoss]) {
    let inspector = try PatternInspector()
    // The other tools compare letters: words stand in one form, without accents.
    var losses = ConversionLoss.ofWordLists(lexicon) + [ConversionLoss(.inflection)]
    let categories = try lexicon.sections.map { section in
      var seen: Set<String> = []
      var words: [LocatedText] = []
      for entry in section.entries where !entry.isVeto {
        let written = try expressions(of: entry.pattern, file: lexicon.file, inspector)
        if written.hasLoss { losses.append(ConversionLoss(.expression, entry.id)) }
        if written.hasExact { losses.append(ConversionLoss(.exact, entry.id)) }
        for expression in written.expressions where seen.insert(expression).inserted {
          words.append(LocatedText(expression, at: entry.pattern.position))
        }
      }
      return Category(name: section.code.text, words: words)
    }
    return (WordListDictionary(categories: categories), losses)
  }

  private static func expressions(
    of pattern: LocatedText, file: String, _ inspector: PatternInspector
  ) throws -> (expressions: [String], hasLoss: Bool, hasExact: Bool) {
    var expressions: [String] = []
    var hasLoss = false
    var hasExact = false
    for sequence in try inspector.sequences(of: pattern, file: file) {
      var phrases = [""]
      var isPlain = !sequence.startsAnswer && !sequence.endsAnswer
      for step in sequence.steps {
        guard case .word(let tests) = step else {
          isPlain = false
          break
        }
        hasExact = hasExact || tests.contains { $0.comparison == .normal }
        phrases = phrases.flatMap { phrase in
          tests.map { test in
            let word = inspector.word(passing: test) + (test.comparison == .prefix ? "*" : "")
            return phrase.isEmpty ? word : phrase + " " + word
          }
        }
        // Steps of many words each: no list of words holds their product.
        guard phrases.count <= 4096 else {
          isPlain = false
          break
        }
      }
      if isPlain { expressions += phrases } else { hasLoss = true }
    }
    return (expressions, hasLoss, hasExact)
  }

  /// The lexicon of a dictionary: one entry a word, matched whether it is denied or not, as the
  /// other tools do. Words that only have a `*` inside cannot be held and are given back.
  ///
  /// - Parameters:
  ///   - file: the dictionary's name, for places.
  ///   - question: the lexicon's question.
  /// - Complexity: O(words).
  public func lexicon(
    file: String, question: String
  ) -> (lexicon: Lexicon, left: [LocatedText]) {
    var left: [LocatedText] = []
    let place = SourcePosition(line: 1, column: 1)
    let sections = categories.map { category in
      var entries: [Lexicon.Entry] = []
      for word in category.words {
        guard let pattern = WordListDictionary.pattern(of: word.text) else {
          left.append(word)
          continue
        }
        entries.append(
          Lexicon.Entry(
            id: LocatedText("\(category.name).\(entries.count + 1)", at: place),
            pattern: LocatedText(pattern, at: place), negation: .ignore))
      }
      return Lexicon.CodeSection(
        code: LocatedText(category.name, at: place), label: category.name, entries: entries)
    }
    return (Lexicon(file: file, edition: "", question: question, sections: sections), left)
  }

  /// A word or phrase in the notation of lexicons; `nil` when it has a `*` or `?` elsewhere than at
  /// a word's end, or a sign that the notation uses.
  private static func pattern(of expression: String) -> String? {
    let words = expression.split { $0 == " " || $0 == "_" || $0 == "-" }
    let isHeld =
      !words.isEmpty
      && words.allSatisfy { word in
        let bare = word.hasSuffix("*") ? word.dropLast() : word
        return !bare.isEmpty && !bare.contains { "*?()|~…^$@=[]{}\"".contains($0) }
          && !bare.contains("...")
      }
    return isHeld ? words.joined(separator: " ") : nil
  }
}
