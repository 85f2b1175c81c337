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
  var gold: [String]

  @Option(help: help("option.lexicon", valueName: "file"))
  var lexicon: String?

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

  func run() throws {
    try seal.check(lexicon)
    let lesson = try Lesson(
      gold: gold, lexicon: lexicon, codesColumn: codesColumn, table: table, common: common)
    let trainer = lesson.trainer(learning.options(threads: threadOptions.threads))
    let uncoded = try unlabelled.map { try UncodedAnswers(path: $0, table: table) }
    let model = try trainer.train(lesson.answers, unlabelled: uncoded?.texts ?? [])
    if let outOfFold {
      let others = uncoded?.others(than: Set(lesson.answers.compactMap(\.id))) ?? []
      let codings = try trainer.foldCodings(
        lesson.answers, others: others.map(\.text), unlabelled: uncoded?.texts ?? [])
      try write(codings, of: lesson, others: others.map(\.id), to: outOfFold)
      if let unlabelled, uncoded?.hasIDs == false {
        common.say("train.no_fold_models", [.text("file", unlabelled)])
      }
    }
    try AtomicFile.write(
      ModelFile.bytes(of: model), to: output,
      inputs: gold + [lexicon, unlabelled].compactMap { $0 })
    common.say(
      "train.done", [.count("count", lesson.answers.count), .text("output", output)])
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
  var classifier: String = Classifier.logistic.rawValue

  @Option(help: help("option.objective", valueName: "f1|recall-floor|count"))
  var objective: String = Objective.f1.rawValue

  @Option(help: help("option.seed", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: help("option.folds", valueName: "n"))
  var folds: Int = 5

  func validate() throws {
    if Classifier(rawValue: classifier) == nil {
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

  func options(threads: Int) -> ModelTrainer.Options {
    var options = ModelTrainer.Options()
    options.classifier = Classifier(rawValue: classifier) ?? .logistic
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
    common: CommonOptions
  ) throws {
    let loaded = try lexiconPath.map { try CoderLoading.lexicon($0) }
    lexicon = loaded?.0
    compiled = loaded?.1
    var answers: [GoldAnswer] = []
    for path in gold {
      let read = try GoldReader(path: path, table: table, codesColumn: codesColumn)
        .read(codeframe: compiled?.codeframe)
      if read.answers.isEmpty { throw GoldError.noCodedRow(file: path) }
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
