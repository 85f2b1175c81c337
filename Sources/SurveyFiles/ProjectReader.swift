public import Survey

/// Reads the project file `verbatim.yaml`.
public enum ProjectReader {
  /// The file's name in a survey's folder.
  public static let fileName = "verbatim.yaml"

  /// Reads a project file.
  ///
  /// - Throws: what keeps the file from being read, or ``YAMLFileError`` with its place.
  public static func read(path: String) throws -> Project {
    try parse(try WholeFile.text(path: path), file: path)
  }

  /// Reads a project from its text; `file` is the name for messages.
  public static func parse(_ text: String, file: String) throws -> Project {
    let root = try YAMLMapping(text: text, file: file)
    try root.requireKeys([
      "format", "edition", "answers", "coded", "report", "id_column", "weight_column",
      "stratum_column", "strata",
      "pair_on", "questions",
    ])
    var strata: [String: String] = [:]
    if let mapping = try root.mapping("strata") {
      for key in mapping.keys { strata[key.name] = try mapping.requiredText(key.name).text }
    }
    guard let questions = try root.mapping("questions") else {
      throw YAMLFileError.missingKey(file: file, line: 1, column: 1, key: "questions")
    }
    return Project(
      file: file, edition: try root.text("edition")?.text,
      answers: try root.text("answers")?.text, coded: try root.text("coded")?.text,
      report: try root.text("report")?.text, idColumn: try root.text("id_column")?.text,
      weightColumn: try root.text("weight_column")?.text,
      stratumColumn: try root.text("stratum_column")?.text, strata: strata,
      pairOn: try root.text("pair_on")?.text,
      questions: try questions.keys.map { key in
        try question(
          key.name, try questions.mapping(key.name) ?? YAMLMapping(text: "", file: file))
      })
  }

  private static func question(_ name: String, _ mapping: YAMLMapping) throws -> Project.Question {
    try mapping.requireKeys(["columns", "lexicon", "model", "gold", "closed_columns"])
    let columns = try mapping.texts("columns").map(\.text)
    guard !columns.isEmpty else {
      throw YAMLFileError.missingKey(
        file: mapping.file, line: mapping.position.line, column: mapping.position.column,
        key: "columns")
    }
    var closed: [Project.ClosedColumn] = []
    if let closedMapping = try mapping.mapping("closed_columns") {
      closed = try closedMapping.keys.map {
        Project.ClosedColumn(
          column: $0.name, code: Code(try closedMapping.requiredText($0.name).text))
      }
    }
    return Project.Question(
      name: name, columns: columns, lexicon: try mapping.text("lexicon")?.text,
      model: try mapping.text("model")?.text, gold: try mapping.texts("gold").map(\.text),
      closedColumns: closed)
  }
}
