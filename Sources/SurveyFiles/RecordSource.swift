/// What reads the records of one format.
protocol RecordSource: AnyObject {
  /// The columns' names.
  var header: [String] { get }
  var understanding: TableUnderstanding { get }
  /// The text's encoding as far as it is known, `US-ASCII` while undecided.
  var encoding: String { get }
  /// Bytes of the file taken so far, and its size where it is known.
  var progress: (read: Int, total: Int?) { get }
  /// Fills the record with the next row, with exactly one cell per column; false at the end.
  func next(into record: inout TableRecord) throws -> Bool
}

/// Chooses the reader of a format.
enum RecordSources {
  static func open(
    path: String, format: FileFormat, options: ReadingOptions
  ) throws -> any RecordSource {
    switch format {
    case .csv, .tsv, .txt:
      try DelimitedReader(path: path, format: format, options: options)
    case .jsonl: try JSONLinesReader(path: path, options: options)
    case .xlsx:
      try SheetReader(XLSXRows(path: path, options: options), file: path, format: format)
    case .ods:
      try SheetReader(ODSRows(path: path, options: options), file: path, format: format)
    case .sav: try SAVReader(path: path, options: options)
    }
  }
}
