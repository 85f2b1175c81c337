/// How far two values of a scale lie apart.
public enum AgreementScale: Sendable, Equatable {
  /// Equal or not.
  case nominal
  /// By the ranks in between; values must only have an order.
  case ordinal
  /// By their difference.
  case interval
  /// By their difference against their sum; values have a true zero.
  case ratio
}

extension Agreement {
  /// Krippendorff's alpha for numbers on a scale.
  ///
  /// - Parameters:
  ///   - units: per unit the values that coders gave it; a missing one is left out. Units with
  ///     fewer than two values do not count.
  ///   - scale: how far two values are from each other.
  /// - Returns: 1 for full agreement, 0 for chance; `nil` when fewer than two values can be
  ///   compared or nothing could have differed.
  /// - Complexity: O(pairs in units + distinct values²).
  ///
  /// Source: Krippendorff, “Computing Krippendorff's alpha-reliability”, 2011.
  public static func krippendorffAlpha(_ units: [[Double]], scale: AgreementScale) -> Double? {
    let used = units.filter { $0.count >= 2 }
    let values = Set(used.joined()).sorted()
    var counts = [Double](repeating: 0, count: values.count)
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    for value in used.joined() { counts[places[value]!] += 1 }
    func distance(_ first: Int, _ second: Int) -> Double {
      squaredDistance(
        min(first, second), max(first, second), values: values, counts: counts, scale: scale)
    }
    return alpha(
      used.map { $0.map { places[$0]! } }, counts: counts, distance: distance)
  }

  /// Krippendorff's alpha for sets of codes, with the MASI distance.
  ///
  /// - Parameter units: per unit the sets that coders gave it.
  /// - Returns: as for one value.
  /// - Complexity: O(distinct sets²).
  ///
  /// Source: Passonneau, “Measuring agreement on set-valued items”, LREC 2006.
  public static func krippendorffAlpha<Value: Hashable>(sets units: [[Set<Value>]]) -> Double? {
    let used = units.filter { $0.count >= 2 }
    var order: [Set<Value>] = []
    var places: [Set<Value>: Int] = [:]
    var counts: [Double] = []
    let placed = used.map { unit in
      unit.map { set in
        let place = places[set] ?? order.count
        if place == order.count {
          places[set] = place
          order.append(set)
          counts.append(0)
        }
        counts[place] += 1
        return place
      }
    }
    return alpha(placed, counts: counts) { masiDistance(order[$0], order[$1]) }
  }

  /// 1 − Jaccard × M, with M 1 for equal sets, 2/3 where one holds the other, 1/3 where they
  /// overlap, 0 where they do not. Two empty sets are equal.
  ///
  /// Source: Passonneau, LREC 2006.
  public static func masiDistance<Value: Hashable>(
    _ first: Set<Value>, _ second: Set<Value>
  ) -> Double {
    if first == second { return 0 }
    let common = Double(first.intersection(second).count)
    guard common > 0 else { return 1 }
    let isNested = first.isSubset(of: second) || second.isSubset(of: first)
    return 1 - common / Double(first.union(second).count) * (isNested ? 2.0 / 3 : 1.0 / 3)
  }

  /// Fleiss' kappa of several coders who each gave one category.
  ///
  /// - Parameter counts: units × categories, how many coders chose the category; each unit has the
  ///   same number of coders, at least two.
  /// - Returns: `nil` when chance alone would agree fully, or without units.
  ///
  /// Source: Fleiss, *Psychological Bulletin* 76, 1971.
  public static func fleissKappa(_ counts: [[Double]]) -> Double? {
    guard let coders = counts.first?.reduce(0, +), coders >= 2 else { return nil }
    precondition(counts.allSatisfy { $0.reduce(0, +) == coders }, "each unit has all coders")
    let observed =
      counts.reduce(0) { sum, unit in
        sum + (unit.reduce(0) { $0 + $1 * $1 } - coders) / (coders * (coders - 1))
      } / Double(counts.count)
    let chance = categoryShares(counts).reduce(0) { $0 + $1 * $1 }
    guard chance < 1 else { return nil }
    return (observed - chance) / (1 - chance)
  }

  /// Gwet's AC1: agreement beyond chance that common or rare codes do not pull down.
  ///
  /// - Parameter counts: as for Fleiss' kappa.
  /// - Returns: `nil` without units or with fewer than two categories.
  ///
  /// Source: Gwet, *British Journal of Mathematical and Statistical Psychology* 61, 2008.
  public static func gwetAC1(_ counts: [[Double]]) -> Double? {
    guard let first = counts.first, first.count >= 2 else { return nil }
    let coders = first.reduce(0, +)
    guard coders >= 2 else { return nil }
    precondition(counts.allSatisfy { $0.reduce(0, +) == coders }, "each unit has all coders")
    let observed =
      counts.reduce(0) { sum, unit in
        sum + unit.reduce(0) { $0 + $1 * ($1 - 1) } / (coders * (coders - 1))
      } / Double(counts.count)
    let chance =
      categoryShares(counts).reduce(0) { $0 + $1 * (1 - $1) } / Double(first.count - 1)
    guard chance < 1 else { return nil }
    return (observed - chance) / (1 - chance)
  }

  private static func categoryShares(_ counts: [[Double]]) -> [Double] {
    let total = counts.reduce(0) { $0 + $1.reduce(0, +) }
    return counts[0].indices.map { category in
      counts.reduce(0) { $0 + $1[category] } / total
    }
  }

  /// 1 − observed over expected distance, over values given by their places.
  private static func alpha(
    _ units: [[Int]], counts: [Double], distance: (Int, Int) -> Double
  ) -> Double? {
    let total = counts.reduce(0, +)
    guard total >= 2 else { return nil }
    var observed = 0.0
    for unit in units {
      var sum = 0.0
      for first in unit.indices {
        for second in unit.indices where second > first && unit[first] != unit[second] {
          sum += 2 * distance(unit[first], unit[second])
        }
      }
      observed += sum / Double(unit.count - 1)
    }
    var expected = 0.0
    for first in counts.indices {
      for second in counts.indices where second > first {
        expected += 2 * counts[first] * counts[second] * distance(first, second)
      }
    }
    guard expected > 0 else { return nil }
    return 1 - (total - 1) * observed / expected
  }

  private static func squaredDistance(
    _ low: Int, _ high: Int, values: [Double], counts: [Double], scale: AgreementScale
  ) -> Double {
    switch scale {
    case .nominal: return 1
    case .ordinal:
      let between = counts[low...high].reduce(0, +) - (counts[low] + counts[high]) / 2
      return between * between
    case .interval:
      let gap = values[high] - values[low]
      return gap * gap
    case .ratio:
      let sum = values[high] + values[low]
      guard sum != 0 else { return 0 }
      let gap = (values[high] - values[low]) / sum
      return gap * gap
    }
  }
}
