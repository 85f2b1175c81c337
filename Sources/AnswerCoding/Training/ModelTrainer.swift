public import FrenchText
internal import Glibc
public import Survey
internal import SurveyStatistics

/// Learns a model from answers that people coded.
public struct ModelTrainer: Sendable {
  public struct Options: Sendable {
    public var classifier = Classifier.logistic
    public var seed: UInt64 = 1
    /// Folds for thresholds and calibration.
    public var folds = 5
    /// Fewer training answers with a code, and the lexicon alone decides it where it has entries.
    public var supportFloor = 10
    /// What the thresholds are to serve; fixed at training, never by the file being coded.
    public var objective = Objective.f1
    public var threads = 1
    public var toolVersion = ""

    public init() {}
  }

  /// What an answer got from a model that had not learnt from it.
  public struct OutOfFold: Sendable {
    public let fold: Int
    public let answer: CodedAnswer
  }

  public let options: Options
  private let codeframe: Codeframe
  private let lexicon: ModelLexicon?
  private let compiled: CompiledLexicon?
  private let wordList: FrenchWordList?

  /// - Parameters:
  ///   - codeframe: that of the lexicon, or made from the gold.
  ///   - lexicon: as it is written.
  ///   - compiled: the lexicon, compiled.
  ///   - wordList: the words that are no typos.
  ///   - options: how to learn.
  public init(
    codeframe: Codeframe, lexicon: Lexicon? = nil, compiled: CompiledLexicon? = nil,
    wordList: FrenchWordList? = nil, options: Options = Options()
  ) {
    self.codeframe = codeframe
    self.lexicon = lexicon.flatMap { lexicon in
      compiled.map { ModelLexicon(lexicon, compiled: $0) }
    }
    self.compiled = compiled
    self.wordList = wordList
    self.options = options
  }

  /// A trainer for counts, with the lexicon that they were made with.
  public init(for counts: TrainingCounts, options: Options = Options()) {
    lexicon = counts.lexicon
    compiled = lexicon?.compiled
    codeframe = compiled?.codeframe ?? counts.codeframe
    wordList = nil
    self.options = options
  }

  /// Learns a model from all answers.
  ///
  /// Thresholds and calibration come from answers that each fold's model had not seen. The order of
  /// the answers changes nothing.
  /// - Parameters:
  ///   - gold: answers that people coded.
  ///   - unlabelled: answers that nobody coded. They tell which words are common; Naive Bayes learns
  ///     from them too, at a tenth of a coded answer's weight at most.
  /// - Complexity: O(folds × codes × passes × features of all answers), over all cores.
  public func train(
    _ gold: [GoldAnswer], unlabelled: [String] = []
  ) throws -> CodingModel {
    try train(from: try counts(of: gold, unlabelled: unlabelled))
  }

  /// What learning needs of some answers, be they all or those of a shard. Answers that may only
  /// measure are left out. O(bytes).
  public func counts(of gold: [GoldAnswer], unlabelled: [String] = []) throws -> TrainingCounts {
    TrainingCounts(
      origin: origin, lexicon: lexicon, rows: try rows(of: gold.filter { $0.use != .measure }),
      unlabelled: try uncodedRows(unlabelled))
  }

  /// Learns a model from counts: the same, byte for byte, from all answers at once and from shards
  /// added up in any order.
  public func train(from counts: TrainingCounts) throws -> CodingModel {
    guard counts.rows.count >= 2 else {
      throw TrainingError.tooFewAnswers(count: counts.rows.count, needed: 2)
    }
    return model(of: counts)
  }

  /// Codes each answer by a model learnt from the other folds, thresholds included.
  ///
  /// - Parameters:
  ///   - gold: answers that people coded.
  ///   - share: of the other folds' answers, how many are learnt from, drawn by the seed so that a
  ///     larger share holds a smaller one; for learning curves.
  public func outOfFold(
    _ gold: [GoldAnswer], learningFrom share: Double = 1
  ) throws -> [OutOfFold] {
    try foldCodings(gold, learningFrom: share).gold
  }

