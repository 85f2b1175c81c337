internal import Glibc
internal import SurveyStatistics

/// How much the words of an answer and the lexicon's say weigh against each other.
///
/// The logit of a code's probability is `offset + text · t + lexicon · h`, with *t* the calibrated
/// logit of the words' score and *h* 1 where the lexicon gives the code. The three numbers are
/// common to all codes, so that a hundred judged answers are enough to find them. Learning words and
/// hits together trusts the lexicon too much wherever its entries were written beside the answers
/// it learns from: the words then learn nothing.
struct LexiconFusion: Sendable, Equatable {
  let offset: Double
  let text: Double
  let lexicon: Double

  /// One answer and one code.
  struct Case: Sendable {
    let logit: Double
    let isHit: Bool
    let isPositive: Bool
  }

  /// Ridge on the two weights, against codes that one side separates fully.
  private static let ridge = 0.1

  /// Fits by Newton's method, on scores of models that had not seen the answers. O(cases).
  init(fitting cases: [Case]) {
    var parameters = [0.0, 1.0, 1.0]
    for _ in 0..<50 {
      var gradient = [
        0.0, LexiconFusion.ridge * parameters[1], LexiconFusion.ridge * parameters[2],
      ]
      var curvature = [[1e-9, 0, 0], [0, LexiconFusion.ridge, 0], [0, 0, LexiconFusion.ridge]]
      for item in cases {
        let row = [1, item.logit, item.isHit ? 1 : 0]
        let p = 1 / (1 + exp(-zip(row, parameters).reduce(0) { $0 + $1.0 * $1.1 }))
        for i in 0..<3 {
          gradient[i] += (p - (item.isPositive ? 1 : 0)) * row[i]
          for j in 0..<3 { curvature[i][j] += p * (1 - p) * row[i] * row[j] }
        }
      }
      guard let step = LexiconFusion.solve(curvature, gradient) else { break }
      // Half steps where the full one is long keep Newton from overshooting.
      let scale = min(1, 4 / max(1e-12, step.map(abs).max() ?? 0))
      for i in 0..<3 { parameters[i] -= scale * step[i] }
      if step.map(abs).max() ?? 0 < 1e-10 { break }
    }
    offset = parameters[0]
    // Words never speak against themselves.
    text = max(0, parameters[1])
    lexicon = max(0, parameters[2])
  }

  /// The score of a code from the score of its words.
  func score(_ score: Double, calibration: PlattCalibration, isHit: Bool) -> Double {
    offset - text * (calibration.slope * score + calibration.offset) + (isHit ? lexicon : 0)
  }

  /// The text weights and the intercept of a code in the scale of fused scores, and what a hit adds.
  func apply(
    to learnt: inout LinearTrainer.Learnt, code: Int, calibration: PlattCalibration, hit: Int
  ) {
    let scale = Float(-text * calibration.slope)
    for column in learnt.weights[code].indices { learnt.weights[code][column] *= scale }
    learnt.intercepts[code] =
      Float(offset - text * calibration.offset) + learnt.intercepts[code] * scale
    learnt.weights[code][hit] = Float(lexicon)
  }

  /// Solves three equations by elimination with pivots; `nil` when they do not say one point.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = zip(matrix, right).map { $0 + [$1] }
    for column in 0..<3 {
      guard let pivot = (column..<3).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-12
      else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<3 where row != column {
        let factor = rows[row][column] / rows[column][column]
        for index in column..<4 { rows[row][index] -= factor * rows[column][index] }
      }
    }
    return (0..<3).map { rows[$0][3] / rows[$0][$0] }
  }
}
