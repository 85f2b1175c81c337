/// The many characters that people type for one mark.
enum TypedMarks {
  /// The text with `'` for every apostrophe, `-` for every hyphen, and an accent typed beside its
  /// letter (`E´`) as a combining one; soft hyphens and other invisible characters are gone.
  static func standard(_ text: String) -> String {
    // In ASCII only two marks are typed for others.
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x60 && $0 != 0x5E }) { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch ScalarClass(scalar.value) {
      case .apostrophe: result.append("'")
      case .hyphen: result.append("-")
      case .extending where isInvisible(scalar): continue
      case .spacingAccent:
        // After an elided consonant it is an apostrophe, after a vowel an accent; `qu` elides.
        let before = index > 0 ? scalars[index - 1] : " "
        let isAfterQu =
          index > 1 && (before == "u" || before == "U")
          && "qQ".unicodeScalars.contains(scalars[index - 2])
        if let mark = combining(scalar), FrenchLetters.takesAccent(before.value), !isAfterQu {
          result.append(mark)
        } else {
          result.append(scalar == "^" || scalar == "¨" ? scalar : "'")
        }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The standard text in plain letters.
  static func plain(_ text: String) -> String { Folding.plain(standard(text)) }

  private static func combining(_ accent: Unicode.Scalar) -> Unicode.Scalar? {
    switch accent {
    case "´": "\u{301}"
    case "`": "\u{300}"
    case "^": "\u{302}"
    case "¨": "\u{308}"
    default: nil
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F: true
    default: false
    }
  }
}
