internal import SurveyStatistics

/// Folds in which answers that read alike and one respondent's answers stay together.
enum TrainingFolds {
  /// The fold of each row, from 0. O(codes × rows).
  ///
  /// - Parameters:
  ///   - codes: per row, the positions of its codes, which each fold gets its share of.
  ///   - count: at least 2.
  static func folds(
    of rows: [TrainingRow], codes: [[Int]], codeCount: Int, count: Int, seed: UInt64
  ) -> [Int] {
    var groups = DisjointGroups(count: rows.count)
    var byReading: [UInt64: Int] = [:]
    var byRespondent: [UInt64: Int] = [:]
    for (index, row) in rows.enumerated() {
      groups.join(byReading[row.reading, default: index], index)
      byReading[row.reading] = byReading[row.reading] ?? index
      guard let respondent = row.respondent else { continue }
      groups.join(byRespondent[respondent, default: index], index)
      byRespondent[respondent] = byRespondent[respondent] ?? index
    }
    return IterativeStratification.folds(
      labels: codes, labelCount: codeCount, groups: rows.indices.map { groups.root(of: $0) },
      foldCount: count, seed: seed)
  }
}

/// Groups that grow together.
struct DisjointGroups {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The first member of a member's group.
  func root(of member: Int) -> Int {
    var member = member
    while parents[member] != member { member = parents[member] }
    return member
  }

  mutating func join(_ first: Int, _ second: Int) {
    let roots = [root(of: first), root(of: second)].sorted()
    parents[roots[1]] = roots[0]
  }
}
