internal import Dispatch
public import Survey

/// Codes batches of answers over several threads; results come in the order of the answers and do
/// not depend on the number of threads.
public final class ParallelCoder {
  private let coders: [AnswerCoder]

  /// - Parameters:
  ///   - plan: what codes: model, lexicon, word list.
  ///   - threads: at least 1.
  /// - Throws: when ICU's tables cannot be opened.
  public init(_ plan: AnswerCoder.Plan, threads: Int) throws {
    precondition(threads >= 1)
    coders = try (0..<threads).map { _ in try AnswerCoder(plan) }
  }

  /// Codes a batch. O(its bytes), over all threads.
  public func code(_ texts: [String], explains: Bool = false) -> [CodedAnswer] {
    guard coders.count > 1, texts.count > 1 else {
      return texts.map { coders[0].code($0, explains: explains) }
    }
    let share = (texts.count + coders.count - 1) / coders.count
    return Array(unsafeUninitializedCapacity: texts.count) { buffer, initialized in
      // Each thread has its own coder and its own part of the results.
      nonisolated(unsafe) let results = buffer
      nonisolated(unsafe) let workers = coders
      DispatchQueue.concurrentPerform(iterations: workers.count) { worker in
        let first = min(worker * share, texts.count)
        for index in first..<min(first + share, texts.count) {
          results.initializeElement(
            at: index, to: workers[worker].code(texts[index], explains: explains))
        }
      }
      initialized = texts.count
    }
  }
}
