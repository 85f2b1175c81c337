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
    /// The position of its stem, or −1.
    let stem: Int32
    /// Where its letter groups stand in the pool.
    let gramStart: Int32
    let gramEnd: Int32
    /// Whether it can be a feature at all.
    let isFeature: Bool
    /// Whether the model knows the word, or a stretch of it that says something.
    let isKnown: Bool
  }

  /// Letter groups from this length on make a word known; shorter ones stand in every word.
  private static let tellingGroup = 5

  let vocabulary: FeatureVocabulary
  private let weigher: FeatureWeigher
  private let options: FeatureOptions
  private let tokenizer: Tokenizer
  // No two accesses to what follows overlap, and nobody else sees it: checking each costs a tenth.
  @exclusivity(unchecked) private var generation = 0
  @exclusivity(unchecked) private var types: [TypeFeatures] = []
  @exclusivity(unchecked) private var gramPool: [Int32] = []
  @exclusivity(unchecked) private var counts: [Float]
  @exclusivity(unchecked) private var touched: [Int32] = []
  @exclusivity(unchecked) private var values: [Float] = []
  /// The features of an answer, each as often as it stands there.
  @exclusivity(unchecked) private var rows: [Int32] = []
  @exclusivity(unchecked) private(set) var occurrences: [Occurrence] = []

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
    occurrences.removeAll(keepingCapacity: true)
    guard count(atoms, lexiconCodes, keepsPlaces: true) else { return nil }
    weigh()
    return touched.indices.map { (feature: touched[$0], value: values[$0]) }
  }

  /// The scores of an answer's vector, in place of what `scores` held; false when it has no known
  /// word. The same as those of `vector`, without making it. O(words × letter groups + features ×
  /// codes).
  func score(
    _ atoms: AnswerAtoms, lexiconCodes: [Int], by linear: LinearScores, into scores: inout [Int64]
  ) -> Bool {
    if linear.weighting == .counts { return sum(atoms, lexiconCodes, linear, &scores) }
    guard count(atoms, lexiconCodes, keepsPlaces: false) else { return false }
    weigh()
    linear.sum(touched, values, into: &scores)
    return true
  }

  // MARK: - Counting

  /// Counts the features of an answer; false when it has no known word.
  private func count(_ atoms: AnswerAtoms, _ lexiconCodes: [Int], keepsPlaces: Bool) -> Bool {
    for feature in touched { counts[Int(feature)] = 0 }
    touched.removeAll(keepingCapacity: true)
    prepareTypes()
    let (pairStart, gramStart) = (Int32(vocabulary.pairStart), Int32(vocabulary.gramStart))
    let isKnown = counts.withUnsafeMutableBufferPointer { counts in
      forEachWord(of: atoms) { known, pair, previous, place in
        if known.stem >= 0 { add(known.stem, previous: place, place, keepsPlaces, counts) }
        for position in Int(known.gramStart)..<Int(known.gramEnd) {
          add(gramStart + gramPool[position], previous: place, place, keepsPlaces, counts)
        }
        if pair >= 0 { add(pairStart + pair, previous: previous, place, keepsPlaces, counts) }
      }
    }
    for code in lexiconCodes where code < vocabulary.lexiconCodeCount {
      let feature = Int32(vocabulary.lexiconStart + code)
      counts[Int(feature)] = 1
      touched.append(feature)
    }
    return isKnown || !lexiconCodes.isEmpty
  }

  @inline(__always)
  private func add(
    _ feature: Int32, previous: Int32, _ place: Int32, _ keepsPlaces: Bool,
    _ counts: UnsafeMutableBufferPointer<Float>
  ) {
    if counts[Int(feature)] == 0 { touched.append(feature) }
    counts[Int(feature)] += 1
    if keepsPlaces {
      occurrences.append(Occurrence(feature: feature, first: previous, last: place))
    }
  }

  /// Goes through an answer's words: what is known of each, the pair that it ends or −1, the place
  /// of the word before and its own. Returns whether one is known.
  @inline(__always)
  private func forEachWord(
    of atoms: AnswerAtoms, _ body: (TypeFeatures, Int32, Int32, Int32) -> Void
  ) -> Bool {
    var previous: (stem: Int32, atom: Int32) = (-1, -1)
    var isKnown = false
    let usesPairs = options.usesPairs
    for index in atoms.atoms.indices {
      let atom = atoms.atoms[index]
      let known = types[Int(atom.type)]
      guard known.isFeature else { continue }
      if known.isKnown { isKnown = true }
      let place = Int32(truncatingIfNeeded: index)
      var pair: Int32 = -1
      if usesPairs, previous.stem >= 0, known.stem >= 0, atom.before != .strong {
        pair = vocabulary.pairs.position(previous.stem, known.stem)
      }
      body(known, pair, previous.atom, place)
      previous = (known.stem, place)
    }
    return isKnown
  }

  private func weigh() {
    weigher.weigh(touched, counts, into: &values)
  }

  /// As `score`, where a feature's value is its count: each occurrence adds its row of weights.
  private func sum(
    _ atoms: AnswerAtoms, _ lexiconCodes: [Int], _ linear: LinearScores, _ scores: inout [Int64]
  ) -> Bool {
    prepareTypes()
    rows.removeAll(keepingCapacity: true)
    let (pairStart, gramStart) = (Int32(vocabulary.pairStart), Int32(vocabulary.gramStart))
    let isKnown = forEachWord(of: atoms) { known, pair, _, _ in
      if known.stem >= 0 { rows.append(known.stem) }
      for position in Int(known.gramStart)..<Int(known.gramEnd) {
        rows.append(gramStart + gramPool[position])
      }
      if pair >= 0 { rows.append(pairStart + pair) }
    }
    for code in lexiconCodes where code < vocabulary.lexiconCodeCount {
      rows.append(Int32(vocabulary.lexiconStart + code))
    }
    guard isKnown || !lexiconCodes.isEmpty else { return false }
    linear.sumRows(rows, into: &scores)
    return true
  }

  // MARK: - Word types

  /// Looks at word types that were not seen before.
  private func prepareTypes() {
    if tokenizer.generation != generation {
      generation = tokenizer.generation
      types.removeAll(keepingCapacity: true)
      gramPool.removeAll(keepingCapacity: true)
    }
    while types.count < tokenizer.wordTypeCount {
      types.append(features(of: tokenizer.wordType(WordTypeID(types.count))))
    }
  }

  private func features(of word: WordType) -> TypeFeatures {
    let start = Int32(gramPool.count)
    guard FeatureExtractor.isFeature(word) else {
      return TypeFeatures(
        stem: -1, gramStart: start, gramEnd: start, isFeature: false, isKnown: false)
    }
    var isKnown = false
    if let lengths = options.gramLengths, vocabulary.grams.count > 0 {
      LetterGroups.forEach(of: word.normal, lengths: lengths) { gram, length in
        guard let position = vocabulary.grams.position(of: gram) else { return }
        gramPool.append(position)
        if length >= FeatureExtractor.tellingGroup { isKnown = true }
      }
    }
    let stem = vocabulary.stems.position(of: word.stem) ?? -1
    return TypeFeatures(
      stem: stem, gramStart: start, gramEnd: Int32(gramPool.count), isFeature: true,
      isKnown: isKnown || stem >= 0)
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
