internal import Survey

/// The features of a model, in their order: stems, pairs of neighbouring stems, letter groups
/// inside words, and one for each code that the lexicon gives.
///
/// Texts stand in byte order, so that a vocabulary does not depend on the order of the answers.
struct FeatureVocabulary: Sendable, Equatable {
  /// Two neighbouring stems, by their positions in `stems`.
  struct Pair: Hashable, Sendable, Comparable {
    let first: Int32
    let second: Int32

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  let stems: [String]
  let pairs: [Pair]
  let grams: [String]
  /// How many codes the lexicon can give; 0 without a lexicon.
  let lexiconCodeCount: Int

  var pairStart: Int { stems.count }
  var gramStart: Int { stems.count + pairs.count }
  var lexiconStart: Int { stems.count + pairs.count + grams.count }
  var count: Int { lexiconStart + lexiconCodeCount }

  /// What a person would call a feature: its word, two words, or letters.
  func name(of feature: Int) -> String {
    if feature < pairStart { return stems[feature] }
    if feature < gramStart {
      let pair = pairs[feature - pairStart]
      return stems[Int(pair.first)] + "_" + stems[Int(pair.second)]
    }
    return feature < lexiconStart ? grams[feature - gramStart] : "lexicon"
  }

  /// The position of each of some distinct features.
  static func positions<Item: Hashable>(_ items: [Item]) -> [Item: Int32] {
    Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1, Int32($0)) })
  }
}
