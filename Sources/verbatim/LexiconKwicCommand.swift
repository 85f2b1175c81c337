import AnswerCoding
import ArgumentParser
import FrenchText
import LexiconRenewal
import Survey
import SurveyFiles

/// `verbatim lexicon kwic`: keyword in context.
struct LexiconKwicCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kwic", abstract: Speaker.current.sentence("help.lexicon.kwic"),
      discussion: Speaker.current.sentence("help.lexicon.kwic.discussion"))
  }

  @Argument(help: help("argument.answers", valueName: "answers"))
  var answers: String

  @Argument(help: help("argument.pattern", valueName: "pattern"))
  var pattern: String

  @Option(help: help("option.context", valueName: "n"))
  var context: Int = 40

  @Option(help: help("option.by_stratum", valueName: "column"))
  var by: String?

  @Option(name: [.short, .customLong("output")], help: help("option.output", valueName: "out"))
  var output: String = "-"

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...10_000).contains(context) else {
      throw ValidationError(Speaker.current.sentence("error.usage.context"))
    }
  }

  func run() throws {
    let concordance = try KeywordInContext(
      pattern: pattern, name: Speaker.current.sentence("lexicon.kwic.pattern"),
      wordList: ShareFolder.wordList())
    let input = try RenewalInput(path: answers, table: table, stratum: by, common: common)
    let lines = concordance.lines(in: input.answers, width: context)
    if output == "-", Console.outputIsTerminal {
      let view = ConcordanceView(
        lines, answers: input.answers, width: context, hasColors: !Console.refusesColors)
      try Console.writeOutput(view.text)
    } else {
      let writer = try TableWriter(
        path: output, header: ["id", "stratum", "codes", "left", "match", "right"],
        inputs: [answers])
      for line in lines {
        let answer = input.answers[line.answer]
        try writer.write([
          .words(answer.id), .words(answer.stratum ?? ""), .words(answer.writtenCodes ?? ""),
          .words(line.left), .words(line.match), .words(line.right),
        ])
      }
      try writer.finish()
    }
    common.say(
      "lexicon.kwic.summary",
      [.count("count", lines.count), .count("answers", Set(lines.map(\.answer)).count)])
  }
}

/// A concordance for a terminal: the matches stand under each other.
struct ConcordanceView {
  let text: String

  init(
    _ lines: [KeywordInContext.Line], answers: [RenewalAnswer], width: Int, hasColors: Bool
  ) {
    let left = min(width, lines.map(\.left.count).max() ?? 0)
    let heads = lines.map { line in
      let answer = answers[line.answer]
      return [answer.id, answer.stratum ?? "", answer.writtenCodes ?? ""]
    }
    let widths = (0..<3).map { column in min(24, heads.map { $0[column].count }.max() ?? 0) }
    text = zip(lines, heads).map { line, head in
      let columns = zip(head, widths).filter { $1 > 0 }.map { cell, width in
        ConcordanceView.fitted(cell, width)
      }
      let margin = String(repeating: " ", count: left - line.left.count)
      let match = hasColors ? "\u{1b}[1;31m\(line.match)\u{1b}[0m" : line.match
      return (columns + [margin + line.left + match + line.right]).joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func fitted(_ cell: String, _ width: Int) -> String {
    cell.count > width
      ? cell.prefix(width - 1) + "…" : cell + String(repeating: " ", count: width - cell.count)
  }
}
