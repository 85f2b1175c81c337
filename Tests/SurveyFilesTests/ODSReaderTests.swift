import Survey
import Testing

@testable import SurveyFiles

@Suite("ODS")
struct ODSReaderTests {
  @Test(
    "cells are read",
    arguments: [
      // cell, its value, why
      (ODSParts.text("l'été"), .text("l'été"), "a text"),
      (ODSParts.text("a<text:span>b</text:span>c"), .text("abc"), "rich text"),
      (ODSParts.text("a<text:s text:c=\"3\"/>b<text:s/>"), .text("a   b "), "blanks that count"),
      (ODSParts.text("\n   a \n  b"), .text("a b"), "blanks that do not"),
      (ODSParts.text("a<text:tab/>b<text:line-break/>c"), .text("a\tb\nc"), "tab and line"),
      (ODSParts.text("a</text:p><text:p/><text:p>b"), .text("a\n\nb"), "paragraphs"),
      (
        ODSParts.text("a<office:annotation><text:p>note</text:p></office:annotation>b"),
        .text("ab"), "a note within"
      ),
      (
        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p>"
          + "</office:annotation><text:p>x</text:p></table:table-cell>", .text("x"), "a note before"
      ),
      (
        "<table:table-cell><draw:frame><text:p>image</text:p></draw:frame></table:table-cell>",
        .empty, "a drawing"
      ),
      (ODSParts.value("string", "string-value", "x&#13;y", "x y"), .text("x\ry"), "a value"),
      (ODSParts.value("float", "value", "1.5", "1,5"), .number("1.5"), "a decimal comma"),
      (ODSParts.value("float", "value", "1.5", "1,50"), .number("1.50"), "shown digits"),
      (ODSParts.value("float", "value", "1234", "01234"), .number("01234"), "a postcode"),
      (ODSParts.value("float", "value", "1234.5", "1 234,50"), .number("1234.5"), "grouping"),
      (
        ODSParts.value("float", "value", "0.333333333333333", "0,3"), .number("0.333333333333333"),
        "rounded"
      ),
      (ODSParts.value("float", "value", "1", "VRAI"), .boolean(true), "an imported boolean"),
      (ODSParts.value("percentage", "value", "0.25", "25 %"), .number("0.25"), "a percentage"),
      (ODSParts.value("currency", "value", "12", "12,00 €"), .number("12"), "money"),
      (ODSParts.value("boolean", "boolean-value", "true", "VRAI"), .boolean(true), "true"),
      (ODSParts.value("date", "date-value", "2024-03-05", "05/03/24"), .text("2024-03-05"), "date"),
      (ODSParts.value("time", "time-value", "PT14H30M00S", "14:30"), .text("14:30:00"), "time"),
      (ODSParts.value("time", "time-value", "PT36H00M01.5S", "36"), .text("36:00:01.500"), "long"),
      ("<table:table-cell/>", .empty, "nothing"),
      (
        "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>", .empty,
        "hidden by a merged cell"
      ),
    ] as [(String, Cell, String)])
  func cell(_ xml: String, _ value: Cell, _ why: String) throws {
    let scratch = Scratch()
    let path = scratch.archive(
      "a.ods", ODSParts.workbook(ODSParts.rows(ODSParts.row(ODSParts.text("x") + xml))))
    #expect(try cells(path) == [[.text("x"), value]], "\(why)")
  }

  @Test("repeated rows and cells are read, blank ones at the end are not")
  func repeated() throws {
    let scratch = Scratch()
    let rows = """
      <table:table-row table:number-rows-repeated="2">
      <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1">
      <text:p>1</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/>
      </table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
      <table:table-row><table:table-cell/>\(ODSParts.text("z"))</table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>
      """
    let path = scratch.archive("a.ods", ODSParts.workbook(ODSParts.rows(rows)))
    #expect(
      try texts(path) == [
        ["a", "b"], ["1", "1"], ["1", "1"], ["", ""], ["", ""], ["", "z"],
      ])
  }

  @Test("sheets and merged headers are found")
  func sheets() throws {
    let scratch = Scratch()
    let merged =
      "<table:table table:name=\"Fusion\"><table:table-row>"
      + "<table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\">"
      + "<text:p>Freins</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
      + ODSParts.row(ODSParts.text("x") + ODSParts.text("y")) + "</table:table>"
    let path = scratch.archive("a.ods", ODSParts.workbook(ODSParts.rows("") + merged))
    #expect(try texts(path) == [["a", "b"]])
    for asked in ["2", "fusion"] {
      let reader = try TableReader(path: path, options: ReadingOptions(sheet: asked))
      #expect(reader.header == ["Freins", "Freins 2"])
      #expect(try reader.next()?.cells == [.text("x"), .text("y")])
      #expect(reader.understanding.sheets == ["S", "Fusion"])
    }
    #expect(
      readingError(path, ReadingOptions(sheet: "3")) as? WorkbookError
        == .noSheet(file: path, sheet: "3", sheets: ["S", "Fusion"]))
  }
}