  /// What the fold models say: of each coded answer the one that has not learnt it, of others all.
  public struct FoldCodings: Sendable {
    /// In the order of the gold.
    public let gold: [OutOfFold]
    /// Of each fold's model, the other answers in their order; empty without others.
    public let others: [[CodedAnswer]]
  }

  /// Codes gold by the models of the other folds, and answers that nobody coded by all of them, so
  /// that a difference between the two is none of models.
  ///
  /// - Parameters:
  ///   - gold: answers that people coded.
  ///   - others: texts that nobody coded.
  ///   - unlabelled: what the whole model learns from besides; the fold models do so too.
  ///   - share: of the other folds' answers, how many are learnt from.
  /// - Complexity: `folds` trainings and O(folds × others) codings.
  public func foldCodings(
    _ gold: [GoldAnswer], others: [String] = [], unlabelled: [String] = [],
    learningFrom share: Double = 1
  ) throws -> FoldCodings {
    let folds = min(options.folds, gold.count)
    guard folds >= 2 else {
      throw TrainingError.tooFewAnswers(count: gold.count, needed: 2)
    }
    let rows = try rows(of: gold)
    let unlabelledRows = try uncodedRows(unlabelled)
    let foldOf = self.folds(of: rows, count: folds)
    var byModel: [[CodedAnswer]] = []
    var results: [OutOfFold?] = Array(repeating: nil, count: gold.count)
    for fold in 0..<folds {
      var inside = gold.indices.filter { foldOf[$0] != fold && gold[$0].use != .measure }
      if share < 1 {
        var random = SeededGenerator(seed: options.seed, stream: UInt64(fold) + 1)
        let count = max(2, Int((Double(inside.count) * share).rounded()))
        inside = inside.shuffled(using: &random).prefix(count).sorted()
      }
      let model = model(
        of: TrainingCounts(
          origin: origin, lexicon: lexicon, rows: inside.map { rows[$0] },
          unlabelled: unlabelledRows))
      let coder = try AnswerCoder(
        AnswerCoder.Plan(model: model, lexicon: compiled, wordList: wordList))
      for index in gold.indices where foldOf[index] == fold {
        results[index] = OutOfFold(fold: fold, answer: coder.code(gold[index].text))
      }
      if !others.isEmpty { byModel.append(others.map { coder.code($0) }) }
    }
    return FoldCodings(gold: results.map { $0! }, others: byModel)
  }

  private func uncodedRows(_ texts: [String]) throws -> [TrainingRow] {
    try rows(of: texts.map { GoldAnswer(id: nil, text: $0, codes: [], line: 0) })
      .filter { !$0.isNonAnswer }
  }

  // MARK: - Steps

  /// How this trainer reads answers.
  private var origin: TrainingCounts.Origin {
    TrainingCounts.Origin(
      toolVersion: options.toolVersion, icuVersion: Tokenizer.icuVersion,
      wordListFingerprint: wordList?.fingerprint ?? "")
  }

