internal import FrenchText

/// The sets of words that steps of patterns accept, and which of them a word belongs to.
struct WordClasses: Sendable {
  typealias ID = Int32

  private var ids: [[PatternSequence.WordTest]: ID] = [:]
  private var byKey: [String: [ID]] = [:]
  private var byNormal: [String: [ID]] = [:]
  private var byPrefix: [String: [ID]] = [:]
  private var prefixLengths: [Int] = []
  private(set) var count = 0

  /// The class of a set of word tests; the same set has one class.
  mutating func id(of tests: [PatternSequence.WordTest]) -> ID {
    let sorted = Array(Set(tests)).sorted {
      ($0.text, $0.comparison.rawValue) < ($1.text, $1.comparison.rawValue)
    }
    if let id = ids[sorted] { return id }
    let id = ID(count)
    count += 1
    ids[sorted] = id
    for test in sorted {
      switch test.comparison {
      case .key: byKey[test.text, default: []].append(id)
      case .normal: byNormal[test.text, default: []].append(id)
      case .prefix:
        byPrefix[test.text, default: []].append(id)
        if !prefixLengths.contains(test.text.utf8.count) {
          prefixLengths = (prefixLengths + [test.text.utf8.count]).sorted()
        }
      }
    }
    return id
  }

  /// The classes a word belongs to, sorted, each once. O(distinct prefix lengths).
  func classes(of word: WordType) -> [ID] {
    var found: Set<ID> = []
    if let ids = byKey[word.key] { found.formUnion(ids) }
    if let ids = byNormal[word.normal] { found.formUnion(ids) }
    let normal = word.normal.utf8
    for length in prefixLengths {
      guard length <= normal.count else { break }
      let prefix = String(decoding: normal.prefix(length), as: UTF8.self)
      if let ids = byPrefix[prefix] { found.formUnion(ids) }
    }
    return found.sorted()
  }
}
