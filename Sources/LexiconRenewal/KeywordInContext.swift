internal import AnswerCoding
public import FrenchText
internal import Survey

/// A concordance: the places where a pattern stands, each with what is around it.
public struct KeywordInContext {
  /// One place.
  public struct Line: Sendable, Equatable {
    /// The position of the answer in its file.
    public let answer: Int
    /// What stands before, on and after the place; line breaks are shown as spaces.
    public let left: String
    public let match: String
    public let right: String
  }

  private let reader: KeywordReader

  /// Compiles a pattern in the notation of lexicons.
  ///
  /// - Parameters:
  ///   - pattern: as in a lexicon's entry.
  ///   - name: stands in messages where a file's name would.
  ///   - wordList: the French words that are no typos; without it nothing is repaired.
  /// - Throws: `LexiconPatternError` for a pattern that cannot be compiled.
  public init(pattern: String, name: String, wordList: FrenchWordList?) throws {
    let place = SourcePosition(line: 1, column: 1)
    let entry = Lexicon.Entry(
      id: LocatedText("kwic", at: place), pattern: LocatedText(pattern, at: place))
    let lexicon = Lexicon(
      file: name, edition: "", question: "kwic",
      sections: [
        Lexicon.CodeSection(code: LocatedText("kwic", at: place), label: "", entries: [entry])
      ])
    reader = try KeywordReader(try CompiledLexicon(lexicon), wordList: wordList)
  }

  /// The places in answers, in their order. Negated words count too: a concordance shows them.
  ///
  /// - Parameters:
  ///   - answers: the answers, in the file's order.
  ///   - width: how many characters of context stand on each side.
  /// - Complexity: O(bytes).
  public func lines(in answers: [RenewalAnswer], width: Int) -> [Line] {
    var lines: [Line] = []
    for (index, answer) in answers.enumerated() {
      let bytes = Array(answer.text.utf8)
      for place in reader.places(in: answer.text) {
        let piece = { (range: Range<Int>) in
          KeywordInContext.flat(String(decoding: bytes[range], as: UTF8.self))
        }
        lines.append(
          Line(
            answer: index,
            left: String(piece(0..<place.lowerBound).suffix(width)), match: piece(place),
            right: String(piece(place.upperBound..<bytes.count).prefix(width))))
      }
    }
    return lines
  }

  /// Runs of white space as one space.
  private static func flat(_ text: String) -> String {
    var flat = ""
    for character in text {
      if !character.isWhitespace {
        flat.append(character)
      } else if flat.last != " " {
        flat.append(" ")
      }
    }
    return flat
  }
}
