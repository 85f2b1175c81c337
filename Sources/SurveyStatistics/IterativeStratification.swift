/// Folds in which each label, rare ones first, is spread as evenly as it can be.
///
/// Source: Sechidis, Tsoumakas and Vlahavas, “On the stratification of multi-label data”,
/// ECML PKDD 2011.
public enum IterativeStratification {
  /// The fold of each item.
  ///
  /// - Parameters:
  ///   - labels: per item the positions of its labels.
  ///   - labelCount: how many labels there are.
  ///   - groups: per item its group; items of one group (the same text, the same respondent) stay
  ///     in one fold. `nil` when each item stands alone.
  ///   - foldCount: at least 2.
  ///   - seed: decides ties.
  /// - Returns: a fold, from 0, for each item.
  /// - Complexity: O(labels × groups).
  public static func folds(
    labels: [[Int]], labelCount: Int, groups: [Int]? = nil, foldCount: Int, seed: UInt64
  ) -> [Int] {
    precondition(foldCount >= 2)
    let groupOf = IterativeStratification.numbered(groups ?? Array(labels.indices))
    let groupCount = (groupOf.max() ?? -1) + 1
    var sizes = [Int](repeating: 0, count: groupCount)
    // Per group how many of its items have each label it has.
    var groupLabels = [[(label: Int, count: Int)]](repeating: [], count: groupCount)
    var remaining = [Int](repeating: 0, count: labelCount)
    for (item, group) in groupOf.enumerated() {
      sizes[group] += 1
      for label in labels[item] {
        remaining[label] += 1
        if let place = groupLabels[group].firstIndex(where: { $0.label == label }) {
          groupLabels[group][place].count += 1
        } else {
          groupLabels[group].append((label, 1))
        }
      }
    }
    var wanted = (0..<foldCount).map { _ in remaining.map { Double($0) / Double(foldCount) } }
    var wantedItems = [Double](
      repeating: Double(labels.count) / Double(foldCount), count: foldCount)
    var random = SeededGenerator(seed: seed)
    var foldOf = [Int](repeating: -1, count: groupCount)
    var waiting = Array(0..<groupCount)

    func give(_ group: Int, to fold: Int) {
      foldOf[group] = fold
      wantedItems[fold] -= Double(sizes[group])
      for (label, count) in groupLabels[group] {
        wanted[fold][label] -= Double(count)
        remaining[label] -= count
      }
    }
    func choose(among folds: [Int]) -> Int {
      folds.count == 1 ? folds[0] : folds[Int(random.next(upperBound: UInt64(folds.count)))]
    }

    while let rarest = remaining.indices.filter({ remaining[$0] > 0 }).min(by: {
      (remaining[$0], $0) < (remaining[$1], $1)
    }) {
      for group in waiting where groupLabels[group].contains(where: { $0.label == rarest }) {
        let most = wanted.map { $0[rarest] }.max() ?? 0
        let best = (0..<foldCount).filter { wanted[$0][rarest] == most }
        let mostItems = best.map { wantedItems[$0] }.max() ?? 0
        give(group, to: choose(among: best.filter { wantedItems[$0] == mostItems }))
      }
      waiting.removeAll { foldOf[$0] >= 0 }
    }
    for group in waiting {
      let most = wantedItems.max() ?? 0
      give(group, to: choose(among: (0..<foldCount).filter { wantedItems[$0] == most }))
    }
    return groupOf.map { foldOf[$0] }
  }

  /// Groups numbered from 0 in the order of their first items.
  private static func numbered(_ groups: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    numbers.reserveCapacity(groups.count)
    return groups.map { group in
      if let number = numbers[group] { return number }
      numbers[group] = numbers.count
      return numbers.count - 1
    }
  }
}
