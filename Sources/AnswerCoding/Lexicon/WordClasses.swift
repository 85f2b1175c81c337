internal import FrenchText

/// The sets of words that steps of patterns accept, and which of them a word belongs to.
struct WordClasses: Sendable, Equatable {
  typealias ID = Int32

  /// Words of one comparison, and for each the classes that it belongs to.
  struct Index: Sendable, Equatable {
    let texts: TextTable
    /// Where the classes of each text end in `ids`.
    let ends: [UInt32]
    let ids: [ID]

    /// The classes of a text; none when no pattern has it.
    func classes(of text: UnsafeBufferPointer<UInt8>) -> ArraySlice<ID> {
      guard let position = texts.position(of: text).map(Int.init) else { return [] }
      return ids[(position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])]
    }

    func classes(of text: String) -> ArraySlice<ID> {
      var text = text
      return text.withUTF8 { classes(of: $0) }
    }
  }

  let count: Int
  let keys: Index
  let normals: Index
  let prefixes: Index
  /// The lengths of prefixes in bytes, ascending.
  let prefixLengths: [UInt32]

  /// The classes a word belongs to, sorted, each once. O(distinct prefix lengths).
  func classes(of word: WordType) -> [ID] {
    var found = Array(keys.classes(of: word.key))
    found += normals.classes(of: word.normal)
    var normal = word.normal
    normal.withUTF8 { bytes in
      for length in prefixLengths {
        guard length <= bytes.count else { break }
        found += prefixes.classes(of: UnsafeBufferPointer(rebasing: bytes[..<Int(length)]))
      }
    }
    guard found.count > 1 else { return found }
    found.sort()
    var last: ID = -1
    found.removeAll { id in
      defer { last = id }
      return id == last
    }
    return found
  }
}

/// Word classes as they are found, pattern by pattern.
struct WordClassBuilder {
  private var ids: [[PatternSequence.WordTest]: WordClasses.ID] = [:]
  /// The class of sets of one test, which most are.
  private var single: [PatternSequence.WordTest: WordClasses.ID] = [:]
  private var byText: [[String: [WordClasses.ID]]] = [[:], [:], [:]]
  private var count = 0

  /// The class of a set of word tests; the same set has one class.
  mutating func id(of tests: [PatternSequence.WordTest]) -> WordClasses.ID {
    if tests.count == 1 {
      if let id = single[tests[0]] { return id }
      single[tests[0]] = WordClasses.ID(count)
      return add(tests)
    }
    let distinct = Set(tests)
    let sorted = distinct.sorted {
      ($0.text, $0.comparison.rawValue) < ($1.text, $1.comparison.rawValue)
    }
    if sorted.count == 1 { return id(of: sorted) }
    if let id = ids[sorted] { return id }
    ids[sorted] = WordClasses.ID(count)
    return add(sorted)
  }

  private mutating func add(_ tests: [PatternSequence.WordTest]) -> WordClasses.ID {
    let id = WordClasses.ID(count)
    count += 1
    for test in tests {
      byText[Int(test.comparison.rawValue)][test.text, default: []].append(id)
    }
    return id
  }

  var classes: WordClasses {
    let prefixes = byText[Int(PatternSequence.WordTest.Comparison.prefix.rawValue)]
    return WordClasses(
      count: count, keys: index(.key), normals: index(.normal), prefixes: index(.prefix),
      prefixLengths: Set(prefixes.keys.map { UInt32($0.utf8.count) }).sorted())
  }

  private func index(_ comparison: PatternSequence.WordTest.Comparison) -> WordClasses.Index {
    let items = byText[Int(comparison.rawValue)].sorted {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    var ends: [UInt32] = []
    var ids: [WordClasses.ID] = []
    for item in items {
      ids += item.value
      ends.append(UInt32(ids.count))
    }
    return WordClasses.Index(texts: TextTable(items.map(\.key)), ends: ends, ids: ids)
  }
}
