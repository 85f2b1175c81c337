/// How a tokenizer works.
public struct TextOptions: Sendable, Equatable {
  /// How many distinct words are kept before the tokenizer forgets them all and starts a new
  /// generation. What one single text holds may exceed it.
  public var wordTypeLimit: Int

  /// - Parameter wordTypeLimit: at least 1; a word type takes some 150 bytes.
  public init(wordTypeLimit: Int = 1 << 18) {
    precondition(wordTypeLimit > 0)
    self.wordTypeLimit = wordTypeLimit
  }
}
