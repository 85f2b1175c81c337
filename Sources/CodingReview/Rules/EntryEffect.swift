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

  /// Tries an entry: finds the answers that it matches, and codes these with and without it.
  /// O(bytes of all answers + matched answers × matches).
  ///
  /// Other answers keep their codes, but for one case that is not looked for: a word that no entry
  /// had before may draw a misspelt word of theirs away from another entry. `lexicon diff` codes
  /// them all.
  /// - Parameters:
  ///   - before: how many of the answers the lexicon gives the code without the entry.
  ///   - isHidden: whether an answer is to be coded blind by who asks; it is counted and not shown.
  /// - Throws: for a pattern that cannot be read, or when ICU's tables cannot be opened.
  init(
    _ trial: EntryTrial, machine: ReviewMachine, before: Int, answers: [RenewalAnswer],
    threads: Int, isHidden: (Int) -> Bool
  ) throws {
    let alone = AnswerCoder.Plan(
      model: nil, lexicon: try CompiledLexicon(trial.alone(in: machine.lexicon)),
      wordList: machine.wordList)
    let places = try ParallelCoder(alone, threads: threads)
      .code(answers.map(\.text), explains: true).map(\.evidence.first?.range)
    let matched = answers.indices.filter { places[$0] != nil }
    let found = matched.map { answers[$0] }
    let effect = try CodingEffect(
      from: machine.compiled, to: try CompiledLexicon(trial.added(to: machine.lexicon)),
      wordList: machine.wordList, answers: found)
    var gained: [Int: [Code]] = [:]
    for flip in effect.flips {
      gained[matched[flip.answer]] = flip.after.filter { !flip.before.contains($0) }
    }
    let shown = matched.filter { !isHidden($0) }
    lines = (shown.filter { gained[$0] != nil } + shown.filter { gained[$0] == nil })
      .prefix(EntryEffect.mostLines).compactMap { index in
        places[index].map {
          EntryEffect.line(index, answers[index].text, $0, gained: gained[index] ?? [])
        }
      }
    self.matched = matched.count
    hidden = matched.count - shown.count
    changed = effect.flips.count
    self.before = before
    let own = effect.codes.first { $0.code == trial.code }
    after = before + (own.map { $0.gained - $0.lost } ?? 0)
    let gains = effect.flips.filter {
      $0.after.contains(trial.code) && !$0.before.contains(trial.code)
    }
    let judged = gains.compactMap { found[$0.answer].gold?.contains(trial.code) }
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
