import AnswerCoding
import ArgumentParser
import FrenchText
import Survey
import SurveyFiles

/// `verbatim train`: learns a model from answers that people coded.
struct TrainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "train", abstract: Speaker.current.sentence("help.train"),
      discussion: Speaker.current.sentence("help.train.discussion"))
  }

  @Argument(help: help("argument.gold", valueName: "gold"))
  var gold: [String] = []

  @Option(help: help("option.lexicon", valueName: "file"))
  var lexicon: String?

  @Flag(help: help("option.counts_only"))
  var countsOnly = false

  @Option(parsing: .upToNextOption, help: help("option.from_counts", valueName: "counts"))
  var fromCounts: [String] = []

  @Option(
    name: [.short, .customLong("output")], help: help("option.model_output", valueName: "model"))
  var output: String

  @Option(help: help("option.unlabelled", valueName: "answers"))
  var unlabelled: String?

  @Option(help: help("option.out_of_fold", valueName: "file"))
  var outOfFold: String?

  @Option(help: help("option.codes_column", valueName: "column"))
  var codesColumn: String?

  @OptionGroup var learning: LearningOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var threadOptions: ThreadOptions
  @OptionGroup var seal: SealOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if gold.isEmpty == fromCounts.isEmpty { throw usage("error.usage.gold_or_counts") }
    if !fromCounts.isEmpty,
      countsOnly || [lexicon, unlabelled, outOfFold, codesColumn].contains(where: { $0 != nil })
    {
      throw usage("error.usage.from_counts")
    }
    if countsOnly, outOfFold != nil || learning.isSet { throw usage("error.usage.counts_only") }
  }

  func run() throws {
    guard fromCounts.isEmpty else { return try learnFromCounts() }
    try seal.check(lexicon)
    let lesson = try Lesson(
      gold: gold, lexicon: lexicon, codesColumn: codesColumn, table: table, common: common,
      mayBeEmpty: countsOnly)
    let trainer = lesson.trainer(learning.options(threads: threadOptions.threads))
    let uncoded = try unlabelled.map { try UncodedAnswers(path: $0, table: table) }
    let counts = try trainer.counts(of: lesson.answers, unlabelled: uncoded?.texts ?? [])
    if countsOnly { return try write(counts) }
    let model = try trainer.train(from: counts)
    if let outOfFold {
      let others = uncoded?.others(than: Set(lesson.answers.compactMap(\.id))) ?? []
      let codings = try trainer.foldCodings(
        lesson.answers, others: others.map(\.text), unlabelled: uncoded?.texts ?? [])
      try write(codings, of: lesson, others: others.map(\.id), to: outOfFold)
      if let unlabelled, uncoded?.hasIDs == false {
        common.say("train.no_fold_models", [.text("file", unlabelled)])
      }
    }
    try write(
      model, of: trainer, count: lesson.answers.count,
      inputs: gold + [lexicon, unlabelled].compactMap { $0 })
  }

  private func learnFromCounts() throws {
    let shards = try fromCounts.map { path in
      (
        file: path,
        counts: try CountsFile.counts(from: try WholeFile.bytes(path: path), file: path)
      )
    }
    let counts = try TrainingCounts.sum(of: shards)
    let trainer = ModelTrainer(
      for: counts,
      options: learning.options(threads: threadOptions.threads, usual: .naiveBayes))
    try write(
      try trainer.train(from: counts), of: trainer, count: counts.answerCount, inputs: fromCounts)
  }

  private func write(_ counts: TrainingCounts) throws {
    try AtomicFile.write(
      CountsFile.bytes(of: counts), to: output,
      inputs: gold + [lexicon, unlabelled].compactMap { $0 }, isPrivate: true)
    common.say("train.counts_done", [.count("count", counts.answerCount), .text("output", output)])
  }

  private func write(
    _ model: CodingModel, of trainer: ModelTrainer, count: Int, inputs: [String]
  ) throws {
    try AtomicFile.write(ModelFile.bytes(of: model), to: output, inputs: inputs)
    common.say("train.done", [.count("count", count), .text("output", output)])
    if common.verbose {
      common.say("train.selection", [.text("selection", model.provenance.selection)])
    }
    let thin = model.keywordOnlyCodes
    if !thin.isEmpty {
      common.say(
        "train.keyword_only",
        [.list("codes", thin.map(\.name)), .count("floor", trainer.options.supportFloor)])
    }
  }

  private func usage(_ key: String) -> ValidationError {
    ValidationError(Speaker.current.sentence(key))
  }

  /// A row an answer and fold: one where people coded, one of each fold's model elsewhere.
  private func write(
    _ codings: ModelTrainer.FoldCodings, of lesson: Lesson, others: [String], to path: String
  ) throws {
    let header = ["id", "fold", "codes"] + lesson.codeframe.codes.map { "p_\($0.name)" }
    let writer = try TableWriter(
      path: path, header: header, inputs: gold + [lexicon, unlabelled].compactMap { $0 })
    func write(_ answer: CodedAnswer, id: String, fold: Int) throws {
      try writer.write(
        [.text(id), .number(String(fold)), .text(CodeCell.text(of: answer.codes))]
          + answer.probabilities.map { .number(Decimals.text($0)) })
    }
    for (index, result) in codings.gold.enumerated() {
      try write(
        result.answer, id: lesson.answers[index].id ?? String(index + 1), fold: result.fold)
    }
    for (index, id) in others.enumerated() {
      for (fold, answers) in codings.others.enumerated() {
        try write(answers[index], id: id, fold: fold)
      }
    }
    try writer.finish()
  }
}

