internal import ICUShim

/// Forms of text that compare alike.
public enum Folding {
  /// Case, width and compatibility forms folded (NFKC_Casefold); accents stay, composed.
  static func lower(_ text: String) -> String { fold(text, withoutMarks: false) }

  /// As `lower`, ligatures opened and accents gone: `Œuvre` and `oeuvre` are one.
  public static func plain(_ text: String) -> String {
    openLigatures(fold(text, withoutMarks: true))
  }

  /// `œ` and `æ` as two letters. NFKC leaves them whole: they are letters, not typography.
  static func openLigatures(_ text: String) -> String {
    // U+0153 and U+00E6 start with these bytes.
    guard text.utf8.contains(where: { $0 == 0xC5 || $0 == 0xC3 }) else { return text }
    var open = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "œ": open += "oe"
      case "æ": open += "ae"
      default: open.unicodeScalars.append(scalar)
      }
    }
    return open
  }

  private static func fold(_ text: String, withoutMarks: Bool) -> String {
    LatinFolding.fold(text, withoutMarks: withoutMarks) ?? byICU(text, withoutMarks: withoutMarks)
  }

  /// One character folded by ICU: what the tables are made of.
  static func byICU(_ scalar: Unicode.Scalar, withoutMarks: Bool) -> String {
    byICU(String(scalar), withoutMarks: withoutMarks)
  }

  /// Text folded by ICU: the specification of the tables.
  static func byICU(_ text: String, withoutMarks: Bool) -> String {
    var text = text
    return text.withUTF8 { source in
      var needed = source.count + 16
      for _ in 0..<2 {
        let capacity = needed
        let folded = String(unsafeUninitializedCapacity: capacity) { target in
          needed = Int(
            icushim_fold(
              source.baseAddress, Int32(source.count), withoutMarks ? 1 : 0, target.baseAddress,
              Int32(capacity)))
          return needed < 0 || needed > capacity ? 0 : needed
        }
        if needed <= capacity && needed >= 0 { return folded }
        precondition(needed >= 0, "ICU cannot fold text")
      }
      preconditionFailure("ICU asked for ever more room")
    }
  }
}
