import Survey
import Testing

@testable import SurveyFiles

@Suite("Read, write, read is the identity")
struct RoundTripTests {
  private static let pieces = [
    "oui", "été", "œuvre", "l’accueil", "🙂", "e\u{301}", " ", "  ", "\"", "\"\"", ",", ";", "1,5",
    "=1+1", "'", "\\", "\\n", "\u{a0}", "\u{fffd}", "日本", "007", "true", "null", "sep=;", "{", "|",
    "\u{2028}", "\u{85}", "\u{1f}",
  ]
  private static let breaks = ["\n", "\r\n", "\r", "\t"]

  /// A table of random texts, the last one of each row not blank so that no row is a blank line.
  private func table(
    _ random: inout SeededGenerator, pieces: [String]
  ) -> (header: [String], rows: [[Cell]]) {
    let columns = Int.random(in: 1...5, using: &random)
    let header = (0..<columns).map { "c\($0) é" }
    let rows = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      (0..<columns).map { column -> Cell in
        let count = Int.random(in: column == columns - 1 ? 1...4 : 0...4, using: &random)
        let text = (0..<count).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
        return text.isEmpty ? .empty : .text(text)
      }
    }
    return (header, rows)
  }

  private func write(
    _ path: String, _ header: [String], _ rows: [[Cell]], _ options: WritingOptions
  ) throws {
    let writer = try TableWriter(path: path, header: header, options: options)
    for row in rows { try writer.write(row) }
    try writer.finish()
  }

  @Test(
    "in every dialect",
    arguments: [
      ("a.csv", WritingOptions()),
      ("a.csv", WritingOptions(separator: ";", byteOrderMark: true, lineEnding: .crlf)),
      ("a.csv", WritingOptions(separator: "\t", lineEnding: .cr)),
      ("a.csv", WritingOptions(separator: ";", byteOrderMark: true, encoding: "UTF-16BE")),
      ("a.txt", WritingOptions()),
      ("a.txt", WritingOptions(lineEnding: .lf, encoding: "UTF-8")),
      ("a.tsv", WritingOptions()),
      ("a.tsv", WritingOptions(lineEnding: .crlf)),
      ("a.jsonl", WritingOptions()),
    ])
  func texts(_ name: String, _ options: WritingOptions) throws {
    var random = SeededGenerator(seed: 2026)
    let isRaw = name == "a.tsv"
    for _ in 0..<60 {
      let scratch = Scratch()
      let (header, rows) = table(
        &random, pieces: RoundTripTests.pieces + (isRaw ? [] : RoundTripTests.breaks))
      if name == "a.jsonl", rows.isEmpty { continue }
      let path = scratch.path(name)
      try write(path, header, rows, options)
      #expect(try SurveyFilesTests.texts(path).first == header)
      #expect(try cells(path) == rows)
      // The file that is written again in its own dialect is the same file.
      let reader = try TableReader(path: path)
      let again = scratch.path("again-" + name)
      let writer = try TableWriter(path: again, header: header, following: reader)
      var record = TableRecord()
      while try reader.next(into: &record) { try writer.write(record) }
      try writer.finish()
      #expect(try contents(of: again) == contents(of: path))
    }
  }

  @Test(
    "headers and separators that look like something else",
    arguments: [
      // name, header, options, why
      ("a.tsv", ["\u{feff}"], WritingOptions(), "a header that is a byte order mark"),
      ("a.csv", ["\u{feff}a", "b"], WritingOptions(), "the same, quoted"),
      ("a.csv", ["sep=;", "b"], WritingOptions(), "Excel's hint as a header"),
      ("a.csv", [";a", "x="], WritingOptions(separator: "a"), "a separator that is a letter"),
      ("a.csv", ["1", "2"], WritingOptions(separator: "1"), "a separator that is a digit"),
    ])
  func lookalikes(
    _ name: String, _ header: [String], _ options: WritingOptions, _ why: String
  ) throws {
    let scratch = Scratch()
    let path = scratch.path(name)
    let row = header.map { Cell.text($0 + "é") }
    try write(path, header, [row], options)
    #expect(try SurveyFilesTests.texts(path).first == header, "\(why)")
    #expect(try cells(path) == [row], "\(why)")
  }

  @Test("JSON Lines keep every kind of cell")
  func kinds() throws {
    let scratch = Scratch()
    let rows: [[Cell]] = [
      [.empty, .text(""), .text("1"), .number("1")],
      [.boolean(true), .boolean(false), .number("-1.50E+3"), .text("\u{0}\u{7f}")],
    ]
    try write(scratch.path("a.jsonl"), ["a", "b", "c", "d"], rows, WritingOptions())
    #expect(try cells(scratch.path("a.jsonl")) == rows)
  }
}
