import Testing

@testable import FrenchText

/// The short ways in front of ICU and of the word lists say what the long ways say.
@Suite("Short ways")
struct LatinFoldingTests {
  /// Letters and marks up to U+017F at random, most of them letters.
  private static func text(_ numbers: inout SeededNumbers) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &numbers) {
      let value =
        Int.random(in: 0..<4, using: &numbers) > 0
        ? UInt32.random(in: 0x61...0x7A, using: &numbers)
        : UInt32.random(in: 0..<0x190, using: &numbers)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  @Test("folding agrees with ICU")
  func folding() {
    var numbers = SeededNumbers(seed: 11)
    for _ in 0..<200_000 {
      let text = LatinFoldingTests.text(&numbers)
      for withoutMarks in [false, true] {
        guard let folded = LatinFolding.fold(text, withoutMarks: withoutMarks) else { continue }
        let expected = Folding.byICU(text, withoutMarks: withoutMarks)
        guard Array(folded.utf8) == Array(expected.utf8) else {
          Issue.record("\(text.debugDescription): \(folded), ICU says \(expected)")
          return
        }
      }
    }
  }

  @Test("French letters need no ICU", arguments: ["ÉLÈVE", "œuvre", "Ça", "naïf", "aujourd'hui"])
  func isShort(_ word: String) {
    #expect(LatinFolding.fold(word, withoutMarks: true) != nil)
  }

  @Test("boundaries agree with ICU")
  func boundaries() throws {
    var numbers = SeededNumbers(seed: 12)
    let breaker = try WordBreaker()
    var short: [Int32] = []
    var long: [Int32] = []
    for _ in 0..<200_000 {
      let text = LatinFoldingTests.text(&numbers)
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        breaker.boundaries(of: bytes, into: &short)
        breaker.boundariesByICU(of: bytes, into: &long)
      }
      guard short == long else {
        Issue.record("\(text.debugDescription): \(short), ICU says \(long)")
        return
      }
    }
  }

  @Test(
    "a list's filter refuses no word of the list, in any spelling that Swift holds equal",
    arguments: [
      ("abc", "abc", "itself"),
      ("née", "ne\u{301}e", "decomposed"),
      ("e\u{301}tat", "état", "composed"),
      ("", "", "nothing"),
    ])
  func filter(_ listed: String, _ asked: String, _ why: String) {
    #expect(WordSet([listed, "x"]).contains(asked), "\(why)")
    #expect(WordTable([listed: 1])[asked] == 1, "\(why)")
  }

  @Test("chunks of every length are found again, also when the cache has been emptied")
  func lengths() throws {
    var numbers = SeededNumbers(seed: 13)
    let tokenizer = try Tokenizer()
    let lines = (0..<4000).map { _ in
      (0..<12).map { _ in
        let letters = (0..<Int.random(in: 1...70, using: &numbers)).map { _ in
          Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &numbers))
        }
        let word = String(String.UnicodeScalarView(letters))
        return Bool.random(using: &numbers) ? word : word + ",(" + word + ")!;"
      }.joined(separator: " ")
    }
    let once = lines.map { tokenizer.tokenize($0) }
    let twice = lines.map { tokenizer.tokenize($0) }
    #expect(once == twice)
    let isWhole = zip(lines, once).allSatisfy { line, tokens in
      tokens.map { surface(of: $0, in: line) }.joined() == line.filter { $0 != " " }
    }
    #expect(isWhole)
  }
}