/// Options of learning.
struct LearningOptions: ParsableArguments {
  @Option(help: help("option.classifier", valueName: "logistic|nb|cnb"))
  var classifier: String?

  @Option(help: help("option.objective", valueName: "f1|recall-floor|count"))
  var objective: String = Objective.f1.rawValue

  @Option(help: help("option.seed", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: help("option.folds", valueName: "n"))
  var folds: Int = 5

  func validate() throws {
    if let classifier, Classifier(rawValue: classifier) == nil {
      throw ValidationError(
        Speaker.current.sentence("error.usage.classifier", [.text("value", classifier)]))
    }
    if Objective(rawValue: objective) == nil {
      throw ValidationError(
        Speaker.current.sentence("error.usage.objective", [.text("value", objective)]))
    }
    guard (2...100).contains(folds) else {
      throw ValidationError(Speaker.current.sentence("error.usage.folds"))
    }
  }

  /// Whether anything was asked for that counting does not do. Counts are those of Naive Bayes.
  var isSet: Bool {
    ![nil, Classifier.naiveBayes.rawValue].contains(classifier)
      || objective != Objective.f1.rawValue || seed != 1 || folds != 5
  }

  /// - Parameter usual: the classifier where none is asked for.
  func options(threads: Int, usual: Classifier = .logistic) -> ModelTrainer.Options {
    var options = ModelTrainer.Options()
    options.classifier = classifier.flatMap(Classifier.init(rawValue:)) ?? usual
    options.objective = Objective(rawValue: objective) ?? .f1
    options.seed = seed
    options.folds = folds
    options.threads = threads
    options.toolVersion = Verbatim.version
    return options
  }
}

/// Coded answers with the codeframe and the lexicon that go with them.
struct Lesson {
  let answers: [GoldAnswer]
  let codeframe: Codeframe
  private let lexicon: Lexicon?
  let compiled: CompiledLexicon?

  init(
    gold: [String], lexicon lexiconPath: String?, codesColumn: String?, table: TableOptions,
    common: CommonOptions, mayBeEmpty: Bool = false
  ) throws {
    let loaded = try lexiconPath.map { try CoderLoading.lexicon($0) }
    lexicon = loaded?.0
    compiled = loaded?.1
    var answers: [GoldAnswer] = []
    for path in gold {
      let read = try GoldReader(path: path, table: table, codesColumn: codesColumn)
        .read(codeframe: compiled?.codeframe)
      if read.answers.isEmpty, !mayBeEmpty { throw GoldError.noCodedRow(file: path) }
      if read.uncodedCount > 0 {
        common.say(
          "gold.uncoded", [.text("file", path), .count("count", read.uncodedCount)])
      }
      answers += read.answers
    }
    self.answers = answers
    codeframe =
      compiled?.codeframe ?? Codeframe(question: "", codes: answers.flatMap(\.codes))
  }

  func trainer(_ options: ModelTrainer.Options) -> ModelTrainer {
    ModelTrainer(
      codeframe: codeframe, lexicon: lexicon, compiled: compiled,
      wordList: compiled == nil ? nil : ShareFolder.wordList(), options: options)
  }
}
