import Survey

/// Writes a table to the first sheet of an OpenDocument workbook, and codeframes to more.
///
/// The document is written to a temporary file in bounded memory, and zipped when it is whole.
final class ODSWriter: RecordSink {
  private static let chunk = 256 << 10
  private static let sheet = "answers"

  private let output: OutputFile
  private let spool: SpoolFile
  private let header: [String]
  private let choices: [WritingOptions.Choices]
  /// Per column, the attribute by which its cells name their list of codes.
  private let validations: [String]
  private let readsNumbers: Bool
  private var xml = ODSText()
  private var row = 0
  private var column = 0

  /// Opens the output.
  ///
  /// - Throws: ``FileError``, ``WorkbookError/wideTable(file:columns:limit:)``.
  init(path: String, header: [String], options: WritingOptions, inputs: [String]) throws {
    guard header.count <= SheetLimits.columns else {
      throw WorkbookError.wideTable(
        file: path, columns: header.count, limit: SheetLimits.columns)
    }
    self.header = header
    let choices = options.choices.filter { header.contains($0.column) }
    self.choices = choices
    readsNumbers = options.readsNumbers
    validations = header.map { name in
      choices.firstIndex { $0.column == name }.map {
        " table:content-validation-name=\"codes\($0 + 1)\""
      } ?? ""
    }
    output = try OutputFile(path: path, inputs: inputs)
    spool = try SpoolFile(for: path)
    xml.raw(ODSDocument.start)
    xml.raw(ODSDocument.validations(choices))
    xml.raw("<table:table table:name=\"\(ODSWriter.sheet)\">")
    xml.raw("<table:table-row>")
  }

  func add(_ kind: TableRecord.Kind, _ cell: UnsafeBufferPointer<UInt8>) throws {
    defer { column += 1 }
    guard row < SheetLimits.rows else {
      throw WorkbookError.longTable(file: output.file, limit: SheetLimits.rows)
    }
    let isHeader = row == 0
    let isNumber = kind == .text && readsNumbers && !isHeader && XLSXNumber.isSurelyNumber(cell)
    let start = xml.start(isHeader ? " table:style-name=\"header\"" : validations[column])
    if kind == .empty || cell.isEmpty {
      xml.raw(start + "/>")
    } else if kind == .boolean {
      let text = String(decoding: cell, as: UTF8.self)
      xml.raw(start + " office:value-type=\"boolean\" office:boolean-value=\"\(text)\">")
      xml.raw("<text:p>\(text)</text:p></table:table-cell>")
    } else if kind == .number || isNumber, XLSXNumber(cell) != nil {
      let digits = String(decoding: cell, as: UTF8.self)
      xml.raw(start + " office:value-type=\"float\" office:value=\"\(digits)\">")
      xml.raw("<text:p>\(digits)</text:p></table:table-cell>")
    } else {
      guard xml.text(cell, start: start) else {
        throw WorkbookError.controlCharacter(
          file: output.file, row: row + 1, column: header[column])
      }
    }
  }

  func endRecord() throws {
    xml.raw("</table:table-row><table:table-row>")
    row += 1
    column = 0
    if xml.bytes.count >= ODSWriter.chunk { try flushDocument() }
  }

  func flush() throws {}

  func finish() throws {
    xml.raw("</table:table-row></table:table>")
    let codeframes = CodeframeSheets(choices)
    for codeframe in codeframes.distinct {
      guard xml.codeframe(codeframe, named: codeframes.name(of: codeframe)) else {
        throw WorkbookError.controlCharacter(file: output.file, row: 1, column: "codes")
      }
    }
    let corner = SheetLimits.letters(max(1, header.count)) + "\(max(1, row))"
    xml.raw(ODSDocument.end(filter: "\(ODSWriter.sheet).A1:\(ODSWriter.sheet).\(corner)"))
    try flushDocument()
    try ODSPackage.write(content: spool, to: output)
    try output.finish()
  }

  func adopt(encoding: String) {}

  private func flushDocument() throws {
    try xml.bytes.withUnsafeBytes { try spool.write($0) }
    xml.bytes.removeAll(keepingCapacity: true)
  }
}

/// The XML of an OpenDocument sheet, as it is being made.
struct ODSText {
  var bytes: [UInt8] = []

  /// Appends text as it is.
  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// The start of a cell's element.
  func start(_ attributes: String) -> String { "<table:table-cell" + attributes }

  /// Appends a cell of text. A line is a paragraph; blanks that would be taken for one are elements.
  /// A carriage return stands in the cell's value only, since paragraphs have none, and a tab in both,
  /// since LibreOffice looks for it in the value.
  ///
  /// - Returns: false when a character cannot stand in XML.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>, start: String) -> Bool {
    raw(start + " office:value-type=\"string\"")
    if text.contains(13) || text.contains(9) {
      raw(" office:string-value=\"")
      for byte in text { appendEscaped(byte) }
      raw("\"")
    }
    raw("><text:p>")
    var blanks = 0
    var isAfterBlank = true
    for (index, byte) in text.enumerated() {
      if byte == 0x20, isAfterBlank || index + 1 < text.count && text[index + 1] == 0x20 {
        blanks += 1
        isAfterBlank = true
        continue
      }
      flush(&blanks)
      isAfterBlank = false
      switch byte {
      case 9: raw("<text:tab/>")
      case 10:
        raw("</text:p><text:p>")
        isAfterBlank = true
      case 13: break
      case 0..<32: return false
      case 0xbe...0xbf
      where index > 1 && text[index - 1] == 0xbf && text[index - 2] == 0xef:
        return false
      case 0x20:
        bytes.append(byte)
        isAfterBlank = true
      default: appendEscaped(byte)
      }
    }
    flush(&blanks)
    raw("</text:p></table:table-cell>")
    return true
  }

  /// Appends the sheet of a codeframe.
  mutating func codeframe(_ codeframe: Codeframe, named name: String) -> Bool {
    raw("<table:table table:name=\"\(name)\">")
    let rows =
      [["code", "label", "definition"]]
      + codeframe.entries.map { [$0.code.name, $0.label, $0.definition ?? ""] }
    for (number, row) in rows.enumerated() {
      raw("<table:table-row>")
      for cell in row {
        var cell = cell
        let start = self.start(number == 0 ? " table:style-name=\"header\"" : "")
        guard cell.withUTF8({ text($0, start: start) }) else { return false }
      }
      raw("</table:table-row>")
    }
    raw("</table:table>")
    return true
  }

  private mutating func flush(_ blanks: inout Int) {
    if blanks > 0 { raw("<text:s text:c=\"\(blanks)\"/>") }
    blanks = 0
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    case 9, 10, 13: raw("&#\(byte);")
    default: bytes.append(byte)
    }
  }
}
