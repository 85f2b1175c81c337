import Foundation
import GRDB
import Survey
import Testing

@testable import CodingReview

/// A folder of its own for a test, removed with everything in it.
final class Folder {
  let path = FileManager.default.temporaryDirectory.path + "/review-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: file(name)))
    return file(name)
  }
}

@Suite("Database of a review")
struct StoreTests {
  /// A store with the sample's answers, a round and two coders.
  private func open(_ folder: Folder) throws -> ReviewStore {
    let store = try ReviewStore(path: folder.file("review.sqlite"))
    let book = Sample.book()
    if try store.answers().isEmpty {
      try store.add(book.answers, rows: book.answers.map { [$0.id, $0.text] })
      _ = try store.addRound(fingerprint: "a", model: nil, book.proposals)
      for coder in book.coders { _ = try store.coder(named: coder.name) }
    }
    return store
  }

  private func request(
    _ answer: Int, _ codes: String, coder: Int64 = 1, _ name: String,
    action: HistoryStep.Action = .decide
  ) -> DecisionRequest {
    DecisionRequest(
      coder: coder, answer: answer, action: action, decision: Sample.decision(codes),
      request: name)
  }

  private func book(_ store: ReviewStore) throws -> ReviewBook {
    try store.book(
      codeframe: Sample.codeframe, answers: try store.answers(),
      proposals: try store.proposals(of: 1))
  }

  @Test("answers and proposals come back as they went in")
  func roundTrip() throws {
    let folder = try Folder()
    let store = try open(folder)
    #expect(try store.answers() == Sample.book().answers)
    #expect(try store.proposals(of: 1) == Sample.book().proposals)
    #expect(try store.rows()[1] == ["r1", "l'enveloppe est vide"])
  }

  @Test("only its owner can read it, and every commit is on the disk")
  func rights() throws {
    let folder = try Folder()
    let store = try open(folder)
    _ = try store.record(request(0, "temps", "one"), round: 1)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let rights = try FileManager.default.attributesOfItem(atPath: folder.file(name))
      #expect(rights[.posixPermissions] as? Int == 0o600, "\(name)")
    }
    let pragmas = try store.pragmas()
    #expect(pragmas.journal == "wal" && pragmas.synchronous == 2 && pragmas.foreignKeys == 1)
  }

  @Test("a second program is told that the file is in use")
  func lock() throws {
    let folder = try Folder()
    let store = try open(folder)
    #expect(throws: ReviewError.inUse(file: store.path)) { try ReviewStore(path: store.path) }
    withExtendedLifetime(store) {}
  }

  @Test("the same request sent twice is one decision")
  func once() throws {
    let store = try open(try Folder())
    #expect(try store.record(request(0, "temps", "one"), round: 1) == .now)
    #expect(try store.record(request(0, "budget", "one"), round: 1) == .already)
    #expect(try store.history().count == 1)
    #expect(try book(store).decisions[0][1]?.codes == [Code("temps")])
  }

  @Test("undo goes back step by step, each step once, and everything stays written")
  func undo() throws {
    let store = try open(try Folder())
    _ = try store.record(request(0, "temps", "a"), round: 1)
    _ = try store.record(request(1, "budget", "b"), round: 1)
    _ = try store.record(request(0, "budget", "c"), round: 1)
    _ = try store.record(request(0, "autre", coder: 2, "d"), round: 1)
    let first = try store.undo(coder: 1, request: "u1")
    #expect(first?.answer == 0 && first?.restored?.codes == [Code("temps")])
    #expect(try store.undo(coder: 1, request: "u1") == nil, "the same click twice")
    #expect(try book(store).decisions[0][1]?.codes == [Code("temps")])
    #expect(try store.undo(coder: 1, request: "u2")?.answer == 1)
    #expect(try store.undo(coder: 1, request: "u3")?.restored == nil)
    #expect(try store.undo(coder: 1, request: "u4") == nil, "nothing is left")
    #expect(try book(store).decisions[0] == [2: Sample.decision("autre")], "another's stays")
    #expect(
      try store.history().map(\.action.rawValue) == [
        "decide", "decide", "decide", "decide", "undo", "undo", "undo",
      ])
  }

  @Test("what was settled can be undone and leaves the decisions alone")
  func settle() throws {
    let store = try open(try Folder())
    _ = try store.record(request(0, "temps", "a"), round: 1)
    _ = try store.record(request(0, "budget", coder: 2, "b"), round: 1)
    _ = try store.record(request(0, "temps", coder: 2, "c", action: .settle), round: 1)
    #expect(try book(store).settlements[0]?.coder == 2)
    #expect(try store.undo(coder: 2, request: "u")?.action == .settle)
    #expect(try book(store).settlements.isEmpty)
    #expect(try book(store).decisions[0].count == 2)
  }

  @Test(
    "the history only grows",
    arguments: ["UPDATE history SET codes = 'autre'", "DELETE FROM history"])
  func appendOnly(_ statement: String) throws {
    let store = try open(try Folder())
    _ = try store.record(request(0, "temps", "a"), round: 1)
    #expect(throws: ReviewError.self) { try store.write { try $0.execute(sql: statement) } }
    #expect(try store.history().map(\.decision.codes) == [[Code("temps")]])
  }

  @Test("a decision on an unknown answer is not half written")
  func whole() throws {
    let store = try open(try Folder())
    #expect(throws: ReviewError.self) {
      try store.record(self.request(99, "temps", "a"), round: 1)
    }
    #expect(try store.history().isEmpty)
  }

  @Test("a file that is no database is refused and left alone, its rights too")
  func foreign() throws {
    let folder = try Folder()
    let path = try folder.write("notes.sqlite", String(repeating: "notes\n", count: 400))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    defer {
      let rights = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(rights as? Int == 0o640)
    }
    #expect(throws: ReviewError.self) { try ReviewStore(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("notes\n"))
  }
}
