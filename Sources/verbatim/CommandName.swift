import ArgumentParser
import Survey

/// A word where the name of a command should stand: facts only.
enum CommandNameError: ReportableError, Equatable {
  case unknown(String, suggestion: String?)

  var report: ErrorReport {
    switch self {
    case .unknown(let name, let suggestion):
      ErrorReport(
        suggestion == nil ? "error.usage.command" : "error.usage.command_near",
        [.text("name", name), .text("suggestion", suggestion ?? "")], exit: .usage)
    }
  }

  /// The first word of a command line that names no command, where one should.
  static func find(in arguments: [String]) -> CommandNameError? {
    var command: any ParsableCommand.Type = Verbatim.self
    var typed: [String] = []
    for argument in arguments {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !argument.hasPrefix("-"), argument != "help" else { return nil }
      let names = subcommands.compactMap { $0.configuration.commandName }
      guard let place = names.firstIndex(of: argument) else {
        let near =
          NearestName.find(argument, among: names) ?? names.first { $0.hasPrefix(argument) }
        return .unknown(
          (typed + [argument]).joined(separator: " "),
          suggestion: near.map { (typed + [$0]).joined(separator: " ") })
      }
      typed.append(argument)
      command = subcommands[place]
    }
    return nil
  }
}
