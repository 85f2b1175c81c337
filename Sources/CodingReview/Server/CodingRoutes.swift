internal import Survey

/// The pages on which people code.
extension ReviewSite {
  func home(_ session: Session, _ coder: Int64) async -> PageResponse {
    let hasNext = await desk.hasNext(for: coder)
    let home = HomePage(
      frame: await frame(session, back: "/"), book: await desk.book, queue: await desk.queue,
      lexicon: await desk.machine.lexicon, hasNext: hasNext)
    return page("home", home.context())
  }

  func changeSettings(_ form: FormFields) async throws -> PageResponse {
    let share = min(100, max(0, Double(form["double"] ?? "") ?? 0)) / 100
    let frame = await desk.book.codeframe
    let watched = form.all("watched").map { Code($0) }.filter { frame.position(of: $0) != nil }
    try await desk.set(doubleShare: share, watched: frame.ordered(watched))
    return .redirect("/")
  }

  func next(_ session: Session, _ coder: Int64) async throws -> PageResponse {
    if let next = await desk.next(for: coder) {
      return try await answer(next, FormFields(), session, coder)
    }
    let frame = await frame(session, back: "/next")
    return message(frame.words.say("done"), frame.words.say("done_text"), frame)
  }

  /// The page of an answer; what the coder is about to learn by it is written down first.
  func answer(
    _ position: Int, _ query: FormFields, _ session: Session, _ coder: Int64,
    refused: (codes: [String], isUnsure: Bool, note: String, problem: DecisionCheck.Problem)? = nil
  ) async throws -> PageResponse {
    guard await desk.book.answers.indices.contains(position) else {
      return await missing(session)
    }
    try await desk.reveal([position], to: coder)
    await desk.show(position, to: coder)
    let book = await desk.book
    let isShown = Blindness(book: book).showsProposal(position, to: coder)
    let frame = await frame(session, back: "/answer/\(position)", search: query["q"] ?? "")
    var page = AnswerPage(
      frame: frame, book: book, lexicon: await desk.machine.lexicon, position: position,
      coder: coder, evidence: isShown ? await desk.evidence(of: position) : [],
      gain: await desk.gain,
      place: await listPlace(of: position, AnswerFilter(query), coder))
    page.refused = refused.map {
      ($0.codes, $0.isUnsure, $0.note, frame.words.say("problem." + $0.problem.rawValue))
    }
    return self.page(
      "answer", page.context(request: Sessions.secret(), undoRequest: Sessions.secret()),
      status: refused == nil ? 200 : 422)
  }

  func decide(
    _ position: Int, _ request: PageRequest, _ session: Session, _ coder: Int64
  ) async throws -> PageResponse {
    guard await desk.book.answers.indices.contains(position) else {
      return await missing(session)
    }
    let form = request.form
    let given = (codes: form.all("code"), isUnsure: form["unsure"] != nil, note: form["note"] ?? "")
    do {
      try await desk.decide(
        position, by: coder, codes: given.codes, isUnsure: given.isUnsure, note: given.note,
        request: form["request"] ?? Sessions.secret())
    } catch let problem as DecisionCheck.Problem {
      return try await answer(
        position, request.query, session, coder,
        refused: (given.codes, given.isUnsure, given.note, problem))
    }
    let filter = AnswerFilter(request.query)
    if !filter.isEmpty {
      let place = await listPlace(of: position, filter, coder)
      return .redirect(place.following ?? "/answers?" + filter.query)
    }
    let book = await desk.book
    if let batch = book.answers[position].draw?.batch {
      let next = await desk.next(for: coder)
      if await desk.queue.endsBatch(batch, next: next, in: book) {
        return .redirect("/batch/\(batch)")
      }
    }
    return .redirect("/next")
  }

  func batchEnd(
    _ batch: Int, _ session: Session, _ coder: Int64
  ) async throws -> PageResponse {
    let members = await desk.book.answers.filter { $0.draw?.batch == batch }.map(\.position)
    guard !members.isEmpty else { return await missing(session) }
    try await desk.reveal(members, to: coder)
    let book = await desk.book
    let isDone = !members.contains {
      !book.answers[$0].isBlank && CodingQueue.isDue($0, for: coder, in: book, claimed: false)
    }
    // Here the figures are what the page is for: they are of this very book.
    let gain = await Task.detached(priority: .userInitiated) { SampleGain(book) }.value
    let view = BatchPage(
      frame: await frame(session, back: "/batch/\(batch)"), book: book, queue: await desk.queue,
      batch: batch, coder: coder, gain: gain, isDone: isDone)
    return page("batch", view.context())
  }

  func answerList(
    _ query: FormFields, _ session: Session, _ coder: Int64
  ) async -> PageResponse {
    let filter = AnswerFilter(query)
    let book = await desk.book
    let list = AnswerListPage(
      frame: await frame(session, back: "/answers", search: filter.search), book: book,
      coder: coder, filter: filter,
      positions: filter.positions(in: book, folded: desk.folded, for: coder),
      page: Int(query["page"] ?? "") ?? 1)
    return page("answers", list.context())
  }

  /// The answers before and after one, under a filter or in the order of work.
  private func listPlace(
    of position: Int, _ filter: AnswerFilter, _ coder: Int64
  ) async -> AnswerPage.ListPlace {
    let book = await desk.book
    guard filter.isEmpty else {
      // What was decided may have left the selection: its neighbours are still found by place.
      let positions = filter.positions(in: book, folded: desk.folded, for: coder)
      let suffix = "?" + filter.query
      var place = AnswerPage.ListPlace(suffix: suffix)
      place.previous = positions.last { $0 < position }.map { "/answer/\($0)\(suffix)" }
      place.following = positions.first { $0 > position }.map { "/answer/\($0)\(suffix)" }
      place.number = positions.firstIndex(of: position).map { ($0 + 1, positions.count) }
      return place
    }
    let order = await desk.queue.order
    guard let here = order.firstIndex(of: position) else { return AnswerPage.ListPlace() }
    var place = AnswerPage.ListPlace()
    place.previous = order[..<here].last { book.decisions[$0][coder] != nil }
      .map { "/answer/\($0)" }
    place.following = order[(here + 1)...].first {
      CodingQueue.isDue($0, for: coder, in: book, claimed: false)
    }.map { "/answer/\($0)" }
    return place
  }
}
