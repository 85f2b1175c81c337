public import AnswerCoding
public import FrenchText
public import Survey
public import SurveyStatistics

/// What each entry of a lexicon does on a file of answers.
public struct LexiconCoverage: Sendable {
  /// The figures of one entry, in numbers of answers.
  public struct EntryFigures: Sendable, Equatable {
    public let entry: String
    public let code: Code
    public let position: SourcePosition
    /// In how many answers it counts.
    public internal(set) var answers = 0
    /// In how many it is the only entry that counts for its code.
    public internal(set) var alone = 0
    /// In how many it shares words with an entry of another code that counts too.
    public internal(set) var conflicts = 0
    /// Among coded answers: in how many the code is right, and in how many it is not. A veto is
    /// right where people did not give the code.
    public internal(set) var right = 0
    public internal(set) var wrong = 0

    /// In how many answers other entries of its code count too.
    public var together: Int { answers - alone }
    /// The share of coded answers in which it is right, with Wilson's interval.
    public var precision: Estimate? {
      ProportionInterval.wilson(successes: Double(right), trials: Double(right + wrong))
    }
    /// Whether it never counts.
    public var isDead: Bool { answers == 0 }
  }

  /// In the order of the lexicon.
  public let entries: [EntryFigures]
  /// How many answers were read, and how many of them say nothing.
  public let answerCount: Int
  public let nonAnswerCount: Int
  /// The positions of answers that say something and get no code.
  public let unmatched: [Int]
  /// How many answers have entries of two codes on the same words.
  public let conflictCount: Int

  /// Reads answers with a lexicon.
  ///
  /// - Parameters:
  ///   - lexicon: the lexicon.
  ///   - compiled: the lexicon, compiled.
  ///   - wordList: the French words that are no typos; without it nothing is repaired.
  ///   - answers: the answers, in the file's order.
  /// - Throws: when ICU's tables cannot be opened.
  /// - Complexity: O(answers × matches).
  public init(
    _ lexicon: Lexicon, compiled: CompiledLexicon, wordList: FrenchWordList?,
    answers: [RenewalAnswer]
  ) throws {
    let reader = try KeywordReader(compiled, wordList: wordList)
    var entries = lexicon.sections.flatMap { section in
      section.entries.map {
        EntryFigures(
          entry: $0.id.text, code: Code(section.code.text), position: $0.id.position)
      }
    }
    var nonAnswerCount = 0
    var conflictCount = 0
    var unmatched: [Int] = []
    for (index, answer) in answers.enumerated() {
      let reading = reader.read(answer.text)
      if reading.isNonAnswer { nonAnswerCount += 1 }
      if reading.codes.isEmpty { unmatched.append(index) }
      let counted = reading.hits.filter(\.isCounted)
      var hasConflict = false
      for hit in counted {
        entries[hit.entry].answers += 1
        if !counted.contains(where: { $0.code == hit.code && $0.entry != hit.entry }) {
          entries[hit.entry].alone += 1
        }
        if counted.contains(where: { LexiconCoverage.conflict($0, hit) }) {
          entries[hit.entry].conflicts += 1
          hasConflict = true
        }
        if let gold = answer.gold {
          if gold.contains(entries[hit.entry].code) != hit.isVeto {
            entries[hit.entry].right += 1
          } else {
            entries[hit.entry].wrong += 1
          }
        }
      }
      if hasConflict { conflictCount += 1 }
    }
    self.entries = entries
    answerCount = answers.count
    self.nonAnswerCount = nonAnswerCount
    self.unmatched = unmatched
    self.conflictCount = conflictCount
  }

  private static func conflict(_ first: KeywordReader.Hit, _ second: KeywordReader.Hit) -> Bool {
    first.code != second.code && !first.isVeto && !second.isVeto
      && first.range.overlaps(second.range)
  }
}
