import Survey
import Testing

@testable import SurveyFiles

@Suite("Workbooks that are refused")
struct WorkbookRefusalTests {
  private static let bomb =
    "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
  private static let external = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">"

  /// A workbook of which one part is replaced; without text the part goes.
  private func changed(
    _ parts: [(name: String, text: String)], _ name: String, _ text: String?
  ) -> [(name: String, text: String)] {
    parts.compactMap { $0.name == name ? text.map { (name, $0) } : $0 }
  }

  @Test(
    "XLSX with its place",
    arguments: [
      // part, its text, error, why
      ("xl/workbook.xml", nil, .missingPart(file: "", part: "xl/workbook.xml"), "no workbook"),
      (
        "xl/worksheets/sheet1.xml", nil, .missingPart(file: "", part: "xl/worksheets/sheet1.xml"),
        "no sheet"
      ),
      (
        "xl/workbook.xml", "<workbook><sheets>", .damagedPart(file: "", part: "xl/workbook.xml"),
        "cut off"
      ),
      ("xl/workbook.xml", "<workbook/>", .noSheets(file: ""), "nothing to read"),
      (
        "xl/workbook.xml", bomb + "<workbook>&c;</workbook>",
        .documentType(file: "", part: "xl/workbook.xml"), "an entity bomb"
      ),
      (
        "xl/worksheets/sheet1.xml", external + "<worksheet/>",
        .documentType(file: "", part: "xl/worksheets/sheet1.xml"), "an external entity"
      ),
      (
        "xl/worksheets/sheet1.xml", "<worksheet>&secret;</worksheet>",
        .damagedRow(file: "", sheet: "S", row: 1), "an entity that nobody declared"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<r><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"../../../../etc/passwd\"/></r>",
        .missingPart(file: "", part: "etc/passwd"), "a path out of the archive"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<r><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"http://example.org/s.xml\""
          + " TargetMode=\"External\"/></r>",
        .noSheets(file: ""), "a sheet elsewhere"
      ),
      (
        "xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>",
        .emptySheet(file: "", sheet: "S"), "no cell"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
        .damagedRow(file: "", sheet: "S", row: 1), "a shared text that is not there"
      ),
    ] as [(String, String?, WorkbookError, String)])
  func parts(_ name: String, _ text: String?, _ error: WorkbookError, _ why: String) {
    let scratch = Scratch()
    let path = scratch.archive(
      "a.xlsx", changed(XLSXParts.rows("<row><c><v>1</v></c></row>"), name, text))
    #expect(withoutFile(readingError(path), path) == error.report, "\(why)")
  }

  @Test(
    "XLSX at a row",
    arguments: [
      // rows, error, why
      (
        "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"/>",
        .damagedRow(file: "", sheet: "S", row: 3), "rows go forward"
      ),
      (
        "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
        .damagedRow(file: "", sheet: "S", row: 2), "cells go forward"
      ),
      (
        "<row r=\"2\"><c r=\"XFE2\"/></row>", .damagedRow(file: "", sheet: "S", row: 2),
        "a column beyond the last"
      ),
      (
        "<row r=\"2\"><c r=\"99999999999999999999A\"/></row>",
        .damagedRow(file: "", sheet: "S", row: 2), "no reference"
      ),
      (
        "<row r=\"1048577\"><c><v>1</v></c></row>",
        .tooManyRows(file: "", sheet: "S", limit: 1_048_576), "a row beyond the last"
      ),
      (
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"C2\"><v>1</v></c></row>",
        .cellBeyondHeader(file: "", row: 2, column: "C"), "no header"
      ),
      ("<row r=\"2\"><c><v>1", .damagedRow(file: "", sheet: "S", row: 2), "cut off"),
    ] as [(String, WorkbookError, String)])
  func rows(_ rows: String, _ error: WorkbookError, _ why: String) {
    let scratch = Scratch()
    let path = scratch.archive("a.xlsx", XLSXParts.rows(rows))
    #expect(withoutFile(readingError(path), path) == error.report, "\(why)")
  }

