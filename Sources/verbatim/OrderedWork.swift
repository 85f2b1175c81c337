import Dispatch
import Glibc

/// Work on a stream, chunk by chunk over several threads, whose results come in the stream's order.
///
/// Each thread reads a chunk, works on it and writes what came of it, then takes the next one. One
/// thread at a time reads, one at a time writes, and writing keeps the order of reading; so at most
/// as many chunks are in memory as there are threads, however long the stream is, and no thread
/// waits for another to hand it work.
final class OrderedWork<Chunk>: @unchecked Sendable {
  // `Mutex` of the standard library has no condition to wait for.
  private let reading = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let writing = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let turn = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// Held by `reading`: the chunks that were read before the threads began, how many were handed out,
  /// and whether there are more.
  private var ready: [Chunk]
  private var readCount = 0
  private var isEnded = false
  /// Held by `writing`: how many chunks were written, and what went wrong first.
  private var writtenCount = 0
  private var failure: (any Error)?

  private init(ready: [Chunk]) {
    self.ready = ready
    pthread_mutex_init(reading, nil)
    pthread_mutex_init(writing, nil)
    pthread_cond_init(turn, nil)
  }

  deinit {
    pthread_mutex_destroy(reading)
    pthread_mutex_destroy(writing)
    pthread_cond_destroy(turn)
    reading.deallocate()
    writing.deallocate()
    turn.deallocate()
  }

  /// Runs until the stream ends.
  ///
  /// - Parameters:
  ///   - threads: at most this many threads; a stream of one chunk is left to the caller's.
  ///   - makeChunk: makes a thread's chunk, which it fills again and again.
  ///   - read: fills the chunk with what comes next; false when there is nothing.
  ///   - work: works on the chunk; the only part that threads do side by side.
  ///   - write: writes the chunk's results.
  /// - Throws: what the first chunk that failed threw; no later chunk is written.
  static func run(
    threads: Int, makeChunk: @escaping () -> Chunk, read: @escaping (inout Chunk) throws -> Bool,
    work: @escaping (inout Chunk) throws -> Void, write: @escaping (inout Chunk) throws -> Void
  ) throws {
    var first = makeChunk()
    guard try read(&first) else { return }
    var second = makeChunk()
    guard threads > 1, try read(&second) else {
      repeat {
        try work(&first)
        try write(&first)
      } while try threads == 1 && read(&first)
      return
    }
    let line = OrderedWork(ready: [first, second])
    // Each thread has a chunk of its own; `step` keeps reading and writing apart.
    nonisolated(unsafe) let parts = (makeChunk, read, work, write)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var chunk = parts.0()
      while line.step(&chunk, read: parts.1, work: parts.2, write: parts.3) {}
    }
    if let failure = line.failure { throw failure }
  }

  /// Takes one chunk through; false when nothing is left to do.
  private func step(
    _ chunk: inout Chunk, read: (inout Chunk) throws -> Bool, work: (inout Chunk) throws -> Void,
    write: (inout Chunk) throws -> Void
  ) -> Bool {
    var problem: (any Error)?
    pthread_mutex_lock(reading)
    let number = readCount
    do {
      if ready.isEmpty {
        isEnded = try isEnded || !read(&chunk)
      } else {
        chunk = ready.removeFirst()
      }
    } catch {
      problem = error
      isEnded = true
    }
    let hasChunk = !isEnded || problem != nil
    if hasChunk { readCount += 1 }
    pthread_mutex_unlock(reading)
    guard hasChunk else { return false }
    if problem == nil {
      do { try work(&chunk) } catch { problem = error }
    }
    waitForTurn(number)
    // Only the thread whose turn it is comes here.
    if problem == nil, failure == nil {
      do { try write(&chunk) } catch { problem = error }
    }
    return passTurn(problem)
  }

  private func waitForTurn(_ number: Int) {
    pthread_mutex_lock(writing)
    while writtenCount != number { pthread_cond_wait(turn, writing) }
    pthread_mutex_unlock(writing)
  }

  /// Lets the next chunk be written; false when something went wrong.
  private func passTurn(_ problem: (any Error)?) -> Bool {
    pthread_mutex_lock(writing)
    if failure == nil { failure = problem }
    writtenCount += 1
    let goesOn = failure == nil
    pthread_cond_broadcast(turn)
    pthread_mutex_unlock(writing)
    return goesOn
  }
}
