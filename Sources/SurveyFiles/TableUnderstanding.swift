/// How lines end in a text file.
public enum LineEnding: String, Sendable, CaseIterable {
  /// Unix.
  case lf
  /// Windows, and RFC 4180.
  case crlf
  /// Old Macintosh.
  case cr

  /// The characters themselves.
  public var characters: String {
    switch self {
    case .lf: "\n"
    case .crlf: "\r\n"
    case .cr: "\r"
    }
  }
}

/// What was understood of a table's file.
///
/// Encoding, line ending and the counts of repairs grow more certain while the file is read: a file
/// whose first thousand lines are ASCII says `US-ASCII` until the first other byte.
public struct TableUnderstanding: Sendable, Equatable {
  public var format: FileFormat
  /// The encoding's usual name, such as `UTF-8`, `windows-1252` or `UTF-16LE`; `US-ASCII` as long as
  /// nothing else was seen.
  public var encoding: String
  public var hasByteOrderMark: Bool
  /// The character between cells of delimited text.
  public var separator: Character?
  /// Whether a `"` opens a quoted cell.
  public var isQuoted: Bool
  /// How the first line ends; `nil` as long as no line ended.
  public var lineEnding: LineEnding?
  /// The sheet that is read, and all sheets of the workbook.
  public var sheet: String?
  /// All sheets with cells of the workbook, in their order.
  public var sheets: [String]
  /// Names that stand more than once in the header; the first column of the name is found by it.
  public var duplicateColumns: [String]
  /// What the file says of each column beside its name: in SPSS the question's text.
  public var columnLabels: [String]
  /// How many invalid byte sequences were replaced by U+FFFD so far.
  public var invalidSequences: Int
  /// The line of the first of them, from 1.
  public var firstInvalidLine: Int?

  /// A description of a file; what does not apply is left out.
  public init(
    format: FileFormat, encoding: String = "UTF-8", hasByteOrderMark: Bool = false,
    separator: Character? = nil, isQuoted: Bool = false, lineEnding: LineEnding? = nil,
    sheet: String? = nil, sheets: [String] = [], duplicateColumns: [String] = [],
    columnLabels: [String] = [], invalidSequences: Int = 0, firstInvalidLine: Int? = nil
  ) {
    self.format = format
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.separator = separator
    self.isQuoted = isQuoted
    self.lineEnding = lineEnding
    self.sheet = sheet
    self.sheets = sheets
    self.duplicateColumns = duplicateColumns
    self.columnLabels = columnLabels
    self.invalidSequences = invalidSequences
    self.firstInvalidLine = firstInvalidLine
  }
}