  @Test("a long cell is refused with its place, whichever way it is written")
  func longCells() {
    let long = String(repeating: "x", count: 101)
    let rows = [
      "<row r=\"2\"><c/><c t=\"str\"><v>\(long)</v></c></row>",
      "<row r=\"2\"><c/><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>",
    ]
    let options = ReadingOptions(maximumCellBytes: 100)
    for row in rows {
      let scratch = Scratch()
      let path = scratch.archive("a.xlsx", XLSXParts.rows(row))
      #expect(
        readingError(path, options) as? TableError
          == .longCell(file: path, line: 2, column: 2, limit: 100))
    }
    let scratch = Scratch()
    let cells = [ODSParts.text(long), ODSParts.text("<text:s text:c=\"999999999999999999\"/>")]
    for cell in cells {
      let path = scratch.archive(
        "a.ods", ODSParts.workbook(ODSParts.rows(ODSParts.row("<table:table-cell/>" + cell))))
      #expect(
        readingError(path, options) as? TableError
          == .longCell(file: path, line: 2, column: 2, limit: 100))
    }
  }

  @Test(
    "ODS with its place",
    arguments: [
      // tables, error, why
      ("", .noSheets(file: ""), "nothing to read"),
      ("<table:table table:name=\"S\"/>", .emptySheet(file: "", sheet: "S"), "no row"),
      (
        ODSParts.rows(
          "<table:table-row table:number-rows-repeated=\"2000000\">\(ODSParts.text("x"))</table:table-row>"
        ),
        .tooManyRows(file: "", sheet: "S", limit: 1_048_576), "two million rows"
      ),
      (
        ODSParts.rows("<table:table-row table:number-rows-repeated=\"-1\"/>"),
        .damagedRow(file: "", sheet: "S", row: 2), "no number"
      ),
      (
        ODSParts.rows(
          ODSParts.row(
            "<table:table-cell table:number-columns-repeated=\"20000\"><text:p>x</text:p></table:table-cell>"
          )),
        .damagedRow(file: "", sheet: "S", row: 2), "more columns than a sheet has"
      ),
      (
        ODSParts.rows(ODSParts.row(ODSParts.text("x") + ODSParts.text("y") + ODSParts.text("z"))),
        .cellBeyondHeader(file: "", row: 2, column: "C"), "no header"
      ),
    ] as [(String, WorkbookError, String)])
  func ods(_ tables: String, _ error: WorkbookError, _ why: String) {
    let scratch = Scratch()
    let path = scratch.archive("a.ods", ODSParts.workbook(tables))
    #expect(withoutFile(readingError(path), path) == error.report, "\(why)")
  }

  @Test("an ODS with a password or a document type is refused")
  func odsParts() {
    let scratch = Scratch()
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    var path = scratch.archive(
      "a.ods", ODSParts.workbook(ODSParts.rows("")) + [("META-INF/manifest.xml", manifest)])
    #expect(readingError(path) as? WorkbookError == .encrypted(file: path))
    path = scratch.archive(
      "b.ods", [("content.xml", WorkbookRefusalTests.bomb + "<a>&c;</a>")])
    #expect(
      readingError(path) as? WorkbookError == .documentType(file: path, part: "content.xml"))
  }

  @Test("a zip bomb is refused before it fills the memory")
  func zipBomb() throws {
    let scratch = Scratch()
    let parts = XLSXParts.rows("").map { part in
      let bytes = Array(part.text.utf8)
      guard part.name == "xl/sharedStrings.xml" else { return (part.name, bytes) }
      return (part.name, bytes + [UInt8](repeating: 0x20, count: 70 << 20))
    }
    let path = scratch.archive("a.xlsx", parts)
    #expect(try contents(of: path).count < 200_000)
    #expect(
      readingError(path) as? WorkbookError
        == .hugePart(file: path, part: "xl/sharedStrings.xml", limit: 64 << 20))
  }

  @Test(
    "a file in disguise is recognized",
    arguments: [
      // name, first bytes, key, why
      ("a.xlsx", "id,texte\n1,x\n", "error.file.other_format", "a CSV that was renamed"),
      ("a.xlsx", "", "error.table.empty", "nothing"),
      ("a.xlsx", "%PDF-1.7", "error.file.other_format", "a PDF"),
      ("a.ods", "PK\u{3}\u{4}", "error.workbook.damaged_archive", "the start of an archive"),
      ("a.sav", "id,texte", "error.workbook.damaged_sav", "no SPSS file"),
      ("a.sav", "PK\u{3}\u{4}", "error.file.other_format", "a workbook"),
      ("a.xlsx", "$FL2@(#) SPSS", "error.file.other_format", "an SPSS file"),
    ] as [(String, String, String, String)])
  func disguise(_ name: String, _ text: String, _ key: String, _ why: String) {
    let scratch = Scratch()
    #expect(readingError(scratch.write(name, text))?.report.key == key, "\(why)")
  }

  @Test("a workbook of another kind is recognized")
  func otherKinds() {
    let scratch = Scratch()
    let ods = scratch.archive("a.xlsx", ODSParts.workbook(ODSParts.rows("")))
    #expect(
      readingError(ods) as? FileError == .otherFormat(file: ods, format: ".xlsx", found: ".ods"))
    let document = scratch.archive("b.ods", [("word/document.xml", "<w/>")])
    #expect(
      readingError(document) as? FileError
        == .otherFormat(file: document, format: ".ods", found: ".docx"))
    let old = scratch.write("c.xlsx", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    #expect(readingError(old) as? WorkbookError == .encrypted(file: old))
  }

  /// The facts of an error, its file left out when it is the one given.
  private func withoutFile(_ error: (any ReportableError)?, _ path: String) -> ErrorReport? {
    guard let report = error?.report, report.facts.first == .text("file", path) else { return nil }
    return ErrorReport(
      report.key, [.text("file", "")] + report.facts.dropFirst(), exit: report.exit)
  }
}
