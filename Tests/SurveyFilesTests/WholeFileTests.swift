import Testing

@testable import SurveyFiles

@Suite("Whole files")
struct WholeFileTests {
  @Test("any size is read", arguments: [0, 1, 65_536, 65_537, 300_000])
  func sizes(_ size: Int) throws {
    let scratch = Scratch()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try WholeFile.bytes(path: scratch.write("f", bytes)) == bytes)
  }

  @Test("text loses its byte-order mark and must be UTF-8")
  func text() throws {
    let scratch = Scratch()
    #expect(try WholeFile.text(path: scratch.write("f", "\u{feff}été")) == "été")
    let path = scratch.write("g", Array("a\nb\n".utf8) + [0xe9])
    #expect(throws: TableError.invalidBytes(file: path, line: 3, encoding: "UTF-8")) {
      _ = try WholeFile.text(path: path)
    }
  }
}
