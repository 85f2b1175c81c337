internal import FrenchText

/// All sequences of all patterns in one automaton, walked once per answer.
///
/// Sequences that start alike share their nodes. From each word of the answer only the patterns
/// whose first word stands there are followed, so the cost is about that of the matches begun.
/// Nodes lie in blocks of numbers, as a model file has them; a child stands after its parent.
struct PatternTrie: Sendable, Equatable {
  /// A match of a pattern, in atoms.
  struct Match: Equatable {
    let pattern: Int32
    let start: Int
    let end: Int
    /// Which atoms from `start` on the pattern's own words took; the others lie in gaps.
    let consumed: UInt64
  }

  /// Numbers in pairs, those of each node side by side.
  struct Edges: Sendable, Equatable {
    /// Where those of each node end.
    var ends: [UInt32] = []
    /// A word class, the width of a gap, or a pattern with its anchors (``Terminal``).
    var labels: [Int32] = []
    /// The nodes that they lead to; none for terminals.
    var children: [Int32] = []

    @inline(__always)
    func range(of node: Int) -> Range<Int> {
      (node == 0 ? 0 : Int(ends[node - 1]))..<Int(ends[node])
    }
  }

  /// A sequence that ends at a node.
  struct Terminal: Sendable, Equatable {
    /// The number of the pattern, as its owner counts them.
    let pattern: Int32
    let startsAnswer: Bool
    let endsAnswer: Bool

    init(pattern: Int32, startsAnswer: Bool, endsAnswer: Bool) {
      self.pattern = pattern
      self.startsAnswer = startsAnswer
      self.endsAnswer = endsAnswer
    }

    init(label: Int32) {
      self.init(
        pattern: label >> 2, startsAnswer: label & 1 != 0, endsAnswer: label & 2 != 0)
    }

    var label: Int32 { pattern << 2 | (endsAnswer ? 2 : 0) | (startsAnswer ? 1 : 0) }
  }

  /// Per word class the node that it leads to from the root, or −1.
  let roots: [Int32]
  let words: Edges
  let gaps: Edges
  let terminals: Edges

  var nodeCount: Int { words.ends.count }

  /// Finds every match of every pattern.
  ///
  /// - Parameters:
  ///   - atoms: the answer's words.
  ///   - classes: for each atom, the word classes it belongs to, sorted.
  ///   - report: called for each match, in the order of its first word.
  func matches(
    in atoms: AnswerAtoms, classes: [ArraySlice<WordClasses.ID>], report: (Match) -> Void
  ) {
    var effort = SearchEffort()
    for start in atoms.atoms.indices {
      effort.restart()
      for wordClass in classes[start] {
        let node = roots[Int(wordClass)]
        guard node >= 0 else { continue }
        follow(Int(node), from: start, at: start + 1, 1, atoms, classes, &effort, report)
      }
    }
  }

  private func follow(
    _ node: Int, from start: Int, at position: Int, _ consumed: UInt64, _ atoms: AnswerAtoms,
    _ classes: [ArraySlice<WordClasses.ID>], _ effort: inout SearchEffort,
    _ report: (Match) -> Void
  ) {
    guard effort.enters(node, at: position) else { return }
    for index in terminals.range(of: node) {
      let terminal = Terminal(label: terminals.labels[index])
      if terminal.startsAnswer, start > atoms.content.lowerBound { continue }
      if terminal.endsAnswer, position < atoms.content.upperBound { continue }
      report(
        Match(pattern: terminal.pattern, start: start, end: position, consumed: consumed))
    }
    if position < atoms.atoms.count, atoms.atoms[position].before == .none {
      take(node, from: start, at: position, consumed, atoms, classes, &effort, report)
    }
    for index in gaps.range(of: node) {
      let next = Int(gaps.children[index])
      let width = Int(gaps.labels[index])
      var place = position
      while place < atoms.atoms.count, place - position <= width,
        atoms.atoms[place].before != .strong
      {
        take(next, from: start, at: place, consumed, atoms, classes, &effort, report)
        place += 1
      }
    }
  }

  private func take(
    _ node: Int, from start: Int, at position: Int, _ consumed: UInt64, _ atoms: AnswerAtoms,
    _ classes: [ArraySlice<WordClasses.ID>], _ effort: inout SearchEffort,
    _ report: (Match) -> Void
  ) {
    // Gaps are at most 15 words: a pattern that reaches beyond 64 words has no place in an answer.
    guard position - start < 64, !classes[position].isEmpty else { return }
    for index in words.range(of: node) where classes[position].contains(words.labels[index]) {
      follow(
        Int(words.children[index]), from: start, at: position + 1,
        consumed | 1 << UInt64(position - start), atoms, classes, &effort, report)
    }
  }
}
