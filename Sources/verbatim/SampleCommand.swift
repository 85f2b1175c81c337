import ArgumentParser
import Survey
import SurveyFiles
import SurveyStatistics

/// `verbatim sample`: which answers to code by hand.
struct SampleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sample", abstract: Speaker.current.sentence("help.sample"),
      discussion: Speaker.current.sentence("help.sample.discussion"))
  }

  @Argument(help: help("argument.answers_or_project", valueName: "answers"))
  var given: String?

  @Option(help: help("option.sample_size", valueName: "n"))
  var size: Int

  @Option(help: help("option.by", valueName: "column"))
  var by: String?

  @Option(help: help("option.sample_coded", valueName: "coded"))
  var coded: String?

  @Option(help: help("option.project_question", valueName: "name"))
  var question: String?

  @Option(help: help("option.project", valueName: "file"))
  var project: String?

  @Option(help: help("option.earlier", valueName: "sample"))
  var earlier: String?

  @Option(help: help("option.batch", valueName: "n"))
  var batch: Int = 25

  @Option(help: help("option.seed", valueName: "n"))
  var seed: UInt64 = 1

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("option.output_or_project", valueName: "out"))
  var target: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for (option, value) in [("--size", size), ("--batch", batch)] where value < 1 {
      throw ValidationError(
        Speaker.current.sentence(
          "error.report.positive_whole", [.text("option", option), .count("count", 1)]))
    }
  }

  private var answers: String { given ?? "-" }
  private var output: String { target ?? "-" }

  func run() throws {
    var command = self
    let question = try command.takeProject()
    try command.draw(of: question)
  }

  /// Without a file of answers, those of a question of the project, drawn for its gold.
  private mutating func takeProject() throws -> SampledQuestion? {
    if given != nil, question == nil { return nil }
    let location =
      given == nil
      ? try ProjectLocation.here(asked: project)
      : try ProjectLocation.find(asked: project, near: answers)
    guard let location else { throw ProjectError.noProject }
    let question = try location.question(named: question)
    if given == nil {
      given = try location.named(location.project.answers, key: "answers")
      if coded == nil, location.project.coded != nil { coded = try location.codedAnswers() }
      if by == nil { by = location.project.stratumColumn }
      if target == nil { target = try newGold(of: question, location) }
    }
    if table.idColumn == nil { table.idColumn = location.project.idColumn }
    return SampledQuestion(
      question,
      codeframe: try location.path(of: question.lexicon).map {
        try LexiconReader.read(path: $0).codeframe
      })
  }

  /// The question's file of gold, which must not be there: somebody may have filled it.
  private func newGold(of question: Project.Question, _ location: ProjectLocation) throws -> String
  {
    guard let gold = location.gold(of: question).first else {
      throw ProjectError.notNamed(project: location.project.file, key: "gold")
    }
    if earlier == nil, ProjectLocation.exists(gold) { throw ProjectError.goldExists(file: gold) }
    return gold
  }

  private func draw(of question: SampledQuestion?) throws {
    let reader = try TableReader(path: answers, options: table.reading)
    let finder = ColumnFinder(file: answers, header: reader.header)
    for column in ["probability", "batch"] where reader.header.contains(column) {
      throw ColumnError.alreadyThere(file: answers, column: column)
    }
    let id = try finder.optionalColumn(.id, table.idColumn)
    if id == nil, coded != nil || earlier != nil {
      throw ReportError.noIDColumn(file: answers, columns: reader.header)
    }
    var rows: [TableRow] = []
    while let row = try reader.next() { rows.append(row) }
    let machine = try coded.map {
      try MachineCodes(path: $0, table: table, question: question?.name)
    }
    let texts =
      try question.map { try $0.columns.map(finder.column) }
      ?? [finder.usual(.text)]
      .compactMap { $0 }
    let stratum = try by.map(finder.column)
    let units = try SamplingUnits(
      rows: rows, answers: answers, ids: id.map { id in rows.map { $0.cells[id].text } },
      strata: stratum.map { column in rows.map { $0.cells[column].text } }, machine: machine,
      blanks: texts.isEmpty
        ? nil : rows.map { row in texts.allSatisfy { row.cells[$0].isBlank } })
    guard size <= units.positions.count else {
      throw SampleError.tooMany(file: answers, available: units.positions.count, size: size)
    }
    let cells = units.cells(atMost: max(1, size / 2))
    let sample = AllocatedSample(
      cells: cells.cells, interests: cells.interests, seed: seed)
    let before = try earlier.map { try EarlierSample(path: $0, table: table) }
    let drawn = sample.order.prefix(size).map { units.positions[$0] }
    if let before, let id {
      try before.requireBeginning(of: Set(drawn.map { rows[$0].cells[id].text }))
    }
    try write(
      rows, reader, id: id, drawn: drawn, before: before, codeframe: question?.codeframe,
      probabilities: Dictionary(
        uniqueKeysWithValues: zip(units.positions, sample.probabilities(size: size))))
    if output != "-" {
      common.say(
        "sample.done",
        [
          .count("count", size), .text("output", output),
          .count("batches", (size + batch - 1) / batch),
        ])
    }
  }

  /// The rows drawn, batch by batch, in the file's order inside a batch.
  private func write(
    _ rows: [TableRow], _ reader: TableReader, id: Int?, drawn: [Int], before: EarlierSample?,
    codeframe: Codeframe?, probabilities: [Int: Double]
  ) throws {
    let ownCodes = reader.header.firstIndex(of: "codes")
    let header = reader.header + (ownCodes == nil ? ["codes"] : []) + ["probability", "batch"]
    var options = WritingOptions(followingText: reader.understanding, output: output)
    if let codeframe {
      options.choices = [CodeChoices.choices(column: CodeChoices.column, codeframe: codeframe)]
    }
    let writer = try TableWriter(
      path: output, header: header, options: options,
      inputs: [answers] + [coded, earlier].compactMap { $0 })
    for (number, start) in stride(from: 0, to: drawn.count, by: batch).enumerated() {
      for place in drawn[start..<min(start + batch, drawn.count)].sorted() {
        var cells = rows[place].cells
        let known = id.flatMap { before?.codes[cells[$0].text] }.map { Cell.text($0) }
        if let ownCodes {
          if let known, cells[ownCodes].isBlank { cells[ownCodes] = known }
        } else {
          cells.append(known ?? .empty)
        }
        try writer.write(
          cells + [.number(Decimals.text(probabilities[place]!)), .number(String(number + 1))])
      }
    }
    try writer.finish()
  }
}

