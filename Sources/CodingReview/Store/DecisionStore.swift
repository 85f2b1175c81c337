internal import GRDB
internal import Survey

/// What people decide, written down.
extension ReviewStore {
  /// What a request did.
  enum Written: Sendable, Equatable {
    case now
    /// The same request had been written before.
    case already
  }

  /// Adds a coder, or finds the one of this name.
  func coder(named name: String) throws -> Coder {
    try write { database in
      try database.execute(
        sql: "INSERT INTO coder(name, created) VALUES(?, ?) ON CONFLICT(name) DO NOTHING",
        arguments: [name, ReviewStore.now()])
      let id = try Int64.fetchOne(
        database, sql: "SELECT id FROM coder WHERE name = ?", arguments: [name])
      return Coder(id: id ?? 0, name: name)
    }
  }

  /// Writes a decision and its line of history in one transaction.
  func record(_ request: DecisionRequest, round: Int64) throws -> Written {
    try write { database in
      if try ReviewStore.isKnown(request.request, database) { return .already }
      try ReviewStore.append(request, round: round, database)
      return .now
    }
  }

  /// Writes many decisions in one transaction; those known already are passed over.
  func record(_ requests: [DecisionRequest], round: Int64) throws -> [DecisionRequest] {
    try write { database in
      try requests.filter { request in
        if try ReviewStore.isKnown(request.request, database) { return false }
        try ReviewStore.append(request, round: round, database)
        return true
      }
    }
  }

  /// What an undo gave back.
  struct Undone: Sendable, Equatable {
    let answer: Int
    let action: HistoryStep.Action
    /// What stands now; `nil` where nothing does.
    let restored: Decision?
  }

  /// Takes back the coder's last step that still stands.
  ///
  /// - Returns: `nil` when there is none, or the same request did it before.
  func undo(coder: Int64, request: String) throws -> Undone? {
    try write { database in
      if try ReviewStore.isKnown(request, database) { return nil }
      guard
        let last = try Row.fetchOne(
          database,
          sql: """
            SELECT step, answer, action, before, round FROM history AS done
            WHERE coder = ? AND action IN ('decide', 'settle')
              AND NOT EXISTS (SELECT 1 FROM history WHERE undoes = done.step)
            ORDER BY step DESC LIMIT 1
            """, arguments: [coder])
      else { return nil }
      let answer: Int = last["answer"]
      let action = HistoryStep.Action(rawValue: last["action"]) ?? .decide
      let before: Int64? = last["before"]
      let restored = try before.flatMap { try ReviewStore.decision(step: $0, database) }
      let stands = restored ?? Decision(codes: [], isUnsure: false, note: "", sawProposal: false)
      try database.execute(
        sql: """
          INSERT INTO history(at, coder, answer, action, codes, unsure, note, saw_proposal, round,
            before, undoes, request) VALUES(?, ?, ?, 'undo', ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          ReviewStore.now(), coder, answer, CodeCell.text(of: stands.codes), stands.isUnsure,
          stands.note, stands.sawProposal, last["round"] as Int64, before, last["step"] as Int64,
          request,
        ])
      try ReviewStore.setCurrent(before, answer: answer, coder: coder, action: action, database)
      return Undone(answer: answer, action: action, restored: restored)
    }
  }

  /// What a coder can be shown of an answer.
  enum Shown: String, Sendable {
    case machine, others
  }

  /// Writes down that a coder was shown what the machine or others say of answers.
  func reveal(_ what: Shown, of answers: [Int], to coder: Int64) throws {
    try write { database in
      for answer in answers {
        try database.execute(
          sql: """
            INSERT INTO reveal(answer, coder, what, at) VALUES(?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """, arguments: [answer, coder, what.rawValue, ReviewStore.now()])
      }
    }
  }

  /// Marks what answers may serve for.
  func setUse(_ use: GoldAnswer.Use, of answers: [Int]) throws {
    try write { database in
      for answer in answers {
        try database.execute(
          sql: "UPDATE answer SET use = ? WHERE position = ?", arguments: [use.rawValue, answer])
      }
    }
  }

  /// The whole history, oldest first. O(steps).
  func history() throws -> [HistoryStep] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM history ORDER BY step").map { row in
        HistoryStep(
          step: row["step"], at: row["at"], coder: row["coder"], answer: row["answer"],
          action: HistoryStep.Action(rawValue: row["action"]) ?? .decide,
          decision: ReviewStore.decision(row), round: row["round"], undoes: row["undoes"])
      }
    }
  }

  // MARK: - Statements

  private static func isKnown(_ request: String, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS(SELECT 1 FROM history WHERE request = ?)",
      arguments: [request]) ?? false
  }

  private static func append(
    _ request: DecisionRequest, round: Int64, _ database: Database
  ) throws {
    let before = try current(request, database)
    let decision = request.decision
    try database.execute(
      sql: """
        INSERT INTO history(at, coder, answer, action, codes, unsure, note, saw_proposal, round,
          before, request) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        now(), request.coder, request.answer, request.action.rawValue,
        CodeCell.text(of: decision.codes), decision.isUnsure, decision.note, decision.sawProposal,
        round, before, request.request,
      ])
    try setCurrent(
      database.lastInsertedRowID, answer: request.answer, coder: request.coder,
      action: request.action, database)
  }

  /// The step that stands now where the request wants to put another.
  private static func current(_ request: DecisionRequest, _ database: Database) throws -> Int64? {
    if request.action == .settle {
      return try Int64.fetchOne(
        database, sql: "SELECT step FROM settlement WHERE answer = ?",
        arguments: [request.answer])
    }
    return try Int64.fetchOne(
      database, sql: "SELECT step FROM decision WHERE answer = ? AND coder = ?",
      arguments: [request.answer, request.coder])
  }

  private static func setCurrent(
    _ step: Int64?, answer: Int, coder: Int64, action: HistoryStep.Action, _ database: Database
  ) throws {
    switch (action, step) {
    case (.settle, let step?):
      try database.execute(
        sql: "INSERT OR REPLACE INTO settlement(answer, step) VALUES(?, ?)",
        arguments: [answer, step])
    case (.settle, nil):
      try database.execute(sql: "DELETE FROM settlement WHERE answer = ?", arguments: [answer])
    case (_, let step?):
      try database.execute(
        sql: "INSERT OR REPLACE INTO decision(answer, coder, step) VALUES(?, ?, ?)",
        arguments: [answer, coder, step])
    case (_, nil):
      try database.execute(
        sql: "DELETE FROM decision WHERE answer = ? AND coder = ?", arguments: [answer, coder])
    }
  }

  private static func decision(step: Int64, _ database: Database) throws -> Decision? {
    try Row.fetchOne(database, sql: "SELECT * FROM history WHERE step = ?", arguments: [step])
      .map { decision($0) }
  }

  static func decision(_ row: Row) -> Decision {
    Decision(
      codes: CodeCell.codes(of: row["codes"]), isUnsure: row["unsure"], note: row["note"],
      sawProposal: row["saw_proposal"])
  }
}
