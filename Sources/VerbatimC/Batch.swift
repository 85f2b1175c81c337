internal import Glibc
internal import Survey
internal import VerbatimHeader

/// Coded answers as columns that C can read, in one block of memory.
enum Batch {
  /// The columns of some answers.
  ///
  /// - Returns: a block that `free` frees; the columns stand behind the struct, widest values first,
  ///   so that each is aligned.
  /// - Throws: ``CallError/noMemory(bytes:)``. O(answers × codes).
  static func make(
    _ answers: [CodedAnswer], in codeframe: Codeframe
  ) throws -> UnsafeMutablePointer<verbatim_batch> {
    let count = answers.count
    let codeCount = codeframe.count
    let given = answers.map { $0.codes.compactMap { codeframe.position(of: $0) } }
    let givenCount = given.reduce(0) { $0 + $1.count }
    let sizes = [
      MemoryLayout<verbatim_batch>.stride, count * codeCount * MemoryLayout<Double>.size,
      count * MemoryLayout<Double>.size, (count + 1) * MemoryLayout<Int>.size,
      givenCount * MemoryLayout<UInt32>.size, count,
    ]
    let total = sizes.reduce(0, +)
    guard let block = malloc(total) else { throw CallError.noMemory(bytes: total) }
    var next = block
    func column<Value>(_ size: Int, of: Value.Type) -> UnsafeMutablePointer<Value> {
      defer { next += size }
      return next.bindMemory(to: Value.self, capacity: size / MemoryLayout<Value>.stride)
    }
    let batch = column(sizes[0], of: verbatim_batch.self)
    let probabilities = column(sizes[1], of: Double.self)
    let confidences = column(sizes[2], of: Double.self)
    let starts = column(sizes[3], of: Int.self)
    let codes = column(sizes[4], of: UInt32.self)
    let outcomes = column(sizes[5], of: UInt8.self)
    var start = 0
    for (index, answer) in answers.enumerated() {
      for (code, probability) in answer.probabilities.enumerated() {
        probabilities[index * codeCount + code] = probability
      }
      confidences[index] = answer.confidence
      outcomes[index] = number(of: answer.outcome)
      starts[index] = start
      for position in given[index] {
        codes[start] = UInt32(position)
        start += 1
      }
    }
    starts[count] = start
    batch.initialize(
      to: verbatim_batch(
        count: count, code_count: codeCount, starts: starts, codes: codes, outcomes: outcomes,
        confidences: confidences, probabilities: probabilities))
    return batch
  }

  private static func number(of outcome: Outcome) -> UInt8 {
    let number =
      switch outcome {
      case .coded: VERBATIM_CODED
      case .nonResponse: VERBATIM_NON_RESPONSE
      case .unmatched: VERBATIM_UNMATCHED
      case .toReview: VERBATIM_TO_REVIEW
      }
    return UInt8(number.rawValue)
  }
}
