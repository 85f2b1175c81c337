internal import CodingReports
internal import Foundation
internal import GRDB
internal import Survey

/// Answers and what the machine proposes for them.
extension ReviewStore {
  /// A setting, if it was ever made.
  func setting(_ key: String) throws -> String? {
    try read {
      try String.fetchOne($0, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])
    }
  }

  func set(_ key: String, _ value: String) throws {
    try write {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)", arguments: [key, value])
    }
  }

  /// The answers, in the file's order.
  func answers() throws -> [ReviewAnswer] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM answer ORDER BY position").map { row in
        let probability: Double? = row["probability"]
        return ReviewAnswer(
          position: row["position"], id: row["name"], text: row["text"], stratum: row["stratum"],
          draw: probability.map { ReviewAnswer.Draw(probability: $0, batch: row["batch"] ?? 1) })
      }
    }
  }

  /// The cells of each answer's row as its file had them, in the file's order.
  func rows() throws -> [[String]] {
    try read { database in
      try String.fetchAll(database, sql: "SELECT cells FROM answer ORDER BY position").map {
        (try? JSONDecoder().decode([String].self, from: Data($0.utf8))) ?? []
      }
    }
  }

  /// Adds answers that are not there yet, after those that are.
  func add(_ answers: [ReviewAnswer], rows: [[String]]) throws {
    try write { database in
      let encoder = JSONEncoder()
      for (answer, cells) in zip(answers, rows) {
        try database.execute(
          sql: """
            INSERT INTO answer(position, name, text, stratum, probability, batch, cells)
            VALUES(?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            answer.position, answer.id, answer.text, answer.stratum, answer.draw?.probability,
            answer.draw?.batch, String(decoding: try encoder.encode(cells), as: UTF8.self),
          ])
      }
    }
  }

  /// Writes down how answers were drawn; a later draw takes the place of an earlier one.
  func setDraws(_ draws: [Int: ReviewAnswer.Draw]) throws {
    try write { database in
      for (position, draw) in draws {
        try database.execute(
          sql: "UPDATE answer SET probability = ?, batch = ? WHERE position = ?",
          arguments: [draw.probability, draw.batch, position])
      }
    }
  }

  /// A round of proposals.
  struct Round: Sendable, Equatable {
    let number: Int64
    /// What it was made with.
    let fingerprint: String
    /// The model learnt in the page; `nil` for the one that the command line gave.
    let model: [UInt8]?
  }

  /// The latest round.
  func latestRound() throws -> Round? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM round ORDER BY number DESC LIMIT 1").map {
        Round(
          number: $0["number"], fingerprint: $0["fingerprint"],
          model: ($0["model"] as Data?).map(Array.init))
      }
    }
  }

  /// The proposals of a round, in the answers' order.
  func proposals(of round: Int64) throws -> [Proposal] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM proposal WHERE round = ? ORDER BY answer",
        arguments: [round]
      ).map { row in
        Proposal(
          codes: CodeCell.codes(of: row["codes"]),
          outcome: Outcome(rawValue: row["outcome"]) ?? .unmatched, confidence: row["confidence"],
          probabilities: (row["probabilities"] as String).split(separator: " ").compactMap {
            Double($0)
          }, lesson: Proposal.Lesson(rawValue: row["lesson"]) ?? .unseen)
      }
    }
  }

  /// Writes a new round with its proposals, whole or not at all; gives its number.
  func addRound(fingerprint: String, model: [UInt8]?, _ proposals: [Proposal]) throws -> Int64 {
    try write { database in
      try database.execute(
        sql: "INSERT INTO round(at, fingerprint, model) VALUES(?, ?, ?)",
        arguments: [ReviewStore.now(), fingerprint, model.map { Data($0) }])
      let number = database.lastInsertedRowID
      let statement = try database.makeStatement(
        sql: """
          INSERT INTO proposal(round, answer, codes, outcome, confidence, probabilities, lesson)
          VALUES(?, ?, ?, ?, ?, ?, ?)
          """)
      for (answer, proposal) in proposals.enumerated() {
        try statement.execute(arguments: [
          number, answer, CodeCell.text(of: proposal.codes), proposal.outcome.rawValue,
          proposal.confidence,
          proposal.probabilities.map { FixedDecimals.text($0, 6) }.joined(separator: " "),
          proposal.lesson.rawValue,
        ])
      }
      return number
    }
  }

  /// The state that people's decisions are in. O(answers + decisions).
  func book(codeframe: Codeframe, answers: [ReviewAnswer], proposals: [Proposal]) throws
    -> ReviewBook
  {
    var book = ReviewBook(codeframe: codeframe, answers: answers, proposals: proposals)
    try read { database in
      book.coders = try Row.fetchAll(database, sql: "SELECT id, name FROM coder ORDER BY id").map {
        Coder(id: $0["id"], name: $0["name"])
      }
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT decision.answer, decision.coder, codes, unsure, note, saw_proposal
          FROM decision JOIN history USING(step)
          """)
      {
        book.decisions[row["answer"] as Int][row["coder"]] = ReviewStore.decision(row)
      }
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT settlement.answer, coder, codes, unsure, note, saw_proposal
          FROM settlement JOIN history USING(step)
          """)
      {
        book.settlements[row["answer"]] = ReviewBook.Settlement(
          coder: row["coder"], decision: ReviewStore.decision(row))
      }
      for row in try Row.fetchAll(database, sql: "SELECT answer, coder, what FROM reveal") {
        let answer: Int = row["answer"]
        if Shown(rawValue: row["what"]) == .machine {
          book.revealed[answer].insert(row["coder"])
        } else {
          book.compared[answer].insert(row["coder"])
        }
      }
      for row in try Row.fetchAll(
        database, sql: "SELECT position, use FROM answer WHERE use IS NOT NULL")
      {
        switch GoldAnswer.Use(rawValue: row["use"]) {
        case .develop: book.developed.insert(row["position"])
        case .measure: book.measuring.insert(row["position"])
        case nil: break
        }
      }
      for key in ["double", "watched"] {
        let value = try String.fetchOne(
          database, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])
        guard let value else { continue }
        if key == "double" { book.doubleShare = Double(value) ?? 0 }
        if key == "watched" { book.watched = CodeCell.codes(of: value) }
      }
    }
    return book
  }
}
