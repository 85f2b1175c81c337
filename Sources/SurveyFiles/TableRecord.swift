public import Survey

/// One record of a table as bytes, without a string for each cell.
///
/// Made to be filled again and again by ``TableReader/next(into:)``: its memory is reused, so that
/// a table of short cells is read without an allocation per record.
public struct TableRecord: Sendable {
  /// What a cell is.
  enum Kind: UInt8, Sendable {
    case empty, text, number, boolean
  }

  /// Where a cell's UTF-8 stands in `bytes`, and what it is.
  struct Place: Sendable {
    var start: Int
    var end: Int
    var kind: Kind
  }

  /// Valid UTF-8; what stands between the cells' places is not part of them.
  var bytes: [UInt8] = []
  var places: [Place] = []
  /// The line (or row) on which the record starts, from 1.
  public internal(set) var line = 0

  /// An empty record, to be filled.
  public init() {}

  /// The number of cells.
  public var count: Int { places.count }

  /// Whether the cell at a column holds nothing.
  public func isEmpty(_ column: Int) -> Bool { places[column].kind == .empty }

  /// The cell's characters; an empty cell is an empty string. O(length).
  public func text(_ column: Int) -> String {
    withUTF8(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The cell as a value. O(length).
  public func cell(_ column: Int) -> Cell {
    switch places[column].kind {
    case .empty: .empty
    case .text: .text(text(column))
    case .number: .number(text(column))
    case .boolean: .boolean(bytes[places[column].start] == UInt8(ascii: "t"))
    }
  }

  /// Gives the cell's UTF-8, for as long as the body runs.
  public func withUTF8<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[places[column].start..<places[column].end]))
    }
  }

  /// Whether the cell at a column holds nothing but white space. O(length).
  public func isBlank(_ column: Int) -> Bool {
    switch places[column].kind {
    case .empty: true
    case .text: text(column).allSatisfy(\.isWhitespace)
    case .number, .boolean: false
    }
  }

  /// Adds a cell after the last.
  public mutating func append(_ cell: Cell) {
    let kind: Kind =
      switch cell {
      case .empty: .empty
      case .text: .text
      case .number: .number
      case .boolean: .boolean
      }
    append(kind, cell.text.utf8)
  }

  /// All cells as values.
  var cells: [Cell] { places.indices.map(cell) }

  mutating func clear(line: Int) {
    bytes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    self.line = line
  }

  /// Appends a cell of bytes that are valid UTF-8.
  mutating func append(_ kind: Kind, _ text: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    places.append(Place(start: start, end: bytes.count, kind: kind))
  }

  /// Appends empty cells up to a count.
  mutating func pad(to count: Int) {
    while places.count < count {
      places.append(Place(start: bytes.count, end: bytes.count, kind: .empty))
    }
  }
}
