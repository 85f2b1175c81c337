import Glibc
import Survey
import SurveyFiles

/// A folder that holds all that a report was made from, without what respondents wrote.
///
/// `arguments` lists the command's words, one a line, with the paths of the copies beside it; the
/// tables are copied as CSV with their columns of text and evidence left out.
struct ReportBundle {
  private let folder: String

  init(folder: String) { self.folder = folder }

  /// The words to make the report again with.
  func arguments() throws -> [String] {
    let text = try WholeFile.text(path: folder + "/arguments")
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      line.hasPrefix("./") ? folder + line.dropFirst() : String(line)
    }
  }

  /// A file of the report: the option that names it, and what it is.
  struct Part {
    let option: String?
    let path: String
    let role: String
    let isTable: Bool
  }

  /// Writes the bundle.
  ///
  /// - Parameters:
  ///   - words: the options that name no file.
  ///   - quotes: kept masked, and only what a person approved.
  ///   - takesProjectGold: whether the report reads the gold that the project names.
  /// - Throws: ``BundleError`` when the folder is there already or cannot be made.
  func write(
    _ parts: [Part], words: [String], quotes: QuotationFile?, project: ProjectLocation?,
    takesProjectGold: Bool,
    table: TableOptions
  ) throws {
    try makeFolder(folder, isNew: true)
    var lines = words
    for part in parts {
      try makeFolder("\(folder)/\(part.role)", isNew: false)
      let name =
        part.isTable
        ? EditionColumns.fileStem(part.path) + ".csv"
        : part.path.split(separator: "/").last.map(String.init) ?? part.path
      let copy = "\(part.role)/\(name)"
      if part.isTable {
        try copyTable(part.path, to: "\(folder)/\(copy)", project: project?.project, table: table)
      } else {
        try AtomicFile.write(try WholeFile.bytes(path: part.path), to: "\(folder)/\(copy)")
      }
      lines += [part.option, "./" + copy].compactMap { $0 }
    }
    if let quotes {
      try makeFolder("\(folder)/quotes", isNew: false)
      try quotes.write(to: "\(folder)/quotes/quotes.csv")
      lines += ["--quotes", "./quotes/quotes.csv"]
    }
    lines += try copyProject(project, takesProjectGold: takesProjectGold, table: table)
    let text = lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n" }
    try AtomicFile.write(Array(text.joined().utf8), to: "\(folder)/arguments")
  }

  /// The project file, and the lexicons and the gold that it names, where it names them.
  private func copyProject(
    _ project: ProjectLocation?, takesProjectGold: Bool, table: TableOptions
  ) throws -> [String] {
    guard let project else { return ["--without-project"] }
    try makeFolder("\(folder)/project", isNew: false)
    for lexicon in Set(project.questions.compactMap(\.lexicon)).sorted() {
      guard let (path, copy) = try place(of: lexicon, in: project) else { continue }
      try AtomicFile.write(try WholeFile.bytes(path: path), to: copy)
    }
    for gold in Set(project.questions.flatMap(\.gold)).sorted() where takesProjectGold {
      guard let (path, copy) = try place(of: gold, in: project), ProjectLocation.exists(path)
      else { continue }
      try copyTable(path, to: copy, project: project.project, table: table)
    }
    try AtomicFile.write(
      try WholeFile.bytes(path: project.project.file), to: "\(folder)/project/verbatim.yaml")
    return ["--project", "./project/verbatim.yaml"]
  }

  /// Where a file of the project stands and where its copy goes, with the folder for it made;
  /// nothing for a path from the root, which stays as it is.
  private func place(
    of name: String, in project: ProjectLocation
  ) throws -> (path: String, copy: String)? {
    guard !name.hasPrefix("/"), let path = project.path(of: name) else { return nil }
    let parts = name.split(separator: "/")
    guard !parts.contains("..") else {
      throw BundleError.outside(file: name, project: project.project.file)
    }
    var parent = "\(folder)/project"
    for part in parts.dropLast() {
      parent += "/" + part
      try makeFolder(parent, isNew: false)
    }
    return (path, "\(folder)/project/\(name)")
  }

  private func copyTable(
    _ path: String, to copy: String, project: Project?, table: TableOptions
  ) throws {
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    var left = Set(
      ColumnFinder.Role.text.usualNames.compactMap { name in
        reader.header.firstIndex { $0.lowercased() == name }
      })
    if let asked = table.textColumn { left.insert(try finder.column(asked)) }
    for column in project?.questions.flatMap(\.columns) ?? [] {
      if let place = reader.header.firstIndex(of: column) { left.insert(place) }
    }
    for (place, name) in reader.header.enumerated() where name.hasPrefix("evidence") {
      left.insert(place)
    }
    let kept = reader.header.indices.filter { !left.contains($0) }
    let writer = try TableWriter(path: copy, header: kept.map { reader.header[$0] })
    while let row = try reader.next() { try writer.write(kept.map { row.cells[$0] }) }
    try writer.finish()
  }

  private func makeFolder(_ path: String, isNew: Bool) throws {
    if mkdir(path, 0o777) == 0 { return }
    if errno == EEXIST {
      if isNew { throw BundleError.exists(folder: path) }
      return
    }
    throw BundleError.notMade(folder: path)
  }
}

/// A bundle that cannot be written: facts only.
enum BundleError: ReportableError, Equatable {
  case exists(folder: String)
  case notMade(folder: String)
  case noInput
  case outside(file: String, project: String)

  var report: ErrorReport {
    switch self {
    case .exists(let folder):
      ErrorReport("error.bundle.exists", [.text("folder", folder)], exit: .cannotCreate)
    case .notMade(let folder):
      ErrorReport("error.bundle.not_made", [.text("folder", folder)], exit: .cannotCreate)
    case .noInput: ErrorReport("error.bundle.no_input", exit: .usage)
    case .outside(let file, let project):
      ErrorReport(
        "error.bundle.outside", [.text("file", file), .text("project", project)], exit: .data)
    }
  }
}
