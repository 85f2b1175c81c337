internal import Survey
internal import SurveyStatistics

/// Krippendorff's alpha of pairs of sets of codes with any weights, for bootstraps.
///
/// Sets without a common code lie 1 apart; only those that share one are kept as a list, so that
/// a weighting costs O(pairs + overlapping sets), not O(sets²).
struct SetTally {
  /// Two distinct sets with a common code, and 1 − their MASI distance.
  private struct Overlap {
    let first: Int32
    let second: Int32
    let likeness: Double
  }

  private let rows: [(reference: Int, candidate: Int, distance: Double)]
  private let setCount: Int
  private let overlaps: [Overlap]

  init(_ pairs: [CodingComparison.Pair]) {
    var order: [Set<Code>] = []
    var places: [Set<Code>: Int] = [:]
    func place(_ codes: [Code]) -> Int {
      let set = Set(codes)
      if let place = places[set] { return place }
      places[set] = order.count
      order.append(set)
      return order.count - 1
    }
    rows = pairs.map { pair in
      let reference = place(pair.reference)
      let candidate = place(pair.candidate)
      return (
        reference, candidate, Agreement.masiDistance(order[reference], order[candidate])
      )
    }
    setCount = order.count
    var overlaps: [Overlap] = []
    for first in order.indices {
      for second in order.indices where second > first {
        guard !order[first].isDisjoint(with: order[second]) else { continue }
        overlaps.append(
          Overlap(
            first: Int32(first), second: Int32(second),
            likeness: 1 - Agreement.masiDistance(order[first], order[second])))
      }
    }
    self.overlaps = overlaps
  }

  /// Alpha with a weight per pair; not a number where nothing could have differed.
  func alpha(weights: [Double]?) -> Double {
    var counts = [Double](repeating: 0, count: setCount)
    var observed = 0.0
    var total = 0.0
    for (index, row) in rows.enumerated() {
      let weight = weights?[index] ?? 1
      guard weight > 0 else { continue }
      counts[row.reference] += weight
      counts[row.candidate] += weight
      observed += 2 * weight * row.distance
      total += 2 * weight
    }
    var expected = total * total - counts.reduce(0) { $0 + $1 * $1 }
    for overlap in overlaps {
      expected -=
        2 * counts[Int(overlap.first)] * counts[Int(overlap.second)] * overlap.likeness
    }
    guard expected > 1e-9 else { return .nan }
    return 1 - (total - 1) * observed / expected
  }
}
