import AnswerCoding
import ArgumentParser
import Messages
import Survey
import SurveyFiles

/// `verbatim lexicon`: work on lexicons.
struct LexiconCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lexicon", abstract: Speaker.current.sentence("help.lexicon"),
      subcommands: [LexiconCheckCommand.self])
  }
}

/// `verbatim lexicon check`: a lexicon's own tests.
struct LexiconCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: Speaker.current.sentence("help.lexicon.check"),
      discussion: Speaker.current.sentence("help.lexicon.check.discussion"))
  }

  @Argument(help: help("argument.lexicons", valueName: "file"))
  var files: [String]

  @OptionGroup var common: CommonOptions

  func run() throws {
    var problemCount = 0
    for file in files {
      let lexicon: Lexicon
      let findings: [LexiconFinding]
      do {
        lexicon = try LexiconReader.read(path: file)
        findings = try LexiconChecker.findings(in: lexicon, wordList: ShareFolder.wordList())
      } catch let error as any ReportableError {
        // One broken file does not hide what is wrong in the next.
        Console.writeError(
          Catalogue.standard.sentence(of: error.report, in: Speaker.current.language) + "\n")
        problemCount += 1
        continue
      }
      for finding in findings {
        Speaker.current.say(finding.report.key, finding.report.facts)
      }
      problemCount += findings.count
      if findings.isEmpty {
        let entries = lexicon.sections.reduce(0) { $0 + $1.entries.count }
        let examples = lexicon.sections.reduce(0) { sum, section in
          sum + section.mustMatch.count + section.mustNotMatch.count
            + section.entries.reduce(0) { $0 + $1.mustMatch.count + $1.mustNotMatch.count }
        }
        common.say(
          "lexicon.check.good",
          [
            .text("file", file), .count("codes", lexicon.sections.count),
            .count("entries", entries), .count("examples", examples),
          ])
      }
    }
    if problemCount > 0 { throw LexiconCheckFailed(count: problemCount) }
  }
}

/// Lexicons that did not pass their check.
struct LexiconCheckFailed: ReportableError {
  let count: Int

  var report: ErrorReport {
    ErrorReport("error.lexicon.check_failed", [.count("count", count)], exit: .data)
  }
}
