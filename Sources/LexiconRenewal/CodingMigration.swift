public import Survey

/// Brings codings of an earlier edition to the codeframe of a later one.
public struct CodingMigration: Sendable {
  /// What became of one answer's codes.
  public struct Result: Sendable, Equatable {
    /// The codes that are certain, in the new codeframe's order.
    public let codes: [Code]
    /// Old codes that only a person can replace, each with the codes to choose from; empty choices
    /// mean that the code has no successor.
    public let open: [Open]
    /// Whether anything changed.
    public let isChanged: Bool

    /// Whether a person must look at the answer.
    public var needsPerson: Bool { !open.isEmpty }
  }

  /// A code that needs a person.
  public struct Open: Sendable, Equatable {
    public let code: Code
    public let choices: [Code]
  }

  private let migrations: [CodeframeMigration]
  private let codeframe: Codeframe

  /// The migrations of a lexicon, in its order.
  public init(_ lexicon: Lexicon) {
    migrations = lexicon.migrations
    codeframe = lexicon.codeframe
  }

  /// Migrates the codes of an answer. O(codes × migrations).
  ///
  /// A code that the codeframe has and no migration speaks of stays.
  ///
  /// - Returns: `nil` and the code when the codeframe does not have it and no migration tells what
  ///   became of it.
  public func migrate(_ codes: [Code]) -> Swift.Result<Result, UnknownCode> {
    var certain = codes
    var open: [Open] = []
    for migration in migrations {
      let sources = Set(migration.codes.map { Code($0.text) })
      let targets = migration.targets.map { Code($0.text) }
      guard migration.kind != .add, certain.contains(where: sources.contains) else { continue }
      let found = certain.filter(sources.contains)
      certain.removeAll(where: sources.contains)
      switch migration.kind {
      case .add: break
      case .merge, .move: certain += targets
      case .deprecate:
        if targets.isEmpty {
          open += found.map { Open(code: $0, choices: []) }
        } else {
          certain += targets
        }
      case .split: open += found.map { Open(code: $0, choices: targets) }
      }
    }
    for code in certain where codeframe.position(of: code) == nil {
      return .failure(UnknownCode(code: code))
    }
    let distinct = codeframe.ordered(Set(certain))
    return .success(
      Result(
        codes: distinct, open: open, isChanged: !open.isEmpty || Set(distinct) != Set(codes)))
  }

  /// A code that the new codeframe does not have and that no migration speaks of.
  public struct UnknownCode: Error, Equatable {
    public let code: Code

    /// The error.
    public init(code: Code) { self.code = code }
  }
}
