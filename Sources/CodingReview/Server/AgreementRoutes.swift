internal import CodingReports
internal import Survey

/// Where coders differ, and how far they agree.
extension ReviewSite {
  func disagreements(_ session: Session, _ coder: Int64) async throws -> PageResponse {
    try await desk.compare(await desk.book.openDisagreements, for: coder)
    let pages = DisagreementPages(
      frame: await frame(session, back: "/disagreements"), book: await desk.book,
      lexicon: await desk.machine.lexicon)
    return page("disagreements", pages.list())
  }

  func disagreement(
    _ position: Int, _ session: Session, _ coder: Int64,
    refused: (codes: [String], note: String, problem: DecisionCheck.Problem)?
  ) async throws -> PageResponse {
    guard await desk.book.answers.indices.contains(position),
      await desk.book.isContested(position)
    else { return await missing(session) }
    try await desk.compare([position], for: coder)
    let frame = await frame(session, back: "/disagreement/\(position)")
    let pages = DisagreementPages(
      frame: frame, book: await desk.book, lexicon: await desk.machine.lexicon)
    let context = pages.one(
      position, request: Sessions.secret(),
      refused: refused.map {
        ($0.codes, $0.note, frame.words.say("problem." + $0.problem.rawValue))
      })
    return page("disagreement", context, status: refused == nil ? 200 : 422)
  }

  func settle(
    _ position: Int, _ form: FormFields, _ session: Session, _ coder: Int64
  ) async throws -> PageResponse {
    guard await desk.book.answers.indices.contains(position),
      await desk.book.isContested(position)
    else { return await missing(session) }
    let given = (codes: form.all("code"), note: form["note"] ?? "")
    do {
      try await desk.settle(
        position, by: coder, codes: given.codes, note: given.note,
        request: form["request"] ?? Sessions.secret())
    } catch let problem as DecisionCheck.Problem {
      return try await disagreement(
        position, session, coder, refused: (given.codes, given.note, problem))
    }
    let open = await desk.book.openDisagreements
    let next = open.first { $0 > position } ?? open.first
    return .redirect(next.map { "/disagreement/\($0)" } ?? "/disagreements")
  }

  func agreement(_ session: Session) async -> PageResponse {
    let frame = await frame(session, back: "/agreement")
    let book = await desk.book
    let words = frame.words
    // Thousands of draws: off the desk's way, so that nobody's next answer waits for them.
    let sections = await Task.detached(priority: .utility) {
      BlindPanel.sections(book, words)
    }.value
    return page(
      "agreement",
      frame.context(
        title: words.fixed["agreement"] ?? "", current: "/agreement",
        [
          "lead": words.say(sections.isEmpty ? "agreement_none" : "agreement_lead"),
          "sections": sections.map { section -> PageContext in
            [
              "title": section.title, "text": section.text, "header": section.header,
              "rows": section.rows.map { row -> PageContext in
                ["first": row.first ?? "", "rest": Array(row.dropFirst())]
              },
            ]
          },
        ]))
  }
}
