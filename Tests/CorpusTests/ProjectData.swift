import Foundation
import Survey
import SurveyFiles

/// The lexicons and composed answers that the project ships.
enum ProjectData {
  static let folder: String = {
    var url = URL(filePath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// The table of French words, beside the tests' own program.
  static let wordTable: String = {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = URL(filePath: tests ?? "").deletingLastPathComponent().path
    return folder + "/share/verbatim/french-words.table"
  }()

  /// Edition and question of every file of answers.
  static let questions: [(edition: String, question: String)] =
    ["2022", "2023"].flatMap { edition in
      files("Corpus/\(edition)", ".csv").map { (edition, $0) }
    }

  static func lexicon(_ edition: String, _ question: String) throws -> Lexicon {
    try LexiconReader.read(path: "\(folder)/Lexicons/\(edition)/\(question).yaml")
  }

  /// The answers of a file: column name to cell.
  static func answers(_ edition: String, _ question: String) throws -> [[String: String]] {
    let reader = try TableReader(path: "\(folder)/Corpus/\(edition)/\(question).csv")
    var rows: [[String: String]] = []
    while let row = try reader.next() {
      rows.append(
        Dictionary(uniqueKeysWithValues: zip(reader.header, row.cells.map(\.text))))
    }
    return rows
  }

  /// The names of the files of a folder, their ending taken off, sorted.
  static func files(_ path: String, _ ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")) ?? []
    return names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}
