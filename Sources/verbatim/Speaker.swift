import Glibc
import Messages
import Survey

/// What the command says to a person, in their language, on standard error.
struct Speaker {
  let language: Language

  /// The speaker for this process: `--language` wherever it stands, else the locale.
  static let current: Speaker = {
    let arguments = CommandLine.arguments
    var option: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count { option = arguments[index + 1] }
      if argument.hasPrefix("--language=") { option = String(argument.dropFirst(11)) }
    }
    return Speaker(
      language: Language.choose(option: option) { name in
        getenv(name).map { String(cString: $0) }
      })
  }()

  func sentence(_ key: String, _ facts: [Fact] = []) -> String {
    Catalogue.standard.sentence(key, facts, in: language)
  }

  /// Says a sentence on standard error.
  func say(_ key: String, _ facts: [Fact] = []) {
    Console.writeError(sentence(key, facts) + "\n")
  }

  func number(_ value: Double, decimals: Int) -> String {
    Catalogue.number(value, decimals: decimals, in: language)
  }
}

/// Standard output and standard error as whole pieces of text.
enum Console {
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many characters a line of the terminal holds; `nil` where standard output is none, or does
  /// not tell.
  static var outputWidth: Int? {
    guard outputIsTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether the user wants no colours: `NO_COLOR` is there and says something (no-color.org).
  static var refusesColors: Bool { getenv("NO_COLOR").map { $0.pointee != 0 } ?? false }

  static func writeError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// - Throws: when the reader of a pipe has gone or the disk is full.
  static func writeOutput(_ text: String) throws {
    guard write(text, to: STDOUT_FILENO) else { throw OutputError.closed }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        sent += count
      }
      return true
    }
  }
}

/// Standard output that takes no more.
enum OutputError: ReportableError {
  case closed

  var report: ErrorReport { ErrorReport("error.output.closed", exit: .cannotCreate) }
}
