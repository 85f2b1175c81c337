import Survey
import Testing

@testable import SurveyFiles

@Suite("Delimited text")
struct DelimitedReaderTests {
  @Test(
    "is read as cells",
    arguments: [
      // name, contents, table, why the row is here
      ("a.csv", "a,b\n1,2\n", [["a", "b"], ["1", "2"]], "plain"),
      ("a.csv", "a,b\n1,2", [["a", "b"], ["1", "2"]], "no line break at the end"),
      ("a.csv", "a;b\n1;2\n", [["a", "b"], ["1", "2"]], "semicolons"),
      ("a.csv", "a\tb\n1\t2\n", [["a", "b"], ["1", "2"]], "tabs in a .csv"),
      ("a.csv", "a;b\noui, non;2,5\n", [["a", "b"], ["oui, non", "2,5"]], "decimal commas"),
      (
        "a.csv", "id;\"Pourquoi, selon vous\"\n1;x\n2;y, z\n",
        [["id", "Pourquoi, selon vous"], ["1", "x"], ["2", "y, z"]],
        "a comma in a header in quotes is no vote"
      ),
      (
        "a.csv", "id;Oui, non\n1;a\n2;b\n3;c\n",
        [["id", "Oui, non"], ["1", "a"], ["2", "b"], ["3", "c"]],
        "records outvote a comma in the header"
      ),
      ("a.csv", "sep=;\na;b\n1;2\n", [["a", "b"], ["1", "2"]], "Excel's hint"),
      ("a.csv", "sep=|\r\na|b\r\n1|2\r\n", [["a", "b"], ["1", "2"]], "Excel's hint, other sign"),
      (
        "a.csv", "a,b\n\"x, y\",\"dit \"\"oui\"\"\"\n", [["a", "b"], ["x, y", "dit \"oui\""]],
        "quotes"
      ),
      (
        "a.csv", "a,b\n\"un\ndeux\",2\n", [["a", "b"], ["un\ndeux", "2"]], "line break in a cell"
      ),
      (
        "a.csv", "a,b\r\n\"un\r\ndeux\",2\r\n", [["a", "b"], ["un\r\ndeux", "2"]], "CRLF is kept"
      ),
      ("a.csv", "a,b\r1,2\r3,4\r", [["a", "b"], ["1", "2"], ["3", "4"]], "old Macintosh"),
      ("a.csv", "a,b\n1\r2,3\n", [["a", "b"], ["1\r2", "3"]], "a lone CR is a character"),
      ("a.csv", "a,b\n1,2\r\n3,4\n", [["a", "b"], ["1", "2"], ["3", "4"]], "mixed line ends"),
      ("a.csv", "a,b\n5\" de large,x\n", [["a", "b"], ["5\" de large", "x"]], "inch sign"),
      ("a.csv", "a,b\n\"\",\"\"\n", [["a", "b"], ["", ""]], "quoted nothing"),
      ("a.csv", "a,b,c\n1\n", [["a", "b", "c"], ["1", "", ""]], "short row is filled up"),
      ("a.csv", "a,b\n1,2\n\n\n\n", [["a", "b"], ["1", "2"]], "blank lines at the end"),
      ("a.csv", "\n\na,b\n1,2\n", [["a", "b"], ["1", "2"]], "blank lines at the start"),
      (
        "a.csv", "a,b\n1,2\n\n3,4\n", [["a", "b"], ["1", "2"], ["", ""], ["3", "4"]],
        "a blank line within counts"
      ),
      ("a.csv", "a\n\"\"\nx\n\"\"\n", [["a"], [""], ["x"], [""]], "one column, empty cells"),
      ("a.csv", "texte\noui\n", [["texte"], ["oui"]], "one column"),
      ("a.csv", "a,,c\n1,2,3\n", [["a", "", "c"], ["1", "2", "3"]], "a column without a name"),
      ("a.csv", "a,a\n1,2\n", [["a", "a"], ["1", "2"]], "two columns of one name"),
      (
        "a.csv", "\u{feff}\"obstacles[SQ001]\",b\n1,2\n",
        [["obstacles[SQ001]", "b"], ["1", "2"]], "mark before a quote"
      ),
      ("a.tsv", "a\tb\n\"x\t\"\"y\"\n", [["a", "b"], ["\"x", "\"\"y\""]], "raw: no quoting"),
      ("a.tsv", "a\tb\n1,5;2\t3\n", [["a", "b"], ["1,5;2", "3"]], "only tabs"),
      ("a.txt", "a\tb\n\"x\ty\"\t2\n", [["a", "b"], ["x\ty", "2"]], "Excel's text is quoted"),
      ("a.txt", "a;b\n1;2\n", [["a", "b"], ["1", "2"]], "text without tabs"),
    ] as [(String, String, [[String]], String)])
  func cells(_ name: String, _ text: String, _ table: [[String]], _ why: String) throws {
    let scratch = Scratch()
    #expect(try texts(scratch.write(name, text)) == table, "\(why)")
  }

