/// The categories of one question, in their order: that of every column, table and array of codes.
public struct Codeframe: Sendable, Equatable, Codable {
  /// A code with the words that people read.
  public struct Entry: Sendable, Equatable, Codable {
    public let code: Code
    /// The label in French; the code itself when none is given.
    public let label: String
    /// The label in English, where the codeframe has one.
    public let englishLabel: String?
    /// What the code covers, in French.
    public let definition: String?

    public init(
      code: Code, label: String? = nil, englishLabel: String? = nil, definition: String? = nil
    ) {
      self.code = code
      self.label = label ?? code.name
      self.englishLabel = englishLabel
      self.definition = definition
    }

    /// The label in English where that is wanted and there, else in French.
    public func label(inEnglish: Bool) -> String { inEnglish ? englishLabel ?? label : label }
  }

  /// The question's stable name, for example `obstacles`; empty when the gold alone made the frame.
  public let question: String
  /// The codes, each once.
  public let entries: [Entry]
  private let positions: [Code: Int]

  /// Makes a codeframe.
  ///
  /// - Precondition: no code stands twice.
  public init(question: String, entries: [Entry]) {
    self.question = question
    self.entries = entries
    self.positions = Dictionary(
      uniqueKeysWithValues: entries.enumerated().map { ($1.code, $0) })
  }

  /// A codeframe from bare codes: the substantive ones in byte order, the residual ones last.
  public init(question: String, codes: some Sequence<Code>) {
    let distinct = Set(codes)
    let substantive = distinct.filter { !$0.isResidual }.sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    let residual = Code.residual.filter(distinct.contains)
    self.init(question: question, entries: (substantive + residual).map { Entry(code: $0) })
  }

  public var codes: [Code] { entries.map(\.code) }
  public var count: Int { entries.count }

  /// The position of a code. O(1).
  public func position(of code: Code) -> Int? { positions[code] }

  /// The codes in the codeframe's order. Codes outside the frame come last, by name.
  public func ordered(_ codes: some Sequence<Code>) -> [Code] {
    codes.sorted { left, right in
      switch (positions[left], positions[right]) {
      case (let first?, let second?): first < second
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left < right
      }
    }
  }

  /// The codeframe's identity: its codes in order. Labels may change, codes may not.
  public var fingerprint: String {
    var hash = StableHash()
    for entry in entries { hash.combine(entry.code.name) }
    return hash.hexadecimal
  }

  private enum CodingKeys: String, CodingKey { case question, entries }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      question: try container.decode(String.self, forKey: .question),
      entries: try container.decode([Entry].self, forKey: .entries))
  }
}