  private func model(of counts: TrainingCounts) -> CodingModel {
    let taught = counts.rows.filter { !$0.isNonAnswer }
    let unlabelled = counts.unlabelled
    let candidates = ModelTrainer.candidates(for: options.classifier)
    let (vocabulary, frequencies) = FeatureVocabulary.build(
      from: taught + unlabelled, options: candidates[0].options,
      lexiconCodeCount: compiled == nil ? 0 : codeframe.count)
    let codes = taught.map { positions(of: $0.codes) }
    let judges = self.judges(among: taught)
    let selection = select(candidates) { setting in
      let matrix = self.matrix(taught, vocabulary, frequencies, setting)
      let scores = outOfFoldScores(
        matrix, codes: codes, rows: taught,
        trainer: LinearTrainer(setting: setting, seed: options.seed),
        columnCount: vocabulary.count, folds: ModelTrainer.selectionFolds)
      return (scores, codes)
    }
    let setting = selection.setting
    let matrix = self.matrix(taught, vocabulary, frequencies, setting)
    var trainer = LinearTrainer(setting: setting, seed: options.seed)
    if !unlabelled.isEmpty {
      trainer.unlabelled = self.matrix(unlabelled, vocabulary, frequencies, setting)
    }
    var scores = outOfFoldScores(
      matrix, codes: codes, rows: taught, trainer: trainer, columnCount: vocabulary.count,
      folds: options.folds)
    var learnt = trainer.fit(
      matrix, codes: codes, codeCount: codeframe.count, columnCount: vocabulary.count,
      threads: options.threads)
    if compiled != nil {
      fuse(
        &scores, &learnt, codes: codes,
        hits: taught.map { Set(positions(of: $0.lexiconCodes)) }, judges: judges,
        lexiconStart: vocabulary.lexiconStart)
    }
    let decisions = ThresholdChooser(
      codeframe: codeframe, supportFloor: options.supportFloor,
      hasKeywords: keywordPositions(), objective: options.objective
    ).decisions(scores: scores, codes: codes, judges: judges)
    let givesLikeliest =
      options.objective == .f1
      && ThresholdChooser.likeliestPays(
        decisions: decisions, scores: judges.map { scores[$0] }, codes: judges.map { codes[$0] })
    return CodingModel(
      codeframe: codeframe, classifier: options.classifier,
      provenance: provenance(of: counts, selection: selection.words), lexicon: lexicon,
      linear: LinearScores(
        vocabulary: vocabulary, inverseFrequencies: frequencies, weighting: setting.weighting,
        options: setting.options,
        weights: ModelTrainer.quantized(learnt),
        intercepts: learnt.intercepts.map {
          Int64((Double($0) * LinearScores.scoreSteps).rounded())
        }),
      decisions: decisions, givesLikeliest: givesLikeliest)
  }

  /// Puts the lexicon's say beside the words': scores and weights become those of both.
  private func fuse(
    _ scores: inout [[Double]], _ learnt: inout LinearTrainer.Learnt, codes: [[Int]],
    hits: [Set<Int>], judges: [Int], lexiconStart: Int
  ) {
    let calibrations = codeframe.codes.indices.map { code in
      PlattCalibration(
        fitting: scores.map { $0[code] }, to: codes.map { $0.contains(code) })
    }
    let bases = codeframe.codes.indices.map { code in
      let count = Double(codes.count { $0.contains(code) })
      return log((count + 0.5) / (Double(codes.count) - count + 0.5))
    }
    let fusion = LexiconFusion(
      fitting: judges.flatMap { row in
        codeframe.codes.indices.map { code in
          let calibration = calibrations[code]
          return LexiconFusion.Case(
            logit: -(calibration.slope * scores[row][code] + calibration.offset),
            base: bases[code], isHit: hits[row].contains(code),
            isPositive: codes[row].contains(code))
        }
      })
    for row in scores.indices {
      for code in codeframe.codes.indices {
        scores[row][code] = fusion.score(
          scores[row][code], calibration: calibrations[code], base: bases[code],
          isHit: hits[row].contains(code))
      }
    }
    for code in codeframe.codes.indices {
      fusion.apply(
        to: &learnt, code: code, calibration: calibrations[code], base: bases[code],
        hit: lexiconStart + code)
    }
  }

  /// The answers that may say how far the lexicon is to be trusted: not those that chose its entries,
  /// on which it is better than it will be. With too few others, all of them.
  private func judges(among rows: [TrainingRow]) -> [Int] {
    let others = rows.indices.filter { rows[$0].use != .develop }
    return compiled == nil || others.count < ModelTrainer.fewestJudges
      ? Array(rows.indices) : others
  }

  static let fewestJudges = 100

  /// Folds for the choice among candidate settings.
  static let selectionFolds = 3

  /// The candidate settings of a classifier, the usual one first; at most four.
  static func candidates(for classifier: Classifier) -> [LinearTrainer.Setting] {
    switch classifier {
    case .logistic:
      return [2.0, 1, 4].map { cost in
        LinearTrainer.Setting(
          classifier: .logistic, cost: cost,
          weighting: .normalized(words: 1, grams: 1, lexicon: 1))
      }
    case .naiveBayes, .complement:
      return [
        LinearTrainer.Setting(
          classifier: classifier, options: FeatureOptions(gramLengths: nil), weighting: .counts,
          smoothing: 0.3)
      ]
    }
  }

