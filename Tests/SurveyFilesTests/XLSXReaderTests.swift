import Survey
import Testing

@testable import SurveyFiles

@Suite("XLSX")
struct XLSXReaderTests {
  @Test(
    "cells are read",
    arguments: [
      // cell, its value, why
      ("<c t=\"s\"><v>0</v></c>", .text("l'été"), "a shared text"),
      ("<c t=\"s\"><v>1</v></c>", .text("un deux"), "rich text"),
      ("<c t=\"s\"><v>2</v></c>", .text("東京"), "a reading beside Japanese is not part of it"),
      ("<c t=\"s\"><v>3</v></c>", .text("a\r\nb"), "a carriage return is an escape"),
      ("<c t=\"s\"><v>4</v></c>", .text("_x0041_"), "an escaped underscore"),
      ("<c t=\"s\"><v>5</v></c>", .text("🙂"), "two escapes are one character"),
      ("<c t=\"s\"><v>6</v></c>", .empty, "a text of nothing"),
      (XLSXParts.text(" x "), .text(" x "), "blanks stay"),
      ("<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>", .text("ab"), "rich"),
      ("<c t=\"str\"><f>1&amp;2</f><v>12</v></c>", .text("12"), "a formula's text"),
      ("<c><f>1+1</f><v>2</v></c>", .number("2"), "a formula's number"),
      ("<c><f>1+1</f></c>", .empty, "a formula that was never computed"),
      ("<c t=\"e\"><v>#N/A</v></c>", .text("#N/A"), "an error"),
      ("<c t=\"b\"><v>1</v></c>", .boolean(true), "true"),
      ("<c t=\"b\"><v>0</v></c>", .boolean(false), "false"),
      ("<c t=\"d\"><v>2024-03-05</v></c>", .text("2024-03-05"), "a date in words"),
      ("<c><v>1.1000000000000001</v></c>", .number("1.1"), "the noise of binary fractions"),
      ("<c><v>0.30000000000000004</v></c>", .number("0.30000000000000004"), "0.1 + 0.2 is that"),
      ("<c><v>1.50</v></c>", .number("1.50"), "digits stay"),
      ("<c><v>1E-3</v></c>", .number("0.001"), "an exponent"),
      ("<c><v>1.2345678901234567E+19</v></c>", .number("12345678901234567000"), "a large number"),
      ("<c><v>12345678901234567</v></c>", .number("12345678901234567"), "an identifier"),
      ("<c><v>abc</v></c>", .text("abc"), "what is no number is text"),
      ("<c s=\"1\"><v>45356</v></c>", .text("2024-03-05"), "a date"),
      ("<c s=\"2\"><v>45356.604166666664</v></c>", .text("2024-03-05T14:30:00"), "with a time"),
      ("<c s=\"1\"><v>45356.5</v></c>", .text("2024-03-05T12:00:00"), "a time that is not shown"),
      ("<c s=\"3\"><v>0.604166666666667</v></c>", .text("14:30:00"), "a time of day"),
      ("<c s=\"4\"><v>1.5</v></c>", .text("36:00:00"), "a length of time"),
      ("<c s=\"5\"><v>1234</v></c>", .number("01234"), "a postcode"),
      ("<c s=\"6\"><v>1.5</v></c>", .number("1.50"), "two decimals"),
      ("<c s=\"7\"><v>1234.5</v></c>", .number("1234.5"), "grouping is not text"),
      ("<c s=\"1\"><v>-5</v></c>", .number("-5"), "no date before the calendar"),
      ("<c s=\"99\"><v>5</v></c>", .number("5"), "a style that is not there"),
    ] as [(String, Cell, String)])
  func cell(_ xml: String, _ value: Cell, _ why: String) throws {
    let scratch = Scratch()
    let strings =
      "<si><t>l'été</t></si><si><r><t>un </t></r><r><rPr/><t>deux</t></r></si>"
      + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh></si>"
      + "<si><t>a_x000D_\nb</t></si><si><t>_x005F_x0041_</t></si><si><t>_xD83D__xDE42_</t></si>"
      + "<si><t></t></si>"
    let path = scratch.archive(
      "a.xlsx",
      XLSXParts.workbook(
        [
          (
            "S",
            "<sheetData><row>\(XLSXParts.text("a"))\(XLSXParts.text("b"))</row>"
              + "<row>\(XLSXParts.text("x"))\(xml)</row></sheetData>"
          )
        ],
        strings: strings,
        formats: [
          "dd/mm/yyyy", "[$-40C]d mmm yyyy\\ hh:mm;@", "hh:mm:ss", "[h]:mm", "00000", "0.00",
          "#,##0.0 &quot;jours&quot;",
        ]))
    #expect(try cells(path) == [[.text("x"), value]], "\(why)")
  }

