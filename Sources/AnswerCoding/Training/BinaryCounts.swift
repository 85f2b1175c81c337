internal import Glibc

/// Counts of features beside each code and over all answers: what Naive Bayes learns from, each code
/// against the rest. They add up over shards and folds.
///
/// | Property    | Shape           | Unit                              |
/// |-------------|-----------------|-----------------------------------|
/// | `positives` | codes           | answers with the code             |
/// | `inside`    | columns × codes | occurrences in them, row-major    |
/// | `all`       | columns         | occurrences in all answers        |
struct BinaryCounts: Sendable, Equatable {
  private(set) var answers: Int
  private(set) var positives: [Int]
  private(set) var inside: [UInt32]
  private(set) var all: [UInt32]

  private var codeCount: Int { positives.count }

  /// Counts the rows that `includes` lets in. O(values × codes of a row), over some threads.
  ///
  /// - Precondition: the values are counts, under 2³² in sum.
  init(
    _ rows: SparseMatrix, codes: [[Int]], codeCount: Int, columnCount: Int, threads: Int,
    where includes: @Sendable (Int) -> Bool = { _ in true }
  ) {
    // Tables are large: a thread of its own for each pays only where there are many rows.
    let shares = max(1, min(threads, rows.rowCount / 50_000))
    let parts = Parallel.map(count: shares, threads: shares) { share in
      BinaryCounts(
        rows, from: rows.rowCount * share / shares, to: rows.rowCount * (share + 1) / shares,
        codes: codes, codeCount: codeCount, columnCount: columnCount, where: includes)
    }
    self = parts.dropFirst().reduce(parts[0]) { $0 + $1 }
  }

  private init(
    _ rows: SparseMatrix, from first: Int, to end: Int, codes: [[Int]], codeCount: Int,
    columnCount: Int, where includes: (Int) -> Bool
  ) {
    var answers = 0
    var positives = [Int](repeating: 0, count: codeCount)
    var inside = [UInt32](repeating: 0, count: columnCount * codeCount)
    var all = [UInt32](repeating: 0, count: columnCount)
    inside.withUnsafeMutableBufferPointer { inside in
      all.withUnsafeMutableBufferPointer { all in
        for row in first..<end where includes(row) {
          answers += 1
          for code in codes[row] { positives[code] += 1 }
          for index in rows.range(of: row) {
            let column = Int(rows.columns[index])
            let count = UInt32(rows.values[index])
            all[column] += count
            for code in codes[row] { inside[column * codeCount + code] += count }
          }
        }
      }
    }
    self.answers = answers
    self.positives = positives
    self.inside = inside
    self.all = all
  }

  static func + (left: BinaryCounts, right: BinaryCounts) -> BinaryCounts {
    left.combined(with: right, &+)
  }

  /// The counts of the other answers. - Precondition: the right side is part of the left.
  static func - (left: BinaryCounts, right: BinaryCounts) -> BinaryCounts {
    var rest = left.combined(with: right, &-)
    rest.answers = left.answers - right.answers
    for code in rest.positives.indices {
      rest.positives[code] = left.positives[code] - right.positives[code]
    }
    return rest
  }

  private func combined(
    with other: BinaryCounts, _ operation: (UInt32, UInt32) -> UInt32
  ) -> BinaryCounts {
    precondition(inside.count == other.inside.count, "only counts of one shape combine")
    var sum = self
    sum.answers += other.answers
    for code in positives.indices { sum.positives[code] += other.positives[code] }
    for index in inside.indices {
      sum.inside[index] = operation(inside[index], other.inside[index])
    }
    for index in all.indices { sum.all[index] = operation(all[index], other.all[index]) }
    return sum
  }

  /// Multinomial Naive Bayes of each code against the rest, as one linear score a code: the same as
  /// ``MultinomialNaiveBayes`` of two classes. Codes with no example, or only examples, get no
  /// weights. O(columns × codes).
  func learnt(smoothing: Double) -> LinearTrainer.Learnt {
    let columnCount = all.count
    var weights = [Float](repeating: 0, count: inside.count)
    var intercepts = [Float](repeating: 0, count: codeCount)
    let total = all.reduce(0) { $0 + Int($1) }
    for code in 0..<codeCount where positives[code] > 0 && positives[code] < answers {
      var insideTotal = 0
      for column in 0..<columnCount { insideTotal += Int(inside[column * codeCount + code]) }
      let mass = smoothing * Double(columnCount)
      var with = LogShares(total: Double(insideTotal) + mass, smoothing: smoothing)
      var without = LogShares(total: Double(total - insideTotal) + mass, smoothing: smoothing)
      for column in 0..<columnCount {
        let count = inside[column * codeCount + code]
        weights[column * codeCount + code] = Float(with[count] - without[all[column] - count])
      }
      let share = { (count: Int) in log(Double(count) / Double(answers)) }
      intercepts[code] = Float(share(positives[code]) - share(answers - positives[code]))
    }
    return LinearTrainer.Learnt(weights: weights, intercepts: intercepts)
  }
}

/// The logarithms of counts' smoothed shares of a total; small counts, which most are, are worked out
/// once.
private struct LogShares {
  let total: Double
  let smoothing: Double
  private var small: [Double?]

  init(total: Double, smoothing: Double) {
    self.total = total
    self.smoothing = smoothing
    small = Array(repeating: nil, count: 1024)
  }

  subscript(count: UInt32) -> Double {
    mutating get {
      guard count < small.count else { return log((Double(count) + smoothing) / total) }
      if let known = small[Int(count)] { return known }
      let value = log((Double(count) + smoothing) / total)
      small[Int(count)] = value
      return value
    }
  }
}
