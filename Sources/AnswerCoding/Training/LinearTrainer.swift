internal import Dispatch
internal import Glibc

/// Learns one linear score per code from training vectors.
struct LinearTrainer: Sendable {
  /// What a candidate setting fixes.
  struct Setting: Sendable, Equatable {
    var classifier: Classifier
    /// Of logistic regression.
    var cost: Double = 2
    /// Whether columns are amplified by 1 + max(0, Naive Bayes log-count ratio).
    var isAmplified = true
    var options = FeatureOptions()
    var weighting: FeatureWeighting
    /// Of Naive Bayes. Out of fold, 0.3 is better than Laplace's 1 where answers are few and the
    /// vocabulary is large.
    var smoothing: Double = 1

    /// The setting in machine-readable words.
    var name: String {
      switch classifier {
      case .logistic: "logistic cost=\(cost)"
      case .naiveBayes, .complement: "\(classifier.rawValue) smoothing=\(smoothing)"
      }
    }
  }

  /// Weights in floating point, before they are rounded: per code, per column.
  struct Learnt: Sendable {
    var weights: [[Float]]
    var intercepts: [Float]
  }

  let setting: Setting
  let seed: UInt64
  /// Answers that nobody coded, for Naive Bayes to learn from as well.
  var unlabelled: SparseMatrix?

  /// What an uncoded answer weighs beside a coded one.
  static let unlabelledWeight = 0.1

  /// Learns every code. Codes with no example, or only examples, get no weights: a code without a
  /// positive is never predicted, and gets no constant score.
  ///
  /// - Parameter codes: per row, the positions of its codes.
  /// - Complexity: O(codes × passes × values), over all cores; the result does not depend on them.
  func fit(
    _ rows: SparseMatrix, codes: [[Int]], codeCount: Int, columnCount: Int, threads: Int
  ) -> Learnt {
    var isPositive = [[Bool]](
      repeating: [Bool](repeating: false, count: rows.rowCount), count: codeCount)
    for (row, positions) in codes.enumerated() {
      for code in positions { isPositive[code][row] = true }
    }
    let labels = isPositive
    let results = Parallel.map(count: codeCount, threads: threads) { code in
      fit(rows, isPositive: labels[code], columnCount: columnCount, code: code)
    }
    return Learnt(weights: results.map(\.weights), intercepts: results.map(\.intercept))
  }

  private func fit(
    _ rows: SparseMatrix, isPositive: [Bool], columnCount: Int, code: Int
  ) -> LogisticRegression.Solution {
    let positives = isPositive.count { $0 }
    guard positives > 0, positives < rows.rowCount else {
      return .init(weights: [Float](repeating: 0, count: columnCount), intercept: 0)
    }
    switch setting.classifier {
    case .logistic:
      let scale =
        setting.isAmplified
        ? amplification(rows, isPositive: isPositive, columnCount: columnCount)
        : [Float](repeating: 1, count: columnCount)
      return LogisticRegression(cost: setting.cost).fit(
        rows, isPositive: isPositive, columnCount: columnCount, scale: scale,
        seed: seed &+ UInt64(code))
    case .naiveBayes, .complement:
      return naiveBayes(rows, isPositive: isPositive, columnCount: columnCount)
    }
  }

  /// 1 + max(0, r), r the log-count ratio of Wang and Manning (ACL 2012) over presence.
  private func amplification(
    _ rows: SparseMatrix, isPositive: [Bool], columnCount: Int
  ) -> [Float] {
    var inside = [Float](repeating: 1, count: columnCount)
    var outside = inside
    for row in 0..<rows.rowCount {
      for index in rows.range(of: row) {
        let column = Int(rows.columns[index])
        if isPositive[row] { inside[column] += 1 } else { outside[column] += 1 }
      }
    }
    let ratio = logf(inside.reduce(0, +) / outside.reduce(0, +))
    return zip(inside, outside).map { 1 + max(0, logf($0 / $1) - ratio) }
  }

  /// The code against the rest. With two sides, complement Naive Bayes is the multinomial one with
  /// the sides changed and no prior.
  private func naiveBayes(
    _ rows: SparseMatrix, isPositive: [Bool], columnCount: Int
  ) -> LogisticRegression.Solution {
    var counts = ClassCounts(classCount: 2, featureCount: columnCount)
    for row in 0..<rows.rowCount {
      let side = isPositive[row] ? 1 : 0
      counts.add(
        rows.range(of: row).map {
          FeatureCount(Int(rows.columns[$0]), Double(rows.values[$0]))
        }, to: side)
    }
    if let unlabelled, setting.classifier == .naiveBayes {
      return LinearTrainer.solution(of: withUnlabelled(counts, unlabelled), columnCount)
    }
    switch setting.classifier {
    case .complement:
      let model = ComplementNaiveBayes(counts, smoothing: setting.smoothing)
      let weights = (0..<columnCount).map {
        Float(model.weights[columnCount + $0] - model.weights[$0])
      }
      return .init(weights: weights, intercept: 0)
    case .naiveBayes, .logistic:
      return LinearTrainer.solution(
        of: MultinomialNaiveBayes(counts, smoothing: setting.smoothing), columnCount)
    }
  }

  /// Two classes as one linear score.
  private static func solution(
    of model: MultinomialNaiveBayes, _ columnCount: Int
  ) -> LogisticRegression.Solution {
    .init(
      weights: (0..<columnCount).map {
        Float(model.logLikelihood[columnCount + $0] - model.logLikelihood[$0])
      }, intercept: Float(model.logPrior[1] - model.logPrior[0]))
  }

  /// The mass of uncoded answers never passes that of the coded ones.
  private func withUnlabelled(
    _ counts: ClassCounts, _ unlabelled: SparseMatrix
  ) -> MultinomialNaiveBayes {
    let labelled = counts.answers.reduce(0, +)
    let weight = min(
      LinearTrainer.unlabelledWeight, labelled / Double(max(1, unlabelled.rowCount)))
    let answers = (0..<unlabelled.rowCount).map { row in
      unlabelled.range(of: row).map {
        FeatureCount(Int(unlabelled.columns[$0]), Double(unlabelled.values[$0]))
      }
    }
    return ExpectationMaximization(
      unlabelledWeight: weight, smoothing: setting.smoothing, tolerance: 1e-4, mostIterations: 20
    ).fit(labelled: counts, unlabelled: answers).model
  }
}

extension LinearTrainer.Learnt {
  /// The score of a row for each code.
  func scores(of row: Int, in rows: SparseMatrix) -> [Double] {
    weights.indices.map { code in
      rows.range(of: row).reduce(Double(intercepts[code])) {
        $0 + Double(rows.values[$1]) * Double(weights[code][Int(rows.columns[$1])])
      }
    }
  }
}

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
