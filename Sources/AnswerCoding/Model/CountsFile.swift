internal import Survey

/// Counts as the bytes of a file: versioned, checksummed, without a time stamp.
///
/// `verbatim-counts` and a line break, the version (4 bytes), the length and the checksum of the
/// rest (8 bytes each), then named sections as in ``ModelFile``. Texts and codes stand in tables, in
/// byte order; rows name them by number.
public enum CountsFile {
  public static let version = 1
  private static let magic = Array("verbatim-counts\n".utf8)

  /// The bytes of counts: equal counts give equal bytes. O(their words).
  public static func bytes(of counts: TrainingCounts) -> [UInt8] {
    let rows = counts.rows + counts.unlabelled
    let texts = table(
      rows.flatMap { row in
        row.words.flatMap { [$0.item.stem, $0.item.normal] }
          + row.pairs.flatMap { [$0.item.first, $0.item.second] }
      })
    let codes = table(rows.flatMap { ($0.codes + $0.lexiconCodes).map(\.name) })
    let coding = TrainingRowCoding(texts: texts, codes: codes)
    var payload = ByteWriter()
    payload.writeSection("META") {
      $0.write(counts.origin.toolVersion)
      $0.write(counts.origin.icuVersion)
      $0.write(counts.origin.wordListFingerprint)
      $0.write(counts.lexicon != nil)
      if let lexicon = counts.lexicon {
        $0.writeBlock(lexicon.source)
        lexicon.writeCompiled(to: &$0)
      }
    }
    payload.writeSection("TEXT") {
      $0.write(texts)
      $0.write(codes)
    }
    payload.writeSection("ROWS") {
      $0.write(counts.rows, coding.write)
      $0.write(counts.unlabelled, coding.write)
    }
    var file = ByteWriter()
    file.write(raw: magic)
    file.write(UInt32(version))
    file.write(UInt64(payload.bytes.count))
    file.write(BlockHash.hash(of: payload.bytes))
    file.write(raw: payload.bytes)
    return file.bytes
  }

  /// Reads counts from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: the name for messages.
  /// - Throws: ``CountsError``. O(bytes).
  public static func counts(from bytes: [UInt8], file: String) throws -> TrainingCounts {
    var header = ByteReader(bytes[...])
    guard let start = try? header.take(magic.count), Array(start) == magic else {
      throw CountsError.notCounts(file: file)
    }
    guard let found = try? header.read(UInt32.self) else { throw CountsError.damaged(file: file) }
    guard found == UInt32(version) else {
      throw CountsError.otherVersion(file: file, found: Int(found), supported: version)
    }
    guard let length = try? header.read(UInt64.self), let sum = try? header.read(UInt64.self),
      let payload = try? header.take(Int(clamping: length)), header.isAtEnd,
      payload.withUnsafeBufferPointer(BlockHash.hash) == sum, let counts = try? decode(payload)
    else { throw CountsError.damaged(file: file) }
    return counts
  }

  private static func decode(_ payload: ArraySlice<UInt8>) throws -> TrainingCounts {
    var reader = ByteReader(payload)
    func section(_ name: String) throws -> ByteReader {
      guard String(decoding: try reader.take(4), as: UTF8.self) == name else {
        throw ByteReader.Malformed()
      }
      return ByteReader(try reader.take(Int(clamping: try reader.read(UInt64.self))))
    }
    var meta = try section("META")
    let origin = TrainingCounts.Origin(
      toolVersion: try meta.readString(), icuVersion: try meta.readString(),
      wordListFingerprint: try meta.readString())
    let lexicon =
      try meta.readBool()
      ? try ModelLexicon(source: try meta.readBlock(), compiled: &meta) : nil
    var tables = try section("TEXT")
    let coding = TrainingRowCoding(
      texts: try tables.readTextTable(), codes: try tables.readTextTable())
    var rows = try section("ROWS")
    return TrainingCounts(
      origin: origin, lexicon: lexicon, rows: try rows.readArray(coding.row),
      unlabelled: try rows.readArray(coding.row))
  }

  /// Texts in byte order, each once.
  private static func table(_ texts: [String]) -> TextTable {
    TextTable(Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
