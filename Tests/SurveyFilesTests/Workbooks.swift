import Glibc
import OfficeShim

@testable import SurveyFiles

extension Scratch {
  /// Writes an archive of deflated parts and gives its path.
  func archive(_ name: String, _ parts: [(name: String, text: String)]) -> String {
    archive(name, parts.map { ($0.name, Array($0.text.utf8)) })
  }

  /// Writes an archive of deflated parts and gives its path.
  func archive(_ name: String, _ parts: [(name: String, bytes: [UInt8])]) -> String {
    let path = path(name)
    let files = parts.indices.map { write("part\($0)", parts[$0].bytes) }
    let names = (parts.map(\.name) + files).map { strdup($0).map { UnsafePointer<CChar>($0) } }
    defer { for name in names { free(UnsafeMutablePointer(mutating: name)) } }
    let status = officeshim_archive_write(
      path, Array(names.prefix(parts.count)), Array(names.suffix(parts.count)),
      parts.map { _ in 0 }, Int32(parts.count))
    precondition(status == 0)
    for index in parts.indices { unlink(files[index]) }
    return path
  }
}

/// The parts of a small XLSX workbook.
enum XLSXParts {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook from the XML inside its sheets' `worksheet` elements.
  ///
  /// - Parameters:
  ///   - strings: the `si` elements.
  ///   - formats: codes of number formats; style 0 has none, style n the nth.
  static func workbook(
    _ sheets: [(name: String, xml: String)], strings: String = "", formats: [String] = [],
    properties: String = "", states: [String] = []
  ) -> [(name: String, text: String)] {
    let entries = sheets.enumerated().map { number, sheet in
      let state = states.indices.contains(number) ? " state=\"\(states[number])\"" : ""
      return "<sheet name=\"\(sheet.name)\" sheetId=\"\(number + 1)\"\(state)"
        + " r:id=\"rId\(number + 1)\"/>"
    }
    let links = sheets.indices.map {
      link("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    let extra = [
      link("rIdS", "sharedStrings", "/xl/sharedStrings.xml"),
      link("rIdT", "styles", "../xl/./styles.xml"),
    ]
    let codes = formats.enumerated().map {
      "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>"
    }
    let styles = [0] + formats.indices.map { 164 + $0 }
    return [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\">"
          + link("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>"
          + entries.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">" + (links + extra).joined() + "</Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts>"
          + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
          + styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs></styleSheet>"
      ),
    ]
      + sheets.enumerated().map {
        (
          "xl/worksheets/sheet\($0 + 1).xml",
          "<worksheet xmlns=\"\(main)\">\($1.xml)</worksheet>"
        )
      }
  }

  /// A workbook of one sheet with a header `a`, `b`, and rows below.
  static func rows(_ rows: String) -> [(name: String, text: String)] {
    workbook([("S", "<sheetData><row r=\"1\">\(text("a"))\(text("b"))</row>\(rows)</sheetData>")])
  }

  /// A cell with a text of its own.
  static func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

  private static func link(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
  }
}

/// The parts of a small ODS workbook.
enum ODSParts {
  private static let namespace = "urn:oasis:names:tc:opendocument:xmlns:"

  /// A workbook from its `table` elements.
  static func workbook(_ tables: String) -> [(name: String, text: String)] {
    [
      ("mimetype", ODSDocument.mediaType),
      (
        "content.xml",
        "<office:document-content xmlns:office=\"\(namespace)office:1.0\""
          + " xmlns:table=\"\(namespace)table:1.0\" xmlns:text=\"\(namespace)text:1.0\""
          + " xmlns:draw=\"\(namespace)drawing:1.0\" xmlns:calcext=\"urn:org:documentfoundation:"
          + "names:experimental:calc:xmlns:calcext:1.0\"><office:body><office:spreadsheet>\(tables)"
          + "</office:spreadsheet></office:body></office:document-content>"
      ),
    ]
  }

  /// A sheet of rows, below a header `a`, `b`.
  static func rows(_ rows: String, name: String = "S") -> String {
    "<table:table table:name=\"\(name)\"><table:table-row>\(text("a"))\(text("b"))"
      + "</table:table-row>\(rows)</table:table>"
  }

  /// A row of cells.
  static func row(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }

  /// A cell of one paragraph.
  static func text(_ text: String) -> String {
    "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
  }

  /// A cell with a value, shown as a text.
  static func value(_ type: String, _ attribute: String, _ value: String, _ shown: String) -> String
  {
    "<table:table-cell office:value-type=\"\(type)\" office:\(attribute)=\"\(value)\""
      + " calcext:value-type=\"\(type)\"><text:p>\(shown)</text:p></table:table-cell>"
  }
}
