/// Estimates of how common codes are from the output of a coder that errs: the ones to compare
/// with. None of them has an interval that can be published.
public enum PrevalenceEstimator {
  /// The share of answers that the coder gave the code: classify and count.
  ///
  /// - Precondition: at least one answer.
  public static func classifyAndCount(_ predictions: [Bool]) -> Double {
    Double(predictions.count { $0 }) / Double(predictions.count)
  }

  /// The share corrected by the coder's rates of right and wrong yeses: adjusted count.
  ///
  /// - Returns: (CC − fpr) / (tpr − fpr), drawn into 0...1; `nil` when the rates are equal.
  ///
  /// Source: Gart and Buck, *American Journal of Epidemiology* 83, 1966; Forman, *Data Mining and
  /// Knowledge Discovery* 17, 2008.
  public static func adjustedCount(
    counted: Double, truePositiveRate: Double, falsePositiveRate: Double
  ) -> Double? {
    let power = truePositiveRate - falsePositiveRate
    guard power != 0 else { return nil }
    return min(1, max(0, (counted - falsePositiveRate) / power))
  }

  /// The shares of exclusive codes corrected by the coder's confusions: solves M p = c.
  ///
  /// - Parameters:
  ///   - confusion: *C* × *C*; row i, column j is the share of answers of code j that the coder
  ///     gives code i. Columns sum to 1.
  ///   - counted: *C* shares that the coder gave.
  /// - Returns: the solution as it is, which can leave 0...1; `nil` when M has no inverse.
  /// - Complexity: O(*C*³).
  public static func adjustedCounts(confusion: [[Double]], counted: [Double]) -> [Double]? {
    precondition(confusion.count == counted.count)
    var rows = zip(confusion, counted).map { $0 + [$1] }
    let size = counted.count
    for column in 0..<size {
      guard
        let pivot = (column..<size).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-12
      else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<size where row != column {
        let factor = rows[row][column] / rows[column][column]
        for place in column...size { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return (0..<size).map { rows[$0][size] / rows[$0][$0] }
  }

  /// When expectation–maximisation stops.
  public struct Stopping: Sendable, Equatable {
    /// The mean absolute change of the shares below which it may stop.
    public let tolerance: Double
    public let maximumIterations: Int
    /// It goes on for more than this many iterations whatever the change.
    public let minimumIterations: Int

    /// The defaults are those of QuaPy.
    public init(
      tolerance: Double = 1e-4, maximumIterations: Int = 1000, minimumIterations: Int = 10
    ) {
      self.tolerance = tolerance
      self.maximumIterations = maximumIterations
      self.minimumIterations = minimumIterations
    }
  }

  /// The shares of exclusive codes from calibrated posteriors, by expectation–maximisation.
  ///
  /// p(c|x) ∝ (q_c / p_c) p_train(c|x) and q_c = mean p(c|x), in turn. Posteriors that are not
  /// calibrated drift to the border.
  ///
  /// - Parameters:
  ///   - posteriors: answers × *C*; each row sums to 1.
  ///   - prior: *C* positive shares among the answers that the coder has learnt.
  ///   - stopping: when the rounds end.
  /// - Precondition: at least one answer.
  ///
  /// Source: Saerens, Latinne and Decaestecker, *Neural Computation* 14, 2002.
  public static func expectationMaximization(
    posteriors: [[Double]], prior: [Double], stopping: Stopping = Stopping()
  ) -> [Double] {
    precondition(!posteriors.isEmpty)
    var shares = prior
    for iteration in 0..<stopping.maximumIterations {
      var sums = [Double](repeating: 0, count: prior.count)
      for row in posteriors {
        let raw = row.indices.map { shares[$0] / prior[$0] * row[$0] }
        let total = raw.reduce(0, +)
        if total > 0 { for code in raw.indices { sums[code] += raw[code] / total } }
      }
      let next = sums.map { $0 / Double(posteriors.count) }
      let change =
        zip(next, shares).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(prior.count)
      shares = next
      if change < stopping.tolerance, iteration > stopping.minimumIterations { break }
    }
    return shares
  }
}
