internal import Dispatch

/// Work cut into independent parts over the cores; results come in order.
enum Parallel {
  /// The results of `work` for 0..<count, at most `threads` at once.
  static func map<Result: Sendable>(
    count: Int, threads: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    guard threads > 1, count > 1 else { return (0..<count).map(work) }
    return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each part writes only its own element, so no two threads meet.
      nonisolated(unsafe) let results = buffer
      let workers = min(threads, count)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for index in stride(from: worker, to: count, by: workers) {
          results.initializeElement(at: index, to: work(index))
        }
      }
      initialized = count
    }
  }
}
