public import Survey

/// Writes a table whole or not at all.
///
/// A file gets its name when it is finished; if it never is, nothing remains of it. Standard output
/// (`-`) gets whole lines as they come.
public final class TableWriter {
  private let sink: any RecordSink
  private let columns: Int
  private var followed: TableReader?

  /// Opens the output and writes the header.
  ///
  /// - Parameters:
  ///   - path: the file to write; `-` is standard output.
  ///   - header: the names of the columns.
  ///   - options: form and habits of the file; by default those that its name tells.
  ///   - inputs: the paths that are read: none of them is ever overwritten, under any name.
  /// - Throws: ``FileError`` when the output cannot be created, is an input, or has a format that is
  ///   not written.
  public init(
    path: String, header: [String], options: WritingOptions = WritingOptions(),
    inputs: [String] = []
  ) throws {
    guard let format = options.format ?? (path == "-" ? .csv : FileFormat(path: path)) else {
      throw OutputFile.isFolder(path)
        ? FileError.outputIsFolder(file: path) : FileError.unknownFormat(file: path)
    }
    columns = header.count
    sink =
      switch format {
      case .csv, .tsv, .txt:
        try DelimitedWriter(
          path: path, header: header, format: format, options: options, inputs: inputs)
      case .jsonl: try JSONLinesWriter(path: path, header: header, inputs: inputs)
      case .xlsx:
        try XLSXWriter(path: path, header: header, options: options, inputs: inputs)
      case .ods: try ODSWriter(path: path, header: header, options: options, inputs: inputs)
      case .sav:
        throw FileError.unwritableFormat(file: path, format: ".\(format.rawValue)")
      }
    if format != .jsonl { try write(header.map { $0.isEmpty ? .empty : .text($0) }) }
  }

  /// Opens an output that follows a table's dialect. An encoding that shows only after some rows is
  /// still followed, as long as all rows written before are ASCII.
  ///
  /// - Throws: as the other initializer.
  public convenience init(
    path: String, header: [String], following reader: TableReader, format: FileFormat? = nil,
    inputs: [String] = []
  ) throws {
    try self.init(
      path: path, header: header,
      options: WritingOptions(following: reader.understanding, format: format), inputs: inputs)
    if reader.encoding == "US-ASCII" { followed = reader }
  }

  /// Writes a row.
  ///
  /// - Precondition: as many cells as columns.
  /// - Throws: ``FileError`` or ``TableError`` when the row cannot be written; the table is then not
  ///   to be finished.
  public func write(_ cells: [Cell]) throws {
    precondition(cells.count == columns, "a row has one cell per column")
    followEncoding()
    for cell in cells { try add(cell) }
    try sink.endRecord()
  }

  /// Writes a row that was read as bytes, with more cells after it.
  ///
  /// - Precondition: as many cells as columns.
  /// - Throws: as `write(_:)`.
  public func write(_ record: TableRecord, appending cells: [Cell] = []) throws {
    precondition(record.count + cells.count == columns, "a row has one cell per column")
    followEncoding()
    try record.bytes.withUnsafeBufferPointer { bytes in
      for place in record.places {
        try sink.add(place.kind, UnsafeBufferPointer(rebasing: bytes[place.start..<place.end]))
      }
    }
    for cell in cells { try add(cell) }
    try sink.endRecord()
  }

  /// Hands the rows so far to the system, so that a reader of a pipe sees them.
  public func flush() throws { try sink.flush() }

  /// Ends the table and gives the file its name.
  public func finish() throws { try sink.finish() }

  private func add(_ cell: Cell) throws {
    let kind: TableRecord.Kind
    switch cell {
    case .empty: kind = .empty
    case .text: kind = .text
    case .number: kind = .number
    case .boolean: kind = .boolean
    }
    var text = cell.text
    try text.withUTF8 { try sink.add(kind, $0) }
  }

  private func followEncoding() {
    guard let reader = followed, reader.encoding != "US-ASCII" else { return }
    sink.adopt(encoding: reader.encoding)
    followed = nil
  }
}
