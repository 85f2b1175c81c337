public import ArgumentParser
internal import Glibc
internal import Messages
internal import Survey
public import SurveyFiles

/// What `verbatim review` and `verbatim-review` are told: said once, so that both take the same.
public struct ReviewOptions: ParsableArguments {
  @Argument(help: help("argument.answers", "answers"))
  public var answers: String

  @Option(help: help("option.review_lexicon", "file"))
  public var lexicon: String

  @Option(help: help("option.review_model", "file"))
  public var model: String?

  @Option(help: help("option.database", "file"))
  public var database: String?

  @Option(help: help("option.review_sample", "file"))
  public var sample: String?

  @Option(help: help("option.review_gold", "file"))
  public var gold: String?

  @Option(help: help("option.port", "n"))
  public var port: Int = 0

  @Option(help: help("option.host", "address"))
  public var host: String = "127.0.0.1"

  @Option(help: help("option.input_format", "format"))
  public var inputFormat: String?

  @Option(help: help("option.encoding", "encoding"))
  public var encoding: String?

  @Option(help: help("option.sheet", "sheet"))
  public var sheet: String?

  @Option(help: help("option.text_column", "column"))
  public var textColumn: String?

  @Option(help: help("option.id_column", "column"))
  public var idColumn: String?

  @Option(help: help("option.stratum_column", "column"))
  public var stratumColumn: String?

  @Option(help: help("option.threads", "n"))
  public var threads: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  @Option(help: help("option.language", "fr|en"))
  public var language: String?

  @Flag(help: help("option.quiet"))
  public var quiet = false

  public init() {}

  public func validate() throws {
    guard (0...65535).contains(port) else { throw wrong("error.usage.port") }
    guard (1...256).contains(threads) else { throw wrong("error.usage.threads") }
    if let language, Language(rawValue: language) == nil {
      throw wrong("error.usage.language", [.text("value", language)])
    }
    if let inputFormat, FileFormat(rawValue: inputFormat) == nil {
      throw wrong("error.usage.format", [.text("value", inputFormat)])
    }
  }

  /// How the files of answers are read.
  public var reading: ReadingOptions {
    var options = ReadingOptions()
    options.format = inputFormat.flatMap(FileFormat.init(rawValue:))
    options.encoding = encoding
    options.sheet = sheet
    return options
  }

  /// The database's path: the one given, else beside the answers.
  public var databasePath: String { database ?? answers + ".review.sqlite" }

  private func wrong(_ key: String, _ facts: [Fact] = []) -> ValidationError {
    ValidationError(
      Catalogue.standard.sentence(key, facts, in: ReviewOptions.spokenLanguage))
  }

  /// The language of the process: `--language` wherever it stands, else the locale's.
  public static var isFrench: Bool { spokenLanguage == .french }

  static let spokenLanguage: Language = {
    let arguments = CommandLine.arguments
    var option: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count { option = arguments[index + 1] }
      if argument.hasPrefix("--language=") { option = String(argument.dropFirst(11)) }
    }
    return Language.choose(option: option) { name in getenv(name).map { String(cString: $0) } }
  }()
}

/// The help of an option, from the catalogue.
private func help(_ key: String, _ valueName: String? = nil) -> ArgumentHelp {
  var help = ArgumentHelp(
    stringLiteral: Catalogue.standard.sentence(
      "help.\(key)", in: ReviewOptions.spokenLanguage))
  if let valueName { help.valueName = valueName }
  return help
}
