/// The formats of tables that are read, and those of them that are written.
public enum FileFormat: String, Sendable, CaseIterable {
  /// Delimited text in quotes where needed: `,`, `;` or a tab.
  case csv
  /// Tab-separated text without quotes: a `"` is a character.
  case tsv
  /// Tab-separated text in quotes where needed, as Excel saves "Unicode text".
  case txt
  /// One JSON object a line.
  case jsonl
  /// A sheet of an Excel workbook.
  case xlsx
  /// A sheet of an OpenDocument workbook.
  case ods
  /// An SPSS data file. Read, not written.
  case sav

  /// The format that the end of a file's name tells; `nil` when it tells none. `.ndjson` is JSON
  /// Lines and `.tab` is tab-separated text.
  public init?(path: String) {
    guard let name = path.split(separator: "/").last,
      let dot = name.lastIndex(of: ".")
    else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "ndjson": self = .jsonl
    case "tab": self = .tsv
    case "xlsm": self = .xlsx
    case "zsav": self = .sav
    case let ending:
      guard let format = FileFormat(rawValue: ending) else { return nil }
      self = format
    }
  }

  /// Whether all cells of the format are text, so that a number is known by its looks only.
  public var hasTextOnly: Bool { isDelimited }

  /// Whether the file is delimited text.
  var isDelimited: Bool { self == .csv || self == .tsv || self == .txt }

  /// Whether a table can be written in the format.
  public var isWritable: Bool { self != .sav }
}