  /// The candidate with the best out-of-fold micro-F1, and why in machine-readable words. The first
  /// one stays unless another beats it by more than chance often gives.
  private func select(
    _ candidates: [LinearTrainer.Setting],
    trying outOfFold: (LinearTrainer.Setting) -> (scores: [[Double]], codes: [[Int]])
  ) -> (setting: LinearTrainer.Setting, words: String) {
    guard candidates.count > 1 else { return (candidates[0], candidates[0].name) }
    let figures = candidates.map { setting in
      let (scores, codes) = outOfFold(setting)
      return ThresholdChooser.microF1(scores: scores, codes: codes)
    }
    let margin = 0.005
    let best = figures.indices.max { (figures[$0], -$0) < (figures[$1], -$1) } ?? 0
    let chosen = figures[best] > figures[0] + margin ? best : 0
    let tried = zip(candidates, figures).map { setting, figure in
      "\(setting.name): micro-F1 \(Double(Int((figure * 1000).rounded())) / 1000)"
    }
    return (
      candidates[chosen],
      "\(candidates[chosen].name); out of \(ModelTrainer.selectionFolds) folds, "
        + tried.joined(separator: ", ")
    )
  }

  private func rows(of gold: [GoldAnswer]) throws -> [TrainingRow] {
    let reader = try TrainingReader(lexicon: compiled, wordList: wordList)
    return gold.map(reader.row)
  }

  /// The positions of codes in the codeframe, ascending.
  private func positions(of codes: [Code]) -> [Int] {
    codes.compactMap { codeframe.position(of: $0) }.sorted()
  }

  private func matrix(
    _ rows: [TrainingRow], _ vocabulary: FeatureVocabulary, _ frequencies: [Float],
    _ setting: LinearTrainer.Setting
  ) -> SparseMatrix {
    let vectorizer = RowVectorizer(
      vocabulary: vocabulary, inverseFrequencies: frequencies, weighting: setting.weighting,
      options: setting.options)
    var matrix = SparseMatrix()
    for row in rows { matrix.append(vectorizer.vector(of: row)) }
    return matrix
  }

  private func folds(of rows: [TrainingRow], count: Int) -> [Int] {
    TrainingFolds.folds(
      of: rows, codes: rows.map { positions(of: $0.codes) }, codeCount: codeframe.count,
      count: count, seed: options.seed)
  }

  /// Per row and code, the score of a model that had not seen the row.
  private func outOfFoldScores(
    _ matrix: SparseMatrix, codes: [[Int]], rows: [TrainingRow], trainer: LinearTrainer,
    columnCount: Int, folds wanted: Int
  ) -> [[Double]] {
    let count = min(wanted, matrix.rowCount)
    guard count >= 2 else {
      return codes.map { _ in Array(repeating: 0, count: codeframe.count) }
    }
    return trainer.outOfFoldScores(
      matrix, codes: codes, foldOf: folds(of: rows, count: count), foldCount: count,
      codeCount: codeframe.count, columnCount: columnCount, threads: options.threads)
  }

  private func keywordPositions() -> Set<Int> {
    Set(compiled?.entries.filter { !$0.isVeto }.map(\.code) ?? [])
  }

  private static func quantized(_ learnt: LinearTrainer.Learnt) -> [Int32] {
    learnt.weights.map {
      Int32((max(-30000, min(30000, $0)) * LinearScores.weightSteps).rounded())
    }
  }

  private func provenance(of counts: TrainingCounts, selection: String) -> ModelProvenance {
    ModelProvenance(
      toolVersion: counts.origin.toolVersion, icuVersion: counts.origin.icuVersion,
      wordListFingerprint: counts.origin.wordListFingerprint, seed: options.seed,
      answerCount: counts.rows.count, answersHash: counts.answersHash,
      lessons: LessonFilter(textHashes: counts.rows.map(\.text)), selection: selection)
  }
}
