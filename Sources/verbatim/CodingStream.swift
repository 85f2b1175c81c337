import AnswerCoding
import Survey
import SurveyFiles

/// The rows of a table on their way to being coded: read, coded and written chunk by chunk, in the
/// file's order and in bounded memory.
struct CodingStream {
  /// So many rows are taken at once: enough that threads seldom meet, few enough to stay in the
  /// processor's cache.
  private static let chunkSize = 512

  let reader: TableReader
  let writer: TableWriter
  let questions: [QuestionCoding]
  let threads: Int
  /// Whether the coded answers of each chunk are wanted, and not only written.
  let keepsCoded: Bool

  /// What one thread works on.
  struct Chunk {
    fileprivate(set) var records: [TableRecord] = []
    fileprivate(set) var count = 0
    /// Per question and row what the machine made of it, where that is wanted.
    fileprivate(set) var coded: [[CodedAnswer?]] = []
    /// The bytes of the file read so far, and its size where it is known.
    fileprivate(set) var progress: (read: Int, total: Int?) = (0, nil)
    /// One a question; made for the first rows.
    fileprivate var coders: [AnswerCoder] = []

    /// The rows as they were read, with the columns added.
    var rows: ArraySlice<TableRecord> { records[..<count] }
  }

  /// Codes all rows.
  ///
  /// - Parameter done: called for each chunk, in order, once it is written.
  /// - Throws: what reading or writing throws, with its place.
  func run(_ done: @escaping (Chunk) -> Void) throws {
    try OrderedWork.run(
      threads: threads, makeChunk: { Chunk() }, read: read, work: code,
      write: { chunk in
        for record in chunk.rows { try writer.write(record) }
        done(chunk)
      })
  }

  private func read(_ chunk: inout Chunk) throws -> Bool {
    chunk.count = 0
    while chunk.count < CodingStream.chunkSize {
      if chunk.count == chunk.records.count { chunk.records.append(TableRecord()) }
      guard try reader.next(into: &chunk.records[chunk.count]) else { break }
      chunk.count += 1
    }
    chunk.progress = reader.progress
    return chunk.count > 0
  }

  private func code(_ chunk: inout Chunk) throws {
    if chunk.coders.isEmpty { chunk.coders = try questions.map { try AnswerCoder($0.plan) } }
    chunk.coded = questions.map { _ in [] }
    for row in 0..<chunk.count {
      for (place, question) in questions.enumerated() {
        let coded = question.code(&chunk.records[row], with: chunk.coders[place])
        if keepsCoded { chunk.coded[place].append(coded) }
      }
    }
  }
}
