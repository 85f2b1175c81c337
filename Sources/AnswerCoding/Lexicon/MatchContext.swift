internal import FrenchText

/// What must stand around a match for an `unless` or a denial with `@` to cancel it.
struct MatchContext: Sendable, Equatable {
  /// A word class, or −1 less the width of a gap.
  typealias Step = Int32

  /// The steps before the match, nearest first.
  let before: [Step]
  /// The steps after it.
  let after: [Step]
  let startsAnswer: Bool
  let endsAnswer: Bool
  /// The classes of its words, each once: an answer that lacks one needs no closer look.
  let requiredClasses: [WordClasses.ID]

  init(before: [Step], after: [Step], startsAnswer: Bool, endsAnswer: Bool) {
    self.before = before
    self.after = after
    self.startsAnswer = startsAnswer
    self.endsAnswer = endsAnswer
    requiredClasses = Set((before + after).filter { $0 >= 0 }).sorted()
  }

  /// - Precondition: the sequence has a place for `@`.
  init(_ sequence: PatternSequence, classes: inout WordClassBuilder) {
    guard let match = sequence.match else { preconditionFailure("a context needs its match") }
    var steps: [Step] = []
    for step in sequence.steps {
      switch step {
      case .word(let tests): steps.append(classes.id(of: tests))
      case .gap(let width): steps.append(-1 - Int32(width))
      }
    }
    self.init(
      before: steps[..<match].reversed(), after: Array(steps[match...]),
      startsAnswer: sequence.startsAnswer, endsAnswer: sequence.endsAnswer)
  }

  /// Whether its words are among these classes and its gaps no wider than patterns may have them.
  func isSound(classes: Range<WordClasses.ID>) -> Bool {
    (before + after).allSatisfy {
      classes.contains($0) || (-1 - Step(Pattern.widestGap)..<0).contains($0)
    }
  }

  /// Whether the context surrounds a match. O(steps, and places in its gaps).
  func surrounds(_ match: PatternTrie.Match, in words: PlacedWords) -> Bool {
    var effort = SearchEffort()
    guard stands(before, from: 0, at: match.start - 1, by: -1, in: words, &effort) else {
      return false
    }
    effort.restart()
    return stands(after, from: 0, at: match.end, by: 1, in: words, &effort)
  }

  /// Whether steps from one on stand at a place, going back or forth. What did not stand once is not
  /// tried again.
  private func stands(
    _ steps: [Step], from index: Int, at place: Int, by direction: Int, in words: PlacedWords,
    _ effort: inout SearchEffort
  ) -> Bool {
    guard effort.enters(index, at: place) else { return false }
    guard index < steps.count else {
      return direction > 0
        ? !endsAnswer || place >= words.content.upperBound
        : !startsAnswer || place < words.content.lowerBound
    }
    let step = steps[index]
    guard step < 0 else {
      guard MatchContext.isOpen(place, by: direction, in: words), words.has(step, at: place) else {
        return false
      }
      return stands(
        steps, from: index + 1, at: place + direction, by: direction, in: words, &effort)
    }
    var next = place
    for _ in 0...(-1 - step) {
      if stands(steps, from: index + 1, at: next, by: direction, in: words, &effort) {
        return true
      }
      guard MatchContext.isOpen(next, by: direction, in: words) else { return false }
      next += direction
    }
    return false
  }

  /// Whether a place is a word, and nothing parts it from where we come from: going back, the break
  /// that counts is the one in front of the word on the right.
  private static func isOpen(_ place: Int, by direction: Int, in words: PlacedWords) -> Bool {
    guard place >= 0, place < words.atoms.count else { return false }
    return words.atoms[direction > 0 ? place : place + 1].before != .strong
  }
}
