/// The number of a word type within one tokenizer; void when the tokenizer's `generation` changes.
public typealias WordTypeID = UInt32

/// A piece of a verbatim: where it stands and what is known of its word.
///
/// Tokens are lossless: in order, without overlap, and with nothing but white space between them,
/// so that tokens and gaps joined give the verbatim back byte for byte.
public struct Token: Sendable, Equatable {
  /// Where the token starts, in UTF-8 bytes from the start of the verbatim.
  public let start: Int32
  /// Where it ends: the byte after its last.
  public let end: Int32
  /// Its word type in the tokenizer that made it.
  public let type: WordTypeID

  public init(start: Int32, end: Int32, type: WordTypeID) {
    self.start = start
    self.end = end
    self.type = type
  }
}

/// What sort of thing a token is.
public enum TokenKind: UInt8, Sendable {
  /// Letters, whatever else is in between: `l'`, `agent·e·s`, `R&D`.
  case word
  /// Digits, with what belongs to them: `12,5`, `10 000`, `1er`, `24/7`, `n°3`.
  case number
  /// Signs that are not punctuation: `€`, `%`, `+`, `=>`.
  case symbol
  /// Marks of punctuation, runs of one mark being one token: `,`, `...`, `!!!`.
  case punctuation
  /// An emoji, an emoticon such as `:-)`, or a run of the same one.
  case emoji
  /// An address of the web, an e-mail address or a file's name.
  case address
}
