internal import Foundation
internal import GRDB
internal import Survey

/// The one SQLite file of a review.
///
/// Every write is a transaction that is on the disk when it returns (WAL, `synchronous=FULL`). One
/// process at a time has the file: a lock on it is held until the process ends, however it ends.
final class ReviewStore: Sendable {
  let path: String
  private let queue: DatabaseQueue
  /// Held open for its lock.
  private let lock: Int32

  /// Opens a database, or makes one that its owner alone can read.
  ///
  /// - Throws: ``ReviewError`` when it is in use, is something else, or cannot be written.
  init(path: String) throws {
    self.path = path
    lock = try ReviewStore.lockedFile(path)
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = true
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      // After the library's own choice for WAL, which leaves the last commits to chance.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try ReviewSchema.migrator.migrate(queue)
      let isKnown = try queue.read { try ReviewSchema.migrator.hasBeenSuperseded($0) == false }
      guard isKnown else { throw ReviewError.newerDatabase(file: path) }
      // Once it is known to be ours: somebody may have copied it with wider rights.
      guard fchmod(lock, 0o600) == 0 else {
        throw ReviewError.database(file: path, reason: String(cString: strerror(errno)))
      }
    } catch let error as DatabaseError {
      throw ReviewError.database(file: path, reason: error.message ?? "\(error.resultCode)")
    }
  }

  /// Makes the file for its owner alone before SQLite does, and takes its lock. SQLite gives its
  /// side files the same rights.
  private static func lockedFile(_ path: String) throws -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw ReviewError.database(file: path, reason: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw ReviewError.inUse(file: path)
    }
    return descriptor
  }

  /// How SQLite was told to write: WAL, FULL and checked keys.
  func pragmas() throws -> (journal: String, synchronous: Int, foreignKeys: Int) {
    try queue.read { database in
      (
        try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
        try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1,
        try Int.fetchOne(database, sql: "PRAGMA foreign_keys") ?? -1
      )
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try reporting { try queue.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try reporting { try queue.write(body) }
  }

  /// SQLite's own sentence tells what went wrong, never the values of a statement.
  private func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw ReviewError.database(file: path, reason: error.message ?? "\(error.resultCode)")
    }
  }

  /// The time now, for the history.
  static func now() -> String { Date.now.formatted(.iso8601) }
}
