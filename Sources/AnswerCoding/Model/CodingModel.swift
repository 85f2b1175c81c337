public import Survey
internal import SurveyStatistics

/// How a model learns.
public enum Classifier: String, Sendable, Codable, CaseIterable {
  /// Logistic regression on words, pairs and letter groups, amplified by Naive Bayes ratios.
  case logistic
  /// Multinomial Naive Bayes, each code against the rest.
  case naiveBayes = "nb"
  /// Complement Naive Bayes, each code against the rest.
  case complement = "cnb"
}

/// How a code is decided.
struct CodeDecision: Sendable, Equatable {
  /// Who decides.
  enum Basis: UInt8, Sendable {
    /// The model's score against the threshold.
    case model
    /// The lexicon alone: the gold is too thin to tune a threshold.
    case keywords
    /// Nobody: the gold has no example and the lexicon no entry.
    case never
  }

  let basis: Basis
  /// The answer has the code from this probability on.
  let threshold: Double
  let calibration: PlattCalibration
  /// How many training answers have the code.
  let support: Int
}

/// What a model was made with and from. No time stamp: the same input gives the same bytes.
public struct ModelProvenance: Sendable, Equatable {
  public let toolVersion: String
  public let icuVersion: String
  /// Of the French word list that typos are repaired with; empty without one.
  public let wordListFingerprint: String
  public let seed: UInt64
  /// How many answers it learnt from.
  public let answerCount: Int
  /// A hash of each training answer's text and codes, summed: it does not depend on their order,
  /// and says whether an answer file is the one that the model knows.
  public let answersHash: UInt64
  /// Shortened hashes of the training texts, to warn when a model is tried on its own lessons.
  let lessons: LessonFilter
  /// What was chosen among the candidates, and why, in machine-readable words.
  public let selection: String
}

/// A coder as a value that stands alone: what it learnt, how it decides, its codeframe and its
/// lexicon. It holds no respondent's text.
public struct CodingModel: Sendable {
  public let codeframe: Codeframe
  public let classifier: Classifier
  public let provenance: ModelProvenance
  /// The lexicon it was trained with.
  public let lexicon: ModelLexicon?
  let linear: LinearScores
  let decisions: [CodeDecision]
  /// Whether an answer with a known word gets its likeliest code when none reaches its threshold.
  let givesLikeliest: Bool

  /// The codes that the lexicon alone decides, because the gold is too thin.
  public var keywordOnlyCodes: [Code] {
    zip(codeframe.codes, decisions).filter { $1.basis == .keywords }.map(\.0)
  }

  /// Which share of these texts the model has probably learnt from, between 0 and 1.
  public func shareLearnt(of texts: [String]) -> Double {
    guard !texts.isEmpty else { return 0 }
    return Double(texts.count { provenance.lessons.contains($0) }) / Double(texts.count)
  }
}

/// Recognises the texts that a model learnt from, without being able to tell any single one.
///
/// A hash keeps so few bits that about one foreign text in 32 looks known: enough to see that a
/// file is the training file, too little to confirm that one person wrote one sentence.
struct LessonFilter: Sendable, Equatable {
  let bits: Int
  /// Sorted, each once.
  let hashes: [UInt64]

  init(bits: Int, hashes: [UInt64]) {
    self.bits = bits
    self.hashes = hashes
  }

  /// - Parameter textHashes: the hash of each text.
  init(textHashes: [UInt64]) {
    let count = max(1, textHashes.count)
    let bits = (Int.bitWidth - count.leadingZeroBitCount) + 5
    self.init(
      bits: bits,
      hashes: Set(textHashes.map { LessonFilter.shortened($0, bits: bits) }).sorted())
  }

  /// O(log texts).
  func contains(_ text: String) -> Bool {
    let hash = LessonFilter.shortened(StableHash.of(text), bits: bits)
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }

  private static func shortened(_ hash: UInt64, bits: Int) -> UInt64 {
    hash >> UInt64(64 - bits)
  }
}
