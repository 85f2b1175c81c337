import Foundation
import Testing

@testable import CodingReview

@Suite("Two coders at once, and the power goes", .serialized)
struct CrashTests {
  /// What the page told a coder that it has.
  private final class Acknowledged: @unchecked Sendable {
    private let lock = NSLock()
    private var decisions: [(answer: Int, code: String, request: String)] = []
    /// The request that was under way when the connection broke.
    private var pending: (answer: Int, code: String, request: String)?

    func send(_ answer: Int, _ code: String, _ request: String) {
      lock.withLock { pending = (answer, code, request) }
    }

    func acknowledge() {
      lock.withLock {
        if let pending { decisions.append(pending) }
        pending = nil
      }
    }

    var all: [(answer: Int, code: String, request: String)] { lock.withLock { decisions } }
    var last: (answer: Int, code: String, request: String)? { lock.withLock { pending } }
  }

  /// Codes as fast as the page answers, until the connection breaks.
  private static func code(_ browser: Browser, _ code: String, _ known: Acknowledged) {
    do {
      while true {
        let page = try browser.get("/next")
        guard let position = page.position else { return }
        known.send(position, code, page.request)
        let answer = try browser.post(
          "/answer/\(position)",
          ["token": page.field("token"), "request": page.request, "code": code])
        if answer.status == 303 { known.acknowledge() }
      }
    } catch {
      // The program was killed: what was acknowledged until now must be there.
    }
  }

  @Test(
    "nothing acknowledged is lost or doubled",
    arguments: [
      // share coded twice, milliseconds until the kill, why
      (0, 150, "each answer once, early"), (0, 700, "each answer once, later"),
      (100, 400, "each answer twice"),
    ] as [(Int, Int, String)])
  func killed(_ share: Int, _ milliseconds: Int, _ why: String) async throws {
    let folder = try Folder()
    try folder.write("answers.csv", pageAnswers(4000, drawn: 0))
    try folder.write("lexicon.yaml", pageLexicon)
    let arguments = [
      "answers.csv", "--lexicon", "lexicon.yaml", "--database", "review.sqlite", "--quiet",
    ]
    let program = try PageProgram(arguments, in: folder)
    let first = try Browser(program, coder: "Anne")
    let second = try Browser(program, coder: "Bruno")
    _ = try first.post(
      "/settings", ["token": try first.get("/").field("token"), "double": String(share)])
    let known = [Acknowledged(), Acknowledged()]
    let browsers = [first, second]
    // Threads of their own: they wait for the network, and the kill must not wait for them.
    await withCheckedContinuation { continuation in
      let work = DispatchGroup()
      for (place, code) in ["temps", "budget"].enumerated() {
        DispatchQueue(label: code).async(group: work) {
          CrashTests.code(browsers[place], code, known[place])
        }
      }
      DispatchQueue(label: "kill").asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
        program.kill()
      }
      work.notify(queue: .global()) { continuation.resume() }
    }
    #expect(known.reduce(0) { $0 + $1.all.count } < 4000, "the kill came before all was coded")
    let again = try PageProgram(arguments, in: folder)
    let anne = try Browser(again, coder: "Anne")
    // Each sends again what was under way, as a browser does: at most one decision comes of it.
    for (place, name) in ["Anne", "Bruno"].enumerated() {
      guard let pending = known[place].last else { continue }
      let browser = try Browser(again, coder: name)
      _ = try browser.post(
        "/answer/\(pending.answer)",
        [
          "token": try browser.get("/").field("token"), "request": pending.request,
          "code": pending.code,
        ])
    }
    let log = try anne.get("/export/log.csv").body.split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(log.map { $0[0] } == (1...max(1, log.count)).map(String.init), "no step is missing")
    var decided: [String: Int] = [:]
    for step in log { decided["\(step[2]) \(step[3])", default: 0] += 1 }
    #expect(decided.values.allSatisfy { $0 == 1 }, "\(why): nobody decided an answer twice")
    for (place, name) in ["Anne", "Bruno"].enumerated() {
      #expect(!known[place].all.isEmpty, "\(name) decided something before the kill")
      for decision in known[place].all {
        #expect(decided["\(name) a\(decision.answer)"] == 1, "\(why): \(decision.answer)")
      }
      let count = log.count { $0[2] == name }
      let sent = known[place].all.count + (known[place].last == nil ? 0 : 1)
      #expect(count == sent, "\(why): \(name) decided what was sent and nothing else")
    }
    if share == 0 {
      let answers = log.map { $0[3] }
      #expect(Set(answers).count == answers.count, "two at once never get the same answer")
    }
  }
}
