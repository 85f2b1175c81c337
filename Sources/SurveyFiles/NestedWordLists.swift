public import Survey
internal import Yams

/// A category of a dictionary with categories inside categories, as quanteda writes them in YAML.
public struct NestedWordList: Sendable, Equatable {
  /// The names from the outermost category in.
  public let path: [String]
  /// Its own words and phrases, those of inner categories left out.
  public let words: [LocatedText]

  /// Reads a dictionary: each key holds a list of words, inner categories, or both.
  ///
  ///     ressources:
  ///       temps: [temps, "agenda*"]
  ///       budget:
  ///         - argent
  ///
  /// - Returns: the categories in the order of the file, outer ones before their inner ones.
  /// - Throws: what keeps the file from being read, or ``YAMLFileError`` with its place.
  public static func read(path: String) throws -> [NestedWordList] {
    try parse(try WholeFile.text(path: path), file: path)
  }

  /// Reads a dictionary from its text; `file` is the name for messages.
  ///
  /// - Throws: ``YAMLFileError`` with its place.
  public static func parse(_ text: String, file: String) throws -> [NestedWordList] {
    var lists: [NestedWordList] = []
    guard let root = try YAMLMapping.root(of: text, file: file) else { return [] }
    guard case .mapping = root else { throw wrongKind(root, file, key: "", .mapping) }
    try collect(root, path: [], file: file, into: &lists)
    return lists
  }

  private static func collect(
    _ node: Node, path: [String], file: String, into lists: inout [NestedWordList]
  ) throws {
    var words: [LocatedText] = []
    var inner: [(name: String, node: Node)] = []
    func take(_ node: Node) throws {
      switch node {
      case .scalar(let scalar):
        if !scalar.string.isEmpty {
          words.append(LocatedText(scalar.string, at: YAMLMapping.position(of: node)))
        }
      case .mapping(let mapping):
        for (key, value) in mapping {
          guard let name = key.string else { throw wrongKind(key, file, key: "", .text) }
          inner.append((name, value))
        }
      case .sequence(let sequence): for item in sequence { try take(item) }
      case .alias: throw wrongKind(node, file, key: path.last ?? "", .list)
      }
    }
    try take(node)
    if !path.isEmpty { lists.append(NestedWordList(path: path, words: words)) }
    for (name, node) in inner {
      try collect(node, path: path + [name], file: file, into: &lists)
    }
  }

  private static func wrongKind(
    _ node: Node, _ file: String, key: String, _ kind: YAMLFileError.Kind
  ) -> YAMLFileError {
    let position = YAMLMapping.position(of: node)
    return .wrongKind(
      file: file, line: position.line, column: position.column, key: key, expected: kind)
  }
}
