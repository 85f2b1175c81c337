import FrenchText

/// A verbatim, well-formed or not.
///
/// Laws: tokens stand in order and hold every byte but white space; a text that was seen before
/// gives the same tokens; redaction ends and leaves texts without names alone.
struct TokenizerTarget: FuzzTarget {
  private let options = TextOptions(wordTypeLimit: 512)
  private var tokenizer: Tokenizer
  private let redactor = Redactor(names: ["Saint-Étienne", "Eu", "Le Mans"])
  private var readings = 0
  private var tokens: [Token] = []
  private var again: [Token] = []

  init() throws { tokenizer = try Tokenizer(options: options) }

  mutating func check(_ bytes: [UInt8]) {
    readings += 1
    // What the tokenizer remembers must not matter, but a find has to come again from few inputs.
    if readings % 1024 == 0, let fresh = try? Tokenizer(options: options) { tokenizer = fresh }
    bytes.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &tokens) }
    checkCover(of: bytes)
    for token in tokens { _ = tokenizer.wordType(token.type) }
    let generation = tokenizer.generation
    bytes.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &again) }
    law("a text gives the same places again", places(again) == places(tokens))
    if tokenizer.generation == generation {
      law("a text gives the same words again", again == tokens)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let redacted = redactor.redact(text)
    law("a text without a find stays as it is", !redacted.counts.isEmpty || redacted.text == text)
  }

  private func places(_ tokens: [Token]) -> [Int32] { tokens.flatMap { [$0.start, $0.end] } }

  private func checkCover(of bytes: [UInt8]) {
    var end = 0
    for token in tokens {
      law("tokens stand in order", Int(token.start) >= end && token.end > token.start)
      checkGap(bytes[end..<Int(token.start)])
      end = Int(token.end)
    }
    law("tokens end with the text", end <= bytes.count)
    checkGap(bytes[end...])
  }

  private func checkGap(_ gap: ArraySlice<UInt8>) {
    guard !gap.isEmpty else { return }
    let text = String(validating: gap, as: UTF8.self)
    law(
      "only white space stands between tokens",
      text?.unicodeScalars.allSatisfy(\.properties.isWhitespace) ?? false)
  }

  var seeds: [[UInt8]] {
    [
      "L'été dernier, on n'avait pas (encore) d'agent·e·s formé.e.s à l'I.A. — 10 000 € !",
      "Y a-t-il data.gouv.fr ? écrire à a.b@mairie.fr, 04 77 12 34 56 :-) 👍🏽👍🏽",
      "aujourd'hui c-à-d. R&D n°3 24/7 1er 12,5% peut-être qu’est-ce que c’est... pas du tout",
      "Mme Dupont (Saint-Étienne), SIRET 732 829 320 00074\u{a0}; e\u{301}\u{200d}\u{fe0f}",
      "日本語 中文 العربية ไทย \u{1F1EB}\u{1F1F7} \u{2028}\u{85}\u{3000}fin",
    ].map { Array($0.utf8) }
  }
}
