import AnswerCoding
import ArgumentParser
import FrenchText
import LexiconRenewal
import Survey
import SurveyFiles
import SurveyStatistics

/// `verbatim lexicon coverage`: what each entry does on a file of answers.
struct LexiconCoverageCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coverage", abstract: Speaker.current.sentence("help.lexicon.coverage"),
      discussion: Speaker.current.sentence("help.lexicon.coverage.discussion"))
  }

  @Argument(help: help("argument.answers", valueName: "answers"))
  var answers: String

  @Option(help: help("option.lexicon", valueName: "file"))
  var lexicon: String

  @Option(help: help("option.gold", valueName: "gold"))
  var gold: String?

  @Option(help: help("option.use", valueName: "develop|measure"))
  var use: String?

  @Option(name: [.short, .customLong("output")], help: help("option.output", valueName: "out"))
  var output: String = "-"

  @Option(help: help("option.unmatched", valueName: "out"))
  var unmatched: String?

  @Option(help: help("option.codes_column", valueName: "column"))
  var codesColumn: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let use, GoldAnswer.Use(rawValue: use) == nil {
      throw ValidationError(Speaker.current.sentence("error.usage.use", [.text("value", use)]))
    }
  }

  func run() throws {
    let (written, compiled) = try CoderLoading.lexicon(lexicon)
    let input = try RenewalInput(
      path: answers, table: table, gold: gold, codesColumn: codesColumn,
      use: use.flatMap(GoldAnswer.Use.init(rawValue:)), common: common)
    let coverage = try LexiconCoverage(
      written, compiled: compiled, wordList: ShareFolder.wordList(), answers: input.answers)
    let inputs = [answers, lexicon] + (gold.map { [$0] } ?? [])
    try FigureTable.write(
      header: header, rows: coverage.entries.map(row), to: output, inputs: inputs,
      rightAligned: Set(2..<header.count - 1))
    if let unmatched {
      try FigureTable.write(
        header: ["id", "stratum", "text"],
        rows: coverage.unmatched.map { position in
          let answer = input.answers[position]
          return [.words(answer.id), .words(answer.stratum ?? ""), .words(answer.text)]
        }, to: unmatched, inputs: inputs)
    }
    common.say(
      "lexicon.coverage.summary",
      [
        .count("count", coverage.answerCount), .count("unmatched", coverage.unmatched.count),
        .count("nonAnswers", coverage.nonAnswerCount),
        .count("dead", coverage.entries.count { $0.isDead }),
        .count("conflicts", coverage.conflictCount),
      ])
  }

  private var header: [String] {
    let gold = ["right", "wrong", "precision", "precision_low", "precision_high"]
    return ["code", "entry", "line", "answers", "alone", "together", "conflicts"]
      + (self.gold == nil ? [] : gold) + ["status"]
  }

  private func row(_ figures: LexiconCoverage.EntryFigures) -> [Cell] {
    var cells: [Cell] = [
      .text(figures.code.name), .text(figures.entry), .count(figures.position.line),
      .count(figures.answers), .count(figures.alone), .count(figures.together),
      .count(figures.conflicts),
    ]
    if gold != nil {
      cells += [
        .count(figures.right), .count(figures.wrong), .figure(figures.precision?.value),
        .figure(figures.precision?.low), .figure(figures.precision?.high),
      ]
    }
    let status = figures.isDead ? "dead" : figures.conflicts > 0 ? "conflict" : "alive"
    return cells + [.text(status)]
  }
}
