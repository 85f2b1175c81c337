/// A trie as it grows, sequence by sequence.
struct PatternTrieBuilder {
  private struct Node {
    var words: [(label: Int32, child: Int32)] = []
    var gaps: [(label: Int32, child: Int32)] = []
    var terminals: [PatternTrie.Terminal] = []
  }

  private var nodes: [Node] = [Node()]
  /// The child of a node by a word: nodes near the root have hundreds.
  private var children: [UInt64: Int32] = [:]

  /// Adds a sequence without `@`. O(steps).
  mutating func insert(
    _ sequence: PatternSequence, pattern: Int32, classes: inout WordClassBuilder
  ) {
    var node: Int32 = 0
    for step in sequence.steps {
      switch step {
      case .word(let tests): node = child(of: node, wordClass: classes.id(of: tests))
      case .gap(let width): node = child(of: node, gap: Int32(width))
      }
    }
    let terminal = PatternTrie.Terminal(
      pattern: pattern, startsAnswer: sequence.startsAnswer, endsAnswer: sequence.endsAnswer)
    if !nodes[Int(node)].terminals.contains(terminal) {
      nodes[Int(node)].terminals.append(terminal)
    }
  }

  private mutating func child(of node: Int32, wordClass: WordClasses.ID) -> Int32 {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: wordClass))
    if let child = children[key] { return child }
    let child = Int32(nodes.count)
    nodes.append(Node())
    nodes[Int(node)].words.append((wordClass, child))
    children[key] = child
    return child
  }

  private mutating func child(of node: Int32, gap width: Int32) -> Int32 {
    if let edge = nodes[Int(node)].gaps.first(where: { $0.label == width }) { return edge.child }
    let child = Int32(nodes.count)
    nodes.append(Node())
    nodes[Int(node)].gaps.append((width, child))
    return child
  }

  /// The trie of what was added. O(nodes).
  func trie(classCount: Int) -> PatternTrie {
    var roots = [Int32](repeating: -1, count: classCount)
    for edge in nodes[0].words { roots[Int(edge.label)] = edge.child }
    var words = PatternTrie.Edges()
    var gaps = PatternTrie.Edges()
    var terminals = PatternTrie.Edges()
    for (index, node) in nodes.enumerated() {
      if index > 0 { words.append(node.words.sorted { $0.label < $1.label }) }
      words.end()
      gaps.append(node.gaps)
      gaps.end()
      terminals.labels += node.terminals.map(\.label)
      terminals.end()
    }
    return PatternTrie(roots: roots, words: words, gaps: gaps, terminals: terminals)
  }
}

extension PatternTrie.Edges {
  fileprivate mutating func append(_ edges: [(label: Int32, child: Int32)]) {
    for edge in edges {
      labels.append(edge.label)
      children.append(edge.child)
    }
  }

  fileprivate mutating func end() { ends.append(UInt32(labels.count)) }
}
