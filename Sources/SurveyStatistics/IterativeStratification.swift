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
    let groupOf = groups ?? Array(labels.indices)
    var members: [Int: [Int]] = [:]
    for (item, group) in groupOf.enumerated() { members[group, default: []].append(item) }
    let order = members.keys.sorted { members[$0]![0] < members[$1]![0] }

    // Per group how many of its items have each label.
    var groupLabels: [Int: [Int: Int]] = [:]
    var remaining = [Int](repeating: 0, count: labelCount)
    for group in order {
      for item in members[group]! {
        for label in labels[item] { groupLabels[group, default: [:]][label, default: 0] += 1 }
      }
      for (label, count) in groupLabels[group] ?? [:] { remaining[label] += count }
    }
    var wanted = (0..<foldCount).map { _ in remaining.map { Double($0) / Double(foldCount) } }
    var wantedItems = [Double](
      repeating: Double(labels.count) / Double(foldCount), count: foldCount)
    var random = SeededGenerator(seed: seed)
    var foldOf: [Int: Int] = [:]
    var waiting = order

    func give(_ group: Int, to fold: Int) {
      foldOf[group] = fold
      wantedItems[fold] -= Double(members[group]!.count)
      for (label, count) in groupLabels[group] ?? [:] {
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
      for group in waiting where (groupLabels[group]?[rarest] ?? 0) > 0 {
        let most = wanted.map { $0[rarest] }.max()!
        let best = (0..<foldCount).filter { wanted[$0][rarest] == most }
        let mostItems = best.map { wantedItems[$0] }.max()!
        give(group, to: choose(among: best.filter { wantedItems[$0] == mostItems }))
      }
      waiting.removeAll { foldOf[$0] != nil }
    }
    for group in waiting {
      let most = wantedItems.max()!
      give(group, to: choose(among: (0..<foldCount).filter { wantedItems[$0] == most }))
    }
    return groupOf.map { foldOf[$0]! }
  }
}
