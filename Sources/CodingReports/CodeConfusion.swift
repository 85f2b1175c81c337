public import Survey

/// Two codes of which one was given where the other was due.
public struct CodeConfusion: Sendable, Equatable {
  /// The code that the reference has and the candidate has not.
  public let due: Code
  /// The code that the candidate gave and the reference has not.
  public let given: Code
  /// In how many answers.
  public let count: Int
  /// The ids of the first such answers.
  public let examples: [String]

  /// The codes taken for each other, the most frequent first, then in the codeframe's order.
  ///
  /// An answer counts for each pair of a missed code and one given too many.
  ///
  /// - Parameters:
  ///   - pairs: per answer people's codes and the coder's.
  ///   - codeframe: the codes and their order.
  ///   - exampleCount: how many ids at most a pair shows; answers without id show none.
  /// - Complexity: O(pairs × codes of a pair²).
  public static func list(
    _ pairs: [CodingComparison.Pair], codeframe: Codeframe, exampleCount: Int = 5
  ) -> [CodeConfusion] {
    struct Key: Hashable {
      let due: Code
      let given: Code
    }
    var counts: [Key: Int] = [:]
    var examples: [Key: [String]] = [:]
    for pair in pairs {
      let given = pair.candidate.filter { !pair.reference.contains($0) }
      for due in pair.reference where !pair.candidate.contains(due) {
        for wrong in given {
          let key = Key(due: due, given: wrong)
          counts[key, default: 0] += 1
          if let id = pair.id, examples[key, default: []].count < exampleCount {
            examples[key, default: []].append(id)
          }
        }
      }
    }
    func rank(_ code: Code) -> (Int, String) {
      (codeframe.position(of: code) ?? Int.max, code.name)
    }
    return counts.map { key, count in
      CodeConfusion(
        due: key.due, given: key.given, count: count, examples: examples[key] ?? [])
    }.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      if left.due != right.due { return rank(left.due) < rank(right.due) }
      return rank(left.given) < rank(right.given)
    }
  }
}
