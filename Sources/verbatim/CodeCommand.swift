import AnswerCoding
import ArgumentParser
import FrenchText
import Survey
import SurveyFiles

/// `verbatim code`: gives codes to answers.
struct CodeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "code", abstract: Speaker.current.sentence("help.code"),
      discussion: Speaker.current.sentence("help.code.discussion"))
  }

  @Argument(help: help("argument.answers_or_project", valueName: "answers"))
  var given: String?

  @Option(help: help("option.lexicon", valueName: "file"))
  var lexicon: String?

  @Option(help: help("option.model", valueName: "file"))
  var model: String?

  @Option(help: help("option.project", valueName: "file"))
  var project: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("option.output_or_project", valueName: "out"))
  var target: String?

  @Flag(help: help("option.explain"))
  var explain = false

  @Option(help: help("option.explain_html", valueName: "out"))
  var explainHtml: String?

  @Flag(help: help("option.scores"))
  var scores = false

  @Option(help: help("option.review_below", valueName: "p"))
  var reviewBelow: Double = 0

  @Flag(help: help("option.watch"))
  var watch = false

  @OptionGroup var table: TableOptions
  @OptionGroup var threadOptions: ThreadOptions
  @OptionGroup var seal: SealOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...1).contains(reviewBelow) else {
      throw ValidationError(Speaker.current.sentence("error.usage.review_below"))
    }
    if explainHtml == "-", given != nil, output == "-" {
      throw ValidationError(Speaker.current.sentence("error.usage.two_on_output"))
    }
    if watch, lexicon == nil || model != nil {
      throw ValidationError(Speaker.current.sentence("error.usage.watch"))
    }
  }

  /// The file of answers.
  private var answers: String { given ?? "-" }
  private var output: String { target ?? "-" }

  func run() throws {
    var command = self
    try command.takeProject()
    try command.code()
  }

  /// Without a file of answers, the project's and where it wants them coded.
  private mutating func takeProject() throws {
    guard given == nil else { return }
    let location = try ProjectLocation.here(asked: project)
    project = location.project.file
    given = try location.named(location.project.answers, key: "answers")
    if target == nil { target = try location.named(location.project.coded, key: "coded") }
  }

  private func code() throws {
    if watch, let lexicon { try watch(lexicon) }
    guard let reader = try openAnswers() else { return try AtomicFile.write([], to: output) }
    let questions = try self.questions(reader)
    var header = reader.header
    for question in questions { header += question.newColumns }
    try requireNewColumns(questions, file: answers, in: reader.header)
    var options = writing(like: reader.understanding)
    options.choices = questions.flatMap { $0.choices(in: header) }
    let writer = try TableWriter(
      path: output, header: header, options: options, inputs: [answers])
    var explanation = try explainHtml.map { path in
      try ExplanationFile(
        path: path, questions: questions, finder: finder(reader),
        idColumn: try table.idColumn ?? projectToCode()?.project.idColumn)
    }
    var total = 0
    var progress = ProgressLine(isQuiet: common.quiet || output == "-")
    try CodingStream(
      reader: reader, writer: writer, questions: questions, threads: threadOptions.threads,
      keepsCoded: explainHtml != nil
    ).run { chunk in
      for (place, coded) in chunk.coded.enumerated() {
        explanation?.add(coded, of: chunk.rows, question: place)
      }
      total += chunk.count
      progress.update(chunk.progress, rows: total)
    }
    progress.clear()
    try writer.finish()
    try explanation?.write(inputs: [answers])
    TableReports.warn(about: reader.understanding, file: answers, options: common)
    if output != "-" {
      common.say("code.done", [.count("count", total), .text("output", output)])
    }
  }

  /// The answers; `nil` for JSON Lines without a line on standard input: so does an empty part of a
  /// distributed table arrive, and a stage of a pipe passes it on.
  private func openAnswers() throws -> TableReader? {
    do {
      return try TableReader(path: answers, options: table.reading)
    } catch TableError.empty
      where answers == "-" && table.reading.format == .jsonl && explainHtml == nil
    {
      return nil
    }
  }

  private func watch(_ lexicon: String) throws -> Never {
    let input = try RenewalInput(path: answers, table: table, common: common)
    try LexiconWatch(
      answers: input.answers, lexicon: lexicon, wordList: ShareFolder.wordList(),
      threads: threadOptions.threads, seal: seal
    ).run()
  }

  private func writing(like understanding: TableUnderstanding) -> WritingOptions {
    WritingOptions(followingText: understanding, output: output)
  }

  /// The questions to code: one with the options given, else all of the project.
  private func questions(_ reader: TableReader) throws -> [QuestionCoding] {
    let finder = finder(reader)
    if let project = try projectToCode() {
      return try project.questions.map { question in
        QuestionCoding(
          name: question.name,
          columns: try question.columns.map { try finder.column($0) },
          plan: try plan(
            model: project.path(of: question.model), lexicon: project.path(of: question.lexicon)),
          explains: explain, isExplainedElsewhere: explainHtml != nil, scores: scores,
          hasOwnCodes: false)
      }
    }
    let column = try finder.textColumn(table.textColumn)
    return [
      QuestionCoding(
        name: nil, columns: [column], plan: try plan(model: model, lexicon: lexicon),
        explains: explain, isExplainedElsewhere: explainHtml != nil, scores: scores,
        hasOwnCodes: reader.header.contains("codes"))
    ]
  }

  /// The project whose questions are coded, where the options name nothing to code with.
  private func projectToCode() throws -> ProjectLocation? {
    guard lexicon == nil, model == nil else { return nil }
    return try ProjectLocation.find(asked: project, near: answers)
  }

  private func finder(_ reader: TableReader) -> ColumnFinder {
    ColumnFinder(file: answers, header: reader.header)
  }

  private func plan(model: String?, lexicon: String?) throws -> AnswerCoder.Plan {
    try seal.check(lexicon)
    return try CoderLoading.plan(
      model: model, lexicon: lexicon, reviewBelow: reviewBelow, options: common)
  }

  private func requireNewColumns(
    _ questions: [QuestionCoding], file: String, in header: [String]
  ) throws {
    for column in questions.flatMap({ $0.newColumns }) where header.contains(column) {
      throw ColumnError.alreadyThere(file: file, column: column)
    }
  }
}
