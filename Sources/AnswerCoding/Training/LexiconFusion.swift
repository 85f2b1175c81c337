internal import Glibc
internal import SurveyStatistics

/// How much the words of an answer and the lexicon's say weigh against each other.
///
/// The logit of a code's probability is `offset + text · t + (lexicon + rarity · r) · h`, with *t* the
/// calibrated logit of the words' score, *h* 1 where the lexicon gives the code, and *r* the logit of
/// the code's share of the answers: words that say nothing put a rare code low, which a hit must be
/// able to outweigh. The four numbers are common to all codes, so that a hundred judged answers are
/// enough to find them. Learning words and
/// hits together trusts the lexicon too much wherever its entries were written beside the answers
/// it learns from: the words then learn nothing.
struct LexiconFusion: Sendable, Equatable {
  let offset: Double
  let text: Double
  let lexicon: Double
  let rarity: Double

  /// One answer and one code.
  struct Case: Sendable {
    let logit: Double
    /// The logit of the code's share of the answers.
    let base: Double
    let isHit: Bool
    let isPositive: Bool
  }

  /// Ridge on the two weights, against codes that one side separates fully.
  private static let ridge = 0.1

  /// Fits by Newton's method, on scores of models that had not seen the answers. O(cases).
  init(fitting cases: [Case]) {
    var parameters = [0.0, 1.0, 1.0, 0.0]
    let count = parameters.count
    for _ in 0..<50 {
      var gradient = parameters.map { LexiconFusion.ridge * $0 }
      gradient[0] = 0
      var curvature = (0..<count).map { row in
        (0..<count).map { $0 == row ? (row == 0 ? 1e-9 : LexiconFusion.ridge) : 0 }
      }
      for item in cases {
        let row = [1, item.logit, item.isHit ? 1 : 0, item.isHit ? item.base : 0]
        let p = 1 / (1 + exp(-zip(row, parameters).reduce(0) { $0 + $1.0 * $1.1 }))
        for i in 0..<count {
          gradient[i] += (p - (item.isPositive ? 1 : 0)) * row[i]
          for j in 0..<count { curvature[i][j] += p * (1 - p) * row[i] * row[j] }
        }
      }
      guard let step = LexiconFusion.solve(curvature, gradient) else { break }
      let longest = step.map(abs).max() ?? 0
      // Shorter steps where the full one is long keep Newton from overshooting.
      let scale = min(1, 4 / max(1e-12, longest))
      for i in 0..<count { parameters[i] -= scale * step[i] }
      if longest < 1e-10 { break }
    }
    offset = parameters[0]
    // Words never speak against themselves.
    text = max(0, parameters[1])
    lexicon = parameters[2]
    rarity = parameters[3]
  }

  /// What a hit adds to the score of a code with this share of the answers, as a logit.
  func weightOfHit(base: Double) -> Double { max(0, lexicon + rarity * base) }

  /// The score of a code from the score of its words.
  func score(
    _ score: Double, calibration: PlattCalibration, base: Double, isHit: Bool
  ) -> Double {
    offset - text * (calibration.slope * score + calibration.offset)
      + (isHit ? weightOfHit(base: base) : 0)
  }

  /// The text weights and the intercept of a code in the scale of fused scores, and what a hit adds.
  func apply(
    to learnt: inout LinearTrainer.Learnt, code: Int, calibration: PlattCalibration, base: Double,
    hit: Int
  ) {
    let scale = Float(-text * calibration.slope)
    for place in stride(from: code, to: learnt.weights.count, by: learnt.codeCount) {
      learnt.weights[place] *= scale
    }
    learnt.intercepts[code] =
      Float(offset - text * calibration.offset) + learnt.intercepts[code] * scale
    learnt.weights[hit * learnt.codeCount + code] = Float(weightOfHit(base: base))
  }

  /// Solves linear equations by elimination with pivots; `nil` when they do not say one point.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let count = right.count
    for column in 0..<count {
      guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-12
      else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        for index in column...count { rows[row][index] -= factor * rows[column][index] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }
}
