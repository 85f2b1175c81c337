/// What writes the records of one format, cell by cell.
protocol RecordSink: AnyObject {
  /// Adds a cell of valid UTF-8 to the current record.
  func add(_ kind: TableRecord.Kind, _ text: UnsafeBufferPointer<UInt8>) throws
  /// Ends the record.
  func endRecord() throws
  /// Hands what was written to the system.
  func flush() throws
  /// Ends the table.
  func finish() throws
  /// Follows the encoding of the input, if nothing was written that differs in it.
  func adopt(encoding: String)
}
