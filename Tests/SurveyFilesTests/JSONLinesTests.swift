import Survey
import Testing

@testable import SurveyFiles

@Suite("JSON Lines")
struct JSONLinesTests {
  @Test("plain values are cells of their kind and numbers keep their digits")
  func values() throws {
    let scratch = Scratch()
    let path = scratch.write(
      "a.jsonl",
      """
      {"t":"été","n":1.50,"b":true,"z":null}
      { "n" : -0.0e+07 , "t" : "" , "b" : false }

      {"t":"\\u00e9\\ud83d\\ude42\\ud83d \\/\\n\\t\\"\\\\"}
      """)
    #expect(
      try cells(path) == [
        [.text("été"), .number("1.50"), .boolean(true), .empty],
        [.text(""), .number("-0.0e+07"), .boolean(false), .empty],
        [.text("é🙂\u{fffd} /\n\t\"\\"), .empty, .empty, .empty],
      ])
  }

  @Test("the keys of all lines of a file are its columns, in the order of appearance")
  func keysOfFile() throws {
    let scratch = Scratch()
    let path = scratch.write("a.jsonl", "{\"b\":1}\n{\"a\":2}\n{\"c\":3,\"\\u0062\":4}\n")
    #expect(try texts(path) == [["b", "a", "c"], ["1", "", ""], ["", "2", ""], ["4", "", "3"]])
  }

  @Test("in a pipe a key that the first object lacks is an error", .timeLimit(.minutes(1)))
  func newKeyInPipe() {
    let pipe = Pipe(feeding: Array("{\"a\":1}\n{\"a\":2,\"b\":3}\n".utf8), piece: 4)
    let path = pipe.readingPath
    #expect(
      readingError(path, ReadingOptions(format: .jsonl)) as? TableError
        == .newKey(file: path, line: 2, key: "b"))
  }

  @Test(
    "what is no object of plain values is refused with its place",
    arguments: [
      // second line, key, byte, why
      ("{\"a\":1", "error.table.not_json", 7, "not closed"),
      ("{\"a\":1}}", "error.table.not_json", 8, "something after it"),
      ("{\"a\":01}", "error.table.not_json", 7, "a number does not start with 0"),
      ("{\"a\":1.}", "error.table.not_json", 6, "no digit after the point"),
      ("{\"a\":.5}", "error.table.not_json", 6, "no digit before the point"),
      ("{\"a\":+1}", "error.table.not_json", 6, "no plus sign"),
      ("{\"a\":NaN}", "error.table.not_json", 6, "not a number"),
      ("{\"a\":\"x\u{1}\"}", "error.table.not_json", 8, "control character"),
      ("{\"a\":\"\\x\"}", "error.table.not_json", 8, "unknown escape"),
      ("{\"a\":\"\\u12g4\"}", "error.table.not_json", 8, "not hexadecimal"),
      ("{\"a\":\"x}", "error.table.not_json", 9, "string not closed"),
      ("{\"a\":1,}", "error.table.not_json", 8, "comma before the end"),
      ("{a:1}", "error.table.not_json", 2, "key without quotes"),
      ("{\"a\":tru}", "error.table.not_json", 9, "no such word"),
      ("salut", "error.table.not_json", 1, "text"),
      ("[1,2]", "error.table.not_object", nil, "a list"),
      ("12", "error.table.not_object", nil, "a number"),
      ("{\"a\":[1]}", "error.table.nested_value", nil, "a list in a cell"),
      ("{\"a\":{\"b\":1}}", "error.table.nested_value", nil, "an object in a cell"),
      ("{\"a\":1,\"a\":2}", "error.table.duplicate_key", nil, "a key twice"),
      ("{\"a\":\"\(String(repeating: "x", count: 101))\"}", "error.table.long_cell", nil, "long"),
    ] as [(String, String, Int?, String)])
  func refusal(_ line: String, _ key: String, _ byte: Int?, _ why: String) {
    let scratch = Scratch()
    let path = scratch.write("a.jsonl", "{\"a\":1}\n\(line)\n")
    let report = readingError(path, ReadingOptions(maximumCellBytes: 100))?.report
    #expect(report?.key == key, "\(why)")
    #expect(report?.facts[1] == .position("line", 2), "\(why)")
    #expect(
      report?.facts.first { $0.name == "byte" } == byte.map { .position("byte", $0) }, "\(why)")
  }

  @Test("a file without objects or without keys is refused")
  func empty() {
    let scratch = Scratch()
    let nothing = scratch.write("a.jsonl", "\n \n")
    #expect(readingError(nothing) as? TableError == .empty(file: nothing))
    let keyless = scratch.write("b.jsonl", "{}\n{}\n")
    #expect(readingError(keyless) as? TableError == .noHeader(file: keyless, line: 1))
  }

  @Test("an object cannot have two columns of one name")
  func duplicateColumns() {
    let scratch = Scratch()
    let path = scratch.path("a.jsonl")
    #expect(throws: TableError.duplicateKey(file: path, line: 1, key: "a")) {
      _ = try TableWriter(path: path, header: ["a", "a"])
    }
  }

  @Test("a number that JSON does not have is written as text")
  func numbers() throws {
    let scratch = Scratch()
    let path = scratch.path("a.jsonl")
    let writer = try TableWriter(path: path, header: ["a", "b", "c"])
    try writer.write([.number("007"), .number("1,5"), .number("1e5")])
    try writer.finish()
    #expect(
      String(decoding: try contents(of: path), as: UTF8.self)
        == "{\"a\":\"007\",\"b\":\"1,5\",\"c\":1e5}\n")
  }
}
