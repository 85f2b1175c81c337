import Survey
import Testing

@testable import SurveyFiles

@Suite("Sentences of file errors")
struct MessagesTests {
  private static let errors: [any ReportableError] = [
    FileError.notFound(file: "f"), FileError.notFound(file: "f", suggestion: "g"),
    FileError.isFolder(file: "f"),
    FileError.notPermitted(file: "f"), FileError.notReadable(file: "f", errorNumber: 5),
    FileError.noFolder(file: "f", folder: "g"), FileError.noSpace(file: "f"),
    FileError.notWritable(file: "f", errorNumber: 5),
    FileError.overwritesInput(file: "f", input: "g"), FileError.outputClosed(file: "f"),
    FileError.unknownFormat(file: "f"), FileError.unwritableFormat(file: "f", format: ".sav"),
    FileError.unknownEncoding(file: "f", encoding: "e"),
    FileError.otherFormat(file: "f", format: ".csv", found: ".xlsx"),
    TableError.empty(file: "f"), TableError.noHeader(file: "f", line: 1),
    TableError.longRow(file: "f", line: 1, cells: 2, columns: 1),
    TableError.unterminatedQuote(file: "f", line: 1, column: 1),
    TableError.textAfterQuote(file: "f", line: 1, column: 1),
    TableError.longCell(file: "f", line: 1, column: 1, limit: 1),
    TableError.longRecord(file: "f", line: 1, limit: 1),
    TableError.invalidBytes(file: "f", line: 1, encoding: "e"),
    TableError.notJSON(file: "f", line: 1, byte: 1), TableError.notObject(file: "f", line: 1),
    TableError.nestedValue(file: "f", line: 1, key: "k"),
    TableError.duplicateKey(file: "f", line: 1, key: "k"),
    TableError.newKey(file: "f", line: 1, key: "k"),
    TableError.unwritableCell(file: "f", row: 1, column: "c"),
    TableError.unencodableCell(file: "f", row: 1, encoding: "e"),
    WorkbookError.damagedArchive(file: "f"), WorkbookError.encrypted(file: "f"),
    WorkbookError.missingPart(file: "f", part: "p"),
    WorkbookError.damagedPart(file: "f", part: "p"),
    WorkbookError.damagedRow(file: "f", sheet: "s", row: 1),
    WorkbookError.documentType(file: "f", part: "p"),
    WorkbookError.hugePart(file: "f", part: "p", limit: 1),
    WorkbookError.tooManyRows(file: "f", sheet: "s", limit: 1),
    WorkbookError.noSheet(file: "f", sheet: "s", sheets: ["a"]), WorkbookError.noSheets(file: "f"),
    WorkbookError.emptySheet(file: "f", sheet: "s"),
    WorkbookError.cellBeyondHeader(file: "f", row: 1, column: "C"),
    WorkbookError.damagedSAV(file: "f", row: 1),
    WorkbookError.longText(file: "f", row: 1, column: "c", limit: 1),
    WorkbookError.controlCharacter(file: "f", row: 1, column: "c"),
    WorkbookError.longTable(file: "f", limit: 1),
    WorkbookError.wideTable(file: "f", columns: 2, limit: 1),
    WorkbookError.badSheetName(file: "f", sheet: "s"),
  ]

  /// The catalogue beside the sources: per key and language, the sentence.
  private func catalogue() throws -> [String: [String: String]] {
    var folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    folder = "/" + folder + "/Sources/Messages/Data/files.messages"
    var sentences: [String: [String: String]] = [:]
    var key = ""
    for line in String(decoding: try contents(of: folder), as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      if line.hasPrefix("  ") {
        let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
        sentences[key, default: [:]][String(parts[0])] = String(parts[1])
      } else {
        key = String(line)
      }
    }
    return sentences
  }

  @Test("every error has a sentence in both languages, which names its facts and no others")
  func complete() throws {
    let sentences = try catalogue()
    for error in MessagesTests.errors {
      let report = error.report
      for language in ["fr", "en"] {
        let sentence = try #require(sentences[report.key]?[language], "\(report.key) \(language)")
        let named = sentence.matches(of: /\{([a-zA-Z]+)[},]/).map { String($0.output.1) }
        #expect(
          Set(named) == Set(report.facts.map(\.name)), "\(report.key) \(language)")
      }
    }
    #expect(Set(sentences.keys) == Set(MessagesTests.errors.map(\.report.key)))
  }
}
