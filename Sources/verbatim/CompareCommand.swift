import ArgumentParser
import CodingReports
import Survey
import SurveyFiles

/// `verbatim compare`: the agreement of two codings.
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare", abstract: Speaker.current.sentence("help.compare"),
      discussion: Speaker.current.sentence("help.compare.discussion"))
  }

  @Argument(help: help("argument.first_coding", valueName: "a"))
  var first: String

  @Argument(help: help("argument.second_coding", valueName: "b"))
  var second: String

  @Argument(help: help("argument.more_codings", valueName: "c"))
  var others: [String] = []

  @Option(help: help("option.json", valueName: "out"))
  var json: String?

  @Option(help: help("option.codes_column_first", valueName: "column"))
  var codesColumn: String?

  @Option(help: help("option.codes_column_second", valueName: "column"))
  var codesColumnB: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let reference = try Coding(path: first, codesColumn: codesColumn, table: table)
    let candidate = try Coding(path: second, codesColumn: codesColumnB, table: table)
    let pairs = reference.paired(with: candidate)
    guard !pairs.isEmpty else {
      throw GoldError.noCommonAnswers(first: first, second: second)
    }
    let leftOut = reference.count + candidate.count - 2 * pairs.count
    if leftOut > 0 { common.say("compare.left_out", [.count("count", leftOut)]) }
    let codeframe = Codeframe(
      question: "", codes: pairs.flatMap { $0.reference + $0.candidate })
    let comparison = CodingComparison(pairs, codeframe: codeframe)
    let panel = try panel([(first, reference), (second, candidate)])
    if let json {
      try AtomicFile.write(
        Array(comparison.json(with: panel).renderedWithLines().utf8), to: json,
        inputs: [first, second] + others)
    }
    if json != "-" {
      let title = Speaker.current.sentence(
        "compare.title", [.text("first", first), .text("second", second)])
      let wording = ReportWording(Speaker.current)
      try Console.writeOutput(
        ComparisonTable(comparison, codeframe: codeframe, title: title).text
          + SectionText.text(
            [comparison.agreementSection(wording)] + (panel?.sections(wording) ?? [])))
    }
  }

  /// All coders together, where there are more than two.
  private func panel(_ firstTwo: [(path: String, coding: Coding)]) throws -> CoderPanel? {
    guard !others.isEmpty else { return nil }
    let codings =
      try firstTwo
      + others.map { ($0, try Coding(path: $0, codesColumn: nil, table: table)) }
    let usesIDs = codings.allSatisfy(\.coding.hasIDs)
    let coders = codings.map { path, coding in
      CoderPanel.Coder(
        name: path, isMachine: coding.isMachine, codings: coding.byID(usesIDs: usesIDs))
    }
    return CoderPanel(
      coders,
      codeframe: Codeframe(
        question: "", codes: coders.flatMap { $0.codings.values.flatMap { $0 } }))
  }
}
