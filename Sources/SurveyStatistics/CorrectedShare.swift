/// One answer as a corrected share sees it.
public struct TwicePhasedAnswer: Sendable, Equatable {
  /// The respondent's survey weight, positive.
  public let weight: Double
  /// How much the machine gave the code, within 0...1: 0 or 1 of the one model that has not learnt an
  /// answer that people coded; elsewhere the part of the fold models that gave it.
  public let predicted: Double
  /// Whether people gave the code; `nil` where they did not code.
  public let gold: Bool?
  /// With what probability the answer was drawn for hand coding; 1 for what is known of itself,
  /// such as a ticked box. It counts only where `gold` is given.
  public let probability: Double

  /// - Parameters:
  ///   - weight: the respondent's; above 0.
  ///   - predicted: of an answer that people coded, rounded to 0 or 1.
  ///   - gold: what people say; `nil` where they did not code.
  ///   - probability: with which the answer was drawn for hand coding.
  /// - Precondition: a positive weight and probability; a prediction within 0...1.
  public init(weight: Double, predicted: Double, gold: Bool?, probability: Double) {
    precondition(weight > 0 && probability > 0 && probability <= 1)
    precondition((0...1).contains(predicted))
    self.weight = weight
    self.predicted = gold == nil ? predicted : predicted.rounded()
    self.gold = gold
    self.probability = probability
  }

  /// An answer that one model said yes or no to.
  public init(weight: Double, predicted: Bool, gold: Bool?, probability: Double) {
    self.init(
      weight: weight, predicted: predicted ? 1.0 : 0, gold: gold, probability: probability)
  }
}

/// The share of a code among respondents, corrected for the machine's errors by what people coded.
///
/// The estimator is the regression estimator of two-phase sampling with inverse-probability
/// weights. With a prediction that is yes or no its slope makes it the same as post-stratifying on
/// the prediction: θ = Σ_h W_h p_h, where W_h is the weighted part of respondents that the machine
/// gave the code (or not) and p_h the part of them that really has it, a Hájek mean with weights
/// w/π over the hand-coded. It cannot leave 0...1. An answer that the fold models are divided about
/// stands in both cells with its parts, so that W_h is the mean of these models, as p_h is of their
/// kind.
///
/// The *coding* interval is for these respondents: each p_h has Wilson's interval on an effective
/// size, and the two are put together as Zou and Donner do. The effective size comes from the
/// linearised design variance Σ (1 − π) (w/π)² (y − p)² / (Σ w/π)², n/(n − 1); as that is unsteady
/// or 0 where few answers differ, it is averaged, with the weight of two answers, with the variance
/// of p(1 − p) under the same weights. π is first fitted to each cell's known size, which makes the
/// finite-population term (1 − π) exact for what was drawn. The *sampling* interval adds the draw of
/// the respondents.
///
/// Source: Särndal, Swensson and Wretman (1992), sections 7.6 and 9.7; Zou and Donner, *Statistics
/// in Medicine* 27, 2008. `Benchmarks/coverage` measures both intervals.
public struct CorrectedShare: Sendable, Equatable {
  /// How the share came about.
  public enum Estimator: String, Sendable {
    /// People coded every answer: nothing is estimated.
    case census
    /// Hand codes and predictions together.
    case regression
    /// Hand codes alone, because they leave out one of the machine's two answers.
    case handCoding = "hand_coding"
  }

  public let estimator: Estimator
  /// The share with its interval for these respondents.
  public let coding: Estimate
  /// The share with its interval for the population that the respondents were drawn from.
  public let sampling: Estimate
  /// The simple draws with the same sampling interval.
  public let effectiveSize: Double

