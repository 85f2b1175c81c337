/// The cell in which codes stand, joined by `|`.
public enum CodeCell {
  /// The codes of a cell, each once, in its order.
  public static func codes(of cell: String) -> [Code] {
    var codes: [Code] = []
    for part in cell.utf8.split(separator: UInt8(ascii: "|")) {
      let code = Code(trimmed(Substring(part)))
      if !code.name.isEmpty, !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  /// A code without the white space around it, which is seldom there.
  private static func trimmed(_ part: Substring) -> String {
    let isBare = { (byte: UInt8) in byte > 0x20 && byte < 0x80 }
    if let first = part.utf8.first, let last = part.utf8.last, isBare(first), isBare(last) {
      return String(part)
    }
    let name = part.drop(while: \.isWhitespace)
    return String(name.reversed().drop(while: \.isWhitespace).reversed())
  }

  public static func text(of codes: [Code]) -> String { codes.map(\.name).joined(separator: "|") }
}
