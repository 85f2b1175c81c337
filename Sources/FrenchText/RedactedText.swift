/// A text as scalars and words, for finding what tells who somebody is.
struct RedactedText {
  /// A run of letters or of digits.
  struct Word {
    let range: Range<Int>
    /// Without case and accents.
    let plain: String
    let isCapital: Bool
    let isNumber: Bool
  }

  let scalars: [Unicode.Scalar]
  let words: [Word]

  /// Cuts a text. O(length).
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var words: [Word] = []
    var place = 0
    while place < scalars.count {
      let start = place
      let isNumber = RedactedText.isDigit(scalars[place])
      while place < scalars.count,
        isNumber ? RedactedText.isDigit(scalars[place]) : RedactedText.isLetter(scalars[place])
      { place += 1 }
      guard place > start else {
        place += 1
        continue
      }
      let word = String(String.UnicodeScalarView(scalars[start..<place]))
      words.append(
        Word(
          range: start..<place, plain: Folding.plain(word),
          isCapital: scalars[start].properties.isUppercase, isNumber: isNumber))
    }
    self.words = words
  }

  /// What stands between a word and the next.
  func gap(after word: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[words[word].range.upperBound..<words[word + 1].range.lowerBound]
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || (0x300...0x36f).contains(scalar.value)
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
