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

  @Argument(help: help("argument.gold_one", valueName: "gold"))
  var gold: String

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

  @Option(help: help("option.codes_column", valueName: "column"))
  var codesColumn: String?

  @OptionGroup var learning: LearningOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var threadOptions: ThreadOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if keywordsOnly, lexicon == nil {
      throw ValidationError(Speaker.current.sentence("error.usage.keywords_without_lexicon"))
    }
  }

  func run() throws {
    var command = self
    try command.takeProject()
    try command.evaluate()
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
    var (answers, coded, codeframe, title) = try codings()
    leaveOutLessonsOfLexicon(&answers, &coded)
    let pairs = zip(answers, coded).map { answer, codes in
      CodingComparison.Pair(
        id: answer.id, reference: answer.codes, candidate: codes, respondent: answer.id)
    }
    let comparison = CodingComparison(pairs, codeframe: codeframe)
    if let json {
      try AtomicFile.write(
        Array(comparison.json.renderedWithLines().utf8), to: json, inputs: [gold])
    }
    if json != "-" {
      try Console.writeOutput(
        ComparisonTable(comparison, codeframe: codeframe, title: title).text)
    }
  }

  /// The gold, the codes that the coder gives it, and how they came about.
  private func codings() throws -> ([GoldAnswer], [[Code]], Codeframe, String) {
    if model != nil || keywordsOnly {
      let plan = try CoderLoading.plan(
        model: keywordsOnly ? nil : model, lexicon: lexicon, reviewBelow: 0, options: common)
      let read = try GoldReader(path: gold, table: table, codesColumn: codesColumn)
        .read(codeframe: plan.codeframe)
      if read.answers.isEmpty { throw GoldError.noCodedRow(file: gold) }
      warnOfLessons(plan.model, read.answers)
      let coded = try ParallelCoder(plan, threads: threadOptions.threads)
        .code(read.answers.map(\.text))
      return (
        read.answers, coded.map(\.codes), plan.codeframe,
        Speaker.current.sentence(keywordsOnly ? "evaluate.title.keywords" : "evaluate.title.model")
      )
    }
    let lesson = try Lesson(
      gold: [gold], lexicon: lexicon, codesColumn: codesColumn, table: table, common: common)
    let results = try lesson.trainer(learning.options(threads: threadOptions.threads))
      .outOfFold(lesson.answers)
    return (
      lesson.answers, results.map(\.answer.codes), lesson.codeframe,
      Speaker.current.sentence("evaluate.title.out_of_fold", [.count("folds", learning.folds)])
    )
  }

  /// Answers that chose the lexicon's entries do not measure it.
  private func leaveOutLessonsOfLexicon(_ answers: inout [GoldAnswer], _ coded: inout [[Code]]) {
    guard lexicon != nil else { return }
    let kept = answers.indices.filter { answers[$0].use != .develop }
    guard kept.count < answers.count, !kept.isEmpty else { return }
    common.say("evaluate.develop_left_out", [.count("count", answers.count - kept.count)])
    answers = kept.map { answers[$0] }
    coded = kept.map { coded[$0] }
  }

  /// Figures on a model's own lessons flatter it.
  private func warnOfLessons(_ model: CodingModel?, _ answers: [GoldAnswer]) {
    guard let model else { return }
    let share = model.shareLearnt(of: answers.map(\.text))
    if share >= 0.2 {
      common.say("warning.evaluate.own_lessons", [.count("percent", Int((share * 100).rounded()))])
    }
  }
}
