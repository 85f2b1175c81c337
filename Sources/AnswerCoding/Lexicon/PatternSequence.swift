internal import FrenchText

/// A pattern written out: one of the linear sequences of steps that it stands for.
package struct PatternSequence: Hashable, Sendable {
  /// A word that a step accepts.
  package struct WordTest: Hashable, Sendable {
    package enum Comparison: UInt8, Hashable, Sendable { case key, normal, prefix }
    package let text: String
    package let comparison: Comparison
  }

  package enum Step: Hashable, Sendable {
    /// One word, out of these.
    case word([WordTest])
    /// Any 0 to *n* words.
    case gap(Int)
  }

  package var steps: [Step] = []
  /// Only at the answer's start; only at its end.
  package var startsAnswer = false
  package var endsAnswer = false
  /// Where `@` stands: the number of steps before it.
  var match: Int?

  /// The sequence of one word after the other, of both.
  func appending(_ other: PatternSequence) throws(PatternError) -> PatternSequence {
    var joined = self
    if other.startsAnswer {
      guard steps.isEmpty, match == nil else { throw .misplaced("^") }
      joined.startsAnswer = true
    }
    if endsAnswer, !other.steps.isEmpty { throw .misplaced("$") }
    if let position = other.match {
      guard match == nil else { throw .misplacedMatch }
      joined.match = steps.count + position
    }
    joined.steps += other.steps
    joined.endsAnswer = endsAnswer || other.endsAnswer
    return joined
  }
}

/// Turns the words of a pattern into word tests: its way through the text pipeline.
protocol PatternVocabulary {
  /// The words that a text is made of, in order; none where it holds no word.
  func wordTests(of text: String, _ comparison: Pattern.Comparison) -> [PatternSequence.WordTest]
}

extension Pattern {
  /// All linear sequences that the pattern stands for.
  ///
  /// Alternatives of one word each stay together as one step, so that long lists of words cost
  /// nothing. O(sequences × steps).
  func sequences(
    in vocabulary: some PatternVocabulary
  ) throws(PatternError) -> [PatternSequence] {
    switch self {
    case .word(let text, let comparison):
      let tests = vocabulary.wordTests(of: text, comparison)
      var sequences = [PatternSequence(steps: tests.map { .word([$0]) })]
      if comparison == .prefix, tests.count == 1 {
        // A compound written closed up is its parts in an answer, so a prefix finds it by them.
        for compound in Tokenizer.closedCompounds(startingWith: tests[0].text) {
          let parts = vocabulary.wordTests(of: compound, .inflected)
          if parts.count > 1, !parts[0].text.hasPrefix(tests[0].text) {
            sequences.append(PatternSequence(steps: parts.map { .word([$0]) }))
          }
        }
      }
      return sequences
    case .gap(let width):
      return [PatternSequence(steps: [.gap(width)])]
    case .start: return [PatternSequence(startsAnswer: true)]
    case .end: return [PatternSequence(endsAnswer: true)]
    case .match: return [PatternSequence(match: 0)]
    case .optional(let pattern):
      return try pattern.sequences(in: vocabulary) + [PatternSequence()]
    case .choice(let patterns):
      var words: [PatternSequence.WordTest] = []
      var others: [PatternSequence] = []
      for pattern in patterns {
        for sequence in try pattern.sequences(in: vocabulary) {
          if case .word(let tests) = sequence.steps.first, sequence.steps.count == 1,
            !sequence.startsAnswer, !sequence.endsAnswer, sequence.match == nil
          {
            words += tests
          } else {
            others.append(sequence)
          }
        }
        guard others.count < Pattern.mostSequences else { throw .tooManyAlternatives }
      }
      return (words.isEmpty ? [] : [PatternSequence(steps: [.word(words)])]) + others
    case .sequence(let patterns):
      var sequences = [PatternSequence()]
      for pattern in patterns {
        sequences = try Pattern.product(sequences, try pattern.sequences(in: vocabulary))
      }
      return sequences
    case .near(let left, let right, let distance):
      let first = try left.sequences(in: vocabulary)
      let second = try right.sequences(in: vocabulary)
      let between = [PatternSequence(steps: [.gap(distance)])]
      return try Pattern.product(Pattern.product(first, between), second)
        + Pattern.product(Pattern.product(second, between), first)
    }
  }

  private static func product(
    _ left: [PatternSequence], _ right: [PatternSequence]
  ) throws(PatternError) -> [PatternSequence] {
    guard left.count * right.count <= mostSequences else { throw .tooManyAlternatives }
    let steps = { (sequences: [PatternSequence]) in sequences.map(\.steps.count).max() ?? 0 }
    guard steps(left) + steps(right) <= mostSteps else { throw .tooLong }
    var product: [PatternSequence] = []
    for first in left {
      for second in right { product.append(try first.appending(second)) }
    }
    return product
  }
}

extension PatternSequence {
  /// The sequence with its gaps in order: a gap left at an edge by an optional part falls away,
  /// two gaps side by side become one. Gaps beside `@` stay.
  var tidied: PatternSequence {
    let hasGap = steps.contains {
      if case .gap = $0 { true } else { false }
    }
    guard hasGap else { return self }
    var tidied = PatternSequence(startsAnswer: startsAnswer, endsAnswer: endsAnswer)
    for (index, step) in steps.enumerated() {
      if index == match { tidied.match = tidied.steps.count }
      guard case .gap(let width) = step else {
        tidied.steps.append(step)
        continue
      }
      if case .gap(let before) = tidied.steps.last, tidied.match != tidied.steps.count {
        let joined = min(before + width, Pattern.widestGap)
        tidied.steps[tidied.steps.count - 1] = .gap(joined)
      } else if !tidied.steps.isEmpty || tidied.match == 0 {
        tidied.steps.append(step)
      }
    }
    if match == steps.count { tidied.match = tidied.steps.count }
    while case .gap = tidied.steps.last, tidied.match != tidied.steps.count {
      tidied.steps.removeLast()
    }
    return tidied
  }
}
