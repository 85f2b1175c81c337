/// A sample drawn with known, unequal probabilities, in an order of which every beginning is a
/// sample too.
///
/// Units stand in cells. Each step takes the next unit of the cell that most lacks one: first one of
/// each cell, then the largest *size* / (2k + 1), with k the units that the cell has given and its
/// size its units times their *interest*. Inside a cell the order is random, so that a sample of *n*
/// is a simple draw of *n_h* of the *N_h* of each cell: the probability *n_h* / *N_h* is exact. As the
/// allocation never takes a seat back, a larger sample with the same seed holds the smaller one.
///
/// Source: Neyman, *Journal of the Royal Statistical Society* 97, 1934, for unequal allocation;
/// Balinski and Young, *Fair Representation* (1982), for divisor methods that never take back.
public struct AllocatedSample: Sendable, Equatable {
  /// All units in the order in which they would be drawn.
  public let order: [Int]
  private let cells: [Int]
  private let cellSizes: [Int]

  /// Orders the units.
  ///
  /// - Parameters:
  ///   - cells: per unit the number of its cell, from 0 without gaps.
  ///   - interests: per cell, how much one of its units is worth against another's; positive.
  ///   - seed: of the order inside cells.
  /// - Complexity: O(units × cells).
  public init(cells: [Int], interests: [Double], seed: UInt64) {
    precondition(interests.allSatisfy { $0 > 0 })
    var members = [[Int]](repeating: [], count: interests.count)
    for (unit, cell) in cells.enumerated() { members[cell].append(unit) }
    for cell in members.indices {
      // Keyed by the cell, so that one cell's draw never depends on another's.
      var random = SeededGenerator(seed: seed, stream: UInt64(cell) + 1)
      members[cell].shuffle(using: &random)
    }
    var order: [Int] = []
    order.reserveCapacity(cells.count)
    var taken = [Int](repeating: 0, count: members.count)
    while order.count < cells.count {
      var best = -1
      var most = -1.0
      for cell in members.indices where taken[cell] < members[cell].count {
        let size = Double(members[cell].count) * interests[cell]
        let claim = taken[cell] == 0 ? .infinity : size / Double(2 * taken[cell] + 1)
        if best < 0 || claim > most { (best, most) = (cell, claim) }
      }
      order.append(members[best][taken[best]])
      taken[best] += 1
    }
    self.order = order
    self.cells = cells
    cellSizes = members.map(\.count)
  }

  /// Per unit the probability with which a sample of a size holds it. All are above 0 when the size
  /// is at least the number of cells.
  public func probabilities(size: Int) -> [Double] {
    var taken = [Int](repeating: 0, count: cellSizes.count)
    for unit in order.prefix(size) { taken[cells[unit]] += 1 }
    return cells.map { Double(taken[$0]) / Double(cellSizes[$0]) }
  }
}
