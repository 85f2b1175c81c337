import ArgumentParser
import CodingReview
import Glibc
import Messages
import ReviewOptions
import Survey

/// The page's own program, which `verbatim review` starts.
@main
struct ReviewMain: AsyncParsableCommand {
  static let version = ToolVersion.current

  static var language: Language { ReviewOptions.isFrench ? .french : .english }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verbatim-review",
      abstract: Catalogue.standard.sentence("help.review", in: language),
      discussion: Catalogue.standard.sentence("help.review.discussion", in: language),
      version: version)
  }

  @OptionGroup var options: ReviewOptions

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    // Whatever is made beside the database is its owner's alone.
    umask(0o077)
    let language = ReviewMain.language
    let (isQuiet, host, database) = (options.quiet, options.host, options.databasePath)
    do {
      try await ReviewProgram(setup, toolVersion: ReviewMain.version) { address, count in
        say(address, to: STDOUT_FILENO)
        if isQuiet { return }
        if !["127.0.0.1", "localhost", "::1"].contains(host) {
          say(
            Catalogue.standard.sentence(
              "review.exposed", [.text("host", host)], in: language), to: STDERR_FILENO)
        }
        say(
          Catalogue.standard.sentence(
            "review.started",
            [.count("count", count), .text("database", database)], in: language),
          to: STDERR_FILENO)
      }.run()
    } catch let error as any ReportableError {
      let sentence = Catalogue.standard.sentence(of: error.report, in: language)
      say(
        Catalogue.standard.sentence("error.prefix", [.text("message", sentence)], in: language),
        to: STDERR_FILENO)
      Glibc.exit(error.report.exit.rawValue)
    }
  }

  private var setup: ReviewProgram.Setup {
    var setup = ReviewProgram.Setup(
      answers: options.answers, lexicon: options.lexicon, database: options.databasePath)
    setup.model = options.model
    setup.sample = options.sample
    setup.gold = options.gold
    setup.host = options.host
    setup.port = options.port
    setup.textColumn = options.textColumn
    setup.idColumn = options.idColumn
    setup.stratumColumn = options.stratumColumn
    setup.reading = options.reading
    setup.threads = options.threads
    setup.language = ReviewMain.language
    return setup
  }
}

/// Prints a line at once, past any buffer.
private func say(_ line: String, to descriptor: Int32) {
  var rest = Array((line + "\n").utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno != EINTR { return }
    rest = rest.dropFirst(max(0, count))
  }
}
