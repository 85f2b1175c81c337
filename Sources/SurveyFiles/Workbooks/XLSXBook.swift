/// The parts of an XLSX workbook: which sheets it has, and where they stand in the archive.
struct XLSXBook {
  /// A sheet with cells.
  struct Sheet: Equatable {
    let name: String
    let part: String
    let isHidden: Bool
  }

  private enum Name: String, XMLName {
    case relationship = "Relationship"
    case id, sheet, name, state, workbookPr, date1904
    case relationshipID = "Id"
    case target = "Target"
    case targetMode = "TargetMode"
    case type = "Type"
  }

  private struct Relationship {
    let kind: String
    let target: String
  }

  let sheets: [Sheet]
  let sharedStrings: String?
  let styles: String?
  /// Whether days are counted from 1904, as old Excel for Macintosh did.
  let countsFrom1904: Bool

  /// Reads the table of contents.
  ///
  /// - Throws: ``WorkbookError``.
  init(_ archive: Archive) throws {
    let start = try XLSXBook.relationships(of: "", in: archive).values
    let workbook = start.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    let related = try XLSXBook.relationships(of: workbook, in: archive)
    let xml = try XMLPart<Name>(archive, workbook)
    var sheets: [Sheet] = []
    var countsFrom1904 = false
    while let event = try xml.next() {
      switch event {
      case .start(.sheet):
        // Sheets of charts have no cells.
        guard let id = xml.string(.id), let relationship = related[id],
          relationship.kind == "worksheet"
        else { continue }
        sheets.append(
          Sheet(
            name: xml.string(.name) ?? "", part: relationship.target,
            isHidden: xml.string(.state).map { $0 != "visible" } ?? false))
      case .start(.workbookPr):
        countsFrom1904 = ["1", "true"].contains(xml.string(.date1904) ?? "")
      default: continue
      }
    }
    self.sheets = sheets
    self.countsFrom1904 = countsFrom1904
    sharedStrings = related.values.first { $0.kind == "sharedStrings" }?.target
    styles = related.values.first { $0.kind == "styles" }?.target
  }

  /// The sheet of a name or, failing that, a number from 1; the first that is not hidden when none
  /// is asked for.
  func sheet(_ asked: String?, file: String) throws -> Sheet {
    guard let first = sheets.first(where: { !$0.isHidden }) ?? sheets.first else {
      throw WorkbookError.noSheets(file: file)
    }
    guard let asked else { return first }
    guard let position = SheetChoice.position(of: asked, among: sheets.map(\.name)) else {
      throw WorkbookError.noSheet(file: file, sheet: asked, sheets: sheets.map(\.name))
    }
    return sheets[position]
  }

  /// What a part points at, by id. Targets outside of the archive are left out.
  private static func relationships(
    of part: String, in archive: Archive
  ) throws -> [String: Relationship] {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let place = (folder + ["_rels", name + ".rels"]).joined(separator: "/")
    guard archive.has(place) else { return [:] }
    let xml = try XMLPart<Name>(archive, place)
    var found: [String: Relationship] = [:]
    while let event = try xml.next() {
      guard case .start(.relationship) = event, xml.string(.targetMode) != "External",
        let id = xml.string(.relationshipID), let target = xml.string(.target)
      else { continue }
      found[id] = Relationship(
        kind: xml.string(.type)?.split(separator: "/").last.map(String.init) ?? "",
        target: resolve(target, from: folder))
    }
    return found
  }

  /// The name, inside the archive, of a target that is written relative to a folder.
  static func resolve(_ target: String, from folder: [String]) -> String {
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/").map(String.init) where step != "." {
      if step == ".." {
        // Above the archive there is nothing.
        _ = steps.popLast()
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}

/// Chooses a sheet.
enum SheetChoice {
  /// The position of a sheet by its name, its name in another case, or its number from 1.
  static func position(of asked: String, among names: [String]) -> Int? {
    if let position = names.firstIndex(of: asked) { return position }
    let wanted = asked.lowercased()
    if let position = names.firstIndex(where: { $0.lowercased() == wanted }) { return position }
    guard let number = Int(asked), names.indices.contains(number - 1) else { return nil }
    return number - 1
  }
}