  @Test("cells and rows that the file leaves out are empty")
  func gaps() throws {
    let scratch = Scratch()
    let path = scratch.archive(
      "a.xlsx",
      XLSXParts.workbook([
        (
          "S",
          """
          <sheetData><row r="3"><c r="A3" t="str"><v>a</v></c><c r="C3" t="str"><v>c</v></c></row>
          <row r="5"><c r="B5"><v>1</v></c></row><row r="7"><c r="C7"><v>2</v></c></row>
          <row r="8"><c r="A8" s="0"/></row><row r="900"/></sheetData>
          """
        )
      ]))
    #expect(
      try texts(path) == [
        ["a", "", "c"], ["", "", ""], ["", "1", ""], ["", "", ""], ["", "", "2"],
      ])
    let reader = try TableReader(path: path)
    var lines: [Int] = []
    while let row = try reader.next() { lines.append(row.line) }
    #expect(lines == [4, 5, 6, 7])
  }

  @Test("days are counted from 1904 where the workbook says so")
  func macintosh() throws {
    let scratch = Scratch()
    let path = scratch.archive(
      "a.xlsx",
      XLSXParts.workbook(
        [
          (
            "S",
            "<sheetData><row>\(XLSXParts.text("a"))</row><row><c s=\"1\"><v>0</v></c></row></sheetData>"
          )
        ],
        formats: ["yyyy-mm-dd"], properties: "<workbookPr date1904=\"1\"/>"))
    #expect(try texts(path) == [["a"], ["1904-01-01"]])
  }

  private func sheet(_ name: String) -> String {
    "<sheetData><row>\(XLSXParts.text(name))</row></sheetData>"
  }

  @Test(
    "a sheet is chosen",
    arguments: [
      // what is asked for, the sheet, why
      (nil, "2023", "the first that is not hidden"),
      ("Notes", "Notes", "by name, even hidden"),
      ("réponses", "Réponses", "whatever the case"),
      ("1", "Notes", "by number"),
      ("3", "Réponses", "by number"),
      ("2023", "2023", "a name goes before a number"),
      ("R&D", "R&D", "a name with a sign that XML escapes"),
      ("5", nil, "beyond the last"),
      ("0", nil, "numbers start at 1"),
      ("Rép", nil, "no part of a name"),
    ] as [(String?, String?, String)])
  func choice(_ asked: String?, _ chosen: String?, _ why: String) throws {
    let scratch = Scratch()
    let names = ["Notes", "2023", "Réponses", "R&D"]
    let path = scratch.archive(
      "a.xlsx",
      XLSXParts.workbook(
        names.map { $0.replacing("&", with: "&amp;") }.map { ($0, sheet($0)) },
        states: ["hidden", "visible", "visible", "visible"]))
    let options = ReadingOptions(sheet: asked)
    guard let chosen else {
      #expect(
        readingError(path, options) as? WorkbookError
          == .noSheet(file: path, sheet: asked ?? "", sheets: names), "\(why)")
      return
    }
    let reader = try TableReader(path: path, options: options)
    #expect(reader.header == [chosen], "\(why)")
    #expect(reader.understanding.sheet == chosen, "\(why)")
    #expect(reader.understanding.sheets == names, "\(why)")
  }

  @Test(
    "merged cells of the header name all their columns",
    arguments: [
      // rows, merged cells, table, why
      (
        "<row>\(XLSXParts.text("Freins"))</row><row><c><v>1</v></c><c><v>2</v></c></row>",
        ["A1:B1"],
        [["Freins", "Freins 2"], ["1", "2"]], "side by side"
      ),
      (
        """
        <row r="1">\(XLSXParts.text("id"))<c r="B1" t="str"><v>Freins</v></c><c r="C1"/></row>
        <row r="2"><c r="A2"/><c r="B2" t="str"><v>Temps</v></c><c r="C2" t="str"><v>Argent</v></c></row>
        <row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c><c r="C3"><v>3</v></c></row>
        """, ["A1:A2", "B1:C1"],
        [["id", "Freins [Temps]", "Freins [Argent]"], ["1", "2", "3"]], "two rows of names"
      ),
      (
        "<row>\(XLSXParts.text("a"))\(XLSXParts.text("b"))</row><row><c><v>1</v></c><c/></row>",
        ["A2:B2"], [["a", "b"], ["1", ""]], "merged cells below are no header"
      ),
    ] as [(String, [String], [[String]], String)])
  func merged(_ rows: String, _ merged: [String], _ table: [[String]], _ why: String) throws {
    let scratch = Scratch()
    let cells = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let path = scratch.archive(
      "a.xlsx",
      XLSXParts.workbook([
        ("S", "<sheetData>\(rows)</sheetData><mergeCells>\(cells)</mergeCells>")
      ]))
    #expect(try texts(path) == table, "\(why)")
  }

  @Test("a workbook comes through a pipe", .timeLimit(.minutes(1)))
  func pipe() throws {
    let scratch = Scratch()
    let path = scratch.archive("a.xlsx", XLSXParts.rows("<row><c><v>1</v></c></row>"))
    let pipe = Pipe(feeding: try contents(of: path), piece: 100)
    #expect(
      try texts(pipe.readingPath, ReadingOptions(format: .xlsx)) == [["a", "b"], ["1", ""]])
  }
}
