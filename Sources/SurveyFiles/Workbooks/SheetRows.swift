/// A block of cells that are shown as one; the first holds the contents. Rows and columns from 1.
struct MergedCells: Equatable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>
}

/// What gives the rows of one sheet, in one format.
protocol SheetRows: AnyObject {
  /// The sheet's name.
  var sheet: String { get }
  /// The names of all sheets with cells, in their order.
  ///
  /// - Throws: ``WorkbookError`` when the workbook is damaged.
  func sheets() throws -> [String]
  /// Fills the record with the next row that the file holds, up to its last cell; false at the end.
  /// The record's line is the row's number, from 1; rows that the file leaves out are blank.
  func next(into record: inout TableRecord) throws -> Bool
  /// The merged cells that touch a row which was read.
  func merged(inRow row: Int) throws -> [MergedCells]
  /// The number of the row read last, 0 before the first.
  var lastRow: Int { get }
  var progress: (read: Int, total: Int?) { get }
}

/// The limits of a sheet, which are those of Excel's and LibreOffice's own.
enum SheetLimits {
  static let rows = 1_048_576
  static let columns = 16_384

  /// The letters of a column, from 1.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The place that a reference such as `BC12` names, and how much of it is letters and digits;
  /// `nil` when it names none.
  static func place(_ reference: some Collection<UInt8>) -> (column: Int, row: Int)? {
    var column = 0
    var digits = reference[...]
    while let byte = digits.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      guard column <= columns else { return nil }
      digits = digits.dropFirst()
    }
    guard column > 0, let row = DecimalText.whole(digits), row > 0 else { return nil }
    return (column, row)
  }

  /// The cells of a range such as `A1:C2`.
  static func range(_ text: String) -> MergedCells? {
    let corners = text.split(separator: ":").map { place(Array($0.utf8)) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return MergedCells(rows: first.row...last.row, columns: first.column...last.column)
  }
}
