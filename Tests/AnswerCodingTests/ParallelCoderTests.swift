import Survey
import Testing

@testable import AnswerCoding

/// Made to be run under the thread sanitizer too: `make check-sanitizers`.
@Suite("Several threads")
struct ParallelCoderTests {
  private static let texts = (0..<600).map { number in
    lessons[number % lessons.count].text + " et mot\(number), c'est trop cher"
  }

  @Test("code as one does, each batch in its order", arguments: [1, 2, 3, 8])
  func batches(_ threads: Int) throws {
    let compiled = try CompiledLexicon(
      try lexicon(pattern: "(temps|cher)", more: "unless: [\"@ … partiel\"]"))
    let plans = [
      AnswerCoder.Plan(model: nil, lexicon: compiled),
      AnswerCoder.Plan(model: try lessonModel(), lexicon: nil),
    ]
    for plan in plans {
      let one = try AnswerCoder(plan)
      let several = try ParallelCoder(plan, threads: threads)
      for size in [0, 1, 7, 600] {
        let batch = Array(ParallelCoderTests.texts.prefix(size))
        let coded = several.code(batch, explains: true)
        #expect(coded == batch.map { one.code($0, explains: true) }, "\(size)")
      }
    }
  }

  @Test("share what is made at the first use, such as ICU's tables and the lists of words")
  func firstUse() async throws {
    let compiled = try CompiledLexicon(try lexicon(pattern: "temps"))
    let plan = AnswerCoder.Plan(model: nil, lexicon: compiled)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let coder = try AnswerCoder(plan)
          return ParallelCoderTests.texts.count { !coder.code($0).codes.isEmpty }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(counts).count == 1)
  }
}
