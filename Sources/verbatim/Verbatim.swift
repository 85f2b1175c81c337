import ArgumentParser
import Glibc
import Messages
import Survey
import SurveyFiles

/// The command line `verbatim`.
@main
struct Verbatim: ParsableCommand {
  static let version = ToolVersion.current

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verbatim", abstract: Speaker.current.sentence("help.verbatim"),
      discussion: Speaker.current.sentence("help.verbatim.discussion"), version: version,
      subcommands: [
        CodeCommand.self, ExplainCommand.self, TrainCommand.self, EvaluateCommand.self,
        CompareCommand.self,
        MergeCommand.self, TokenizeCommand.self, ColumnsCommand.self, ConvertCommand.self,
        SampleCommand.self, ReportCommand.self, PlanCommand.self, ReviewCommand.self,
        LexiconCommand.self, InitCommand.self, RedactCommand.self,
      ])
  }

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do {
      if let unknown = CommandNameError.find(in: Array(CommandLine.arguments.dropFirst())) {
        throw unknown
      }
      var command = try parseAsRoot()
      try command.run()
    } catch let error as any ReportableError {
      let report = error.report
      Console.writeError(
        Speaker.current.sentence(
          "error.prefix",
          [.text("message", Catalogue.standard.sentence(of: report, in: Speaker.current.language))])
          + "\n")
      Glibc.exit(report.exit.rawValue)
    } catch {
      ParserTranslation.exit(with: error)
    }
  }
}

/// The sentences of the argument parser in the user's language.
///
/// The parser speaks English; its sentences are few and fixed, so they are recognised and said
/// again from the catalogue.
enum ParserTranslation {
  /// Prints help on standard output, a problem on standard error, and ends.
  static func exit(with error: any Error) -> Never {
    let code = Verbatim.exitCode(for: error)
    let message = translated(
      Verbatim.fullMessage(for: error), to: Speaker.current.language)
    if code == .success {
      try? Console.writeOutput(message + "\n")
    } else if !message.isEmpty {
      Console.writeError(message + "\n")
    }
    Glibc.exit(code.rawValue)
  }

  static func translated(_ message: String, to language: Language) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { HelpLine.folded(language == .french ? line(String($0)) : String($0)) }
      .joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    for (english, key) in headings where line.hasPrefix(english) {
      return sentence(key) + String(line.dropFirst(english.count))
    }
    for (pattern, key) in lines {
      guard let values = match(line, pattern) else { continue }
      return Speaker(language: .french).sentence(key, [.text("value1", values[0])])
    }
    if line.hasPrefix("Error: ") {
      return sentence("parser.error") + problem(String(line.dropFirst("Error: ".count)))
    }
    var line = line
    for (english, key) in phrases {
      if let range = line.firstRange(of: english) {
        line.replaceSubrange(range, with: sentence(key))
      }
    }
    return line
  }

  private static func problem(_ text: String) -> String {
    for (pattern, key) in problems {
      if let values = match(text, pattern) {
        return Speaker(language: .french).sentence(
          key, values.enumerated().map { .text("value\($0 + 1)", $1) })
      }
    }
    return text
  }

  /// The parts of a text at the stars of a pattern.
  static func match(_ text: String, _ pattern: [String]) -> [String]? {
    var rest = Substring(text)
    guard rest.hasPrefix(pattern[0]) else { return nil }
    rest = rest.dropFirst(pattern[0].count)
    var values: [String] = []
    for literal in pattern.dropFirst() {
      if literal.isEmpty {
        values.append(String(rest))
        return values
      }
      guard let range = rest.firstRange(of: literal) else { return nil }
      values.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? values : nil
  }

  private static func sentence(_ key: String) -> String {
    Speaker(language: .french).sentence(key)
  }

  private static let headings = [
    ("OVERVIEW: ", "parser.overview"), ("USAGE: ", "parser.usage"), ("Usage: ", "parser.usage"),
    ("ARGUMENTS:", "parser.arguments"), ("OPTIONS:", "parser.options"),
    ("SUBCOMMANDS:", "parser.subcommands"), ("Help:", "parser.help"),
  ]

  private static let phrases = [
    ("Show the version.", "parser.show_version"),
    ("Show help information.", "parser.show_help"),
    ("Show subcommand help information.", "parser.show_subcommand_help"),
    ("(default: ", "parser.default"),
  ]

  private static let lines: [([String], String)] = [
    (["  See '", "' for detailed help."], "parser.detailed_help"),
    (["  See '", "' for more information."], "parser.more_information"),
  ]

  private static let problems: [([String], String)] = [
    (["Unknown option '", "'. Did you mean '", "'?"], "parser.unknown_option_near"),
    (["Unknown option '", "'"], "parser.unknown_option"),
    (["Missing expected argument '", "'"], "parser.missing_argument"),
    (["Missing value for '", "'"], "parser.missing_value"),
    (["Unexpected argument '", "'"], "parser.unexpected_argument"),
    (["The value '", "' is invalid for '", "'"], "parser.invalid_value"),
    (["", " unexpected arguments: ", ""], "parser.unexpected_arguments"),
  ]
}
