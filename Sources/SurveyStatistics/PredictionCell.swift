/// The answers that the machine gave a code, or those that it did not: one cell of a corrected
/// share.
struct PredictionCell {
  /// Answers, those that stand in both cells with their part.
  private(set) var count = 0.0
  private(set) var weight = 0.0
  private(set) var weightSquares = 0.0
  private var gold: [(weight: Double, probability: Double, isYes: Bool)] = []

  init() {}

  /// All answers of several cells.
  init(joining cells: [PredictionCell]) {
    for cell in cells {
      count += cell.count
      weight += cell.weight
      weightSquares += cell.weightSquares
      gold += cell.gold
    }
  }

  var goldCount: Int { gold.count }

  /// Whether people coded all answers of the cell.
  var isAllCoded: Bool { Double(gold.count) > count - 1e-9 }

  /// Adds the part of an answer that is of this cell; nothing where that is 0.
  mutating func add(_ answer: TwicePhasedAnswer, part: Double) {
    guard part > 0 else { return }
    count += part
    weight += part * answer.weight
    weightSquares += part * answer.weight * answer.weight
    if let isYes = answer.gold { gold.append((answer.weight, answer.probability, isYes)) }
  }

  /// The part of the cell that really has the code: a Hájek mean over the hand-coded.
  var share: Double {
    let total = gold.reduce(0) { $0 + $1.weight / $1.probability }
    let yes = gold.reduce(0) { $0 + ($1.isYes ? $1.weight / $1.probability : 0) }
    return min(1, yes / total)
  }

  /// The part with Wilson's interval on its effective size.
  func estimate(quantile: Double) -> Estimate {
    ShareInterval.wilson(share: share, effectiveSize: design.effectiveSize, quantile: quantile)
  }

  /// The variance of the part; 0 when all are coded.
  var variance: Double { design.variance }

  /// Σ w² E(y − center)²: the expected squared distances of the cell's answers.
  func squares(around center: Double) -> Double {
    let share = share
    return weightSquares
      * (share * (1 - center) * (1 - center) + (1 - share) * center * center)
  }

  /// The answers of the rarer kind that the averaged variance counts as much as: chosen by
  /// simulation over the settings of `Benchmarks/coverage`.
  private static let steadyingCount = 2.0

  /// The part with half a success and half a failure added to the effective draws.
  var steadyShare: Double { design.steadyShare }

  private var design: (effectiveSize: Double, variance: Double, steadyShare: Double) {
    let share = share
    let total = gold.reduce(0) { $0 + $1.weight / $1.probability }
    let drawnCount = gold.reduce(0) { $0 + 1 / $1.probability }
    // Probabilities fitted to the known size of the cell.
    let fit = drawnCount / count
    var (weights, squares) = (0.0, 0.0)
    for item in gold {
      let left = 1 - min(1, item.probability * fit)
      let weight = item.weight / item.probability / total
      let distance = (item.isYes ? 1 : 0) - share
      weights += left * weight * weight
      squares += left * weight * weight * distance * distance
    }
    guard weights > 1e-15 else { return (.infinity, 0, share) }
    let size = 1 / weights
    let steady = (share * size + 0.5) / (size + 1)
    let plain = steady * (1 - steady) * weights
    let n = Double(gold.count)
    guard n > 1 else { return (size, plain, steady) }
    let yes = Double(gold.count { $0.isYes })
    let rarer = min(yes, n - yes)
    let variance =
      (rarer * n / (n - 1) * squares + PredictionCell.steadyingCount * plain)
      / (rarer + PredictionCell.steadyingCount)
    return (steady * (1 - steady) / variance, variance, steady)
  }
}
