public import Survey

/// An answer as work on a lexicon sees it.
public struct RenewalAnswer: Sendable, Equatable {
  /// Its id; the record's line in its file where there is none.
  public let id: String
  public let text: String
  public let stratum: String?
  /// The codes that stand beside it in its own file, as that file writes them.
  public let writtenCodes: String?
  /// The codes that people gave; `nil` where nobody did.
  public let gold: [Code]?

  /// An answer.
  public init(
    id: String, text: String, stratum: String? = nil, writtenCodes: String? = nil,
    gold: [Code]? = nil
  ) {
    self.id = id
    self.text = text
    self.stratum = stratum
    self.writtenCodes = writtenCodes
    self.gold = gold
  }
}
