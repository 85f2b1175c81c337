/// The edits between two words: insert, delete, replace a letter, swap two neighbours (optimal
/// string alignment; Damerau 1964, each letter edited once).
struct EditDistance {
  private var previous: [Int] = []
  private var current: [Int] = []
  private var before: [Int] = []

  /// The distance, or `nil` when it exceeds `limit`. O(length × length).
  mutating func distance(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int) -> Int?
  {
    if abs(left.count - right.count) > limit { return nil }
    let left = Array(left)
    let right = Array(right)
    previous = Array(0...right.count)
    before = previous
    current = previous
    for row in 0..<left.count {
      current[0] = row + 1
      var best = row + 1
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var cost = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current[column + 1] = cost
        best = min(best, cost)
      }
      if best > limit { return nil }
      (before, previous, current) = (previous, current, before)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
