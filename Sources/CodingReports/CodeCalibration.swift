public import Survey
public import SurveyStatistics

/// How far a coder's probabilities can be believed, code by code and together.
public struct CodeCalibration: Sendable {
  /// The two measures of some probabilities.
  public struct Figures: Sendable, Equatable {
    /// The expected calibration error over 15 equal parts. Resampling itself raises it, so that the
    /// interval is widened to hold the value where needed.
    public let error: Estimate
    /// Brier's score.
    public let brier: Estimate
  }

  /// Per code of the codeframe.
  public let codes: [Code: Figures]
  /// All answers and codes together.
  public let overall: Figures?
  /// For a reliability plot: all answers and codes together.
  public let bins: [CalibrationMeasure.Bin]

  /// Measures.
  ///
  /// - Parameters:
  ///   - probabilities: answers × codes of the codeframe.
  ///   - pairs: what people gave each answer is the truth.
  ///   - codeframe: the codes and their order.
  ///   - bootstrap: draws respondents with replacement, for intervals.
  /// - Complexity: O(replicates × answers × codes).
  public init(
    _ probabilities: [[Double]], pairs: [CodingComparison.Pair], codeframe: Codeframe,
    bootstrap: Bootstrap = Bootstrap(replicates: 400)
  ) {
    precondition(probabilities.count == pairs.count)
    let references = pairs.map { Set($0.reference) }
    let columns = codeframe.codes.enumerated().map { place, code in
      Column(
        probabilities: probabilities.map { $0[place] },
        isTrue: references.map { $0.contains(code) })
    }
    let units = PairTally.units(of: pairs)
    let draws = (0..<bootstrap.replicates).map { replicate in
      PairTally.weights(
        bootstrap.multiplicities(count: units.count, replicate: replicate), units: units,
        count: pairs.count)
    }
    codes = Dictionary(
      uniqueKeysWithValues: zip(codeframe.codes, columns).compactMap { code, column in
        column.figures(draws, bootstrap).map { (code, $0) }
      })
    let together = Column(
      probabilities: columns.flatMap(\.probabilities), isTrue: columns.flatMap(\.isTrue))
    overall = together.figures(draws, bootstrap, copies: columns.count)
    bins = CalibrationMeasure.bins(together.probabilities, isTrue: together.isTrue)
  }

  /// Probabilities of cases, and what was true of them.
  private struct Column {
    let probabilities: [Double]
    let isTrue: [Bool]

    /// - Parameter copies: how often the drawn answers stand one after the other.
    func figures(_ draws: [[Double]], _ bootstrap: Bootstrap, copies: Int = 1) -> Figures? {
      func estimate(_ measure: ([Double]?) -> Double?) -> Estimate? {
        measure(nil).flatMap { value in
          let replicates = draws.map { draw in
            measure(copies == 1 ? draw : (0..<copies).flatMap { _ in draw }) ?? .nan
          }
          return bootstrap.estimate(value, replicates: replicates).map {
            Estimate(value: value, low: min(value, $0.low), high: max(value, $0.high))
          }
        }
      }
      guard
        let error = estimate({
          CalibrationMeasure.expectedError(probabilities, isTrue: isTrue, weights: $0)
        }),
        let brier = estimate({
          CalibrationMeasure.brier(probabilities, isTrue: isTrue, weights: $0)
        })
      else { return nil }
      return Figures(error: error, brier: brier)
    }
  }
}
