internal import FrenchText
/// All sequences of all patterns in one automaton, walked once per answer.
///
/// Sequences that start alike share their nodes. From each word of the answer only the patterns
/// whose first word stands there are followed, so the cost is about that of the matches begun.
struct PatternTrie: Sendable {
  /// A sequence that ends at a node.
  struct Terminal: Sendable, Equatable {
    /// The number of the pattern, as its owner counts them.
    let pattern: Int32
    let startsAnswer: Bool
    let endsAnswer: Bool
  }

  struct Node: Sendable {
    var words: [(wordClass: WordClasses.ID, child: Int32)] = []
    var gaps: [(width: Int32, child: Int32)] = []
    var terminals: [Terminal] = []
  }

  /// A match of a pattern, in atoms.
  struct Match: Equatable {
    let pattern: Int32
    let start: Int
    let end: Int
    /// Which atoms from `start` on the pattern's own words took; the others lie in gaps.
    let consumed: UInt64
  }

  private var nodes: [Node] = [Node()]
  private var roots: [WordClasses.ID: Int32] = [:]

  /// Adds a sequence without `@`. O(steps).
  mutating func insert(
    _ sequence: PatternSequence, pattern: Int32, classes: inout WordClasses
  ) {
    var node: Int32 = 0
    for step in sequence.steps {
      switch step {
      case .word(let tests): node = child(of: node, wordClass: classes.id(of: tests))
      case .gap(let width): node = child(of: node, gap: Int32(width))
      }
    }
    let terminal = Terminal(
      pattern: pattern, startsAnswer: sequence.startsAnswer, endsAnswer: sequence.endsAnswer)
    if !nodes[Int(node)].terminals.contains(terminal) {
      nodes[Int(node)].terminals.append(terminal)
    }
  }

  private mutating func child(of node: Int32, wordClass: WordClasses.ID) -> Int32 {
    if node == 0 {
      if let child = roots[wordClass] { return child }
    } else if let edge = nodes[Int(node)].words.first(where: { $0.wordClass == wordClass }) {
      return edge.child
    }
    let child = Int32(nodes.count)
    nodes.append(Node())
    if node == 0 {
      roots[wordClass] = child
    } else {
      nodes[Int(node)].words.append((wordClass, child))
    }
    return child
  }

  private mutating func child(of node: Int32, gap width: Int32) -> Int32 {
    if let edge = nodes[Int(node)].gaps.first(where: { $0.width == width }) { return edge.child }
    let child = Int32(nodes.count)
    nodes.append(Node())
    nodes[Int(node)].gaps.append((width, child))
    return child
  }

  /// Finds every match of every pattern.
  ///
  /// - Parameters:
  ///   - atoms: the answer's words.
  ///   - classes: for each atom, the word classes it belongs to, sorted.
  ///   - report: called for each match, in the order of its first word.
  func matches(
    in atoms: AnswerAtoms, classes: [ArraySlice<WordClasses.ID>], report: (Match) -> Void
  ) {
    for start in atoms.atoms.indices {
      for wordClass in classes[start] {
        guard let node = roots[wordClass] else { continue }
        follow(node, from: start, at: start + 1, 1, atoms, classes, report)
      }
    }
  }

  private func follow(
    _ index: Int32, from start: Int, at position: Int, _ consumed: UInt64, _ atoms: AnswerAtoms,
    _ classes: [ArraySlice<WordClasses.ID>], _ report: (Match) -> Void
  ) {
    let node = nodes[Int(index)]
    for terminal in node.terminals {
      if terminal.startsAnswer, start > atoms.content.lowerBound { continue }
      if terminal.endsAnswer, position < atoms.content.upperBound { continue }
      report(
        Match(pattern: terminal.pattern, start: start, end: position, consumed: consumed))
    }
    if position < atoms.atoms.count, atoms.atoms[position].before == .none {
      take(node, from: start, at: position, consumed, atoms, classes, report)
    }
    for gap in node.gaps {
      let next = nodes[Int(gap.child)]
      var place = position
      while place < atoms.atoms.count, place - position <= Int(gap.width),
        atoms.atoms[place].before != .strong
      {
        take(next, from: start, at: place, consumed, atoms, classes, report)
        place += 1
      }
    }
  }

  private func take(
    _ node: Node, from start: Int, at position: Int, _ consumed: UInt64, _ atoms: AnswerAtoms,
    _ classes: [ArraySlice<WordClasses.ID>], _ report: (Match) -> Void
  ) {
    // Gaps are at most 15 words: a pattern that reaches beyond 64 words has no place in an answer.
    guard position - start < 64 else { return }
    for edge in node.words where classes[position].contains(edge.wordClass) {
      follow(
        edge.child, from: start, at: position + 1, consumed | 1 << UInt64(position - start),
        atoms, classes, report)
    }
  }
}