  @Test(
    "is refused with its place",
    arguments: [
      // name, contents, key, line, why
      ("a.csv", "", "error.table.empty", nil, "nothing"),
      ("a.csv", "\n\n\r\n", "error.table.empty", nil, "blank lines only"),
      ("a.csv", " ;  ; \n1;2;3\n", "error.table.no_header", 1, "blank header"),
      ("a.csv", "a,b\n1,2\n1,2,3\n", "error.table.long_row", 3, "a cell too many"),
      ("a.csv", "a,b\n\"x\ny\",2\n1,2,3\n", "error.table.long_row", 4, "lines in cells count"),
      ("a.tsv", "a\tb\n1\t2\t3\n", "error.table.long_row", 2, "a cell too many"),
      ("a.csv", "a,b\n1,\"2\n3,4\n", "error.table.unterminated_quote", 2, "open quote"),
      ("a.csv", "a,b\n1,2\n\"x\"y,2\n", "error.table.text_after_quote", 3, "after the quote"),
      (
        "a.csv", "a,b\n1,2\n" + String(repeating: "x", count: 101), "error.table.long_cell", 3,
        "long"
      ),
      (
        "a.csv", "a,b\n1,\"" + String(repeating: "\"\"", count: 101) + "\"\n",
        "error.table.long_cell", 2, "long once unquoted"
      ),
      ("a.csv", "PK\u{3}\u{4}abc", "error.file.other_format", nil, "a workbook in disguise"),
      ("a.doc", "x", "error.file.unknown_format", nil, "unknown name"),
    ] as [(String, String, String, Int?, String)])
  func refusal(_ name: String, _ text: String, _ key: String, _ line: Int?, _ why: String) {
    let scratch = Scratch()
    let path = scratch.write(name, text)
    let report = readingError(path, ReadingOptions(maximumCellBytes: 100))?.report
    #expect(report?.key == key, "\(why)")
    #expect(report?.facts.first == .text("file", path), "\(why)")
    let place = report?.facts.first { $0.name == "line" }
    #expect(place == line.map { .position("line", $0) }, "\(why)")
  }

  @Test("a cell of exactly the limit is read, doubled quotes counted once")
  func exactLimit() throws {
    let scratch = Scratch()
    let quotes = String(repeating: "\"\"", count: 100)
    let path = scratch.write("a.csv", "a\n\"\(quotes)\"\n" + String(repeating: "y", count: 100))
    let table = try texts(path, ReadingOptions(maximumCellBytes: 100))
    #expect(table.map { $0[0].utf8.count } == [1, 100, 100])
  }

  @Test("rows know the line on which they start")
  func lines() throws {
    let scratch = Scratch()
    let path = scratch.write("a.csv", "a,b\n\"x\r\ny\n\",2\n3,4\n\n\n5,6\n")
    let reader = try TableReader(path: path)
    var lines: [Int] = []
    while let row = try reader.next() { lines.append(row.line) }
    #expect(lines == [2, 5, 6, 7, 8])
  }

  @Test("what was understood is told")
  func understanding() throws {
    let scratch = Scratch()
    let reader = try TableReader(
      path: scratch.write("a.csv", [0xef, 0xbb, 0xbf] + Array("é;b;é\r\n1;2;3\r\n".utf8)))
    #expect(
      reader.understanding
        == TableUnderstanding(
          format: .csv, encoding: "UTF-8", hasByteOrderMark: true, separator: ";",
          isQuoted: true, lineEnding: .crlf, duplicateColumns: ["é"]))
  }

  @Test("a pipe that gives one byte at a time is read as the file is", .timeLimit(.minutes(1)))
  func slowPipe() throws {
    let text = "id;texte\r\n1;\"l'été, \"\"ici\"\"\r\nsuite\"\r\n2;naïf\r\n\r\n3;x\r\n\r\n"
    let scratch = Scratch()
    for bytes in [Array(text.utf8), latin1(text)] {
      let expected = try texts(scratch.write("a.csv", bytes))
      let pipe = Pipe(feeding: bytes, piece: 1)
      #expect(try texts(pipe.readingPath, ReadingOptions(format: .csv)) == expected)
    }
  }

  @Test("a row of a pipe is given before the next one is written", .timeLimit(.minutes(1)))
  func livePipe() throws {
    let pipe = Pipe()
    pipe.write("id,texte\n1,été\n")
    let reader = try TableReader(path: pipe.readingPath, options: ReadingOptions(format: .csv))
    #expect(try reader.next()?.cells == [.text("1"), .text("été")])
    pipe.write("2,hiver\n")
    #expect(try reader.next()?.cells == [.text("2"), .text("hiver")])
    pipe.closeWriting()
    #expect(try reader.next() == nil)
  }

  @Test("a record across many chunks of reading stays whole")
  func longCells() throws {
    let scratch = Scratch()
    let long = String(repeating: "œuvre, \"\"d'été\"\"\n", count: 60_000)
    let path = scratch.write("a.csv", "a,b\n1,\"\(long)\"\n2,\"\(long)\"\n")
    let expected = long.replacing("\"\"", with: "\"")
    let table = try texts(path)
    #expect(table.count == 3)
    #expect(table[1] == ["1", expected])
    #expect(table[2] == ["2", expected])
  }
}

/// Windows-1252 of a text without characters above U+00FF.
func latin1(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8($0.value) }
}
