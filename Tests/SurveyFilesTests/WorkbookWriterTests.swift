import Survey
import Testing

@testable import SurveyFiles

@Suite("Writing workbooks")
struct WorkbookWriterTests {
  private func write(
    _ path: String, _ header: [String], _ rows: [[Cell]],
    _ options: WritingOptions = WritingOptions()
  ) throws {
    let writer = try TableWriter(path: path, header: header, options: options)
    for row in rows { try writer.write(row) }
    try writer.finish()
  }

  /// The text of a part of a workbook.
  private func part(_ path: String, _ name: String) throws -> String {
    let format = try #require(FileFormat(path: path))
    let part = try Archive(path: path, format: format).open(name)
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try part.read(into: $0) }
      if count == 0 { return String(decoding: text, as: UTF8.self) }
      text += chunk.prefix(count)
    }
  }

  private let codeframe = Codeframe(
    question: "freins",
    entries: [
      Codeframe.Entry(code: Code("temps"), label: "Le temps", definition: "Manque de <temps>"),
      Codeframe.Entry(code: Code("autre")),
    ])

  @Test("texts that look like formulas stay texts", arguments: ["a.xlsx", "a.ods"])
  func formulas(_ name: String) throws {
    let scratch = Scratch()
    let path = scratch.path(name)
    let texts = [
      "=1+1", "+33 1", "-x", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")", "http://x.fr",
    ]
    try write(path, ["t"], texts.map { [.text($0)] })
    #expect(try cells(path) == texts.map { [.text($0)] })
    let sheet = try part(path, name == "a.xlsx" ? "xl/worksheets/sheet1.xml" : "content.xml")
    #expect(
      !sheet.contains("<f>") && !sheet.contains("table:formula") && !sheet.contains("hyperlink"))
  }

  @Test(
    "numbers keep their digits or stay texts",
    arguments: [
      // digits, kind in XLSX, why
      ("1", true, "whole"), ("-2.5", true, "decimal"), ("0.930000", true, "zeros at the end"),
      ("01234", true, "zeros at the start"), ("0", true, "nothing"), ("-0.50", true, "both"),
      ("123456789012345", true, "fifteen digits"), ("1234567890123456", false, "sixteen digits"),
      ("1,5", false, "a comma"), ("1E3", false, "an exponent"), ("-0", false, "no such number"),
      ("", false, "no digit"), (".5", false, "no digit before the point"), ("1.", false, "after"),
    ] as [(String, Bool, String)])
  func numbers(_ digits: String, _ isNumber: Bool, _ why: String) throws {
    for name in ["a.xlsx", "a.ods"] {
      let scratch = Scratch()
      try write(scratch.path(name), ["a", "n"], [[.text("x"), .number(digits)]])
      let expected: Cell = isNumber ? .number(digits) : digits.isEmpty ? .empty : .text(digits)
      #expect(try cells(scratch.path(name)) == [[.text("x"), expected]], "\(name) \(why)")
    }
  }

  @Test(
    "texts of a CSV become numbers where they surely are",
    arguments: [
      ("12", true), ("-1.5", true), ("0", true), ("0.5", true), ("01", false),
      ("0612345678", false),
      ("123456789012", false), ("1,5", false), ("12 ", false), ("douze", false), ("-0", false),
    ])
  func guessedNumbers(_ text: String, _ isNumber: Bool) throws {
    for name in ["a.xlsx", "a.ods"] {
      let scratch = Scratch()
      let input = scratch.write("in.csv", "id;a\nx;\(text)\n")
      let reader = try TableReader(path: input)
      let writer = try TableWriter(
        path: scratch.path(name), header: reader.header, following: reader)
      while let row = try reader.next() { try writer.write(row.cells) }
      try writer.finish()
      #expect(
        try cells(scratch.path(name)) == [[.text("x"), isNumber ? .number(text) : .text(text)]],
        "\(name)")
    }
  }

  @Test("a cell of Excel's limit is written, a longer one is refused with its place")
  func longText() throws {
    let scratch = Scratch()
    let path = scratch.path("a.xlsx")
    // Characters beyond U+FFFF count twice.
    let fits = String(repeating: "🙂", count: 16_383) + "é"
    try write(path, ["t"], [[.text(fits)]])
    #expect(try cells(path) == [[.text(fits)]])
    let other = scratch.path("b.xlsx")
    #expect(
      throws: WorkbookError.longText(file: other, row: 3, column: "t", limit: 32_767)
    ) { try write(other, ["t"], [[.text("x")], [.text(fits + "x")]]) }
    #expect(scratch.names == ["a.xlsx"])
  }

  @Test("a control character is kept by XLSX and refused by ODS with its place")
  func controlCharacters() throws {
    let scratch = Scratch()
    let text = "a\u{0}\u{b}\u{ffff}b_x0041_"
    try write(scratch.path("a.xlsx"), ["t"], [[.text(text)]])
    #expect(try cells(scratch.path("a.xlsx")) == [[.text(text)]])
    let path = scratch.path("a.ods")
    #expect(throws: WorkbookError.controlCharacter(file: path, row: 2, column: "t")) {
      try write(path, ["t"], [[.text(text)]])
    }
  }

  @Test("more columns than a sheet has are refused", arguments: ["a.xlsx", "a.ods"])
  func wide(_ name: String) {
    let scratch = Scratch()
    let path = scratch.path(name)
    #expect(throws: WorkbookError.wideTable(file: path, columns: 16_385, limit: 16_384)) {
      try write(path, (0..<16_385).map { "c\($0)" }, [])
    }
  }

  @Test("the same table gives the same bytes", arguments: ["xlsx", "ods"])
  func sameBytes(_ ending: String) throws {
    let scratch = Scratch()
    for name in ["a", "b"] {
      try write("\(scratch.path(name)).\(ending)", ["a"], [[.text("x")], [.number("1.50")]])
    }
    #expect(
      try contents(of: scratch.path("a.\(ending)")) == contents(of: scratch.path("b.\(ending)")))
  }

  @Test(
    "a codeframe is a sheet and a list beside the cells to fill", arguments: ["a.xlsx", "a.ods"])
  func choices(_ name: String) throws {
    let scratch = Scratch()
    let path = scratch.path(name)
    var options = WritingOptions()
    options.choices = [.init(column: "codes", codeframe: codeframe, prompt: "Choisissez")]
    try write(
      path, ["t", "codes"], [[.text("x"), .empty], [.text("y"), .text("temps|autre")]], options)
    #expect(try cells(path) == [[.text("x"), .empty], [.text("y"), .text("temps|autre")]])
    #expect(
      try cells(path, ReadingOptions(sheet: "codeframe")) == [
        [.text("temps"), .text("Le temps"), .text("Manque de <temps>")],
        [.text("autre"), .text("autre"), .empty],
      ])
    if name == "a.xlsx" {
      let sheet = try part(path, "xl/worksheets/sheet1.xml")
      #expect(sheet.contains("sqref=\"B2:B3\""))
      #expect(sheet.contains("<formula1>'codeframe'!$A$2:$A$3</formula1>"))
      #expect(!sheet.contains("showErrorMessage=\"1\""), "several codes may be written")
      #expect(sheet.contains("<autoFilter ref=\"A1:B3\"/>"))
      #expect(sheet.contains("state=\"frozen\""))
    } else {
      let sheet = try part(path, "content.xml")
      #expect(sheet.contains("of:cell-content-is-in-list([$'codeframe'.$A$2:.$A$3])"))
      #expect(sheet.contains("table:content-validation-name=\"codes1\""))
    }
  }

  @Test("a workbook value is written with its formats, filters and charts")
  func workbook() throws {
    let scratch = Scratch()
    let path = scratch.path("a.xlsx")
    let shares = Workbook.Sheet(
      name: "Parts",
      columns: [
        .init(title: "Code", width: 30, isWrapped: true),
        .init(title: "Part", number: .percent(decimals: 1)),
        .init(title: "Poids", number: .decimals(2)),
      ],
      rows: [
        [.text("temps"), .number("0.25"), .number("1.5")],
        [.text("autre"), .number("0.75"), .empty],
      ],
      charts: [
        .init(kind: .bar, title: "Freins", categories: 0, series: [1], corner: (0, 4)),
        .init(
          kind: .line, title: "Suite", categories: 0, series: [1, 2], rows: 0..<1, corner: (9, 4)),
      ])
    let notes = Workbook.Sheet(
      name: "Notes", columns: [.init(title: "n")], rows: [[.boolean(true)]], hasFilter: false,
      isHidden: true)
    try Workbook(sheets: [shares, notes]).write(path: path)
    #expect(
      try cells(path) == [
        [.text("temps"), .number("0.25"), .number("1.50")],
        [.text("autre"), .number("0.75"), .empty],
      ])
    #expect(try cells(path, ReadingOptions(sheet: "Notes")) == [[.boolean(true)]])
    let styles = try part(path, "xl/styles.xml")
    #expect(styles.contains("formatCode=\"0.0%\"") && styles.contains("wrapText=\"1\""))
    let sheet = try part(path, "xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<autoFilter ref=\"A1:C3\"/>") && sheet.contains("width=\"30."))
    let bars = try part(path, "xl/charts/chart1.xml")
    #expect(bars.contains("<c:barChart>") && bars.contains("Parts!$B$2:$B$3"))
    let lines = try part(path, "xl/charts/chart2.xml")
    #expect(lines.contains("<c:lineChart>") && lines.contains("Parts!$C$2<"))
    #expect(try part(path, "xl/workbook.xml").contains("state=\"hidden\""))
  }

  @Test(
    "a sheet's name that Excel refuses is refused",
    arguments: ["a/b", "", String(repeating: "x", count: 32), "PARTS"])
  func sheetNames(_ name: String) {
    let scratch = Scratch()
    let path = scratch.path("a.xlsx")
    let sheets = ["Parts", name].map { Workbook.Sheet(name: $0, columns: [], rows: []) }
    #expect(throws: WorkbookError.badSheetName(file: path, sheet: name)) {
      try Workbook(sheets: sheets).write(path: path)
    }
    #expect(scratch.names == [])
  }

  @Test("SPSS files are not written")
  func sav() {
    let scratch = Scratch()
    let path = scratch.path("a.sav")
    #expect(throws: FileError.unwritableFormat(file: path, format: ".sav")) {
      try write(path, ["a"], [])
    }
  }
}
