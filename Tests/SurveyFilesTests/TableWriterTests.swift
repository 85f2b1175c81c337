import Glibc
import Survey
import Testing

@testable import SurveyFiles

@Suite("Writing tables")
struct TableWriterTests {
  private func write(
    _ name: String, _ header: [String], _ rows: [[Cell]],
    _ options: WritingOptions = WritingOptions()
  ) throws -> [UInt8] {
    let scratch = Scratch()
    let path = scratch.path(name)
    let writer = try TableWriter(path: path, header: header, options: options)
    for row in rows { try writer.write(row) }
    try writer.finish()
    #expect(scratch.names == [name])
    return try contents(of: path)
  }

  @Test(
    "CSV has quotes where they are needed",
    arguments: [
      // cell, written, why
      ("oui", "oui", "plain"),
      ("a,b", "\"a,b\"", "the separator"),
      ("a;b", "\"a;b\"", "another separator, which a header of one column does not exclude"),
      ("dit \"oui\"", "\"dit \"\"oui\"\"\"", "a quote"),
      ("a\nb", "\"a\nb\"", "a line break"),
      ("a\rb", "\"a\rb\"", "a carriage return"),
      ("=1+1", "=1+1", "text stays as it is: CSV has no formulas"),
      ("", "\"\"", "the only cell of a line"),
    ] as [(String, String, String)])
  func quotes(_ cell: String, _ written: String, _ why: String) throws {
    let bytes = try write("a.csv", ["t"], [[.text(cell)]])
    #expect(String(decoding: bytes, as: UTF8.self) == "t\n\(written)\n", "\(why)")
  }

  @Test("the dialect of another file is followed")
  func dialect() throws {
    let scratch = Scratch()
    let original = [0xef, 0xbb, 0xbf] + Array("id;texte\r\n1;\"l'été; \"\r\n".utf8)
    let input = scratch.write("in.csv", original)
    let reader = try TableReader(path: input)
    let output = scratch.path("out.csv")
    let writer = try TableWriter(
      path: output, header: reader.header, following: reader, inputs: [input])
    while let row = try reader.next() { try writer.write(row.cells) }
    try writer.finish()
    #expect(try contents(of: output) == original)
  }

  @Test(
    "an encoding that shows late is followed",
    arguments: ["windows-1252", "ISO-8859-15", "macintosh", "UTF-8"])
  func lateEncoding(_ encoding: String) throws {
    let scratch = Scratch()
    let converter = try #require(CharsetConverter(encoding))
    let text = "id,texte\n1,oui\n2,sœur à Nîmes en été\n"
    let original = try #require(Array(text.utf8).withUnsafeBytes { converter.encode($0) })
    let reader = try TableReader(path: scratch.write("in.csv", original))
    let output = scratch.path("out.csv")
    let writer = try TableWriter(path: output, header: reader.header, following: reader)
    var record = TableRecord()
    while try reader.next(into: &record) { try writer.write(record) }
    try writer.finish()
    #expect(try contents(of: output) == original)
  }

