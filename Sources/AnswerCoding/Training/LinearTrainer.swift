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

  /// Weights in floating point, before they are rounded: columns × codes, row-major.
  struct Learnt: Sendable {
    var weights: [Float]
    var intercepts: [Float]

    var codeCount: Int { intercepts.count }

    /// Puts what was learnt code by code side by side.
    init(_ solutions: [LogisticRegression.Solution], columnCount: Int) {
      var weights = [Float](repeating: 0, count: columnCount * solutions.count)
      for (code, solution) in solutions.enumerated() {
        for column in 0..<columnCount {
          weights[column * solutions.count + code] = solution.weights[column]
        }
      }
      self.init(weights: weights, intercepts: solutions.map(\.intercept))
    }

    init(weights: [Float], intercepts: [Float]) {
      self.weights = weights
      self.intercepts = intercepts
    }
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
    if countsAddUp {
      return BinaryCounts(
        rows, codes: codes, codeCount: codeCount, columnCount: columnCount,
        threads: threads
      ).learnt(smoothing: setting.smoothing)
    }
    var isPositive = [[Bool]](
      repeating: [Bool](repeating: false, count: rows.rowCount), count: codeCount)
    for (row, positions) in codes.enumerated() {
      for code in positions { isPositive[code][row] = true }
    }
    let labels = isPositive
    let results = Parallel.map(count: codeCount, threads: threads) { code in
      fit(rows, isPositive: labels[code], columnCount: columnCount, code: code)
    }
    return Learnt(results, columnCount: columnCount)
  }

  /// Whether a model is learnt from counts alone, so that a fold's is that of all rows less its own.
  private var countsAddUp: Bool { setting.classifier == .naiveBayes && unlabelled == nil }

  /// Per row and code, the score of a model that had not seen the row's fold.
  ///
  /// - Parameter foldOf: the fold of each row, from 0.
  /// - Complexity: that of `fit` for each fold; of one `fit` where counts add up.
  func outOfFoldScores(
    _ rows: SparseMatrix, codes: [[Int]], foldOf: [Int], foldCount: Int, codeCount: Int,
    columnCount: Int, threads: Int
  ) -> [[Double]] {
    var parts: [BinaryCounts] = []
    var all: BinaryCounts?
    if countsAddUp {
      parts = (0..<foldCount).map { fold in
        BinaryCounts(
          rows, codes: codes, codeCount: codeCount, columnCount: columnCount, threads: threads
        ) { foldOf[$0] == fold }
      }
      all = parts.dropFirst().reduce(parts[0]) { $0 + $1 }
    }
    var scores: [[Double]] = Array(repeating: [], count: rows.rowCount)
    for fold in 0..<foldCount {
      let learnt: Learnt
      if let all {
        learnt = (all - parts[fold]).learnt(smoothing: setting.smoothing)
      } else {
        let inside = foldOf.indices.filter { foldOf[$0] != fold }
        learnt = fit(
          rows.rows(inside), codes: inside.map { codes[$0] }, codeCount: codeCount,
          columnCount: columnCount, threads: threads)
      }
      let mine = foldOf.indices.filter { foldOf[$0] == fold }
      let found = Parallel.map(count: mine.count, threads: threads) {
        learnt.scores(of: mine[$0], in: rows)
      }
      for (row, score) in zip(mine, found) { scores[row] = score }
    }
    return scores
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
    var scores = intercepts.map { Double($0) }
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for index in rows.range(of: row) {
          let value = Double(rows.values[index])
          let start = Int(rows.columns[index]) * scores.count
          for code in 0..<scores.count { scores[code] += value * Double(weights[start + code]) }
        }
      }
    }
    return scores
  }
}
