/// Finds the name that somebody probably meant.
public enum NearestName {
  /// The name nearest to a misspelt one, or nothing when none is near.
  ///
  /// Near is at most two edits (insert, delete, replace, swap of neighbours), and at most a third
  /// of the name. O(names × length²).
  public static func find(_ misspelt: String, among names: [String]) -> String? {
    let limit = min(2, max(1, misspelt.count / 3))
    var best: (name: String, distance: Int)?
    for name in names where name != misspelt {
      let distance = editDistance(Array(misspelt.lowercased()), Array(name.lowercased()))
      if distance <= limit, distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    return best?.name
  }

  /// The restricted Damerau–Levenshtein distance.
  static func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1]
      row.reserveCapacity(second.count + 1)
      for j in second.indices {
        let cost = first[i] == second[j] ? 0 : 1
        var distance = min(last[j] + cost, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          distance = min(distance, beforeLast[j - 1] + 1)
        }
        row.append(distance)
      }
      beforeLast = last
      last = row
    }
    return last[second.count]
  }
}
