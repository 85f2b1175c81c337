/// A column that cannot be found: facts only.
public enum ColumnError: ReportableError, Equatable {
  /// None of the usual names of a text column stands in the header.
  case noTextColumn(file: String, columns: [String])
  /// The column asked for is not there.
  case notFound(file: String, column: String, suggestion: String?, columns: [String])
  /// Several columns have the part of a name that was given.
  case ambiguous(file: String, column: String, candidates: [String])
  /// The header already has a column that the command would write.
  case alreadyThere(file: String, column: String)

  public var report: ErrorReport {
    switch self {
    case .noTextColumn(let file, let columns):
      ErrorReport(
        "error.column.no_text", [.text("file", file), .list("columns", columns)], exit: .data)
    case .notFound(let file, let column, let suggestion, let columns):
      ErrorReport(
        suggestion == nil ? "error.column.not_found" : "error.column.not_found_near",
        [
          .text("file", file), .text("column", column), .text("suggestion", suggestion ?? ""),
          .list("columns", columns),
        ], exit: .data)
    case .ambiguous(let file, let column, let candidates):
      ErrorReport(
        "error.column.ambiguous",
        [.text("file", file), .text("column", column), .list("candidates", candidates)],
        exit: .data)
    case .alreadyThere(let file, let column):
      ErrorReport(
        "error.column.already_there", [.text("file", file), .text("column", column)],
        exit: .data)
    }
  }
}

/// Finds the columns of a table that play a part: the text, the id, the codes.
public struct ColumnFinder: Sendable {
  /// The names under which columns are found without being told, in order of preference.
  public enum Role: Sendable {
    case text, id, codes, probability, use, coder, sawProposal

    public var usualNames: [String] {
      switch self {
      case .text: ["text", "texte", "reponse", "réponse", "verbatim", "answer"]
      // The last two are LimeSurvey's, where headers are the questions' texts.
      case .id: ["id", "identifiant", "id de la réponse", "response id"]
      case .codes: ["codes", "labels"]
      case .probability: ["probability"]
      case .use: ["use"]
      case .coder: ["coder"]
      case .sawProposal: ["saw_proposal"]
      }
    }
  }

  public let file: String
  public let header: [String]

  public init(file: String, header: [String]) {
    self.file = file
    self.header = header
  }

  /// The column of a role by its usual names, whatever their case.
  public func usual(_ role: Role) -> Int? {
    for name in role.usualNames {
      if let index = header.firstIndex(where: { ColumnFinder.folded($0) == name }) { return index }
    }
    for name in role.usualNames {
      if let index = header.firstIndex(where: { ColumnFinder.questionCode($0) == name }) {
        return index
      }
    }
    return nil
  }

  /// The text column: the one asked for, else one with a usual name.
  public func textColumn(_ asked: String?) throws(ColumnError) -> Int {
    if let asked { return try column(asked) }
    guard let index = usual(.text) else {
      throw ColumnError.noTextColumn(file: file, columns: header)
    }
    return index
  }

  /// An optional column: the one asked for, else one with a usual name, else none.
  public func optionalColumn(_ role: Role, _ asked: String?) throws(ColumnError) -> Int? {
    if let asked { return try column(asked) }
    return usual(role)
  }

  /// A column by its name, its name in another case, the question's code that LimeSurvey puts before
  /// its text (`freins[SQ001]. Quels sont vos freins ? [Temps]`), a part that only one name has, or its letter
  /// as in a spreadsheet (`C`).
  public func column(_ asked: String) throws(ColumnError) -> Int {
    if let index = header.firstIndex(of: asked) { return index }
    let wanted = ColumnFinder.folded(asked)
    let same = header.indices.filter { ColumnFinder.folded(header[$0]) == wanted }
    if let index = same.first { return index }
    let coded = header.indices.filter { ColumnFinder.questionCode(header[$0]) == wanted }
    if coded.count == 1 { return coded[0] }
    if let index = ColumnFinder.letterIndex(asked), index < header.count { return index }
    let parts = header.indices.filter {
      !wanted.isEmpty && ColumnFinder.folded(header[$0]).contains(wanted)
    }
    if parts.count == 1 { return parts[0] }
    if parts.count > 1 {
      throw ColumnError.ambiguous(file: file, column: asked, candidates: parts.map { header[$0] })
    }
    throw ColumnError.notFound(
      file: file, column: asked, suggestion: NearestName.find(asked, among: header),
      columns: header)
  }

  /// The code before the question's text in a header of LimeSurvey's "code and text" export.
  static func questionCode(_ name: String) -> String? {
    let folded = folded(name)
    guard let dot = folded.firstRange(of: ". ") else { return nil }
    let code = folded[..<dot.lowerBound]
    return code.isEmpty || code.contains(where: \.isWhitespace) ? nil : String(code)
  }

  private static func folded(_ name: String) -> String {
    var folded = Substring(name.lowercased())
    while folded.first?.isWhitespace == true { folded.removeFirst() }
    while folded.last?.isWhitespace == true { folded.removeLast() }
    return String(folded)
  }

  /// `A` is 0, `Z` 25, `AA` 26; only capitals, at most three.
  static func letterIndex(_ name: String) -> Int? {
    guard (1...3).contains(name.utf8.count),
      name.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return nil }
    return name.utf8.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 } - 1
  }
}
