/// One cell of a table, as its file holds it.
///
/// Numbers keep the characters in which they were written, so that a table that is read and written
/// again holds the same cells.
public enum Cell: Sendable, Equatable {
  /// Nothing: an empty cell, or JSON's `null`.
  case empty
  /// Characters.
  case text(String)
  /// A number, in the decimal notation of the file (`1.50` stays `1.50`).
  case number(String)
  case boolean(Bool)

  /// The cell as a reader of the table would see it; an empty cell is an empty string.
  public var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let digits): digits
    case .boolean(let value): value ? "true" : "false"
    }
  }

  /// Whether the cell holds nothing but white space.
  public var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .number, .boolean: false
    }
  }
}
