internal import AnswerCoding
internal import Glibc
public import Messages
internal import Survey
public import SurveyFiles

/// Opens a review and serves its page.
public struct ReviewProgram: Sendable {
  /// What to open, and how.
  public struct Setup: Sendable {
    public var answers: String
    public var lexicon: String
    public var model: String?
    public var database: String
    public var sample: String?
    public var gold: String?
    public var host: String
    public var port: Int
    public var textColumn: String?
    public var idColumn: String?
    public var stratumColumn: String?
    public var reading: ReadingOptions
    public var threads: Int
    public var language: Language

    /// A setup with its paths; the rest has defaults.
    public init(answers: String, lexicon: String, database: String) {
      self.answers = answers
      self.lexicon = lexicon
      self.database = database
      host = "127.0.0.1"
      port = 0
      reading = ReadingOptions()
      threads = 1
      language = .french
    }
  }

  private let setup: Setup
  private let toolVersion: String
  /// Told the address, with its token, and the number of answers, once the page is open.
  private let opened: @Sendable (_ address: String, _ answers: Int) -> Void

  public init(
    _ setup: Setup, toolVersion: String,
    opened: @escaping @Sendable (_ address: String, _ answers: Int) -> Void
  ) {
    self.setup = setup
    self.toolVersion = toolVersion
    self.opened = opened
  }

  /// Serves until the process is told to end.
  ///
  /// - Throws: `ReportableError` for files that cannot be used, a database that is in use, or a
  ///   port that cannot be opened.
  public func run() async throws {
    var columns = AnswerIntake.Columns()
    columns.text = setup.textColumn
    columns.id = setup.idColumn
    columns.stratum = setup.stratumColumn
    columns.reading = setup.reading
    let intake = try AnswerIntake(path: setup.answers, columns: columns, sample: setup.sample)
    let machine = try ReviewMachine(lexicon: setup.lexicon, model: setup.model)
    let earlier = try setup.gold.map {
      try EarlierCodes(path: $0, name: $0, columns: columns, codeframe: machine.codeframe)
    }
    let desk = try ReviewDesk(
      store: try ReviewStore(path: setup.database), intake: intake, machine: machine,
      answersFile: setup.answers, lexiconFile: setup.lexicon, threads: setup.threads)
    if let earlier { _ = try await desk.take(earlier.placed(in: await desk.book)) }
    let sessions = Sessions(language: setup.language)
    let training = TrainingDesk(desk, threads: setup.threads, toolVersion: toolVersion)
    let effects = EffectDesk(desk, threads: setup.threads)
    Task.detached(priority: .background) { try? await effects.prepare() }
    let (host, opened, count) = (setup.host, opened, intake.answers.count)
    let lexiconName = setup.lexicon.split(separator: "/").last.map(String.init) ?? setup.lexicon
    try await ReviewServer(
      host: host, port: setup.port,
      makeSite: { port in
        ReviewSite(
          desk: desk, sessions: sessions, gate: RequestGuard(host: host, port: port),
          training: training, effects: effects, port: port, lexiconName: lexiconName)
      },
      started: { port in
        let name = host.contains(":") ? "[\(host)]" : host
        opened("http://\(name):\(port)/?token=\(sessions.entrance)", count)
      }
    ).run()
  }
}
