internal import AnswerCoding
internal import Survey

/// Answers requests: checks them, asks the desk, and makes pages.
struct ReviewSite: Sendable {
  let desk: ReviewDesk
  let sessions: Sessions
  let gate: RequestGuard
  let training: TrainingDesk
  let effects: EffectDesk
  let port: Int
  /// The name of the lexicon's file, for what is said of the patch.
  let lexiconName: String

  /// The cookie's name; the port keeps two pages on one machine apart.
  private var cookieName: String { "verbatim-review-\(port)" }

  /// The response to a request. Never throws: what goes wrong becomes a page.
  func respond(to request: PageRequest) async -> PageResponse {
    if let refusal = gate.refusal(
      host: request.host, origin: request.origin, fetchSite: request.fetchSite)
    {
      return refused(refusal, session: nil)
    }
    guard let route = ReviewRoute(method: request.method, path: request.path) else {
      return await missing(session(of: request))
    }
    if case .asset(let name) = route {
      return PageAssets.response(name) ?? PageResponse(status: 404, type: "text/plain")
    }
    if route == .home, let token = request.query["token"] {
      guard let session = sessions.enter(with: token) else {
        return refused(.session, session: nil)
      }
      var response = PageResponse.redirect("/")
      response.cookie = "\(cookieName)=\(session.id); Path=/; HttpOnly; SameSite=Strict"
      return response
    }
    guard let session = session(of: request) else { return refused(.session, session: nil) }
    if route.isChange {
      let sent = request.scriptToken ?? request.form["token"]
      if let refusal = gate.refusal(sent: sent, expected: session.token) {
        return refused(refusal, session: session)
      }
    }
    do {
      return try await respond(to: request, route, session)
    } catch let error as any ReportableError {
      let frame = await frame(session, back: "/")
      return message(
        frame.words.say("failed.title"), frame.words.sentence(of: error.report), frame,
        status: 500)
    } catch {
      let frame = await frame(session, back: "/")
      return message(
        frame.words.say("failed.title"), frame.words.say("missing"), frame, status: 500)
    }
  }

  // MARK: - Routes

  private func respond(
    to request: PageRequest, _ route: ReviewRoute, _ session: Session
  ) async throws -> PageResponse {
    switch route {
    case .chooseCoder: return try await chooseCoder(request.form["name"] ?? "", session)
    case .preferences: return preferences(request.form, session)
    default: break
    }
    guard let coder = session.coder?.id else { return await coderPage(session) }
    switch route {
    case .home: return await home(session, coder)
    case .settings: return try await changeSettings(request.form)
    case .next: return try await next(session, coder)
    case .answer(let position):
      return try await answer(position, request.query, session, coder)
    case .decide(let position):
      return try await decide(position, request, session, coder)
    case .undo:
      let answer = try await desk.undo(by: coder, request: request.form["request"] ?? "")
      return .redirect(answer.map { "/answer/\($0)" } ?? "/next")
    case .batch(let batch): return try await batchEnd(batch, session, coder)
    case .answers: return await answerList(request.query, session, coder)
    case .disagreements: return try await disagreements(session, coder)
    case .disagreement(let position):
      return try await disagreement(position, session, coder, refused: nil)
    case .settle(let position): return try await settle(position, request.form, session, coder)
    case .agreement: return await agreement(session)
    case .entries: return try await entries(session)
    case .entry: return await entry(request.query, session, problem: nil)
    case .effect: return await effect(request.query, session, coder)
    case .addEntry: return try await addEntry(request.form, session, coder)
    case .withdrawEntry(let id):
      try desk.store.withdrawEntry(Int64(id))
      return .redirect("/entries")
    case .training: return await trainingPage(session)
    case .train: return await train()
    case .trainingState: return await trainingState(session)
    case .exchange: return await exchange(session)
    case .takeGold: return await takeGold(request, session)
    case .export(let export, let format):
      return try await self.export(export, format: format, session)
    case .asset, .chooseCoder, .preferences: return await missing(session)
    }
  }

  // MARK: - Who is there

  private func session(of request: PageRequest) -> Session? {
    Cookies.value(of: cookieName, in: request.cookie).flatMap { sessions[$0] }
  }

  /// Whether a request's cookie is of a browser that entered.
  func knows(cookie: String?) -> Bool {
    Cookies.value(of: cookieName, in: cookie).flatMap { sessions[$0] } != nil
  }

  private func chooseCoder(_ name: String, _ session: Session) async throws -> PageResponse {
    let name = ShortText.of(name, 60)
    guard !name.isEmpty else { return await coderPage(session) }
    var session = session
    session.coder = try await desk.coder(named: name)
    sessions.update(session)
    return .redirect("/")
  }

  private func preferences(_ form: FormFields, _ session: Session) -> PageResponse {
    var session = session
    if let language = form["language"].flatMap(Sessions.language(named:)) {
      session.language = language
    }
    if let keys = form["keys"] { session.usesKeys = keys == "on" }
    if form["leave"] != nil { session.coder = nil }
    sessions.update(session)
    let back = form["back"] ?? "/"
    // Only a place of our own: `//host` would be another's.
    return .redirect(
      back.hasPrefix("/") && !back.hasPrefix("//") && !back.contains("\\") ? back : "/")
  }

  private func coderPage(_ session: Session) async -> PageResponse {
    let frame = await frame(session, back: "/")
    let coders = await desk.book.coders.map { ["name": $0.name] }
    return page(
      "coder", frame.context(title: frame.words.fixed["who_codes"] ?? "", ["coders": coders]))
  }

  // MARK: - Pages that say little

  func frame(_ session: Session, back: String, search: String = "") async -> PageFrame {
    PageFrame(
      session: session, back: back, openDisagreements: await desk.book.openDisagreements.count,
      search: search)
  }

  func page(_ template: String, _ context: PageContext, status: Int = 200) -> PageResponse {
    .page(PageTemplates.standard.render(template, context), status: status)
  }

  func message(
    _ title: String, _ text: String, _ frame: PageFrame, status: Int = 200
  ) -> PageResponse {
    page("message", frame.context(title: title, ["text": text]), status: status)
  }

  func missing(_ session: Session?) async -> PageResponse {
    guard let session else { return refused(.session, session: nil) }
    let frame = await frame(session, back: "/")
    return message(frame.words.say("missing.title"), frame.words.say("missing"), frame, status: 404)
  }

  /// A refusal tells nothing of the review: whoever asks may not be one of its coders.
  private func refused(_ refusal: RequestGuard.Refusal, session: Session?) -> PageResponse {
    let session = session ?? sessions.stranger
    let frame = PageFrame(session: session, back: "/", openDisagreements: 0)
    return message(
      frame.words.say("refused.title"), frame.words.say("refused." + refusal.rawValue), frame,
      status: refusal.status)
  }
}
