internal import AnswerCoding
internal import Survey

/// The proposals that stand when a review opens.
struct MachineRound {
  let machine: ReviewMachine
  let round: Int64
  let proposals: [Proposal]

  /// Finds the round that was made with the same machine, or makes one.
  ///
  /// A model learnt in the page goes on, unless the command line gives another one than before.
  static func open(
    in store: ReviewStore, given: ReviewMachine, texts: [String], threads: Int
  ) throws -> MachineRound {
    let latest = try store.latestRound()
    var machine = given
    let isSameModel = try store.setting("given_model") == modelName(given)
    if isSameModel, let bytes = latest?.model,
      let learnt = try given.with(model: bytes, file: store.path)
    {
      machine = learnt
    }
    try store.set("given_model", modelName(given))
    let before = try latest.map { try store.proposals(of: $0.number) } ?? []
    if let latest, latest.fingerprint == machine.fingerprint, before.count == texts.count {
      return MachineRound(machine: machine, round: latest.number, proposals: before)
    }
    let proposals = try machine.proposals(
      for: texts, threads: threads, lessons: lessons(of: machine, texts: texts, before: before))
    let round = try store.addRound(
      fingerprint: machine.fingerprint,
      model: machine.model == nil ? nil : latestModel(machine, latest),
      proposals)
    return MachineRound(machine: machine, round: round, proposals: proposals)
  }

  /// The bytes of a model learnt in the page, which live in the database alone.
  private static func latestModel(
    _ machine: ReviewMachine, _ latest: ReviewStore.Round?
  ) -> [UInt8]? {
    machine.modelBytes == latest?.model ? machine.modelBytes : nil
  }

  private static func modelName(_ machine: ReviewMachine) -> String {
    var hash = StableHash()
    hash.combine(bytes: machine.modelBytes ?? [])
    return hash.hexadecimal
  }

  /// What the answers were to the model: those it has learnt from measure nothing.
  private static func lessons(
    of machine: ReviewMachine, texts: [String], before: [Proposal]
  ) -> [Proposal.Lesson] {
    texts.enumerated().map { place, text in
      guard let model = machine.model else { return .unseen }
      if place < before.count, before[place].lesson != .unseen { return .learnt }
      return model.shareLearnt(of: [text]) > 0 ? .learnt : .unseen
    }
  }
}

/// What a model learnt in the page proposes.
struct LearntRound: Sendable {
  let machine: ReviewMachine
  let proposals: [Proposal]
}
