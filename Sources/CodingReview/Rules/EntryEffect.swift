internal import AnswerCoding
internal import FrenchText
internal import LexiconRenewal
internal import Survey

/// A lexicon with one entry more, in memory: what an entry would do before it is written anywhere.
struct EntryTrial {
  let code: Code
  let pattern: String
  let negation: Lexicon.NegationRule

  /// The id under which the entry is tried; no lexicon may have such a name.
  static let id = "=trial="

  /// The lexicon with the entry.
  func added(to lexicon: Lexicon) -> Lexicon {
    let place = SourcePosition(line: 1, column: 1)
    let entry = Lexicon.Entry(
      id: LocatedText(EntryTrial.id, at: place), pattern: LocatedText(pattern, at: place),
      negation: negation)
    let sections = lexicon.sections.map { section in
      guard section.code.text == code.name else { return section }
      return Lexicon.CodeSection(
        code: section.code, label: section.label, englishLabel: section.englishLabel,
        definition: section.definition, inclusions: section.inclusions,
        exclusions: section.exclusions, entries: section.entries + [entry],
        mustMatch: section.mustMatch, mustNotMatch: section.mustNotMatch)
    }
    return Lexicon(
      file: lexicon.file, edition: lexicon.edition, question: lexicon.question,
      questionText: lexicon.questionText, denials: lexicon.denials, sections: sections,
      migrations: lexicon.migrations)
  }

  /// A lexicon of the entry alone: what it matches by itself.
  func alone(in lexicon: Lexicon) -> Lexicon {
    let place = SourcePosition(line: 1, column: 1)
    return Lexicon(
      file: lexicon.file, edition: lexicon.edition, question: lexicon.question,
      denials: lexicon.denials,
      sections: [
        Lexicon.CodeSection(
          code: LocatedText(code.name, at: place), label: code.name,
          entries: [
            Lexicon.Entry(
              id: LocatedText(EntryTrial.id, at: place), pattern: LocatedText(pattern, at: place),
              negation: negation)
          ])
      ])
  }
}

/// What an entry would match and change among the answers.
struct EntryEffect: Sendable {
  /// A place where it stands.
  struct Line: Sendable, Equatable {
    let answer: Int
    let left: String
    let match: String
    let right: String
    /// The codes that the answer would gain.
    let gained: [Code]
  }

  /// How many answers it matches, and of these the ones the coder must not see yet.
  let matched: Int
  let hidden: Int
  /// How many answers the lexicon would code otherwise.
  let changed: Int
  let before: Int
  let after: Int
  /// Answers that would newly get the code, against what people said.
  let right: Int
  let wrong: Int
  let unknown: Int
  /// The first places, those of answers that change first.
  let lines: [Line]

  static let mostLines = 20

  /// Tries an entry. O(answers × matches).
  ///
  /// - Parameters:
  ///   - base: what the lexicon gives to the answers without it.
  ///   - isHidden: whether an answer is to be coded blind by who asks; it is counted and not shown.
  /// - Throws: for a pattern that cannot be read, or when ICU's tables cannot be opened.
  init(
    _ trial: EntryTrial, lexicon: Lexicon, base: CodingEffect.Coding, answers: [RenewalAnswer],
    wordList: FrenchWordList?, threads: Int, isHidden: (Int) -> Bool
  ) throws {
    let compiled = try CompiledLexicon(trial.added(to: lexicon))
    let coding = try CodingEffect.Coding(
      of: answers, by: compiled, wordList: wordList, threads: threads)
    let effect = CodingEffect(from: base, to: coding, answers: answers)
    let places = try AnswerCoder(
      AnswerCoder.Plan(
        model: nil, lexicon: try CompiledLexicon(trial.alone(in: lexicon)), wordList: wordList))
    var lines: [(isChanged: Bool, line: Line)] = []
    var matched = 0
    var hidden = 0
    let flips = Dictionary(uniqueKeysWithValues: effect.flips.map { ($0.answer, $0) })
    for (index, answer) in answers.enumerated() {
      guard let hit = places.code(answer.text, explains: true).evidence.first else { continue }
      matched += 1
      if isHidden(index) {
        hidden += 1
        continue
      }
      let gained = flips[index].map { flip in
        flip.after.filter { !flip.before.contains($0) }
      }
      lines.append(
        (
          flips[index] != nil,
          EntryEffect.line(index, answer.text, hit.range, gained: gained ?? [])
        ))
    }
    self.lines = (lines.filter(\.isChanged) + lines.filter { !$0.isChanged })
      .prefix(EntryEffect.mostLines).map(\.line)
    self.matched = matched
    self.hidden = hidden
    changed = effect.flips.count
    let own = effect.codes.first { $0.code == trial.code }
    before = own?.before ?? 0
    after = own?.after ?? 0
    let gains = effect.flips.filter {
      $0.after.contains(trial.code) && !$0.before.contains(trial.code)
    }
    let judged = gains.compactMap { answers[$0.answer].gold?.contains(trial.code) }
    right = judged.count { $0 }
    wrong = judged.count - right
    unknown = gains.count - judged.count
  }

  private static func line(
    _ answer: Int, _ text: String, _ range: Range<Int>, gained: [Code]
  ) -> Line {
    let bytes = Array(text.utf8)
    let range = range.clamped(to: 0..<bytes.count)
    func part(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let left = part(0..<range.lowerBound)
    return Line(
      answer: answer, left: left.count > 60 ? "…" + left.suffix(59) : left,
      match: part(range), right: ShortText.of(part(range.upperBound..<bytes.count), 60),
      gained: gained)
  }
}
