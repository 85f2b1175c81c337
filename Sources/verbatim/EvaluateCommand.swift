import AnswerCoding
import ArgumentParser
import CodingReports
import Survey
import SurveyFiles

/// `verbatim evaluate`: how well answers are coded.
struct EvaluateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "evaluate", abstract: Speaker.current.sentence("help.evaluate"),
      discussion: Speaker.current.sentence("help.evaluate.discussion"))
  }

  @Argument(help: help("argument.gold_or_project", valueName: "gold"))
  var given: String?

  @Option(help: help("option.lexicon", valueName: "file"))
  var lexicon: String?

  @Option(help: help("option.model", valueName: "file"))
  var model: String?

  @Option(help: help("option.project", valueName: "file"))
  var project: String?

  @Flag(help: help("option.keywords_only"))
  var keywordsOnly = false

  @Option(help: help("option.json", valueName: "out"))
  var json: String?

  @Option(help: help("option.html", valueName: "out"))
  var html: String?

  @Option(help: help("option.against", valueName: "model|coded"))
  var against: String?

  @Flag(help: help("option.learning_curve"))
  var learningCurve = false

  @Option(help: help("option.codes_column", valueName: "column"))
  var codesColumn: String?

  @OptionGroup var learning: LearningOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var threadOptions: ThreadOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if learningCurve, keywordsOnly || model != nil {
      throw ValidationError(Speaker.current.sentence("error.usage.learning_curve"))
    }
    if json == "-", html == "-" {
      throw ValidationError(Speaker.current.sentence("error.usage.two_on_output"))
    }
  }

  /// The file of answers that people coded.
  private var gold: String { given ?? "-" }

  func run() throws {
    for file in try files() {
      var command = self
      command.given = file
      try command.takeProject()
      if keywordsOnly, command.lexicon == nil {
        throw ValidationError(Speaker.current.sentence("error.usage.keywords_without_lexicon"))
      }
      try command.evaluate()
    }
  }

  /// The file given, else those of the project that are there.
  private func files() throws -> [String] {
    if let given { return [given] }
    let location = try ProjectLocation.here(asked: project)
    let files = location.questions.flatMap(location.gold(of:)).filter(ProjectLocation.exists)
    guard !files.isEmpty else { throw ProjectError.noGold(project: location.project.file) }
    for (option, path) in [("--json", json), ("--html", html)] where path != nil && files.count > 1
    {
      throw ValidationError(
        Speaker.current.sentence(
          "error.evaluate.one_gold", [.text("option", option), .count("count", files.count)]))
    }
    return files
  }

  /// Without a lexicon and a model, those of the project's question that the gold belongs to.
  private mutating func takeProject() throws {
    guard lexicon == nil, model == nil,
      let location = try ProjectLocation.find(asked: project, near: gold),
      let question = location.question(ofGold: gold)
    else { return }
    lexicon = location.path(of: question.lexicon)
    model = location.path(of: question.model)
    if table.textColumn == nil, question.columns.count == 1 {
      let header = try TableReader(path: gold, options: table.reading).header
      let finder = ColumnFinder(file: gold, header: header)
      if finder.usual(.text) == nil { table.textColumn = question.columns[0] }
    }
    common.say(
      "evaluate.project",
      [.text("project", location.project.file), .text("question", question.name)])
  }

  private func evaluate() throws {
    let (whole, lesson) = try codings()
    let coded = leaveOutLessonsOfLexicon(whole)
    var evaluation = Evaluation(
      coded.pairs, codeframe: coded.codeframe, confidences: coded.coded.map(\.confidence),
      // Keywords alone are as sure of every code: nothing was calibrated.
      probabilities: keywordsOnly ? nil : coded.coded.map(\.probabilities), gold: coded.answers)
    if learningCurve, let lesson {
      evaluation.learning = try learningPoints(lesson, whole: whole)
    }
    if let against {
      let rival = RivalCoding(
        path: against, gold: gold, table: table, threads: threadOptions.threads, common: common)
      evaluation.rival = Evaluation.Rival(name: against, paired: try rival.paired(with: coded))
    }
    try write(evaluation, title: coded.title)
  }

  private func write(_ evaluation: Evaluation, title: String) throws {
    let inputs = [gold] + [lexicon, model, against].compactMap { $0 }
    let wording = ReportWording(Speaker.current)
    if let json {
      try AtomicFile.write(
        Array(evaluation.json.renderedWithLines().utf8), to: json, inputs: inputs)
    }
    if let html {
      try AtomicFile.write(
        Array(EvaluationPage.text(evaluation, method: title, wording: wording).utf8), to: html,
        inputs: inputs)
    }
    if json != "-", html != "-" {
      try Console.writeOutput(
        ComparisonTable(evaluation.comparison, codeframe: evaluation.codeframe, title: title).text
          + SectionText.text(evaluation.sections(wording)))
    }
  }

  /// The gold as it gets coded, and what was learnt from where something was.
  private func codings() throws -> (CodedGold, Lesson?) {
    if model != nil || keywordsOnly {
      let plan = try CoderLoading.plan(
        model: keywordsOnly ? nil : model, lexicon: lexicon, reviewBelow: 0, options: common)
      let read = try GoldReader(path: gold, table: table, codesColumn: codesColumn)
        .read(codeframe: plan.codeframe)
      if read.answers.isEmpty { throw GoldError.noCodedRow(file: gold) }
      CoderLoading.warnOfLessons(plan.model, read.answers, options: common)
      let coded = try ParallelCoder(plan, threads: threadOptions.threads)
        .code(read.answers.map(\.text))
      let title = Speaker.current.sentence(
        keywordsOnly ? "evaluate.title.keywords" : "evaluate.title.model")
      return (
        CodedGold(
          answers: read.answers, coded: coded, codeframe: plan.codeframe, title: title), nil
      )
    }
    let lesson = try Lesson(
      gold: [gold], lexicon: lexicon, codesColumn: codesColumn, table: table, common: common)
    let results = try trainer(of: lesson).outOfFold(lesson.answers)
    let title = Speaker.current.sentence(
      "evaluate.title.out_of_fold", [.count("folds", learning.folds)])
    return (
      CodedGold(
        answers: lesson.answers, coded: results.map(\.answer), codeframe: lesson.codeframe,
        title: title), lesson
    )
  }

  private func trainer(of lesson: Lesson) -> ModelTrainer {
    lesson.trainer(learning.options(threads: threadOptions.threads))
  }

  /// F1 by how much is learnt from; all answers are coded each time, so that points compare.
  private func learningPoints(
    _ lesson: Lesson, whole: CodedGold
  ) throws -> [Evaluation.LearningPoint] {
    let trainer = trainer(of: lesson)
    let lessons = lesson.answers.count { $0.use != .measure }
    let folds = min(learning.folds, lesson.answers.count)
    return try [0.25, 0.5, 0.75, 1].map { share in
      let coded =
        share == 1
        ? whole
        : whole.recoded(
          try trainer.outOfFold(lesson.answers, learningFrom: share).map(\.answer))
      let measured = lexicon == nil ? coded : coded.withoutLessonsOfLexicon()
      let comparison = CodingComparison(measured.pairs, codeframe: measured.codeframe)
      let learnt = Double(lessons) * share * Double(folds - 1) / Double(folds)
      return Evaluation.LearningPoint(
        share: share, answerCount: Int(learnt.rounded()), micro: comparison.micro.f1,
        macro: comparison.macro)
    }
  }

  /// Answers that chose the lexicon's entries do not measure it.
  private func leaveOutLessonsOfLexicon(_ coded: CodedGold) -> CodedGold {
    guard lexicon != nil else { return coded }
    let kept = coded.withoutLessonsOfLexicon()
    if kept.answers.count < coded.answers.count {
      common.say(
        "evaluate.develop_left_out",
        [.count("count", coded.answers.count - kept.answers.count)])
    }
    return kept
  }
}
