/// The texts that the cells of an XLSX workbook share, in one block of memory.
struct SharedStrings {
  /// The most bytes of texts that are kept.
  static let maximumBytes = 1 << 30

  private enum Name: String, XMLName {
    case si, t, rPh
  }

  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No texts.
  init() {}

  /// Reads a part. Rich text loses its fonts; readings of Japanese (`rPh`) are no part of the text.
  ///
  /// - Throws: ``WorkbookError``. - Complexity: O(bytes of the part), also in memory.
  init(_ archive: Archive, part: String) throws {
    let xml = try XMLPart<Name>(archive, part)
    var isText = false
    var isReading = false
    while let event = try xml.next() {
      switch event {
      case .start(.t): isText = !isReading
      case .end(.t): isText = false
      case .start(.rPh): isReading = true
      case .end(.rPh): isReading = false
      case .end(.si):
        CellEscapes.decode(&bytes, from: ends.last ?? 0)
        ends.append(bytes.count)
      case .text(let text) where isText:
        bytes.append(contentsOf: text)
        guard bytes.count <= SharedStrings.maximumBytes else {
          throw WorkbookError.hugePart(
            file: archive.file, part: part, limit: SharedStrings.maximumBytes)
        }
      default: continue
      }
    }
  }

  /// The text of a number; `nil` when there is none such.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}

/// The number formats of an XLSX workbook's cell styles.
struct XLSXStyles {
  private enum Name: String, XMLName {
    case numFmt, numFmtId, formatCode, cellXfs, xf
  }

  private var formats: [NumberFormat] = []

  /// No styles.
  init() {}

  /// Reads a part.
  ///
  /// - Throws: ``WorkbookError``.
  init(_ archive: Archive, part: String) throws {
    let xml = try XMLPart<Name>(archive, part)
    var own: [Int: NumberFormat] = [:]
    var isCellStyles = false
    while let event = try xml.next() {
      switch event {
      case .start(.numFmt):
        guard let id = xml.attribute(.numFmtId).flatMap(DecimalText.whole) else { continue }
        own[id] = NumberFormat(code: xml.string(.formatCode) ?? "")
      case .start(.cellXfs): isCellStyles = true
      case .end(.cellXfs): isCellStyles = false
      case .start(.xf) where isCellStyles:
        let id = xml.attribute(.numFmtId).flatMap(DecimalText.whole) ?? 0
        formats.append(own[id] ?? NumberFormat(builtIn: id))
      default: continue
      }
    }
  }

  /// The number format of a style.
  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .general
  }
}
