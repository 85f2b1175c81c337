internal import GRDB

/// Entries that people propose for the lexicon.
extension ReviewStore {
  /// Adds an entry; the same request adds it once.
  func addEntry(
    coder: Int64, answer: Int?, code: String, pattern: String, negation: String, request: String
  ) throws {
    try write {
      try $0.execute(
        sql: """
          INSERT INTO entry(coder, answer, code, pattern, negation, at, request)
          VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(request) DO NOTHING
          """, arguments: [coder, answer, code, pattern, negation, ReviewStore.now(), request])
    }
  }

  /// Takes an entry out of the patch; that it was proposed stays written.
  func withdrawEntry(_ id: Int64) throws {
    try write {
      try $0.execute(
        sql: "UPDATE entry SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL",
        arguments: [ReviewStore.now(), id])
    }
  }

  /// The entries that stand, in the order in which they were proposed.
  func entries() throws -> [ProposedEntry] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM entry WHERE withdrawn IS NULL ORDER BY id")
        .map {
          ProposedEntry(
            id: $0["id"], coder: $0["coder"], answer: $0["answer"], code: $0["code"],
            pattern: $0["pattern"], negation: $0["negation"])
        }
    }
  }
}
