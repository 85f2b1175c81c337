internal import AnswerCoding
public import Survey

/// Holds the entries of a lexicon against each other.
public enum LexiconInspector {
  /// The flaws of a lexicon, in the order of its file.
  ///
  /// Every pattern is written out, and each of its texts is read with the whole lexicon: an entry
  /// that misses all its own texts can never match; one whose texts all fall to one other entry of
  /// its code is shadowed; two of different codes that take exactly the same words collide.
  ///
  /// - Throws: `LexiconPatternError` for a pattern that cannot be compiled.
  /// - Complexity: O(size of the patterns written out).
  public static func flaws(in lexicon: Lexicon) throws -> [LexiconFlaw] {
    var inspection = try Inspection(lexicon)
    try inspection.run()
    return inspection.flaws
  }
}

/// The work of inspecting one lexicon.
private struct Inspection {
  private struct Item {
    let entry: Lexicon.Entry
    let code: String
    let written: PatternSamples.Written
  }

  /// What the texts of one pattern showed.
  private struct Outcome {
    var matchesItself = false
    /// Entries of the same code that matched all texts so far; `nil` before the first one.
    var shadows: Set<Int>?
    /// Entries of other codes that took the same words, with the first such words.
    var collisions: [Int: String] = [:]
  }

  private let lexicon: Lexicon
  private let reader: KeywordReader
  private let items: [Item]
  private(set) var flaws: [LexiconFlaw] = []

  init(_ lexicon: Lexicon) throws {
    self.lexicon = lexicon
    reader = try KeywordReader(try CompiledLexicon(lexicon))
    let samples = try PatternSamples()
    items = try lexicon.sections.flatMap { section in
      try section.entries.map { entry in
        Item(
          entry: entry, code: section.code.text,
          written: try samples.written(entry.pattern, file: lexicon.file))
      }
    }
  }

  mutating func run() throws {
    var firsts: [String: Int] = [:]
    let outcomes = items.indices.map(outcome)
    for (index, item) in items.enumerated() {
      let position = item.entry.pattern.position
      if let first = firsts[identity(of: item)] {
        flaws.append(
          .duplicate(
            file: lexicon.file, position: position, entry: item.entry.id.text,
            first: items[first].entry.id.text, firstLine: items[first].entry.id.position.line))
        continue
      }
      firsts[identity(of: item)] = index
      add(outcomes, of: index)
    }
  }

  /// What makes two entries the same: code, words written out, and rules.
  private func identity(of item: Item) -> String {
    let entry = item.entry
    let words = item.written.sequences.map { sequence in
      sequence.steps.map { step in
        switch step {
        case .word(let tests):
          Set(tests.map { "\($0.comparison.rawValue)\($0.text)" }).sorted().joined(separator: "|")
        case .gap(let width): "…\(width)"
        }
      }.joined(separator: " ") + (sequence.startsAnswer ? "^" : "")
        + (sequence.endsAnswer ? "$" : "")
    }
    let rules = [
      item.code, entry.negation.rawValue, String(entry.weight), String(entry.isVeto),
      entry.unless.map(\.text).sorted().joined(separator: "\n"),
      entry.unlessCodes.map(\.text).sorted().joined(separator: "\n"),
    ]
    return (rules + words.sorted()).joined(separator: "\u{0}")
  }

  private func outcome(of index: Int) -> Outcome {
    let item = items[index]
    var outcome = Outcome()
    for text in item.written.texts {
      for reading in surroundings(of: text, item).lazy.map(reader.read) {
        guard let own = reading.hits.first(where: { $0.entry == index }) else { continue }
        outcome.matchesItself = true
        let others = reading.hits.filter { $0.entry != index }
        let same = Set(others.filter { covers($0, item) }.map(\.entry))
        outcome.shadows = outcome.shadows?.intersection(same) ?? same
        for other in others
        where collides(other, own, item, reading) && outcome.collisions[other.entry] == nil {
          outcome.collisions[other.entry] = text
        }
        break
      }
    }
    return outcome
  }

  /// A text by itself, then where it may stand if it cannot stand alone: in a negation when the
  /// entry asks for one, else amid other words.
  private func surroundings(of text: String, _ item: Item) -> [String] {
    item.entry.negation == .require
      ? ["pas de \(text)", "ne \(text) pas", "sans \(text)", text]
      : [text, PatternSamples.amidOthers(text)]
  }

  /// Whether a hit of another entry makes this one's needless in every answer.
  private func covers(_ hit: KeywordReader.Hit, _ item: Item) -> Bool {
    let other = items[hit.entry]
    let rulesAllow =
      other.entry.negation == .ignore
      || other.entry.negation == .forbid && item.entry.negation == .forbid
    return other.code == item.code && rulesAllow && other.entry.unless.isEmpty
      && other.entry.unlessCodes.isEmpty && !other.entry.isVeto && other.entry.weight >= 1
      && !other.written.hasExactWords && !other.written.isAnchored
      && !item.entry.isVeto && item.entry.weight > 0
  }

  private func collides(
    _ other: KeywordReader.Hit, _ own: KeywordReader.Hit, _ item: Item,
    _ reading: KeywordReader.Reading
  ) -> Bool {
    let otherItem = items[other.entry]
    return otherItem.code != item.code && other.range == own.range && own.isCounted
      && other.isCounted && !own.isVeto && !other.isVeto
      && reading.codes.contains(Code(item.code)) && reading.codes.contains(Code(otherItem.code))
  }

  private mutating func add(_ outcomes: [Outcome], of index: Int) {
    let item = items[index]
    let outcome = outcomes[index]
    let position = item.entry.pattern.position
    guard outcome.matchesItself else {
      flaws.append(
        .neverMatches(file: lexicon.file, position: position, entry: item.entry.id.text))
      return
    }
    // Of two entries that shadow each other the later one is the needless one.
    let shadows = (outcome.shadows ?? []).filter {
      $0 < index || outcomes[$0].shadows?.contains(index) != true
    }
    if item.written.isComplete, let by = shadows.min() {
      flaws.append(
        .shadowed(
          file: lexicon.file, position: position, entry: item.entry.id.text,
          by: items[by].entry.id.text, byLine: items[by].entry.id.position.line))
    }
    // A pair is named once, at its later entry.
    for (other, words) in outcome.collisions.sorted(by: { $0.key < $1.key }) where other < index {
      flaws.append(
        .collision(
          file: lexicon.file, position: position, entry: item.entry.id.text, code: item.code,
          other: items[other].entry.id.text, otherLine: items[other].entry.id.position.line,
          otherCode: items[other].code, words: PatternSamples.readable(words)))
    }
  }
}
