internal import FrenchText

/// Turns answers into feature values. One per task; buffers and what is known of each word type
/// are kept from answer to answer.
final class FeatureExtractor {
  /// A value of an answer's vector, with its place in the answer.
  struct Occurrence {
    let feature: Int32
    /// The first and the last atom that it was read from.
    let first: Int32
    let last: Int32
  }

  private struct TypeFeatures {
    var stem: Int32
    var grams: Range<Int>
    /// Whether the model knows the word, or a stretch of it that says something.
    var isKnown: Bool
  }

  /// Letter groups from this length on make a word known; shorter ones stand in every word.
  private static let tellingGroup = 5

  let vocabulary: FeatureVocabulary
  private let weigher: FeatureWeigher
  private let options: FeatureOptions
  private let tokenizer: Tokenizer
  private var generation = 0
  private var types: [TypeFeatures?] = []
  private var gramPool: [Int32] = []
  private var counts: [Float]
  private(set) var touched: [Int32] = []
  private(set) var occurrences: [Occurrence] = []

  init(
    vocabulary: FeatureVocabulary, inverseFrequencies: [Float], weighting: FeatureWeighting,
    options: FeatureOptions, tokenizer: Tokenizer
  ) {
    self.vocabulary = vocabulary
    weigher = FeatureWeigher(
      vocabulary: vocabulary, inverseFrequencies: inverseFrequencies, weighting: weighting)
    self.options = options
    self.tokenizer = tokenizer
    counts = Array(repeating: 0, count: vocabulary.count)
  }

  /// Whether a word is one of the model's words: punctuation never is.
  static func isFeature(_ word: WordType) -> Bool {
    switch word.kind {
    case .word, .number, .emoji: true
    case .punctuation, .symbol, .address: false
    }
  }

  /// The vector of an answer, as features with their values; `nil` when it has no known word.
  ///
  /// The features' places stay in `occurrences` until the next answer. O(words × letter groups).
  func vector(
    of atoms: AnswerAtoms, lexiconCodes: [Int]
  ) -> [(feature: Int32, value: Float)]? {
    for feature in touched { counts[Int(feature)] = 0 }
    touched.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    if tokenizer.generation != generation {
      generation = tokenizer.generation
      types.removeAll(keepingCapacity: true)
      gramPool.removeAll(keepingCapacity: true)
    }
    var previous: (stem: Int32, atom: Int32) = (-1, -1)
    var isKnown = false
    for (index, atom) in atoms.atoms.enumerated() {
      let word = tokenizer.wordType(atom.type)
      guard FeatureExtractor.isFeature(word) else { continue }
      let place = Int32(index)
      let known = features(of: atom.type, word)
      if known.isKnown { isKnown = true }
      if known.stem >= 0 { count(known.stem, place, place) }
      for position in known.grams {
        count(Int32(vocabulary.gramStart) + gramPool[position], place, place)
      }
      if options.usesPairs, previous.stem >= 0, known.stem >= 0, atom.before != .strong {
        let pair = vocabulary.pairs.position(previous.stem, known.stem)
        if pair >= 0 { count(Int32(vocabulary.pairStart) + pair, previous.atom, place) }
      }
      previous = (known.stem, place)
    }
    for code in lexiconCodes where code < vocabulary.lexiconCodeCount {
      let feature = Int32(vocabulary.lexiconStart + code)
      counts[Int(feature)] = 1
      touched.append(feature)
    }
    guard isKnown || !lexiconCodes.isEmpty else { return nil }
    return values()
  }

  private func count(_ feature: Int32, _ first: Int32, _ last: Int32) {
    if counts[Int(feature)] == 0 { touched.append(feature) }
    counts[Int(feature)] += 1
    occurrences.append(Occurrence(feature: feature, first: first, last: last))
  }

  private func values() -> [(feature: Int32, value: Float)] {
    let counted = touched.map { ($0, counts[Int($0)]) }
    let values = weigher.values(of: counted)
    return zip(touched, values).map { ($0, $1) }
  }

  private func features(of type: WordTypeID, _ word: WordType) -> TypeFeatures {
    let index = Int(type)
    if index < types.count, let known = types[index] { return known }
    while types.count <= index { types.append(nil) }
    let start = gramPool.count
    var isKnown = false
    if let lengths = options.gramLengths, vocabulary.grams.count > 0 {
      LetterGroups.forEach(of: word.normal, lengths: lengths) { gram, length in
        guard let position = vocabulary.grams.position(of: gram) else { return }
        gramPool.append(position)
        if length >= FeatureExtractor.tellingGroup { isKnown = true }
      }
    }
    let stem = vocabulary.stems.position(of: word.stem) ?? -1
    let known = TypeFeatures(
      stem: stem, grams: start..<gramPool.count, isKnown: isKnown || stem >= 0)
    types[index] = known
    return known
  }
}

/// The groups of neighbouring letters inside a word.
enum LetterGroups {
  /// The groups of some lengths of a word with a space at either edge, in order; a word shorter
  /// than a length gives itself once.
  static func groups(of word: String, lengths: ClosedRange<Int>) -> [String] {
    var groups: [String] = []
    forEach(of: word, lengths: lengths) { group, _ in
      groups.append(String(decoding: group, as: UTF8.self))
    }
    return groups
  }

  /// As `groups`, without a string for each: the bytes of a group and how many letters it has.
  static func forEach(
    of word: String, lengths: ClosedRange<Int>,
    _ body: (_ group: UnsafeBufferPointer<UInt8>, _ letters: Int) -> Void
  ) {
    var padded = " " + word + " "
    padded.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: bytes.count + 1) { starts in
        // Where each letter starts; the bytes of UTF-8 that go on with one are 10xxxxxx.
        var count = 0
        for (place, byte) in bytes.enumerated() where byte & 0xc0 != 0x80 {
          starts[count] = place
          count += 1
        }
        starts[count] = bytes.count
        for length in lengths {
          guard length < count else {
            body(bytes, count)
            break
          }
          for first in 0...(count - length) {
            body(
              UnsafeBufferPointer(rebasing: bytes[starts[first]..<starts[first + length]]), length)
          }
        }
      }
    }
  }
}
