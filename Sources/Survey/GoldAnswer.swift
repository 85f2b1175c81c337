/// An answer that people coded.
public struct GoldAnswer: Sendable, Equatable {
  /// What a coded answer may serve for.
  public enum Use: String, Sendable {
    /// It may choose lexicon entries and train models; it must not measure them.
    case develop
    /// It measures; nothing may be learnt from it.
    case measure
  }

  /// The answer's id; `nil` where the file has none.
  public let id: String?
  public let text: String
  /// The codes given by people, each once.
  public let codes: [Code]
  public let use: Use?
  /// The record's line in its file, from 1.
  public let line: Int

  public init(id: String?, text: String, codes: [Code], use: Use? = nil, line: Int) {
    self.id = id
    self.text = text
    self.codes = codes
    self.use = use
    self.line = line
  }
}
