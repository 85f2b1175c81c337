internal import LexiconRenewal
internal import Survey

/// Tries entries beside the pages, so that nobody's next answer waits for it.
actor EffectDesk {
  private let desk: ReviewDesk
  private let threads: Int
  private var base: CodingEffect.Coding?

  init(_ desk: ReviewDesk, threads: Int) {
    self.desk = desk
    self.threads = threads
  }

  /// What an entry would match and change, as far as a coder may see it.
  ///
  /// - Throws: for a pattern that cannot be read.
  func effect(of trial: EntryTrial, for coder: Int64) async throws -> EntryEffect {
    let book = await desk.book
    let machine = await desk.machine
    let answers = book.answers.map { answer in
      RenewalAnswer(
        id: answer.id, text: answer.text, gold: FinalCoding(of: answer.position, in: book)?.codes)
    }
    if base == nil {
      base = try CodingEffect.Coding(
        of: answers, by: machine.compiled, wordList: machine.wordList, threads: threads)
    }
    guard let base else { preconditionFailure("just made") }
    let blindness = Blindness(book: book)
    return try EntryEffect(
      trial, lexicon: machine.lexicon, base: base, answers: answers, wordList: machine.wordList,
      threads: threads, isHidden: { !blindness.showsProposal($0, to: coder) })
  }
}
