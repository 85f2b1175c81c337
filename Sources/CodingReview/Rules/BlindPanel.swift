internal import CodingReports
internal import Survey

/// The coders of a review and the machine, on what each coded without knowing of the others.
enum BlindPanel {
  /// Per coder the codings made blind; the machine last, on answers that somebody coded blind and it
  /// learnt nothing from. O(answers).
  static func coders(_ book: ReviewBook, machineName: String) -> [CoderPanel.Coder] {
    var people = book.coders.map { coder in
      var codings: [String: [Code]] = [:]
      for answer in book.answers {
        guard let decision = book.decisions[answer.position][coder.id], decision.isCoding,
          !decision.sawProposal
        else { continue }
        codings[answer.id] = decision.codes
      }
      return CoderPanel.Coder(name: coder.name, isMachine: false, codings: codings)
    }
    people.removeAll { $0.codings.isEmpty }
    let coded = Set(people.flatMap(\.codings.keys))
    var proposed: [String: [Code]] = [:]
    for answer in book.answers where coded.contains(answer.id) {
      let proposal = book.proposals[answer.position]
      if proposal.lesson != .learnt { proposed[answer.id] = proposal.codes }
    }
    if !proposed.isEmpty {
      people.append(CoderPanel.Coder(name: machineName, isMachine: true, codings: proposed))
    }
    return people
  }

  /// The figures as sections of a page; empty where no two coded the same two answers.
  static func sections(_ book: ReviewBook, _ words: PageWords) -> [EvaluationSection] {
    let coders = coders(book, machineName: words.say("machine"))
    guard coders.count > 1 else { return [] }
    let panel = CoderPanel(coders, codeframe: book.codeframe)
    guard panel.pairs.contains(where: { $0.count >= 2 }) else { return [] }
    return panel.sections(words.wording)
  }
}
