internal import FrenchText

/// All sequences of all patterns in one automaton, walked once per answer (``PatternWalk``).
///
/// Sequences that start alike share their nodes. Nodes lie in blocks of numbers, as a model file has them; a child stands after its parent.
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
    /// A word class, ascending; the width of a gap; or a pattern with its anchors (``Terminal``).
    var labels: [Int32] = []
    /// The nodes that they lead to, numbered as patterns first asked for them; none for terminals.
    var children: [Int32] = []

    /// The same as pointers, valid while the body of `withPointers` runs.
    struct Pointers {
      let ends: UnsafeBufferPointer<UInt32>
      let labels: UnsafeBufferPointer<Int32>
      let children: UnsafeBufferPointer<Int32>

      @inline(__always)
      func range(of node: Int) -> Range<Int> {
        (node == 0 ? 0 : Int(ends[node - 1]))..<Int(ends[node])
      }
    }

    func withPointers(_ body: (Pointers) -> Void) {
      ends.withUnsafeBufferPointer { ends in
        labels.withUnsafeBufferPointer { labels in
          children.withUnsafeBufferPointer { children in
            body(Pointers(ends: ends, labels: labels, children: children))
          }
        }
      }
    }

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
}
