import Survey
import Testing

@testable import SurveyFiles

/// Files with bytes that were changed, removed, doubled or cut off. Whatever comes of it, nothing
/// crashes, and a refusal names the file and the place.
@Suite("Damaged files")
struct MutationTests {
  private static let names = [
    "a.csv", "a.tsv", "a.txt", "a.jsonl", "a.xlsx", "a.ods", "a.sav", "a.zsav",
  ]

  private func original(_ name: String, in scratch: Scratch) throws -> [UInt8] {
    switch name {
    case "a.sav": return try contents(of: Fixture.path("labels.sav"))
    case "a.zsav": return try contents(of: Fixture.path("compressed.zsav"))
    default:
      let path = scratch.path("original-" + name)
      let writer = try TableWriter(path: path, header: ["id", "texte", "codes"])
      for number in 1...30 {
        try writer.write([.number("\(number)"), .text("l'été, n° \(number) \"ici\""), .empty])
      }
      try writer.finish()
      return try contents(of: path)
    }
  }

  private func mutate(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let length = min(Int.random(in: 1...64, using: &random), bytes.count - place)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.removeSubrange(place..<(place + length))
      case 3: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
      case 4:
        for index in place..<min(place + 4, bytes.count) { bytes[index] = 0xff }
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  /// Reads a file; a refusal has to name the file, and where it is damage, the place within.
  private func read(_ path: String, _ context: String) -> Bool {
    do {
      let reader = try TableReader(path: path)
      _ = reader.understanding
      var record = TableRecord()
      while try reader.next(into: &record) {
        #expect(record.count == reader.header.count, "\(context)")
      }
      return true
    } catch let error as any ReportableError {
      let report = error.report
      #expect(report.facts.first == .text("file", path), "\(context)")
      let wholeFile: Set<String> = [
        "error.file.other_format", "error.table.empty", "error.workbook.damaged_archive",
        "error.workbook.encrypted", "error.workbook.no_sheets",
      ]
      let places: Set<String> = ["line", "row", "part", "sheet"]
      #expect(
        wholeFile.contains(report.key) || report.facts.contains { places.contains($0.name) },
        "\(context): \(report.key)")
    } catch {
      Issue.record("\(context): \(error)")
    }
    return false
  }

  @Test("of every format are read or refused", arguments: names)
  func bytes(_ name: String) throws {
    let scratch = Scratch()
    let original = try original(name, in: scratch)
    var random = SeededGenerator(seed: 1789)
    var refused = 0
    for number in 0..<250 {
      let path = scratch.write(name, mutate(original, &random))
      if !read(path, "\(name) \(number)") { refused += 1 }
    }
    // Text can hold nearly anything; packed files cannot.
    #expect(refused > (["a.csv", "a.tsv", "a.txt"].contains(name) ? 0 : 50))
  }

  @Test("inside of archives are read or refused", arguments: ["a.xlsx", "a.ods"])
  func parts(_ name: String) throws {
    let scratch = Scratch()
    let cells = XLSXParts.text("x") + "<c r=\"B2\" s=\"1\"><v>45356.5</v></c>"
    let shared = "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c></row>"
    let rows = "<row r=\"1\">\(XLSXParts.text("a"))\(XLSXParts.text("b"))</row>"
    let original =
      name == "a.xlsx"
      ? XLSXParts.workbook(
        [("S", "<sheetData>\(rows)<row r=\"2\">\(cells)</row>\(shared)</sheetData>")],
        strings: "<si><t>é_x000D_</t></si>", formats: ["dd/mm/yyyy"])
      : ODSParts.workbook(
        ODSParts.rows(
          ODSParts.row(
            ODSParts.text("x<text:s text:c=\"2\"/>y")
              + ODSParts.value("date", "date-value", "2024-03-05", "05/03/24"))
            + "<table:table-row table:number-rows-repeated=\"3\">\(ODSParts.text("z"))"
            + "</table:table-row>"))
    var random = SeededGenerator(seed: 1848)
    var refused = 0
    for number in 0..<250 {
      let damaged = Int.random(in: 0..<original.count, using: &random)
      let parts = original.enumerated().map { index, part in
        let bytes = Array(part.text.utf8)
        return (part.name, index == damaged ? mutate(bytes, &random) : bytes)
      }
      if !read(scratch.archive(name, parts), "\(name) \(number)") { refused += 1 }
    }
    #expect(refused > 50)
  }
}
