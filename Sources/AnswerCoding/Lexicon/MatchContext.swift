internal import FrenchText
/// What must stand around a match for an `unless` or a denial with `@` to cancel it.
struct MatchContext: Sendable {
  enum Step: Sendable {
    case word(WordClasses.ID)
    case gap(Int)
  }

  /// The steps before the match, nearest first.
  private let before: [Step]
  /// The steps after it.
  private let after: [Step]
  private let startsAnswer: Bool
  private let endsAnswer: Bool

  /// - Precondition: the sequence has a place for `@`.
  init(_ sequence: PatternSequence, classes: inout WordClasses) {
    guard let match = sequence.match else { preconditionFailure("a context needs its match") }
    var steps: [Step] = []
    for step in sequence.steps {
      switch step {
      case .word(let tests): steps.append(.word(classes.id(of: tests)))
      case .gap(let width): steps.append(.gap(width))
      }
    }
    before = steps[..<match].reversed()
    after = Array(steps[match...])
    startsAnswer = sequence.startsAnswer
    endsAnswer = sequence.endsAnswer
  }

  /// Whether the context surrounds a match.
  func surrounds(
    _ match: PatternTrie.Match, in atoms: AnswerAtoms, classes: [ArraySlice<WordClasses.ID>]
  ) -> Bool {
    // Going back, the break that counts is the one in front of the word on the right.
    let back = { (place: Int) in atoms.atoms[place + 1].before }
    let forth = { (place: Int) in atoms.atoms[place].before }
    return MatchContext.stands(
      before[...], at: match.start - 1, by: -1, within: 0..<atoms.atoms.count, breaks: back,
      classes: classes, isEdge: { !startsAnswer || $0 < atoms.content.lowerBound })
      && MatchContext.stands(
        after[...], at: match.end, by: 1, within: 0..<atoms.atoms.count, breaks: forth,
        classes: classes, isEdge: { !endsAnswer || $0 >= atoms.content.upperBound })
  }

  private static func stands(
    _ steps: ArraySlice<Step>, at place: Int, by direction: Int, within bounds: Range<Int>,
    breaks: (Int) -> AnswerAtoms.Break, classes: [ArraySlice<WordClasses.ID>],
    isEdge: (Int) -> Bool
  ) -> Bool {
    guard let step = steps.first else { return isEdge(place) }
    func goOn(from place: Int, _ rest: ArraySlice<Step>) -> Bool {
      stands(
        rest, at: place, by: direction, within: bounds, breaks: breaks, classes: classes,
        isEdge: isEdge)
    }
    switch step {
    case .word(let wordClass):
      guard bounds.contains(place), breaks(place) != .strong,
        classes[place].contains(wordClass)
      else { return false }
      return goOn(from: place + direction, steps.dropFirst())
    case .gap(let width):
      var next = place
      for _ in 0...width {
        if goOn(from: next, steps.dropFirst()) { return true }
        guard bounds.contains(next), breaks(next) != .strong else { return false }
        next += direction
      }
      return false
    }
  }
}
