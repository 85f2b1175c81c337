/// Rows of few values among many columns, in compressed-row form.
///
/// | Property  | Shape     | Unit                                             |
/// |-----------|-----------|--------------------------------------------------|
/// | `starts`  | rows + 1  | where each row begins in `columns` and `values`  |
/// | `columns` | values    | feature positions, ascending within a row        |
/// | `values`  | values    | as their maker says                              |
struct SparseMatrix: Sendable, Equatable {
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Float] = []

  var rowCount: Int { starts.count - 1 }

  /// Adds a row whose columns ascend.
  mutating func append(_ row: [(column: Int32, value: Float)]) {
    for item in row {
      columns.append(item.column)
      values.append(item.value)
    }
    starts.append(columns.count)
  }

  func range(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// The rows at some positions, in that order.
  func rows(_ positions: [Int]) -> SparseMatrix {
    var selected = SparseMatrix()
    for position in positions {
      selected.columns += columns[range(of: position)]
      selected.values += values[range(of: position)]
      selected.starts.append(selected.columns.count)
    }
    return selected
  }
}
