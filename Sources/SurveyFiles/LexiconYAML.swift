public import Survey
internal import Yams

/// A YAML file that cannot be used: where and why. Facts only; `Messages` has the sentences.
public enum YAMLFileError: ReportableError, Equatable {
  /// The text is no YAML.
  case malformed(file: String, line: Int, column: Int)
  /// A key that the format does not know, with the nearest one that it knows.
  case unknownKey(
    file: String, line: Int, column: Int, key: String, suggestion: String?, known: [String])
  case missingKey(file: String, line: Int, column: Int, key: String)
  /// A value of another kind than the key asks for.
  case wrongKind(file: String, line: Int, column: Int, key: String, expected: Kind)
  /// A value outside the ones that the key takes.
  case unknownValue(
    file: String, line: Int, column: Int, key: String, value: String, known: [String])
  case duplicateKey(file: String, line: Int, column: Int, key: String)
  /// More aliases (`*name`) than a file may have.
  case tooManyAliases(file: String, line: Int, column: Int, limit: Int)

  /// The kinds of value.
  public enum Kind: String, Sendable {
    case text, number, boolean, list, mapping
  }

  public var report: ErrorReport {
    switch self {
    case .malformed(let file, let line, let column):
      YAMLFileError.report("malformed", file, line, column)
    case .unknownKey(let file, let line, let column, let key, let suggestion, let known):
      if let suggestion {
        YAMLFileError.report(
          "unknown_key_near", file, line, column,
          [.text("key", key), .text("suggestion", suggestion)])
      } else {
        YAMLFileError.report(
          "unknown_key", file, line, column, [.text("key", key), .list("known", known)])
      }
    case .missingKey(let file, let line, let column, let key):
      YAMLFileError.report("missing_key", file, line, column, [.text("key", key)])
    case .wrongKind(let file, let line, let column, let key, let expected):
      YAMLFileError.report("not_\(expected.rawValue)", file, line, column, [.text("key", key)])
    case .unknownValue(let file, let line, let column, let key, let value, let known):
      YAMLFileError.report(
        "unknown_value", file, line, column,
        [.text("key", key), .text("value", value), .list("known", known)])
    case .duplicateKey(let file, let line, let column, let key):
      YAMLFileError.report("duplicate_key", file, line, column, [.text("key", key)])
    case .tooManyAliases(let file, let line, let column, let limit):
      YAMLFileError.report("too_many_aliases", file, line, column, [.count("limit", limit)])
    }
  }

  private static func report(
    _ name: String, _ file: String, _ line: Int, _ column: Int, _ facts: [Fact] = []
  ) -> ErrorReport {
    ErrorReport(
      "error.yaml.\(name)",
      [.text("file", file), .position("line", line), .position("column", column)] + facts,
      exit: .data)
  }
}

/// A mapping of a YAML file, read key by key, with the places of everything.
struct YAMLMapping {
  let file: String
  let position: SourcePosition
  private let pairs: [(key: String, position: SourcePosition, value: Node)]

  /// Reads the whole text of a file, which must be one mapping.
  init(text: String, file: String) throws {
    let root = try YAMLMapping.root(of: text, file: file)
    try self.init(root ?? Node([(Node, Node)]()), file: file, key: "")
  }

  /// The node of a text's only document; `nil` when it is empty.
  ///
  /// - Throws: ``YAMLFileError`` with its place.
  static func root(of text: String, file: String) throws -> Node? {
    if let place = YAMLAliases.excess(in: text) {
      throw YAMLFileError.tooManyAliases(
        file: file, line: place.line, column: place.column, limit: YAMLAliases.most)
    }
    do {
      return try Parser(yaml: text).singleRoot()
    } catch let error as YamlError {
      throw fileError(error, file: file)
    }
  }

  private init(_ node: Node, file: String, key: String) throws {
    self.file = file
    self.position = YAMLMapping.position(of: node)
    guard case .mapping(let mapping) = node else {
      throw YAMLFileError.wrongKind(
        file: file, line: position.line, column: position.column, key: key, expected: .mapping)
    }
    self.pairs = mapping.map { ($0.key.string ?? "", YAMLMapping.position(of: $0.key), $0.value) }
  }

  /// Every key must be one of these.
  func requireKeys(_ known: [String]) throws {
    for pair in pairs where !known.contains(pair.key) {
      throw YAMLFileError.unknownKey(
        file: file, line: pair.position.line, column: pair.position.column, key: pair.key,
        suggestion: NearestName.find(pair.key, among: known), known: known)
    }
  }

  /// The keys in the order of the file.
  var keys: [(name: String, position: SourcePosition)] { pairs.map { ($0.key, $0.position) } }

  func text(_ key: String) throws -> LocatedText? {
    guard let node = node(key) else { return nil }
    return try YAMLMapping.text(node, file: file, key: key)
  }

  func requiredText(_ key: String) throws -> LocatedText {
    guard let text = try text(key), !text.text.isEmpty else {
      throw YAMLFileError.missingKey(
        file: file, line: position.line, column: position.column, key: key)
    }
    return text
  }

  /// A list of texts; a single text counts as a list of one.
  func texts(_ key: String) throws -> [LocatedText] {
    guard let node = node(key) else { return [] }
    if case .sequence(let sequence) = node {
      return try sequence.map { try YAMLMapping.text($0, file: file, key: key) }
    }
    return [try YAMLMapping.text(node, file: file, key: key)]
  }

  func number(_ key: String) throws -> Double? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let scalar) = node, let number = Double(scalar.string), number.isFinite
    else { throw wrongKind(node, key: key, .number) }
    return number
  }

  func boolean(_ key: String) throws -> Bool? {
    guard let node = node(key) else { return nil }
    guard let value = node.bool else { throw wrongKind(node, key: key, .boolean) }
    return value
  }

  func mapping(_ key: String) throws -> YAMLMapping? {
    try node(key).map { try YAMLMapping($0, file: file, key: key) }
  }

  func mappings(_ key: String) throws -> [YAMLMapping] {
    guard let node = node(key) else { return [] }
    if case .scalar(let scalar) = node, scalar.string.isEmpty { return [] }
    guard case .sequence(let sequence) = node else { throw wrongKind(node, key: key, .list) }
    return try sequence.map { try YAMLMapping($0, file: file, key: key) }
  }

  private func node(_ key: String) -> Node? { pairs.first { $0.key == key }?.value }

  private func wrongKind(_ node: Node, key: String, _ kind: YAMLFileError.Kind) -> YAMLFileError {
    let position = YAMLMapping.position(of: node)
    return .wrongKind(
      file: file, line: position.line, column: position.column, key: key, expected: kind)
  }

  private static func text(_ node: Node, file: String, key: String) throws -> LocatedText {
    let position = YAMLMapping.position(of: node)
    guard case .scalar(let scalar) = node else {
      throw YAMLFileError.wrongKind(
        file: file, line: position.line, column: position.column, key: key, expected: .text)
    }
    return LocatedText(scalar.string, at: position)
  }

  static func position(of node: Node) -> SourcePosition {
    SourcePosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  private static func fileError(_ error: YamlError, file: String) -> YAMLFileError {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return .malformed(file: file, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let mark = context.mark
      return .duplicateKey(
        file: file, line: mark.line, column: mark.column,
        key: "\(duplicates.first.map { "\($0)" } ?? "")")
    default:
      return .malformed(file: file, line: 1, column: 1)
    }
  }
}
