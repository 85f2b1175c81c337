import FrenchText

/// The tokens of a text as typed.
func surfaces(_ text: String, _ tokenizer: Tokenizer) -> [String] {
  tokenizer.tokenize(text).map { surface(of: $0, in: text) }
}

/// The normal forms of a text's tokens.
func normals(_ text: String, _ tokenizer: Tokenizer) -> [String] {
  tokenizer.tokenize(text).map { tokenizer.wordType($0.type).normal }
}

func surface(of token: Token, in text: String) -> String {
  String(decoding: Array(text.utf8)[Int(token.start)..<Int(token.end)], as: UTF8.self)
}

/// Numbers that look random and are the same on every run (SplitMix64, Steele et al. 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
