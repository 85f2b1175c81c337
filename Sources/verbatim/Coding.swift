import CodingReports
import Survey
import SurveyFiles

/// A file of codings: per answer, its id and its codes; a row that was not coded is left out.
struct Coding {
  private let rows: [(id: String?, codes: [Code])]
  /// Whether `code` wrote the file.
  let isMachine: Bool

  var count: Int { rows.count }

  /// Codes stand in the column asked for, else `codes_auto`, `codes` or `labels`. A row whose
  /// outcome is given is coded even where its codes are empty.
  init(path: String, codesColumn: String?, table: TableOptions) throws {
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    let id = try finder.optionalColumn(.id, table.idColumn)
    let outcome = reader.header.firstIndex(of: "outcome")
    let automatic = codesColumn == nil ? reader.header.firstIndex(of: "codes_auto") : nil
    guard let codes = try automatic ?? finder.optionalColumn(.codes, codesColumn) else {
      throw GoldError.noCodesColumn(file: path, columns: reader.header)
    }
    var rows: [(String?, [Code])] = []
    var seen: Set<String> = []
    while let row = try reader.next() {
      let given = CodeCell.codes(of: row.cells[codes].text)
      let isCoded = !given.isEmpty || outcome.map { !row.cells[$0].isBlank } ?? false
      let name = id.map { row.cells[$0].text }
      if let name, !seen.insert(name).inserted {
        throw GoldError.duplicateID(file: path, line: row.line)
      }
      // Without ids rows match by place, so that an uncoded one must keep its place.
      if isCoded || id == nil { rows.append((name, given)) }
    }
    self.rows = rows
    isMachine = outcome != nil || reader.header.contains("codes_auto")
  }

  /// Whether every row can be found by its id.
  var hasIDs: Bool { rows.allSatisfy { $0.id != nil } }

  func codes(at row: Int) -> [Code] { rows[row].codes }

  /// The codes of each answer by its id, or by its place where ids are not used.
  func byID(usesIDs: Bool) -> [String: [Code]] {
    Dictionary(
      rows.enumerated().map { (usesIDs ? $1.id ?? "" : String($0), $1.codes) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The answers that both codings have: by id, or by place where one has no ids.
  func paired(with other: Coding) -> [CodingComparison.Pair] {
    guard hasIDs, other.hasIDs else {
      return zip(rows, other.rows).map {
        CodingComparison.Pair(id: $0.id, reference: $0.codes, candidate: $1.codes)
      }
    }
    let byID = Dictionary(
      other.rows.map { ($0.id!, $0.codes) }, uniquingKeysWith: { first, _ in first })
    return rows.compactMap { row in
      byID[row.id!].map {
        CodingComparison.Pair(id: row.id, reference: row.codes, candidate: $0)
      }
    }
  }
}
