internal import AnswerCoding
internal import LexiconRenewal
internal import Survey

/// Tries entries beside the pages, so that nobody's next answer waits for it.
actor EffectDesk {
  private let desk: ReviewDesk
  private let threads: Int
  /// How many answers the lexicon gives each code.
  private var counts: [Code: Int]?

  init(_ desk: ReviewDesk, threads: Int) {
    self.desk = desk
    self.threads = threads
  }

  /// Counts what the lexicon gives, so that the first entry need not wait for it.
  func prepare() async throws {
    guard counts == nil else { return }
    let machine = await desk.machine
    let plan = AnswerCoder.Plan(model: nil, lexicon: machine.compiled, wordList: machine.wordList)
    var counts: [Code: Int] = [:]
    for coded in try ParallelCoder(plan, threads: threads).code(await desk.book.answers.map(\.text))
    {
      for code in coded.codes { counts[code, default: 0] += 1 }
    }
    self.counts = counts
  }

  /// What an entry would match and change, as far as a coder may see it.
  ///
  /// - Throws: for a pattern that cannot be read.
  func effect(of trial: EntryTrial, for coder: Int64) async throws -> EntryEffect {
    try await prepare()
    let book = await desk.book
    let answers = book.answers.map { answer in
      RenewalAnswer(
        id: answer.id, text: answer.text, gold: FinalCoding(of: answer.position, in: book)?.codes)
    }
    let blindness = Blindness(book: book)
    return try EntryEffect(
      trial, machine: await desk.machine, before: counts?[trial.code] ?? 0, answers: answers,
      threads: threads, isHidden: { !blindness.showsProposal($0, to: coder) })
  }
}
