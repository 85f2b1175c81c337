internal import CodingReports
internal import Survey

/// Learning from the page.
extension ReviewSite {
  func trainingPage(_ session: Session) async -> PageResponse {
    let frame = await frame(session, back: "/training")
    let words = frame.words
    let lessons = TrainingDesk.lessons(await desk.book).count
    let machine = await desk.machine
    let isLearnt = (try? desk.store.latestRound())??.model != nil
    let model = words.say(
      "model." + (isLearnt ? "learnt" : machine.model == nil ? "none" : "given"))
    let stage = await training.stage
    var outcome: String?
    var problem: String?
    switch await training.ending {
    case .learnt(let answers, let seconds, let changed)?:
      outcome = words.say(
        "trained",
        [
          .count("count", answers), .text("seconds", words.number(seconds, decimals: 1)),
          .count("changed", changed),
        ])
    case .failed(let report)?: problem = words.sentence(of: report)
    case nil: break
    }
    return page(
      "training",
      frame.context(
        title: words.fixed["training"] ?? "", current: "/training",
        [
          "lead": words.say(
            "training_lead", [.count("count", lessons), .text("model", model)]),
          "isRunning": stage != nil,
          "stage": stage.map { words.say("stage." + $0.rawValue) } ?? "",
          "done": FixedDecimals.text(await training.done, 2), "canTrain": lessons > 1,
          "outcome": Shown.text(outcome), "problem": Shown.text(problem),
          "hasModel": machine.model != nil,
        ]))
  }

  func train() async -> PageResponse {
    await training.start()
    return .redirect("/training")
  }

  /// How far it is, for the page's script.
  func trainingState(_ session: Session) async -> PageResponse {
    let stage = await training.stage
    let state = JSONText.object([
      ("running", .boolean(stage != nil)),
      (
        "stage",
        .text(stage.map { PageWords.of(session.language).say("stage." + $0.rawValue) } ?? "")
      ), ("done", .number(await training.done)),
    ])
    return PageResponse(type: "application/json", body: Array(state.rendered().utf8))
  }
}
