internal import GRDB

/// The tables of a review's database, version by version.
enum ReviewSchema {
  /// Every later change of the tables is a further migration: files of earlier versions stay usable.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 review") { database in
      try database.execute(sql: firstTables)
    }
    return migrator
  }

  /// `history` only grows: its triggers refuse everything else. `request` makes a decision that is
  /// sent twice one decision; `undoes` lets each step be undone once.
  private static let firstTables = """
    CREATE TABLE setting(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
    CREATE TABLE answer(
      position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, text TEXT NOT NULL, stratum TEXT,
      probability REAL CHECK(probability > 0 AND probability <= 1), batch INTEGER,
      cells TEXT NOT NULL, use TEXT CHECK(use IN ('develop', 'measure'))) STRICT;
    CREATE TABLE round(
      number INTEGER PRIMARY KEY, at TEXT NOT NULL, fingerprint TEXT NOT NULL, model BLOB) STRICT;
    CREATE TABLE proposal(
      round INTEGER NOT NULL REFERENCES round, answer INTEGER NOT NULL REFERENCES answer,
      codes TEXT NOT NULL, outcome TEXT NOT NULL, confidence REAL NOT NULL,
      probabilities TEXT NOT NULL, lesson INTEGER NOT NULL,
      PRIMARY KEY(round, answer)) STRICT, WITHOUT ROWID;
    CREATE TABLE coder(
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, created TEXT NOT NULL) STRICT;
    CREATE TABLE history(
      step INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL,
      coder INTEGER NOT NULL REFERENCES coder, answer INTEGER NOT NULL REFERENCES answer,
      action TEXT NOT NULL, codes TEXT NOT NULL, unsure INTEGER NOT NULL, note TEXT NOT NULL,
      saw_proposal INTEGER NOT NULL, round INTEGER NOT NULL REFERENCES round,
      before INTEGER REFERENCES history, undoes INTEGER UNIQUE REFERENCES history,
      request TEXT NOT NULL UNIQUE) STRICT;
    CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
      BEGIN SELECT RAISE(ABORT, 'history is not changed'); END;
    CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
      BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
    CREATE TABLE decision(
      answer INTEGER NOT NULL REFERENCES answer, coder INTEGER NOT NULL REFERENCES coder,
      step INTEGER NOT NULL REFERENCES history, PRIMARY KEY(answer, coder)) STRICT, WITHOUT ROWID;
    CREATE TABLE settlement(
      answer INTEGER PRIMARY KEY REFERENCES answer,
      step INTEGER NOT NULL REFERENCES history) STRICT;
    CREATE TABLE reveal(
      answer INTEGER NOT NULL REFERENCES answer, coder INTEGER NOT NULL REFERENCES coder,
      what TEXT NOT NULL CHECK(what IN ('machine', 'others')), at TEXT NOT NULL,
      PRIMARY KEY(answer, coder, what)) STRICT, WITHOUT ROWID;
    CREATE TABLE entry(
      id INTEGER PRIMARY KEY AUTOINCREMENT, coder INTEGER NOT NULL REFERENCES coder,
      answer INTEGER REFERENCES answer, code TEXT NOT NULL, pattern TEXT NOT NULL,
      negation TEXT NOT NULL, at TEXT NOT NULL, withdrawn TEXT,
      request TEXT NOT NULL UNIQUE) STRICT;
    CREATE INDEX history_of_coder ON history(coder, step);
    """
}
