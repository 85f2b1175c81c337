internal import Survey

/// The features of a model, in their order: stems, pairs of neighbouring stems, letter groups
/// inside words, and one for each code that the lexicon gives.
///
/// Texts stand in byte order, so that a vocabulary does not depend on the order of the answers.
struct FeatureVocabulary: Sendable, Equatable {
  typealias Pair = PairTable.Pair

  let stems: TextTable
  let pairs: PairTable
  let grams: TextTable
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
      let pair = pairs.pairs[feature - pairStart]
      return stems[Int(pair.first)] + "_" + stems[Int(pair.second)]
    }
    return feature < lexiconStart ? grams[feature - gramStart] : "lexicon"
  }
}
