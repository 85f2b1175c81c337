import FrenchText
import Testing

@Suite("Tokens are lossless")
struct LosslessTests {
  /// Pieces that texts are made of at random.
  private static let pieces = [
    "l", "'", "’", "`", "´", " ", "\u{A0}", "\u{202F}", "\n", "\r\n", "a", "é", "e\u{301}",
    "\u{301}", "-",
    "t", "il", ".", "·", "(e)s", "/", "1", "000", ",", "10 000", "!", "?", "…", "😡", "👨‍👩‍👧‍👦", "🇫🇷",
    "\u{200D}",
    "\u{FE0F}", "مرحبا", "שלום", "\u{202E}", "ไทย", "漢字", "\0", "\u{FFFD}", "\u{FEFF}", "_", "~",
    "@", "&",
    "www.", ".fr", "http://", "R&D", "n°", "ISO", "%", "€", "œ", "ﬁ", "²", "E", "s", "rice", "qu",
    "jusqu",
    "\u{85}", "\u{2028}", "\u{AD}", "\u{200B}", "^", "¨", ":", ")", "c.-à-d.", "A.", "\t", "Ⅷ", "½",
  ]

  /// Tokens in order, without overlap, and nothing but white space between them.
  private static func isLossless(_ bytes: [UInt8], _ tokens: [Token]) -> Bool {
    var end = 0
    for token in tokens {
      guard Int(token.start) >= end, token.end > token.start, Int(token.end) <= bytes.count,
        isWhiteSpace(bytes[end..<Int(token.start)])
      else { return false }
      end = Int(token.end)
    }
    return isWhiteSpace(bytes[end...])
  }

  private static func isWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  private static func tokens(_ bytes: [UInt8], _ tokenizer: Tokenizer) -> [Token] {
    var tokens: [Token] = []
    bytes.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &tokens) }
    return tokens
  }

  @Test("on texts put together at random, and twice the same")
  func randomTexts() throws {
    var numbers = SeededNumbers(seed: 1)
    let tokenizer = try Tokenizer()
    let other = try Tokenizer(options: TextOptions(wordTypeLimit: 1))
    for _ in 0..<50_000 {
      let text = (0..<Int.random(in: 0...12, using: &numbers))
        .map { _ in LosslessTests.pieces.randomElement(using: &numbers) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let tokens = LosslessTests.tokens(bytes, tokenizer)
      guard LosslessTests.isLossless(bytes, tokens) else {
        Issue.record("\(text.debugDescription)")
        return
      }
      // A tokenizer that forgets before each text agrees: caches change nothing.
      let again = LosslessTests.tokens(bytes, other)
      let isSame = zip(tokens, again).allSatisfy {
        $0.start == $1.start && $0.end == $1.end
          && tokenizer.wordType($0.type).normal == other.wordType($1.type).normal
      }
      guard tokens.count == again.count, isSame else {
        Issue.record("caches change \(text.debugDescription)")
        return
      }
    }
  }

  @Test("on bytes that are no text")
  func randomBytes() throws {
    var numbers = SeededNumbers(seed: 2)
    let tokenizer = try Tokenizer()
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &numbers)).map { _ in
        UInt8.random(in: 0...255, using: &numbers)
      }
      #expect(LosslessTests.isLossless(bytes, LosslessTests.tokens(bytes, tokenizer)))
    }
  }

  @Test(
    "on words longer than any word, cut inside a character or not",
    arguments: [
      // what a word is made of, why
      ("é", "two bytes"), ("ก", "three bytes"), ("\u{FFFD}", "the mark of broken text"),
      ("\u{10400}", "four bytes"), ("e\u{301}", "a letter and its accent"),
    ])
  func longWords(_ piece: String, _ why: String) throws {
    let tokenizer = try Tokenizer()
    for (start, count) in [("", 300), ("x", 128), ("x", 300), ("xy", 128), ("xyz", 5000)] {
      let bytes = Array((start + String(repeating: piece, count: count)).utf8)
      let tokens = LosslessTests.tokens(bytes, tokenizer)
      #expect(LosslessTests.isLossless(bytes, tokens), "\(why) after \(start)")
    }
  }

  @Test("an unknown word never changes the generation; a full cache does, at the next text")
  func generations() throws {
    let tokenizer = try Tokenizer(options: TextOptions(wordTypeLimit: 3))
    #expect(tokenizer.generation == 0)
    let tokens = tokenizer.tokenize("un deux trois quatre cinq")
    #expect(tokenizer.generation == 0)
    #expect(
      tokens.map { tokenizer.wordType($0.type).normal } == [
        "un", "deux", "trois", "quatre", "cinq",
      ])
    _ = tokenizer.tokenize("six")
    #expect(tokenizer.generation == 1)
    #expect(tokenizer.wordTypeCount == 1)
  }
}
