/// Tables in front of ICU for letters of French and its neighbours, U+0000 to U+017F, probed from
/// ICU at the first use: a letter is in them if its folded form is one such letter.
///
/// No letter in the tables combines with another, so that a text of them folds letter by letter.
enum LatinFolding {
  /// What a letter is, and what it folds to.
  struct Letter {
    /// Its form in NFKC_Casefold; 0 when ICU has to see the text.
    fileprivate(set) var lower: UInt16 = 0
    /// The same without accents; `œ` and `æ` stay whole.
    fileprivate(set) var plain: UInt16 = 0
    fileprivate(set) var isUppercase = false
    fileprivate(set) var isLowercase = false
  }

  static let limit: UInt32 = 0x180

  static let letters: [Letter] = (0..<limit).map { value in
    guard let scalar = Unicode.Scalar(value) else { return Letter() }
    let isLetter = ScalarClass(value) == .letter
    // ASCII folds to ASCII, marks included.
    guard isLetter || value < 0x80, let lower = single(Folding.byICU(scalar, withoutMarks: false)),
      let plain = single(Folding.byICU(scalar, withoutMarks: true))
    else { return Letter() }
    return Letter(
      lower: lower, plain: plain, isUppercase: scalar.properties.isUppercase,
      isLowercase: scalar.properties.isLowercase)
  }

  /// The folded text, or `nil` when ICU has to see it. O(length).
  static func fold(_ text: String, withoutMarks: Bool) -> String? {
    var text = text
    return text.withUTF8 { source in
      guard source.count <= 64 else { return nil }
      return letters.withUnsafeBufferPointer { letters in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { target in
          var written = 0
          var place = 0
          while place < source.count {
            guard let (value, length) = decode(source, at: place) else { return nil }
            let folded = withoutMarks ? letters[Int(value)].plain : letters[Int(value)].lower
            if folded == 0 { return nil }
            if folded < 0x80 {
              target[written] = UInt8(folded)
              written += 1
            } else {
              // A folded letter of two bytes comes from one of two.
              target[written] = UInt8(0xC0 | folded >> 6)
              target[written + 1] = UInt8(0x80 | folded & 0x3F)
              written += 2
            }
            place += length
          }
          return String(decoding: UnsafeBufferPointer(rebasing: target[..<written]), as: UTF8.self)
        }
      }
    }
  }

  /// Whether a word is nothing but letters of the tables, without a run of three, and in small
  /// letters, in capitals, or with one capital in front; and whether it has capitals only.
  static func plainWord(_ word: String) -> (isPlain: Bool, isCapital: Bool) {
    var word = word
    return word.withUTF8 { source in
      letters.withUnsafeBufferPointer { letters in
        var place = 0
        var count = 0
        var capitals = 0
        var before: (UInt16, UInt16) = (0, 0)
        while place < source.count {
          guard let (value, length) = decode(source, at: place) else { return (false, false) }
          let letter = letters[Int(value)]
          guard letter.isUppercase || letter.isLowercase, letter.lower != 0,
            !(letter.lower == before.0 && letter.lower == before.1)
          else { return (false, false) }
          if letter.isUppercase {
            if capitals < count { return (false, false) }
            capitals += 1
          }
          before = (before.1, letter.lower)
          count += 1
          place += length
        }
        return (count > 0 && (capitals <= 1 || capitals == count), capitals == count)
      }
    }
  }

  /// Whether bytes are letters of the tables and nothing else: between two of them ICU draws no
  /// boundary.
  static func isLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    letters.withUnsafeBufferPointer { letters in
      var place = 0
      while place < bytes.count {
        if bytes[place] >= 0x80 {
          guard place + 1 < bytes.count, bytes[place] >= 0xC2, bytes[place + 1] & 0xC0 == 0x80
          else { return false }
        }
        guard let (value, length) = decode(bytes, at: place) else { return false }
        guard letters[Int(value)].isUppercase || letters[Int(value)].isLowercase else {
          return false
        }
        place += length
      }
      return !bytes.isEmpty
    }
  }

  @inline(__always)
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (value: UInt32, length: Int)? {
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, 1) }
    // 0xC2 to 0xC5 lead U+0080 to U+017F; a Swift string is well-formed.
    guard first <= 0xC5 else { return nil }
    return ((first & 0x1F) << 6 | UInt32(bytes[place + 1]) & 0x3F, 2)
  }

  /// The only character of a text, if it is in the tables' range.
  private static func single(_ text: String) -> UInt16? {
    var scalars = text.unicodeScalars.makeIterator()
    guard let scalar = scalars.next(), scalars.next() == nil, scalar.value < limit else {
      return nil
    }
    return UInt16(scalar.value)
  }
}
