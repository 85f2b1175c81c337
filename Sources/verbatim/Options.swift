import ArgumentParser
import Glibc
import Messages
import Survey
import SurveyFiles

/// The help of an option, from the catalogue.
func help(_ key: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(
    stringLiteral: Speaker.current.sentence("help.\(key)")
  ).named(valueName)
}

extension ArgumentHelp {
  fileprivate func named(_ valueName: String?) -> ArgumentHelp {
    var help = self
    if let valueName { help.valueName = valueName }
    return help
  }
}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: help("option.language", valueName: "fr|en"))
  var language: String?

  @Flag(help: help("option.quiet"))
  var quiet = false

  @Flag(help: help("option.verbose"))
  var verbose = false

  func validate() throws {
    if let language, Language(rawValue: language) == nil {
      throw ValidationError(
        Speaker.current.sentence("error.usage.language", [.text("value", language)]))
    }
  }

  /// Says something unless the user asked for quiet.
  func say(_ key: String, _ facts: [Fact] = []) {
    if !quiet { Speaker.current.say(key, facts) }
  }
}

/// Options for reading a table of answers.
struct TableOptions: ParsableArguments {
  @Option(help: help("option.input_format", valueName: "format"))
  var inputFormat: String?

  @Option(help: help("option.encoding", valueName: "encoding"))
  var encoding: String?

  @Option(help: help("option.sheet", valueName: "sheet"))
  var sheet: String?

  @Option(help: help("option.text_column", valueName: "column"))
  var textColumn: String?

  @Option(help: help("option.id_column", valueName: "column"))
  var idColumn: String?

  @Flag(help: help("option.strict"))
  var strict = false

  func validate() throws {
    if let inputFormat, FileFormat(rawValue: inputFormat) == nil {
      throw ValidationError(
        Speaker.current.sentence("error.usage.format", [.text("value", inputFormat)]))
    }
  }

  var reading: ReadingOptions {
    var options = ReadingOptions()
    options.format = inputFormat.flatMap(FileFormat.init(rawValue:))
    options.encoding = encoding
    options.sheet = sheet
    options.strict = strict
    return options
  }
}

/// How many threads work at once; results never depend on it.
struct ThreadOptions: ParsableArguments {
  @Option(help: help("option.threads", valueName: "n"))
  var threads: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError(Speaker.current.sentence("error.usage.threads"))
    }
  }
}
