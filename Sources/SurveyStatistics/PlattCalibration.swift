internal import Glibc

/// A sigmoid from scores to probabilities: p = 1 / (1 + exp(A f + B)).
///
/// Source: Platt, “Probabilistic outputs for support vector machines”, 1999, fitted by Newton's
/// method with backtracking as in Lin, Lin and Weng, *Machine Learning* 68, 2007.
public struct PlattCalibration: Sendable, Equatable, Codable {
  public let slope: Double
  public let offset: Double

  public init(slope: Double, offset: Double) {
    self.slope = slope
    self.offset = offset
  }

  /// The probability of a score. Never 0 or 1 for finite scores of ordinary size.
  public func probability(of score: Double) -> Double {
    let exponent = slope * score + offset
    return exponent >= 0 ? exp(-exponent) / (1 + exp(-exponent)) : 1 / (1 + exp(exponent))
  }

  /// The score at which the probability is `p`; the slope must not be 0.
  public func score(at probability: Double) -> Double {
    (log(1 / probability - 1) - offset) / slope
  }

  /// Fits scores, out-of-fold ones, to what people decided.
  ///
  /// Targets are drawn in from 0 and 1 by the counts of both sides, as Platt's paper does.
  /// - Precondition: as many scores as decisions.
  /// - Complexity: O(iterations × scores).
  public init(fitting scores: [Double], to isPositive: [Bool]) {
    precondition(scores.count == isPositive.count)
    let positives = Double(isPositive.count { $0 })
    let negatives = Double(isPositive.count) - positives
    let high = (positives + 1) / (positives + 2)
    let low = 1 / (negatives + 2)
    let targets = isPositive.map { $0 ? high : low }
    var slope = 0.0
    var offset = log((negatives + 1) / (positives + 1))

    func loss(_ slope: Double, _ offset: Double) -> Double {
      zip(scores, targets).reduce(0) { sum, pair in
        let exponent = slope * pair.0 + offset
        return exponent >= 0
          ? sum + pair.1 * exponent + log1p(exp(-exponent))
          : sum + (pair.1 - 1) * exponent + log1p(exp(exponent))
      }
    }

    var current = loss(slope, offset)
    for _ in 0..<100 {
      var (h11, h22, h21, g1, g2) = (1e-12, 1e-12, 0.0, 0.0, 0.0)
      for (score, target) in zip(scores, targets) {
        let p = PlattCalibration(slope: slope, offset: offset).probability(of: score)
        let curvature = p * (1 - p)
        h11 += score * score * curvature
        h22 += curvature
        h21 += score * curvature
        let residual = target - p
        g1 += score * residual
        g2 += residual
      }
      if abs(g1) < 1e-12, abs(g2) < 1e-12 { break }
      let determinant = h11 * h22 - h21 * h21
      let stepSlope = -(h22 * g1 - h21 * g2) / determinant
      let stepOffset = -(-h21 * g1 + h11 * g2) / determinant
      let descent = g1 * stepSlope + g2 * stepOffset
      var step = 1.0
      var moved = false
      while step >= 1e-10 {
        let next = loss(slope + step * stepSlope, offset + step * stepOffset)
        if next < current + 1e-4 * step * descent {
          slope += step * stepSlope
          offset += step * stepOffset
          current = next
          moved = true
          break
        }
        step /= 2
      }
      if !moved { break }
    }
    self.slope = slope
    self.offset = offset
  }
}
