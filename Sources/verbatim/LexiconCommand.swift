import AnswerCoding
import ArgumentParser
import FrenchText
import LexiconRenewal
import Messages
import Survey
import SurveyFiles

/// `verbatim lexicon`: work on lexicons.
struct LexiconCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lexicon", abstract: Speaker.current.sentence("help.lexicon"),
      subcommands: [
        LexiconCheckCommand.self, LexiconCoverageCommand.self, LexiconKwicCommand.self,
        LexiconSuggestCommand.self, LexiconApplyCommand.self, LexiconDiffCommand.self,
        LexiconFreezeCommand.self, LexiconMigrateCommand.self, LexiconConvertCommand.self,
      ])
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

  @Flag(help: help("option.strict_lexicon"))
  var strict = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var problemCount = 0
    for file in files {
      do {
        let lexicon = try LexiconReader.read(path: file)
        problemCount += try LexiconReview(lexicon).say(strict: strict, common)
      } catch let error as any ReportableError {
        // One broken file does not hide what is wrong in the next.
        Console.writeError(
          Catalogue.standard.sentence(of: error.report, in: Speaker.current.language) + "\n")
        problemCount += 1
      }
    }
    if problemCount > 0 { throw LexiconCheckFailed(count: problemCount) }
  }
}

/// All that is wrong with a lexicon, and what is only doubtful.
struct LexiconReview {
  let lexicon: Lexicon
  private let problems: [any ReportableError]
  private let doubts: [any ReportableError]

  init(_ lexicon: Lexicon) throws {
    self.lexicon = lexicon
    let findings = try LexiconChecker.findings(in: lexicon, wordList: ShareFolder.wordList())
    let flaws = try LexiconInspector.flaws(in: lexicon)
    problems = findings + flaws.filter { !$0.isWarning }
    doubts = flaws.filter(\.isWarning)
  }

  var problemCount: Int { problems.count }

  /// Says everything, and that all is well if it is.
  ///
  /// - Parameter strict: whether doubts are problems too.
  /// - Returns: the number of problems.
  func say(strict: Bool, _ common: CommonOptions) -> Int {
    let language = Speaker.current.language
    for problem in strict ? problems + doubts : problems {
      Console.writeError(
        Catalogue.standard.sentence(of: problem.report, in: language) + "\n")
    }
    for doubt in strict ? [] : doubts {
      common.say(
        "lexicon.doubt",
        [.text("message", Catalogue.standard.sentence(of: doubt.report, in: language))])
    }
    let count = problems.count + (strict ? doubts.count : 0)
    if count == 0 {
      let entries = lexicon.sections.reduce(0) { $0 + $1.entries.count }
      let examples = lexicon.sections.reduce(0) { sum, section in
        sum + section.mustMatch.count + section.mustNotMatch.count
          + section.entries.reduce(0) { $0 + $1.mustMatch.count + $1.mustNotMatch.count }
      }
      common.say(
        "lexicon.check.good",
        [
          .text("file", lexicon.file), .count("codes", lexicon.sections.count),
          .count("entries", entries), .count("examples", examples),
        ])
    }
    return count
  }
}

/// Lexicons that did not pass their check.
struct LexiconCheckFailed: ReportableError {
  let count: Int

  var report: ErrorReport {
    ErrorReport("error.lexicon.check_failed", [.count("count", count)], exit: .data)
  }
}
