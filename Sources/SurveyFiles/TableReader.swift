public import Survey

/// A row of a table.
public struct TableRow: Sendable, Equatable {
  /// One cell per column of the header.
  public var cells: [Cell]
  /// The line (in a workbook the row) where the record starts, from 1.
  public let line: Int

  /// A row from its cells.
  public init(cells: [Cell], line: Int) {
    self.cells = cells
    self.line = line
  }
}

/// Streams a table in bounded memory, whatever its format.
///
/// In delimited text a row shorter than the header is filled up with empty cells, a longer one is an
/// error, and blank lines at the end do not count.
///
///     let reader = try TableReader(path: "answers.csv")
///     while let row = try reader.next() { … }
public final class TableReader {
  private let source: any RecordSource
  private var record = TableRecord()
  private var isEnded = false

  /// Opens a table and reads its header; `-` is standard input, CSV unless told otherwise.
  ///
  /// - Throws: ``FileError`` when the file cannot be read at all, ``TableError`` when its first
  ///   record is no header.
  public init(path: String, options: ReadingOptions = ReadingOptions()) throws {
    guard let format = options.format ?? (path == "-" ? .csv : FileFormat(path: path)) else {
      // A file that does not exist is that, whatever its name.
      _ = try ByteSource(path: path)
      throw FileError.unknownFormat(file: path)
    }
    source = try RecordSources.open(path: path, format: format, options: options)
    header = source.header
  }

  /// The columns' names, as they stand in the file.
  public let header: [String]

  /// What has been understood of the file so far.
  public var understanding: TableUnderstanding { source.understanding }

  /// The bytes of the file that were taken so far, and the file's size where it is known.
  public var progress: (read: Int, total: Int?) { source.progress }

  /// The text's encoding as far as it is known; cheaper than the whole understanding.
  var encoding: String { source.encoding }

  /// The next row; `nil` at the end.
  ///
  /// - Throws: ``TableError`` with the place of what cannot be read.
  public func next() throws -> TableRow? {
    guard try next(into: &record) else { return nil }
    return TableRow(cells: record.cells, line: record.line)
  }

  /// Reads the next row as bytes, without an allocation per cell; false at the end.
  ///
  /// - Throws: ``TableError`` with the place of what cannot be read.
  public func next(into record: inout TableRecord) throws -> Bool {
    if !isEnded { isEnded = try !source.next(into: &record) }
    return !isEnded
  }
}
