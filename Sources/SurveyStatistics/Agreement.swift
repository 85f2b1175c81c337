/// Agreement of coders beyond chance, for values that only are equal or not.
public enum Agreement {
  /// Krippendorff's alpha for nominal data.
  ///
  /// - Parameter units: per unit the values that coders gave it; a missing one is left out. Units
  ///   with fewer than two values do not count.
  /// - Returns: 1 for full agreement, 0 for chance; `nil` when fewer than two values can be
  ///   compared or all are the same, so that nothing could have differed.
  ///
  /// Source: Krippendorff, “Computing Krippendorff's alpha-reliability”, 2011. O(values).
  public static func krippendorffAlpha<Value: Hashable>(nominal units: [[Value]]) -> Double? {
    var total = 0.0
    var observedSame = 0.0
    var counts: [Value: Double] = [:]
    for unit in units where unit.count >= 2 {
      var unitCounts: [Value: Double] = [:]
      for value in unit { unitCounts[value, default: 0] += 1 }
      let size = Double(unit.count)
      // Sums of whole counts over whole counts: the order of a dictionary cannot change them.
      var pairs = 0.0
      for count in unitCounts.values { pairs += count * (count - 1) }
      observedSame += pairs / (size - 1)
      for (value, count) in unitCounts { counts[value, default: 0] += count }
      total += size
    }
    guard total >= 2 else { return nil }
    var expectedSame = 0.0
    for count in counts.values { expectedSame += count * (count - 1) }
    let chance = total * (total - 1) - expectedSame
    guard chance > 0 else { return nil }
    return ((total - 1) * observedSame - expectedSame) / chance
  }

  /// Cohen's kappa of two coders from the four counts of a yes-or-no code.
  ///
  /// - Returns: `nil` when chance alone would agree fully.
  ///
  /// Source: Cohen, “A coefficient of agreement for nominal scales”, 1960.
  public static func cohenKappa(
    both: Double, onlyFirst: Double, onlySecond: Double, neither: Double
  ) -> Double? {
    let total = both + onlyFirst + onlySecond + neither
    guard total > 0 else { return nil }
    let observed = (both + neither) / total
    let first = (both + onlyFirst) / total
    let second = (both + onlySecond) / total
    let chance = first * second + (1 - first) * (1 - second)
    guard chance < 1 else { return nil }
    return (observed - chance) / (1 - chance)
  }

  /// Gwet's AC1 of two coders from the four counts of a yes-or-no code.
  ///
  /// - Returns: `nil` without units. Chance is at most one half, so that nothing else is missing.
  ///
  /// Source: Gwet, *British Journal of Mathematical and Statistical Psychology* 61, 2008.
  public static func gwetAC1(
    both: Double, onlyFirst: Double, onlySecond: Double, neither: Double
  ) -> Double? {
    let total = both + onlyFirst + onlySecond + neither
    guard total > 0 else { return nil }
    let observed = (both + neither) / total
    let share = (2 * both + onlyFirst + onlySecond) / (2 * total)
    let chance = 2 * share * (1 - share)
    return (observed - chance) / (1 - chance)
  }
}
