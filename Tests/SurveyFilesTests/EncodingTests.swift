import Survey
import Testing

@testable import SurveyFiles

@Suite("Encoding of text files")
struct EncodingTests {
  /// A text in an encoding, by the converter that the reader uses only to decode.
  private func encode(_ text: String, _ encoding: String) throws -> [UInt8] {
    let converter = try #require(CharsetConverter(encoding))
    return try #require(Array(text.utf8).withUnsafeBytes { converter.encode($0) })
  }

  private static let french = "id;texte\n1;l'été à Nîmes\n2;ça coûte trop, hélas\n3;où ça ?\n"

  @Test(
    "is found",
    arguments: [
      // text, encoding, what must be found, why
      (french, "UTF-8", "UTF-8", "the usual"),
      (french, "windows-1252", "windows-1252", "Excel's CSV"),
      (french, "macintosh", "macintosh", "Excel's CSV for Macintosh"),
      (french, "IBM850", "IBM850", "Excel's CSV for MS-DOS"),
      (french, "UTF-16LE", "UTF-16LE", "no mark"),
      (french, "UTF-16BE", "UTF-16BE", "no mark"),
      (french, "UTF-32LE", "UTF-32LE", "with its mark"),
      ("a;b\n1;œuvre d’art\n", "windows-1252", "windows-1252", "œ and ’ of Windows"),
      ("a;b\n1;sœur, 10 €\n", "ISO-8859-15", "ISO-8859-15", "œ and € of Latin-9"),
      ("a;b\n1;é\n", "windows-1252", "windows-1252", "one letter"),
      ("a;b\nSANTÉ\u{a0}: bien\n", "windows-1252", "windows-1252", "a pair that is valid UTF-8"),
      ("a;b\n«\u{a0}CAFÉ»\n", "windows-1252", "windows-1252", "a pair that is valid UTF-8"),
      ("a;b\nɛ\n", "UTF-8", "UTF-8", "a phonetic letter"),
      (
        "a;b\nzażółć gęślą jaźń\nbądź zdrów, święta\n", "windows-1250", "windows-1250",
        "Polish, by ICU"
      ),
      ("a;b\n1;2\n", "UTF-8", "US-ASCII", "undecided to the end"),
    ] as [(String, String, String, String)])
  func detection(_ text: String, _ encoding: String, _ expected: String, _ why: String) throws {
    let scratch = Scratch()
    var bytes = try encode(text, encoding)
    if encoding == "UTF-32LE" { bytes = [0xff, 0xfe, 0, 0] + bytes }
    let reader = try TableReader(path: scratch.write("a.csv", bytes))
    var table = [reader.header]
    while let row = try reader.next() { table.append(row.cells.map(\.text)) }
    #expect(reader.understanding.encoding == expected, "\(why)")
    #expect(table == (try texts(scratch.write("b.csv", text))), "\(why)")
    #expect(reader.understanding.invalidSequences == 0, "\(why)")
  }

  @Test("the first byte that is not ASCII may come late")
  func lateDecision() throws {
    let scratch = Scratch()
    let ascii = "a,b\n" + String(repeating: "1,oui\n", count: 200_000)
    let reader = try TableReader(
      path: scratch.write("a.csv", Array(ascii.utf8) + latin1("2,été\n")))
    #expect(reader.understanding.encoding == "US-ASCII")
    var last: TableRow?
    var count = 0
    while let row = try reader.next() {
      last = row
      count += 1
    }
    #expect(count == 200_001)
    #expect(last == TableRow(cells: [.text("2"), .text("été")], line: 200_002))
    #expect(reader.understanding.encoding == "windows-1252")
  }

