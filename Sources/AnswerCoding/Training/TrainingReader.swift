internal import FrenchText
internal import Survey

/// Reads coded answers into the rows that training learns from: the costly part of training, done
/// for each answer alone.
struct TrainingReader {
  private let reader: AnswerReader
  private let lexicon: CompiledLexicon?

  /// - Throws: when ICU's tables cannot be opened.
  init(lexicon: CompiledLexicon?, wordList: FrenchWordList?) throws {
    reader = try AnswerReader(lexicon: lexicon, wordList: wordList)
    self.lexicon = lexicon
  }

  /// The row of an answer. O(bytes).
  func row(of answer: GoldAnswer) -> TrainingRow {
    reader.read(answer.text)
    let isNonAnswer = reader.isNonAnswer
    let lexiconCodes =
      isNonAnswer
      ? [] : lexicon.flatMap { reader.keywordCodes()?.codes(decidedIn: $0.codeframe) } ?? []
    var words: [TrainingRow.Word: Int] = [:]
    var pairs: [TrainingRow.Pair: Int] = [:]
    var reading = StableHash()
    var previous = ""
    for (index, atom) in reader.atoms.atoms.enumerated() where !isNonAnswer {
      let word = reader.word(at: index)
      // What is no word of the model neither counts nor parts its neighbours.
      guard FeatureExtractor.isFeature(word), !word.stem.isEmpty else { continue }
      words[.init(stem: word.stem, normal: word.normal), default: 0] += 1
      reading.combine(word.normal)
      if !previous.isEmpty, atom.before != .strong {
        pairs[.init(first: previous, second: word.stem), default: 0] += 1
      }
      previous = word.stem
    }
    return TrainingRow(
      words: TrainingReader.counted(words) { ($0.stem, $0.normal) },
      pairs: TrainingReader.counted(pairs) { ($0.first, $0.second) },
      codes: answer.codes.sorted(), lexiconCodes: lexiconCodes.sorted(), use: answer.use,
      isNonAnswer: isNonAnswer, text: StableHash.of(answer.text), reading: reading.value,
      respondent: answer.id.map(StableHash.of))
  }

  /// A bag in the byte order of its items' texts, which no table of Unicode changes.
  private static func counted<Item: Hashable & Sendable>(
    _ bag: [Item: Int], by texts: (Item) -> (String, String)
  ) -> [TrainingRow.Counted<Item>] {
    bag.map { TrainingRow.Counted(item: $0, count: $1) }.sorted {
      let (left, right) = (texts($0.item), texts($1.item))
      return left.0 == right.0
        ? left.1.utf8.lexicographicallyPrecedes(right.1.utf8)
        : left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
    }
  }
}

extension KeywordCodes {
  fileprivate func codes(decidedIn codeframe: Codeframe) -> [Code] {
    decided(in: codeframe).map { codeframe.codes[$0] }
  }
}

extension StableHash {
  /// The hash of a text.
  static func of(_ text: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(text)
    return hash.value
  }
}
