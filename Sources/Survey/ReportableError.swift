/// An error that a user can do something about: facts only.
///
/// `Messages` holds the sentence for each key, in French and English, and says place, problem and remedy.
/// No fact may hold a whole verbatim: answers are people's words and never stand in a message.
public protocol ReportableError: Error, Sendable {
  /// What happened, ready to be put into a sentence.
  var report: ErrorReport { get }
}

/// The facts of an error: the key of its sentence, the values that fill it, and the exit status.
public struct ErrorReport: Equatable, Sendable {
  /// The key of the sentence in the catalogue, for example `error.file.not_found`.
  public let key: String
  /// The values of the sentence's placeholders, in the order in which they were given.
  public let facts: [Fact]
  /// The status with which the command ends.
  public let exit: ExitStatus

  public init(_ key: String, _ facts: [Fact] = [], exit: ExitStatus) {
    self.key = key
    self.facts = facts
    self.exit = exit
  }
}

/// A named value of a message.
public struct Fact: Equatable, Sendable {
  /// What a placeholder can hold.
  public enum Value: Equatable, Sendable {
    /// Text as it is: a path, a column, a code.
    case text(String)
    /// A whole number, written as the reader's language writes it; it also chooses the plural.
    case count(Int)
    /// A place in a file: a line or a column, written without grouping.
    case position(Int)
    /// Several names, joined as the reader's language joins them.
    case list([String])
  }

  /// The placeholder's name.
  public let name: String
  public let value: Value

  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  public static func text(_ name: String, _ value: String) -> Fact { Fact(name, .text(value)) }
  public static func count(_ name: String, _ value: Int) -> Fact { Fact(name, .count(value)) }
  public static func position(_ name: String, _ value: Int) -> Fact { Fact(name, .position(value)) }
  public static func list(_ name: String, _ value: [String]) -> Fact { Fact(name, .list(value)) }
}

/// How a command ends: the codes of BSD's `sysexits.h` that the command line promises.
public enum ExitStatus: Int32, Sendable {
  case success = 0
  /// The command was used wrongly.
  case usage = 64
  /// The input data were wrong.
  case data = 65
  /// An input does not exist or cannot be read.
  case noInput = 66
  /// Something in the program or the system failed.
  case software = 70
  /// The system refused something, such as memory.
  case system = 71
  /// An output cannot be created.
  case cannotCreate = 73
}
