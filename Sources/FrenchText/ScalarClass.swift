/// What a character is to the rules of French.
enum ScalarClass: UInt8 {
  case letter, digit
  /// Combines with what stands before it: marks, joiners, soft hyphens, variation selectors.
  case extending
  /// `'` and what people type for it.
  case apostrophe
  /// `´`, `` ` ``, `¨`, `^`: an apostrophe or an accent typed beside its letter.
  case spacingAccent
  case hyphen, dash, dot, comma, colon, slash, tilde, underscore, star
  /// The dots of inclusive writing.
  case middleDot
  case openParenthesis, closeParenthesis
  case at, ampersand, degree, plus
  /// `!` and `?`.
  case mark
  case ellipsis
  case otherPunctuation, symbol, emoji, other

  init(_ value: UInt32) {
    self = value < 0x180 ? ScalarClass.latin[Int(value)] : ScalarClass.beyondASCII(value)
  }

  /// The classes of U+0000 to U+017F.
  private static let latin: [ScalarClass] =
    ascii + (0x80..<0x180).map { ScalarClass.beyondASCII($0) }

  private static let ascii: [ScalarClass] = (0..<0x80).map { value in
    switch Unicode.Scalar(UInt8(value)) {
    case "a"..."z", "A"..."Z": .letter
    case "0"..."9": .digit
    case "'": .apostrophe
    case "`", "^": .spacingAccent
    case "-": .hyphen
    case ".": .dot
    case ",": .comma
    case ":": .colon
    case "/": .slash
    case "~": .tilde
    case "_": .underscore
    case "*": .star
    case "(": .openParenthesis
    case ")": .closeParenthesis
    case "@": .at
    case "&": .ampersand
    case "+": .plus
    case "!", "?": .mark
    case "\"", "#", "%", ";", "[", "\\", "]", "{", "}":
      value == 0x23 || value == 0x25 ? .symbol : .otherPunctuation
    case "$", "<", "=", ">", "|": .symbol
    default: .other
    }
  }

  private static func beyondASCII(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x2019, 0x2018, 0x201B, 0x02BC, 0x02B9, 0x2032, 0xFF07, 0x055A, 0xA78C: return .apostrophe
    case 0xB4, 0xA8: return .spacingAccent
    case 0x2010, 0x2011: return .hyphen
    case 0x2012...0x2015, 0x2212: return .dash
    case 0xB7, 0x2027, 0x2022, 0x22C5, 0x2219, 0x0387, 0x30FB, 0xFF65: return .middleDot
    case 0xB0, 0xBA: return .degree
    case 0x2026: return .ellipsis
    case 0xFE0E, 0xFE0F, 0x200B...0x200F, 0x2060, 0xAD, 0xFEFF, 0x1F3FB...0x1F3FF:
      return .extending
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .extending
    case .connectorPunctuation: return .underscore
    case .dashPunctuation: return .dash
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation:
      return .otherPunctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return properties.isEmoji || properties.isEmojiPresentation ? .emoji : .symbol
    default: return .other
    }
  }

  /// Letters, digits and what clings to them.
  var isWordlike: Bool { self == .letter || self == .digit }

  /// What may open or close a quotation or a clause, and never belongs to a word.
  var isSeparator: Bool {
    switch self {
    case .otherPunctuation, .mark, .ellipsis, .comma, .colon, .openParenthesis, .closeParenthesis:
      true
    default: false
    }
  }
}
