internal import AnswerCoding
internal import FrenchText
internal import Glibc
internal import Survey

/// The one place where a review changes: each change is written first, then known.
actor ReviewDesk {
  let store: ReviewStore
  /// The columns of the file of answers.
  let header: [String]
  let textColumn: Int
  let idColumn: Int
  let threads: Int
  private(set) var machine: ReviewMachine
  private(set) var round: Int64
  private(set) var book: ReviewBook
  private(set) var queue: CodingQueue
  /// Each answer as searches see it.
  let folded: [String]
  /// Counts changes, so that what was computed from a book is known to be of it.
  private(set) var version = 0
  /// What the sample tells so far; made anew beside the work after each change of it.
  private(set) var gain: SampleGain?
  private var isMeasuringGain = false
  private var claims = Claims()
  private var explainer: AnswerCoder

  /// Opens a review: the database's answers must be those of the file, which may have more.
  init(
    store: ReviewStore, intake: AnswerIntake, machine given: ReviewMachine, answersFile: String,
    lexiconFile: String, threads: Int
  ) throws {
    try ReviewDesk.admit(intake, to: store, file: answersFile)
    if let known = try store.setting("codeframe"), known != given.codeframe.fingerprint {
      throw ReviewError.otherCodeframe(database: store.path, lexicon: lexiconFile)
    }
    try store.set("codeframe", given.codeframe.fingerprint)
    let answers = try store.answers()
    let opened = try MachineRound.open(
      in: store, given: given, texts: answers.map(\.text), threads: threads)
    self.store = store
    self.threads = threads
    header = intake.header
    textColumn = intake.textColumn
    idColumn = intake.idColumn
    machine = opened.machine
    round = opened.round
    let book = try store.book(
      codeframe: given.codeframe, answers: answers, proposals: opened.proposals)
    self.book = book
    queue = CodingQueue(book)
    folded = answers.map { AnswerFilter.folded($0.text) }
    explainer = try AnswerCoder(opened.machine.plan)
    gain = SampleGain(book)
  }

  /// Measures the gain of the sample again, off the pages' way; changes meanwhile measure it once
  /// more.
  private func measureGain() {
    guard !isMeasuringGain else { return }
    isMeasuringGain = true
    let (book, version) = (book, version)
    Task.detached(priority: .utility) {
      let gain = SampleGain(book)
      await self.know(gain, of: version)
    }
  }

  private func know(_ gain: SampleGain?, of version: Int) {
    self.gain = gain
    isMeasuringGain = false
    if version != self.version { measureGain() }
  }

  /// Says that something changed.
  private func change() {
    version += 1
    measureGain()
  }

  /// Adds the file's new answers to the database.
  private static func admit(
    _ intake: AnswerIntake, to store: ReviewStore, file: String
  ) throws {
    let known = try store.answers()
    let byID = Dictionary(uniqueKeysWithValues: intake.answers.map { ($0.id, $0) })
    let changed = known.count { byID[$0.id]?.text != $0.text }
    if changed > 0 {
      throw ReviewError.otherAnswers(database: store.path, answers: file, count: changed)
    }
    let ids = Set(known.map(\.id))
    let fresh = intake.answers.filter { !ids.contains($0.id) }
    try store.add(
      fresh.enumerated().map { place, answer in
        ReviewAnswer(
          position: known.count + place, id: answer.id, text: answer.text,
          stratum: answer.stratum, draw: answer.draw)
      }, rows: fresh.map { intake.rows[$0.position] })
    for use in [GoldAnswer.Use.develop, .measure] {
      let places = fresh.indices.filter { intake.uses[fresh[$0].id] == use }
      try store.setUse(use, of: places.map { known.count + $0 })
    }
    let draws = known.compactMap { answer in
      byID[answer.id]?.draw.flatMap { $0 == answer.draw ? nil : (answer.position, $0) }
    }
    if !draws.isEmpty {
      try store.setDraws(Dictionary(uniqueKeysWithValues: draws))
    }
  }

  // MARK: - What a page asks

  /// The next answer for a coder, which is then claimed.
  func next(for coder: Int64) -> Int? {
    let now = ReviewDesk.clock()
    let next = queue.next(for: coder, in: book) {
      claims.isClaimed($0, fromOthersThan: coder, at: now)
    }
    if let next { claims.claim(next, by: coder, at: now) }
    return next
  }

  /// Whether something is left for a coder; nothing is claimed.
  func hasNext(for coder: Int64) -> Bool {
    let now = ReviewDesk.clock()
    return queue.next(for: coder, in: book) {
      claims.isClaimed($0, fromOthersThan: coder, at: now)
    } != nil
  }

  /// Says that an answer stands on a coder's page.
  func show(_ answer: Int, to coder: Int64) {
    claims.claim(answer, by: coder, at: ReviewDesk.clock())
  }

  /// The words that speak for each code of an answer.
  func evidence(of answer: Int) -> [Evidence] {
    explainer.code(book.answers[answer].text, explains: true).evidence
  }

  private static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  // MARK: - What people decide

  func coder(named name: String) throws -> Coder {
    let coder = try store.coder(named: name)
    if !book.coders.contains(coder) { book.coders.append(coder) }
    version += 1
    return coder
  }

  /// Writes a coder's decision down; what they knew is found here, not taken from the page.
  func decide(
    _ answer: Int, by coder: Int64, codes: [String], isUnsure: Bool, note: String,
    request: String
  ) throws {
    let decision = try DecisionCheck.decision(
      codes: codes, isUnsure: isUnsure, note: note,
      sawProposal: Blindness(book: book).sawProposal(answer, by: coder),
      codeframe: book.codeframe)
    let written = try store.record(
      DecisionRequest(
        coder: coder, answer: answer, action: .decide, decision: decision, request: request),
      round: round)
    if written == .now { book.decisions[answer][coder] = decision }
    change()
  }

  /// Settles an answer that coders see differently.
  func settle(
    _ answer: Int, by coder: Int64, codes: [String], note: String, request: String
  ) throws {
    let decision = try DecisionCheck.decision(
      codes: codes, isUnsure: false, note: note,
      sawProposal: Blindness(book: book).sawProposalSettling(answer, by: coder),
      codeframe: book.codeframe)
    let written = try store.record(
      DecisionRequest(
        coder: coder, answer: answer, action: .settle, decision: decision, request: request),
      round: round)
    if written == .now {
      book.settlements[answer] = ReviewBook.Settlement(coder: coder, decision: decision)
    }
    change()
  }

  /// Takes the coder's last step back; gives the answer's place, or `nil` where there is nothing.
  func undo(by coder: Int64, request: String) throws -> Int? {
    guard let undone = try store.undo(coder: coder, request: request) else { return nil }
    switch (undone.action, undone.restored) {
    case (.settle, let decision?):
      book.settlements[undone.answer] = ReviewBook.Settlement(coder: coder, decision: decision)
    case (.settle, nil): book.settlements[undone.answer] = nil
    case (_, let decision): book.decisions[undone.answer][coder] = decision
    }
    change()
    return undone.answer
  }

  /// Lets a coder see what the machine says of answers coded blind, as far as the rules allow; that
  /// is written down before they see it.
  func reveal(_ answers: [Int], to coder: Int64) throws {
    let blindness = Blindness(book: book)
    let fresh = answers.filter {
      blindness.isBlind($0) && !book.revealed[$0].contains(coder)
        && blindness.mayReveal($0, to: coder)
    }
    guard !fresh.isEmpty else { return }
    try store.reveal(.machine, of: fresh, to: coder)
    for answer in fresh { book.revealed[answer].insert(coder) }
    version += 1
  }

  /// Writes down that a coder is about to see what others decided of answers.
  func compare(_ answers: [Int], for coder: Int64) throws {
    let fresh = answers.filter { !book.compared[$0].contains(coder) }
    guard !fresh.isEmpty else { return }
    try store.reveal(.others, of: fresh, to: coder)
    for answer in fresh { book.compared[answer].insert(coder) }
    version += 1
  }

  /// How much is coded twice, and whose intervals are watched.
  func set(doubleShare: Double, watched: [Code]) throws {
    try store.set("double", String(doubleShare))
    try store.set("watched", CodeCell.text(of: watched))
    book.doubleShare = doubleShare
    book.watched = watched
    queue = CodingQueue(book)
    change()
  }

  /// Takes codes from an earlier file; what is known already is passed over.
  ///
  /// - Returns: how many codings were new.
  func take(_ earlier: [(answer: Int, gold: EarlierGold)]) throws -> Int {
    var requests: [DecisionRequest] = []
    for (answer, gold) in earlier {
      let coder = try coder(named: gold.coder)
      // What was decided here is newer than any earlier file.
      guard book.decisions[answer][coder.id] == nil else { continue }
      var hash = StableHash()
      for part in [gold.coder, book.answers[answer].id] + gold.codes.map(\.name) {
        hash.combine(part)
      }
      requests.append(
        DecisionRequest(
          coder: coder.id, answer: answer, action: .earlier,
          decision: Decision(
            codes: book.codeframe.ordered(gold.codes), isUnsure: false, note: "",
            sawProposal: gold.sawProposal), request: "import \(hash.hexadecimal)"))
    }
    let written = try store.record(requests, round: round)
    for request in written { book.decisions[request.answer][request.coder] = request.decision }
    for use in [GoldAnswer.Use.develop, .measure] {
      let places = earlier.filter { $0.gold.use == use }.map(\.answer)
      try store.setUse(use, of: places)
      if use == .develop {
        book.developed.formUnion(places)
      } else {
        book.measuring.formUnion(places)
      }
    }
    change()
    return written.count
  }

  /// Adds an entry to the patch; the answer that it was made of measures nothing from now on.
  func propose(
    code: Code, pattern: String, negation: Lexicon.NegationRule, from answer: Int?,
    by coder: Int64, request: String
  ) throws {
    try store.addEntry(
      coder: coder, answer: answer, code: code.name, pattern: pattern,
      negation: negation.rawValue, request: request)
    if let answer {
      try store.setUse(.develop, of: [answer])
      book.developed.insert(answer)
    }
    change()
  }

  /// Puts what a new model proposes in the place of what stood.
  func adopt(_ learnt: LearntRound) throws {
    round = try store.addRound(
      fingerprint: learnt.machine.fingerprint, model: learnt.machine.modelBytes,
      learnt.proposals)
    machine = learnt.machine
    book.proposals = learnt.proposals
    queue = CodingQueue(book)
    explainer = try AnswerCoder(machine.plan)
    change()
  }
}