  @Test("a character that the encoding lacks is refused with its row")
  func unencodable() throws {
    let scratch = Scratch()
    let path = scratch.path("a.csv")
    let writer = try TableWriter(
      path: path, header: ["a"], options: WritingOptions(encoding: "windows-1252"))
    try writer.write([.text("été")])
    #expect(throws: TableError.unencodableCell(file: path, row: 3, encoding: "windows-1252")) {
      try writer.write([.text("日本")])
    }
  }

  @Test("a raw .tsv refuses what it cannot hold", arguments: ["a\tb", "a\nb", "a\rb"])
  func rawTabs(_ cell: String) throws {
    let scratch = Scratch()
    let path = scratch.path("a.tsv")
    let writer = try TableWriter(path: path, header: ["id", "t"])
    #expect(throws: TableError.unwritableCell(file: path, row: 2, column: "t")) {
      try writer.write([.text("1"), .text(cell)])
    }
  }

  @Test("Excel's text is UTF-16 with a mark and CRLF")
  func excelText() throws {
    let bytes = try write("a.txt", ["é"], [[.text("x\ty")]])
    #expect(
      bytes == [
        0xff, 0xfe, 0xe9, 0, 13, 0, 10, 0, 0x22, 0, 0x78, 0, 9, 0, 0x79, 0, 0x22, 0, 13, 0,
        10, 0,
      ])
  }

  @Test("a table that is not finished leaves nothing behind")
  func unfinished() throws {
    let scratch = Scratch()
    let path = scratch.write("a.csv", "before")
    do {
      let writer = try TableWriter(path: path, header: ["a"])
      for _ in 0..<100_000 { try writer.write([.text("x")]) }
    }
    #expect(scratch.names == ["a.csv"])
    #expect(try contents(of: path) == Array("before".utf8))
  }

  @Test("an input is not overwritten, whatever it is called")
  func inputs() throws {
    let scratch = Scratch()
    let input = scratch.write("in.csv", "a\n1\n")
    link(input, scratch.path("hard.csv"))
    symlink(input, scratch.path("soft.csv"))
    for name in ["in.csv", "hard.csv", "soft.csv"] {
      let path = scratch.path(name)
      #expect(throws: FileError.overwritesInput(file: path, input: input), "\(name)") {
        _ = try TableWriter(path: path, header: ["a"], inputs: [input])
      }
    }
    #expect(try contents(of: input) == Array("a\n1\n".utf8))
  }

  @Test("a symbolic link goes on pointing at the file, which keeps its permissions")
  func symbolicLink() throws {
    let scratch = Scratch()
    let file = scratch.write("real.csv", "x")
    chmod(file, 0o640)
    symlink(file, scratch.path("link.csv"))
    try AtomicFile.write(Array("new".utf8), to: scratch.path("link.csv"))
    #expect(try contents(of: file) == Array("new".utf8))
    var status = stat()
    lstat(scratch.path("link.csv"), &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    stat(file, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test("a reader that has gone is an error, not the end of the process")
  func closedPipe() throws {
    let pipe = Pipe()
    let path = pipe.writingPath
    let output = try OutputFile(path: path)
    pipe.closeReading()
    #expect(throws: FileError.outputClosed(file: path)) {
      try Array("x".utf8).withUnsafeBytes { try output.write($0) }
    }
    var pending = sigset_t()
    sigpending(&pending)
    #expect(sigismember(&pending, SIGPIPE) == 0)
  }

  @Test("devices are written to, not replaced")
  func device() throws {
    try AtomicFile.write([1, 2, 3], to: "/dev/null")
    var status = stat()
    stat("/dev/null", &status)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test(
    "what cannot be opened is said",
    arguments: [
      // path below the scratch folder, error for reading, error for writing
      ("none/a.csv", "error.file.not_found", "error.file.no_folder"),
      ("folder.csv", "error.file.is_folder", "error.file.is_folder"),
      ("file.csv/a.csv", "error.file.not_found", "error.file.no_folder"),
    ])
  func cannotOpen(_ name: String, _ reading: String, _ writing: String) {
    let scratch = Scratch()
    _ = scratch.write("file.csv", "a\n")
    mkdir(scratch.path("folder.csv"), 0o755)
    defer { rmdir(scratch.path("folder.csv")) }
    #expect(readingError(scratch.path(name))?.report.key == reading)
    #expect {
      try AtomicFile.write([], to: scratch.path(name))
    } throws: {
      ($0 as? FileError)?.report.key == writing
    }
  }

  @Test("formats that are only read are refused")
  func unwritable() {
    #expect(throws: FileError.unwritableFormat(file: "/x.sav", format: ".sav")) {
      _ = try TableWriter(path: "/x.sav", header: ["a"])
    }
  }
}