  @Test(
    "stray bytes are replaced and counted, or refused",
    arguments: [
      // bytes between a and b, replacements, why
      ([0xe9], 1, "Latin-1 in UTF-8"),
      ([0xc3], 1, "half a character"),
      ([0xe2, 0x82], 1, "two thirds of a character are one replacement"),
      ([0xed, 0xa0, 0x80], 3, "a surrogate"),
      ([0xc0, 0xaf], 2, "an overlong slash"),
      ([0xf5, 0x80], 2, "beyond Unicode"),
      ([0x00], 1, "NUL is no text"),
    ] as [([UInt8], Int, String)])
  func strayBytes(_ bytes: [UInt8], _ count: Int, _ why: String) throws {
    let scratch = Scratch()
    let path = scratch.write(
      "a.csv", Array("é,t\n1,œuvre à été\n2,a".utf8) + bytes + Array("b\n3,été\n".utf8))
    let reader = try TableReader(path: path)
    _ = try reader.next()
    let cell = try reader.next()?.cells[1]
    #expect(cell == .text("a" + String(repeating: "\u{fffd}", count: count) + "b"), "\(why)")
    #expect(reader.understanding.invalidSequences == count, "\(why)")
    #expect(reader.understanding.firstInvalidLine == 3, "\(why)")
    #expect(
      readingError(path, ReadingOptions(strict: true)) as? TableError
        == .invalidBytes(file: path, line: 3, encoding: "UTF-8"), "\(why)")
  }

  @Test("a character cut off by the end of the file is replaced")
  func truncatedEnd() throws {
    let scratch = Scratch()
    let path = scratch.write("a.csv", Array("é,b\nà,x".utf8) + [0xe2, 0x82])
    #expect(try texts(path) == [["é", "b"], ["à", "x\u{fffd}"]])
  }

  @Test("a NUL in ASCII does not decide the encoding")
  func nulBeforeDecision() throws {
    let scratch = Scratch()
    let path = scratch.write("a.csv", Array("a,b\n1,x".utf8) + [0] + latin1("y\n2,été\n"))
    #expect(try texts(path) == [["a", "b"], ["1", "x\u{fffd}y"], ["2", "été"]])
  }

  @Test(
    "a NUL is no text in any encoding",
    arguments: ["windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8"])
  func nulInPages(_ encoding: String) throws {
    let scratch = Scratch()
    let path = scratch.write("a.csv", try encode("a,é\n1,\0\0x\0\n2,été\n", encoding))
    let reader = try TableReader(path: path, options: ReadingOptions(encoding: encoding))
    #expect(try reader.next()?.cells[1] == .text("\u{fffd}\u{fffd}x\u{fffd}"))
    #expect(try reader.next()?.cells[1] == .text("été"))
    #expect(reader.understanding.invalidSequences == 3)
    #expect(reader.understanding.firstInvalidLine == 2)
    #expect(
      readingError(path, ReadingOptions(encoding: encoding, strict: true)) as? TableError
        == .invalidBytes(file: path, line: 2, encoding: encoding))
  }

  @Test("the encoding that is told is taken")
  func told() throws {
    let scratch = Scratch()
    let path = scratch.write("a.csv", try encode("a,b\nжук,2\n", "KOI8-R"))
    #expect(
      try texts(path, ReadingOptions(encoding: "koi8-r")) == [["a", "b"], ["жук", "2"]])
    #expect(
      readingError(path, ReadingOptions(encoding: "utf-99")) as? FileError
        == .unknownEncoding(file: path, encoding: "utf-99"))
  }

  @Test("Excel's Unicode text is read")
  func excelText() throws {
    let scratch = Scratch()
    let text = "\u{feff}id\ttexte\r\n1\t\"dit \"\"oui\"\"\ten été\"\r\n2\t🙂\r\n"
    let reader = try TableReader(path: scratch.write("a.txt", try encode(text, "UTF-16LE")))
    #expect(reader.header == ["id", "texte"])
    #expect(try reader.next()?.cells == [.text("1"), .text("dit \"oui\"\ten été")])
    #expect(try reader.next()?.cells == [.text("2"), .text("🙂")])
    #expect(reader.understanding.hasByteOrderMark)
    #expect(reader.understanding.encoding == "UTF-16LE")
  }

  @Test("a lone surrogate of UTF-16 is replaced and counted")
  func loneSurrogate() throws {
    let scratch = Scratch()
    let bytes = try encode("a\tb\n1\tx", "UTF-16LE") + [0x00, 0xd8] + encode("y\n", "UTF-16LE")
    let reader = try TableReader(path: scratch.write("a.txt", bytes))
    #expect(try reader.next()?.cells == [.text("1"), .text("x\u{fffd}y")])
    #expect(reader.understanding.invalidSequences == 1)
    #expect(reader.understanding.firstInvalidLine == 2)
  }

  @Test("checking UTF-8 agrees with Swift's own decoder on random bytes")
  func checkAgreesWithSwift() {
    var random = SeededGenerator(seed: 6)
    let units: [UInt8] = [
      0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0,
      0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        units[Int.random(in: 0..<units.count, using: &random)]
      }
      let isValid = bytes.withUnsafeBytes { UTF8Check.prefix(of: $0) } == (bytes.count, .none)
      #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
