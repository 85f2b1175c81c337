internal import AnswerCoding
internal import Glibc
internal import Survey

/// Learns a model from what was coded, beside the pages.
actor TrainingDesk {
  /// What it is at.
  enum Stage: String, Sendable, Equatable {
    case learning, checking, coding
  }

  /// How the last training ended.
  enum Ending: Sendable, Equatable {
    case learnt(answers: Int, seconds: Double, changed: Int)
    case failed(ErrorReport)
  }

  private let desk: ReviewDesk
  private let threads: Int
  private let toolVersion: String
  private(set) var stage: Stage?
  /// How much of all is done, 0…1.
  private(set) var done = 0.0
  private(set) var ending: Ending?

  init(_ desk: ReviewDesk, threads: Int, toolVersion: String) {
    self.desk = desk
    self.threads = threads
    self.toolVersion = toolVersion
  }

  /// The answers that a model may learn from.
  static func lessons(_ book: ReviewBook) -> [(position: Int, gold: GoldAnswer)] {
    book.answers.compactMap { answer in
      let use = FinalCoding.use(of: answer.position, in: book)
      guard use != .measure, let final = FinalCoding(of: answer.position, in: book) else {
        return nil
      }
      return (
        answer.position,
        GoldAnswer(
          id: answer.id, text: answer.text, codes: final.codes, use: use,
          line: answer.position + 1)
      )
    }
  }

  /// Starts, unless it is at it already.
  func start() {
    guard stage == nil else { return }
    stage = .learning
    done = 0
    ending = nil
    Task.detached(priority: .utility) { await self.run() }
  }

  private func reach(_ stage: Stage, _ done: Double) {
    self.stage = stage
    self.done = done
  }

  private func end(_ ending: Ending) {
    stage = nil
    self.ending = ending
  }

  private nonisolated func run() async {
    let start = TrainingDesk.clock()
    do {
      let book = await desk.book
      let machine = await desk.machine
      let lessons = TrainingDesk.lessons(book)
      let learnt = try await learn(lessons, book, machine)
      let changed = zip(learnt.proposals, book.proposals).count { $0.codes != $1.codes }
      try await desk.adopt(learnt)
      await end(
        .learnt(
          answers: lessons.count, seconds: TrainingDesk.clock() - start, changed: changed))
    } catch let error as any ReportableError {
      await end(.failed(error.report))
    } catch {
      await end(.failed(ErrorReport("review.say.failed.title", exit: .software)))
    }
  }

  private nonisolated func learn(
    _ lessons: [(position: Int, gold: GoldAnswer)], _ book: ReviewBook, _ machine: ReviewMachine
  ) async throws -> LearntRound {
    var options = ModelTrainer.Options()
    options.threads = threads
    options.toolVersion = toolVersion
    let trainer = ModelTrainer(
      codeframe: machine.codeframe, lexicon: machine.lexicon, compiled: machine.compiled,
      wordList: machine.wordList, options: options)
    let gold = lessons.map(\.gold)
    let model = try trainer.train(gold)
    await reach(.checking, 0.25)
    let outOfFold = try trainer.outOfFold(gold)
    await reach(.coding, 0.9)
    let learnt = machine.with(learnt: model)
    var proposals = try learnt.proposals(
      for: book.answers.map(\.text), threads: threads,
      lessons: book.answers.map { _ in .unseen })
    for (lesson, result) in zip(lessons, outOfFold) {
      proposals[lesson.position] = Proposal(result.answer, lesson: .outOfFold)
    }
    return LearntRound(machine: learnt, proposals: proposals)
  }

  private static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