/// The question of a project that answers are drawn for.
struct SampledQuestion {
  let name: String
  /// The columns that feed it.
  let columns: [String]
  let codeframe: Codeframe?

  init(_ question: Project.Question, codeframe: Codeframe?) {
    name = question.name
    columns = question.columns
    self.codeframe = codeframe
  }
}

/// What keeps a sample from being drawn: facts only.
enum SampleError: ReportableError, Equatable {
  case tooMany(file: String, available: Int, size: Int)
  case earlierDiffers(earlier: String, count: Int)
  case codedStrangers(file: String, coded: String, count: Int)

  var report: ErrorReport {
    switch self {
    case .tooMany(let file, let available, let size):
      ErrorReport(
        "error.sample.too_many",
        [.text("file", file), .count("available", available), .count("size", size)],
        exit: .data)
    case .earlierDiffers(let earlier, let count):
      ErrorReport(
        "error.sample.earlier_differs", [.text("earlier", earlier), .count("count", count)],
        exit: .data)
    case .codedStrangers(let file, let coded, let count):
      ErrorReport(
        "error.sample.coded_strangers",
        [.text("file", file), .text("coded", coded), .count("count", count)], exit: .data)
    }
  }
}

/// A sample drawn before, with what people have coded in it.
struct EarlierSample {
  let codes: [String: String]
  private let path: String
  private let ids: Set<String>

  init(path: String, table: TableOptions) throws {
    self.path = path
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    guard let id = try finder.optionalColumn(.id, table.idColumn) else {
      throw ReportError.noIDColumn(file: path, columns: reader.header)
    }
    let column = finder.usual(.codes)
    var codes: [String: String] = [:]
    var ids: Set<String> = []
    while let row = try reader.next() {
      ids.insert(row.cells[id].text)
      if let column, !row.cells[column].isBlank {
        codes[row.cells[id].text] = row.cells[column].text
      }
    }
    self.codes = codes
    self.ids = ids
  }

  /// Only a sample that the larger one holds keeps its probabilities exact.
  func requireBeginning(of drawn: Set<String>) throws {
    let missing = ids.subtracting(drawn).count
    if missing > 0 { throw SampleError.earlierDiffers(earlier: path, count: missing) }
  }
}