  /// Estimates.
  ///
  /// - Parameters:
  ///   - answers: all answers of the base.
  ///   - populationSize: how many the respondents were drawn from; `nil` for very many.
  ///   - z: the normal quantile of the intervals; by default that of 95 %.
  /// - Returns: `nil` when fewer than two drawn answers are hand-coded and not all are.
  /// - Complexity: O(answers).
  public init?(
    _ answers: [TwicePhasedAnswer], populationSize: Double? = nil,
    quantile z: Double = ProportionInterval.standardQuantile
  ) {
    guard !answers.isEmpty else { return nil }
    var known = KnownPart()
    var cells = [PredictionCell(), PredictionCell()]
    for answer in answers {
      if let gold = answer.gold, answer.probability == 1 {
        known.add(answer.weight, gold)
      } else {
        cells[1].add(answer, part: answer.predicted)
        cells[0].add(answer, part: 1 - answer.predicted)
      }
    }
    cells.removeAll { $0.count == 0 }
    guard cells.reduce(0, { $0 + $1.goldCount }) >= 2 || cells.isEmpty else { return nil }
    var estimator = cells.isEmpty ? Estimator.census : .regression
    if cells.contains(where: { $0.goldCount == 0 }) {
      cells = [PredictionCell(joining: cells)]
      estimator = .handCoding
    }
    if cells.allSatisfy(\.isAllCoded) { estimator = .census }
    self.estimator = estimator

    let total = known.weight + cells.reduce(0) { $0 + $1.weight }
    var value = known.yes / total
    var (below, above) = (0.0, 0.0)
    for cell in cells {
      let part = cell.weight / total
      let estimate = cell.estimate(quantile: z)
      value += part * estimate.value
      below += CorrectedShare.square(part * (estimate.value - estimate.low))
      above += CorrectedShare.square(part * (estimate.high - estimate.value))
    }
    value = min(1, max(0, value))
    coding = Estimate(
      value: value, low: max(0, value - below.squareRoot()),
      high: min(1, value + above.squareRoot()))

    // The draw of the respondents: each one's expected squared distance from the share.
    var squares = known.squares(around: value)
    for cell in cells { squares += cell.squares(around: value) }
    let count = Double(answers.count)
    let weightSquares = known.weightSquares + cells.reduce(0) { $0 + $1.weightSquares }
    let left = populationSize.map { max(0, 1 - count / $0) } ?? 1
    let kish = total * total / weightSquares
    // Equal weights keep the plain size, so that counts get Wilson's own interval; unequal ones the
    // linearised variance over n − 1.
    let isWeighted = kish < count * (1 - 1e-12)
    let lost = isWeighted && count > 1 ? count / (count - 1) : 1
    let variance = left * lost * squares / (total * total)
    let drawn =
      left == 0
      ? Double.infinity
      : ShareInterval.effectiveSize(share: value, standardError: variance.squareRoot())
        ?? kish / left
    let draw = ShareInterval.wilson(share: value, effectiveSize: drawn, quantile: z)
    let low = (below + CorrectedShare.square(value - draw.low)).squareRoot()
    let high = (above + CorrectedShare.square(draw.high - value)).squareRoot()
    sampling = Estimate(
      value: value, low: max(0, value - low), high: min(1, value + high))
    effectiveSize = CorrectedShare.effectiveSize(
      drawn: drawn, value: value, known: known.yes, cells: cells, total: total)
  }

  private static func square(_ value: Double) -> Double { value * value }

  /// The draws that would give the variance of both phases. A share of 0 or 1 is drawn inwards as
  /// the variance of its cells is: by half a success in each.
  private static func effectiveSize(
    drawn: Double, value: Double, known: Double, cells: [PredictionCell], total: Double
  ) -> Double {
    var center = value
    if value <= 0 || value >= 1 {
      center = known / total
      for cell in cells { center += cell.weight / total * cell.steadyShare }
      if center <= 0 || center >= 1 { return drawn }
    }
    let spread = center * (1 - center)
    var variance = drawn.isFinite ? spread / drawn : 0
    for cell in cells { variance += square(cell.weight / total) * cell.variance }
    return variance > 0 ? spread / variance : drawn
  }
}

/// What is known of itself.
private struct KnownPart {
  var weight = 0.0
  var yes = 0.0
  var weightSquares = 0.0
  private var yesSquares = 0.0

  mutating func add(_ weight: Double, _ gold: Bool) {
    self.weight += weight
    weightSquares += weight * weight
    if gold {
      yes += weight
      yesSquares += weight * weight
    }
  }

  func squares(around value: Double) -> Double {
    yesSquares * (1 - value) * (1 - value) + (weightSquares - yesSquares) * value * value
  }
}
