import ArgumentParser
import CodingReports
import Messages
import Survey
import SurveyFiles

/// `verbatim report`: shares with their errors, as pages and tables.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: Speaker.current.sentence("help.report"),
      discussion: Speaker.current.sentence("help.report.discussion"))
  }

  @Argument(help: help("argument.final_or_project", valueName: "final"))
  var final: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("option.report_output", valueName: "out"))
  var target: String?

  @Option(help: help("option.report_gold", valueName: "gold"))
  var gold: String?

  @Option(help: help("option.report_out_of_fold", valueName: "file"))
  var outOfFold: String?

  @Option(help: help("option.by", valueName: "column"))
  var by: String?

  @Option(help: help("option.weight", valueName: "column"))
  var weight: String?

  @Option(help: help("option.base", valueName: "answered|asked|expression"))
  var base: String = "answered"

  @Option(help: help("option.populations", valueName: "csv"))
  var populations: String?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var shape: ReportShape
  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  private var output: String { target ?? "-" }

  func run() throws {
    var command = self
    try command.takeProject()
    try command.report()
  }

  /// What is not given comes from the project: the coded answers, and where the report goes.
  private mutating func takeProject() throws {
    guard shape.fromBundle == nil, final.isEmpty || target == nil else { return }
    guard !final.isEmpty else {
      let location = try ProjectLocation.here(asked: shape.project)
      shape.project = location.project.file
      final = [try location.codedAnswers()]
      if target == nil { target = location.path(of: location.project.report) }
      if target == nil { throw ReportError.noOutput }
      return
    }
    let location = try project(near: final[0])
    target = location?.path(of: location?.project.report)
    if target == nil { throw ReportError.noOutput }
  }

  private func project(near path: String) throws -> ProjectLocation? {
    shape.withoutProject ? nil : try ProjectLocation.find(asked: shape.project, near: path)
  }

  private func report() throws {
    if target == nil { throw ReportError.noOutput }
    let form = try ReportForm(path: output)
    if let bundle = shape.fromBundle {
      guard final.isEmpty else { throw BundleError.noInput }
      var again = try ReportCommand.parse(
        try ReportBundle(folder: bundle).arguments() + ["-o", output])
      again.common = common
      return try again.run()
    }
    guard let first = final.first else { throw BundleError.noInput }
    try change.check()
    let project = try project(near: first)
    var reader = EditionReader(
      table: table, condition: try BaseCondition(base), project: project, by: by, weight: weight,
      codesColumn: shape.codesColumn, goldCodesColumn: shape.goldCodesColumn, gold: gold,
      outOfFold: outOfFold)
    let isPaired = change.previous != nil && (change.pairOn ?? project?.project.pairOn) != nil
    reader.takesProjectGold = gold == nil
    reader.pairOn = isPaired ? change.pairOn ?? project?.project.pairOn : nil
    let questions = try reader.questions(final)
    for (option, value) in [("--lexicon", shape.lexicon), ("--quotes", shape.quotes)]
    where value != nil && questions.count > 1 {
      throw ReportError.oneQuestionOnly(option: option, count: questions.count)
    }
    let edition = ReportEdition(
      reader: reader, project: project, populations: try populationSizes(questions),
      minimumGold: shape.minimumGold, disclosureFloor: shape.discloseFrom)
    var tables: [FrequencyTable] = []
    var titles: [String?] = []
    var runs: [MethodNote.Run] = []
    let quotes = try shape.quotes.map {
      try QuotationFile(path: $0, names: shape.quoteNames, table: table)
    }
    for question in questions {
      let lexicon = try lexicon(of: question, project)
      let table = try edition.table(question, lexicon: lexicon)
      let compared = try change.compared(table, question, edition: edition, lexicon: lexicon)
      tables.append(compared.table)
      titles.append(lexicon?.questionText)
      runs.append(
        MethodNote.Run(
          codesColumn: question.codesColumn, isOutOfFold: question.isOutOfFold,
          hasFoldModels: question.hasFoldModels,
          sawProposalCount: question.sawProposalCount, developCount: question.developCount,
          pairColumn: reader.pairOn, hasPopulations: populations != nil,
          migration: compared.migration,
          version: Verbatim.version))
    }
    let document = ReportDocument(
      title: shape.title ?? Speaker.current.sentence("report.title"), stamp: shape.stamp,
      tables: tables, titles: titles, runs: runs,
      quotations: try questions.map { try quotes?.quotations(of: $0) ?? Quotations() })
    let inputs =
      final + questions.flatMap(\.goldFiles)
      + [
        gold, outOfFold, populations, shape.lexicon, shape.quotes, shape.quoteNames,
      ].compactMap { $0 }
    if let bundle = shape.bundle {
      try ReportBundle(folder: bundle).write(
        parts, words: words, quotes: quotes, project: project, takesProjectGold: gold == nil,
        table: table)
    }
    try document.write(form, to: output, inputs: inputs + change.inputs)
    for question in questions {
      common.say(
        "report.codes_read",
        [.text("file", question.file), .text("column", question.codesColumn)])
      for (key, files) in [
        ("project.gold_missing", question.missingGold), ("project.gold_empty", question.emptyGold),
      ] {
        for file in files {
          common.say(key, [.text("file", file), .text("question", question.name)])
        }
      }
    }
    if output != "-" {
      common.say("report.done", [.count("count", tables.count), .text("output", output)])
    }
  }

  /// The files of the report, for a bundle.
  private var parts: [ReportBundle.Part] {
    var parts = final.enumerated().map { number, path in
      ReportBundle.Part(option: nil, path: path, role: "final-\(number + 1)", isTable: true)
    }
    for (option, path, isTable) in [
      ("--gold", gold, true), ("--out-of-fold", outOfFold, true),
      ("--populations", populations, true), ("--lexicon", shape.lexicon, false),
    ] + change.files {
      if let path {
        parts.append(
          ReportBundle.Part(
            option: option, path: path, role: String(option.dropFirst(2)), isTable: isTable))
      }
    }
    return parts
  }

  /// The options that name no file, for a bundle.
  private var words: [String] {
    var words = ["--base", base]
    for (option, value) in [
      ("--by", by), ("--weight", weight), ("--pair-on", change.pairOn), ("--title", shape.title),
      ("--stamp", shape.stamp), ("--codes-column", shape.codesColumn),
      ("--gold-codes-column", shape.goldCodesColumn), ("--id-column", table.idColumn),
    ] {
      if let value { words += [option, value] }
    }
    return words + [
      "--minimum-gold", String(shape.minimumGold), "--disclose-from", String(shape.discloseFrom),
    ]
  }

  private func lexicon(
    of question: ReportedQuestion, _ project: ProjectLocation?
  ) throws -> Lexicon? {
    let asked =
      shape.lexicon
      ?? project.flatMap { project in
        project.path(
          of: project.questions.first { $0.name == question.name }?.lexicon)
      }
    return try asked.map { try LexiconReader.read(path: $0) }
  }

  /// How many each stratum's respondents were drawn from.
  private func populationSizes(_ questions: [ReportedQuestion]) throws -> [String: Double] {
    guard let populations else { return [:] }
    let reader = try TableReader(path: populations, options: table.reading)
    let finder = ColumnFinder(file: populations, header: reader.header)
    let (stratum, size) = (try finder.column("stratum"), try finder.column("population"))
    var sizes: [String: Double] = [:]
    while let row = try reader.next() {
      let name = row.cells[stratum].text
      let count = questions.map { $0.answers.count { $0.stratum == name } }.max() ?? 0
      let text = row.cells[size].text
      guard let value = DecimalReader.number(text), value >= Double(max(1, count)) else {
        throw ReportError.badPopulation(
          file: populations, line: row.line, value: text, count: max(1, count))
      }
      sizes[name] = value
    }
    return sizes
  }
}

