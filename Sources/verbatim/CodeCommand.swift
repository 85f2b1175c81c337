import AnswerCoding
import ArgumentParser
import Survey
import SurveyFiles

/// `verbatim code`: gives codes to answers.
struct CodeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "code", abstract: Speaker.current.sentence("help.code"),
      discussion: Speaker.current.sentence("help.code.discussion"))
  }

  @Argument(help: help("argument.answers", valueName: "answers"))
  var answers: String

  @Option(help: help("option.lexicon", valueName: "file"))
  var lexicon: String?

  @Option(help: help("option.model", valueName: "file"))
  var model: String?

  @Option(help: help("option.project", valueName: "file"))
  var project: String?

  @Option(name: [.short, .customLong("output")], help: help("option.output", valueName: "out"))
  var output: String = "-"

  @Flag(help: help("option.explain"))
  var explain = false

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
    if watch, lexicon == nil || model != nil {
      throw ValidationError(Speaker.current.sentence("error.usage.watch"))
    }
  }

  func run() throws {
    if watch, let lexicon { try watch(lexicon) }
    let reader = try TableReader(path: answers, options: table.reading)
    let questions = try self.questions(reader)
    var header = reader.header
    for question in questions { header += question.newColumns(in: header) }
    try requireNewColumns(questions, file: answers, in: reader.header)
    var options = writing(like: reader.understanding)
    options.choices = questions.flatMap { $0.choices(in: header) }
    let writer = try TableWriter(
      path: output, header: header, options: options, inputs: [answers])
    var batch: [TableRow] = []
    var total = 0
    var progress = ProgressLine(isQuiet: common.quiet || output == "-")
    func flush() throws {
      var rows = batch.map(\.cells)
      for question in questions { question.appendColumns(to: &rows, from: batch) }
      for row in rows { try writer.write(row) }
      total += batch.count
      batch.removeAll(keepingCapacity: true)
      progress.update(reader, rows: total)
    }
    while let row = try reader.next() {
      batch.append(row)
      if batch.count == 2048 { try flush() }
    }
    try flush()
    progress.clear()
    try writer.finish()
    TableReports.warn(about: reader.understanding, file: answers, options: common)
    if output != "-" {
      common.say("code.done", [.count("count", total), .text("output", output)])
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
    let finder = ColumnFinder(file: answers, header: reader.header)
    if lexicon == nil, model == nil,
      let project = try ProjectLocation.find(asked: project, near: answers)
    {
      return try project.questions.map { question in
        QuestionCoding(
          name: question.name,
          columns: try question.columns.map { try finder.column($0) },
          coder: try coder(
            model: project.path(of: question.model), lexicon: project.path(of: question.lexicon)),
          explains: explain, scores: scores, hasOwnCodes: false)
      }
    }
    let column = try finder.textColumn(table.textColumn)
    return [
      QuestionCoding(
        name: nil, columns: [column], coder: try coder(model: model, lexicon: lexicon),
        explains: explain, scores: scores, hasOwnCodes: reader.header.contains("codes"))
    ]
  }

  private func coder(model: String?, lexicon: String?) throws -> (ParallelCoder, Codeframe) {
    try seal.check(lexicon)
    let plan = try CoderLoading.plan(
      model: model, lexicon: lexicon, reviewBelow: reviewBelow, options: common)
    return (try ParallelCoder(plan, threads: threadOptions.threads), plan.codeframe)
  }

  private func requireNewColumns(
    _ questions: [QuestionCoding], file: String, in header: [String]
  ) throws {
    for column in questions.flatMap({ $0.newColumns(in: []) }) where header.contains(column) {
      throw ColumnError.alreadyThere(file: file, column: column)
    }
  }
}

/// One question of a file: where its text stands, what codes it, which columns it adds.
struct QuestionCoding {
  /// `nil` when the file has one question, whose columns need no name.
  let name: String?
  let columns: [Int]
  let coder: (ParallelCoder, Codeframe)
  let explains: Bool
  let scores: Bool
  /// Whether the input has a column `codes`, so that ours must be `codes_auto`.
  let hasOwnCodes: Bool

  /// The columns added, in order.
  func newColumns(in _: [String]) -> [String] {
    let suffix = name.map { "_" + $0 } ?? ""
    var columns = [
      name == nil && hasOwnCodes ? "codes_auto" : "codes" + suffix, "outcome" + suffix,
      "confidence" + suffix,
    ]
    if explains { columns.append("evidence" + suffix) }
    if scores { columns += coder.1.codes.map { "p_\($0.name)" + suffix } }
    return columns
  }

  /// The columns of codes that a person may correct, for workbooks.
  func choices(in header: [String]) -> [WritingOptions.Choices] {
    let own = newColumns(in: [])[0]
    let columns = name == nil && hasOwnCodes ? ["codes", own] : [own]
    return columns.filter(header.contains).map {
      CodeChoices.choices(column: $0, codeframe: coder.1)
    }
  }

  /// Codes a batch of rows and adds the question's columns to each.
  func appendColumns(to rows: inout [[Cell]], from batch: [TableRow]) {
    let texts = batch.map { row in
      // Several columns of one respondent are united; a line break keeps their sentences apart.
      columns.map { row.cells[$0].text }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
    let coded = coder.0.code(texts, explains: explains)
    for (index, answer) in coded.enumerated() {
      // In an export of many questions an empty box is no answer at all.
      if name != nil, columns.allSatisfy({ batch[index].cells[$0].isBlank }) {
        rows[index] += newColumns(in: []).map { _ in Cell.empty }
        continue
      }
      rows[index] += cells(of: answer)
    }
  }

  private func cells(of answer: CodedAnswer) -> [Cell] {
    var cells: [Cell] = [
      answer.codes.isEmpty ? .empty : .text(CodeCell.text(of: answer.codes)),
      .text(answer.outcome.rawValue), .number(Decimals.text(answer.confidence)),
    ]
    if explains {
      cells.append(.text(answer.evidence.map(EvidenceItem.text).joined(separator: " ")))
    }
    if scores { cells += answer.probabilities.map { .number(Decimals.text($0)) } }
    return cells
  }
}

/// Evidence as an item of a cell: `code:start-end:source:weight`.
enum EvidenceItem {
  static func text(_ evidence: Evidence) -> String {
    let source =
      switch evidence.source {
      case .entry(let id): id
      // Colons and spaces part the item's fields.
      case .word(let word): "w:" + String(word.map { $0 == ":" || $0.isWhitespace ? "_" : $0 })
      }
    return "\(evidence.code.name):\(evidence.range.lowerBound)-\(evidence.range.upperBound):"
      + "\(source):\(Decimals.text(evidence.weight))"
  }
}
