import ArgumentParser
import CodingReports
import Survey
import SurveyFiles

/// `verbatim plan`: how many more answers to code by hand, and which.
struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan", abstract: Speaker.current.sentence("help.plan"),
      discussion: Speaker.current.sentence("help.plan.discussion"))
  }

  /// What the wanted precision is of.
  enum Interval: String, ExpressibleByArgument, CaseIterable {
    case sampling, coding
  }

  @Argument(help: help("argument.answers", valueName: "answers"))
  var answers: String

  @Option(help: help("option.sample_coded", valueName: "coded"))
  var coded: String

  @Option(help: help("option.report_gold", valueName: "gold"))
  var gold: String?

  @Option(help: help("option.report_out_of_fold", valueName: "file"))
  var outOfFold: String?

  @Option(help: help("option.by", valueName: "column"))
  var by: String?

  @Option(help: help("option.points", valueName: "points"))
  var points: Double = 4

  @Option(help: help("option.plan_codes", valueName: "a|b"))
  var codes: String?

  @Option(help: help("option.plan_interval", valueName: "sampling|coding"))
  var interval: Interval = .sampling

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard points > 0, points < 50 else {
      throw ValidationError(Speaker.current.sentence("error.usage.points"))
    }
  }

  func run() throws {
    let speaker = Speaker.current
    let reader = EditionReader(
      table: table, condition: try BaseCondition("answered"),
      project: try ProjectLocation.find(asked: nil, near: coded), by: by, gold: gold,
      outOfFold: outOfFold)
    try requireSameAnswers()
    for question in try reader.questions([coded]) {
      let used = question.answers.flatMap { ($0.codes ?? []) + $0.closedCodes }
      let plan = CodingPlan(
        question.answers, codeframe: Codeframe(question: question.name, codes: used),
        strata: question.strata, halfWidth: points / 100, countsSampling: interval == .sampling,
        codes: codes.map(CodeCell.codes(of:)))
      try Console.writeOutput(text(plan, question.name, speaker))
    }
  }

  /// Every answer must be coded: the plan counts on all of them.
  private func requireSameAnswers() throws {
    let reader = try TableReader(path: answers, options: table.reading)
    let finder = ColumnFinder(file: answers, header: reader.header)
    guard let id = try finder.optionalColumn(.id, table.idColumn) else { return }
    let known = try MachineIDs(path: coded, table: table).ids
    var missing = 0
    while let row = try reader.next() {
      if !known.contains(row.cells[id].text) { missing += 1 }
    }
    if missing > 0 {
      throw SampleError.codedStrangers(file: answers, coded: coded, count: missing)
    }
  }

  private func text(_ plan: CodingPlan, _ question: String, _ speaker: Speaker) -> String {
    var list = TextTable(
      header: ["plan.column.stratum", "table.code", "report.column.base", "plan.column.coded"].map {
        speaker.sentence($0)
      } + ["now", "more", "saved"].map { speaker.sentence("plan.column.\($0)") },
      rightAligned: [2, 3, 4])
    let points = { (value: Double) in speaker.number(value * 100, decimals: 1) }
    for row in plan.rows {
      list.add([
        row.stratum ?? "", row.code.name, String(row.base), String(row.codedCount),
        row.halfWidthNow.isFinite ? "±" + points(row.halfWidthNow) : "–",
        row.needed.map { String(max(0, $0 - row.codedCount)) }
          ?? speaker.sentence(
            "plan.unreachable",
            [.count("count", row.base), .text("points", points(row.halfWidthOfAll))]),
        row.needed.flatMap { needed in row.neededAlone.map { String($0 - needed) } } ?? "",
      ])
    }
    var text =
      question + " – "
      + speaker.sentence(
        "plan.title",
        [
          .text("points", speaker.number(self.points, decimals: 1)),
          .text("interval", speaker.sentence("plan.interval.\(interval.rawValue)")),
        ]) + "\n\n" + list.text + "\n"
    text +=
      plan.goldCount > 0
      ? speaker.sentence("plan.note.measured", [.count("count", plan.goldCount)])
      : speaker.sentence("plan.note.assumed")
    text += "\n"
    if let next = plan.next {
      text +=
        speaker.sentence(
          "plan.next", [.count("count", next.more), .text("size", String(next.size))]) + "\n"
    }
    return text
  }
}

/// The ids of a coded file.
private struct MachineIDs {
  let ids: Set<String>

  init(path: String, table: TableOptions) throws {
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    guard let id = try finder.optionalColumn(.id, table.idColumn) else {
      throw ReportError.noIDColumn(file: path, columns: reader.header)
    }
    var ids: Set<String> = []
    while let row = try reader.next() { ids.insert(row.cells[id].text) }
    self.ids = ids
  }
}
