/// Which of many comparisons stand out once it counts that there are many.
public enum FalseDiscovery {
  /// The adjusted probabilities of Benjamini and Hochberg: a comparison is flagged at rate q when
  /// its adjusted probability is at most q.
  ///
  /// - Parameter probabilities: one per comparison, each within 0...1.
  /// - Returns: as many, in the same order, none below the one that it came from.
  /// - Complexity: O(n log n).
  ///
  /// Source: Benjamini and Hochberg, *Journal of the Royal Statistical Society* B 57, 1995.
  public static func adjusted(_ probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted {
      (probabilities[$0], $0) > (probabilities[$1], $1)
    }
    var adjusted = probabilities
    var least = 1.0
    for (place, index) in order.enumerated() {
      let rank = Double(probabilities.count - place)
      least = min(least, probabilities[index] * Double(probabilities.count) / rank)
      adjusted[index] = least
    }
    return adjusted
  }
}
