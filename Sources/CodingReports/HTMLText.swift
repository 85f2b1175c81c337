/// Text inside HTML.
enum HTMLText {
  /// The text with the characters that mark written as references, in text and in attributes.
  ///
  /// Scalars are looked at, not characters: `<` with a combining accent is one character and would
  /// pass. Control characters, which HTML does not allow, become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{7f}"..."\u{9f}": result += "\u{fffd}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