/// Options that shape a report without changing whom it counts.
struct ReportShape: ParsableArguments {
  @Option(help: help("option.report_lexicon", valueName: "file"))
  var lexicon: String?

  @Option(help: help("option.project", valueName: "file"))
  var project: String?

  @Option(help: help("option.report_codes_column", valueName: "column"))
  var codesColumn: String?

  @Option(help: help("option.gold_codes_column", valueName: "column"))
  var goldCodesColumn: String?

  @Option(help: help("option.quotes", valueName: "file"))
  var quotes: String?

  @Option(help: help("option.quote_names", valueName: "file"))
  var quoteNames: String?

  @Option(help: help("option.title", valueName: "text"))
  var title: String?

  @Option(help: help("option.stamp", valueName: "text"))
  var stamp: String?

  @Option(help: help("option.bundle", valueName: "dir"))
  var bundle: String?

  @Option(help: help("option.from_bundle", valueName: "dir"))
  var fromBundle: String?

  /// Bundles say so when there was no project file.
  @Flag(help: .hidden)
  var withoutProject = false

  @Option(help: help("option.minimum_gold", valueName: "n"))
  var minimumGold: Int = 10

  @Option(help: help("option.disclose_from", valueName: "n"))
  var discloseFrom: Int = 3

  func validate() throws {
    if minimumGold < 2 {
      throw ValidationError(
        Speaker.current.sentence(
          "error.report.positive_whole", [.text("option", "--minimum-gold"), .count("count", 2)]))
    }
    if discloseFrom < 0 {
      throw ValidationError(
        Speaker.current.sentence(
          "error.report.positive_whole", [.text("option", "--disclose-from"), .count("count", 0)]))
    }
  }
}

/// How the files of one edition become tables.
struct ReportEdition {
  let reader: EditionReader
  let project: ProjectLocation?
  let populations: [String: Double]
  let minimumGold: Int
  let disclosureFloor: Int

  func table(_ question: ReportedQuestion, lexicon: Lexicon?) throws -> FrequencyTable {
    let used = question.answers.flatMap { ($0.codes ?? []) + $0.closedCodes }
    let name = lexicon?.question ?? question.name
    let codeframe =
      lexicon.map { Codeframe(question: name, entries: $0.codeframe.entries) }
      ?? Codeframe(question: name, codes: used)
    let table = FrequencyTable(
      question.answers, codeframe: codeframe, base: reader.condition.base,
      strata: question.strata,
      rules: FrequencyTable.Rules(
        minimumGold: minimumGold, disclosureFloor: disclosureFloor, populations: populations,
        learntFromGold: question.isOutOfFold))
    guard let base = table.rows.first?.base, base > 0 else {
      throw ReportError.emptyBase(file: question.file, base: reader.condition.base.name)
    }
    return table
  }
}
