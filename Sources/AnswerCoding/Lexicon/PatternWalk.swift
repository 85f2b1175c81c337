internal import FrenchText

/// The words of one answer as the trie and contexts look at them: pointers into what the reader and
/// the matcher hold, valid for the time of one call.
struct PlacedWords {
  let atoms: UnsafeBufferPointer<AnswerAtoms.Atom>
  let content: Range<Int>
  /// Per atom where its classes stand in `pool`, ascending.
  let spans: UnsafeBufferPointer<LexiconMatcher.TypeClasses>
  let pool: UnsafeBufferPointer<WordClasses.ID>
  /// Per atom a bit for each class, from where its span says.
  let bits: UnsafeBufferPointer<UInt64>
  /// A bit for each class that some word belongs to.
  let answerBits: UnsafeBufferPointer<UInt64>

  @inline(__always)
  func classes(at place: Int) -> UnsafeBufferPointer<WordClasses.ID> {
    let span = spans[place]
    return UnsafeBufferPointer(rebasing: pool[Int(span.start)..<Int(span.end)])
  }

  /// Whether the word at a place belongs to a class. O(1).
  @inline(__always)
  func has(_ wordClass: WordClasses.ID, at place: Int) -> Bool {
    let word = bits[Int(spans[place].bits) + Int(wordClass >> 6)]
    return word >> UInt64(wordClass & 63) & 1 == 1
  }

  /// Whether some word of the answer belongs to a class. O(1).
  @inline(__always)
  func hasAnywhere(_ wordClass: WordClasses.ID) -> Bool {
    answerBits[Int(wordClass >> 6)] >> UInt64(wordClass & 63) & 1 == 1
  }

  /// Where a number stands among ascending ones.
  @inline(__always)
  static func position(of number: Int32, in numbers: UnsafeBufferPointer<Int32>) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) >> 1
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }
}

/// Finds every match of every pattern of a trie in one answer.
///
/// From each word only the patterns whose first word stands there are followed, so the cost is about
/// that of the matches begun. It holds pointers alone: a walk takes thousands of steps an answer, and
/// counting references at each cost a third of its time.
struct PatternWalk {
  let words: PlacedWords
  private let wordEdges: PatternTrie.Edges.Pointers
  private let gapEdges: PatternTrie.Edges.Pointers
  private let terminals: PatternTrie.Edges.Pointers
  private let effort: UnsafeMutablePointer<SearchEffort>

  /// Walks for as long as the body runs.
  static func with(_ trie: PatternTrie, words: PlacedWords, _ body: (PatternWalk) -> Void) {
    var effort = SearchEffort()
    withUnsafeMutablePointer(to: &effort) { effort in
      trie.words.withPointers { wordEdges in
        trie.gaps.withPointers { gapEdges in
          trie.terminals.withPointers { terminals in
            body(
              PatternWalk(
                words: words, wordEdges: wordEdges, gapEdges: gapEdges, terminals: terminals,
                effort: effort))
          }
        }
      }
    }
  }

  /// Follows the patterns that begin at a word with some nodes.
  func follow(
    _ roots: ArraySlice<Int32>, from start: Int, _ report: (PatternTrie.Match) -> Void
  ) {
    effort.pointee.restart()
    for root in roots { follow(Int(root), from: start, at: start + 1, 1, report) }
  }

  private func follow(
    _ node: Int, from start: Int, at position: Int, _ consumed: UInt64,
    _ report: (PatternTrie.Match) -> Void
  ) {
    guard effort.pointee.enters(node, at: position) else { return }
    for index in terminals.range(of: node) {
      let terminal = PatternTrie.Terminal(label: terminals.labels[index])
      if terminal.startsAnswer, start > words.content.lowerBound { continue }
      if terminal.endsAnswer, position < words.content.upperBound { continue }
      report(
        PatternTrie.Match(
          pattern: terminal.pattern, start: start, end: position, consumed: consumed))
    }
    if position < words.atoms.count, words.atoms[position].before == .none {
      take(node, from: start, at: position, consumed, report)
    }
    for index in gapEdges.range(of: node) {
      let next = Int(gapEdges.children[index])
      guard mayGoOn(from: next) else { continue }
      let width = Int(gapEdges.labels[index])
      var place = position
      while place < words.atoms.count, place - position <= width,
        words.atoms[place].before != .strong
      {
        take(next, from: start, at: place, consumed, report)
        place += 1
      }
    }
  }

  /// Whether any word of the answer passes an edge of a node.
  @inline(__always)
  private func mayGoOn(from node: Int) -> Bool {
    for edge in wordEdges.range(of: node) where words.hasAnywhere(wordEdges.labels[edge]) {
      return true
    }
    return false
  }

  /// Follows the edges that the word at a place passes, in the order in which patterns made them.
  private func take(
    _ node: Int, from start: Int, at position: Int, _ consumed: UInt64,
    _ report: (PatternTrie.Match) -> Void
  ) {
    // Gaps are at most 15 words: a pattern that reaches beyond 64 words has no place in an answer.
    guard position - start < 64 else { return }
    let edges = wordEdges.range(of: node)
    let span = words.spans[position]
    guard !edges.isEmpty, span.start < span.end else { return }
    var last: Int32 = -1
    while true {
      let (child, others) = nextChild(edges, at: position, after: last)
      guard child >= 0 else { return }
      follow(
        Int(child), from: start, at: position + 1, consumed | 1 << UInt64(position - start),
        report)
      if !others { return }
      last = child
    }
  }

  /// The first child after one that the word at a place leads to, or −1; and whether there are
  /// more. Few edges are each asked for by the word's bits; of many, the word's classes are looked
  /// up.
  @inline(__always)
  private func nextChild(
    _ edges: Range<Int>, at position: Int, after last: Int32
  ) -> (child: Int32, others: Bool) {
    var found: Int32 = -1
    var count = 0
    func meet(_ edge: Int) {
      let child = wordEdges.children[edge]
      guard child > last else { return }
      count += 1
      if found < 0 || child < found { found = child }
    }
    let span = words.spans[position]
    if edges.count <= 4 * Int(span.end - span.start) {
      for edge in edges where words.has(wordEdges.labels[edge], at: position) { meet(edge) }
    } else {
      let labels = UnsafeBufferPointer(rebasing: wordEdges.labels[edges])
      for wordClass in words.classes(at: position) {
        if let edge = PlacedWords.position(of: wordClass, in: labels) {
          meet(edges.lowerBound + edge)
        }
      }
    }
    return (found, count > 1)
  }
}
