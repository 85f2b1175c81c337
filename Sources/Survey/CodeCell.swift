/// The cell in which codes stand, joined by `|`.
public enum CodeCell {
  /// The codes of a cell, each once, in its order.
  public static func codes(of cell: String) -> [Code] {
    var codes: [Code] = []
    for part in cell.split(separator: "|") {
      let name = part.drop(while: \.isWhitespace)
      let code = Code(String(name.reversed().drop(while: \.isWhitespace).reversed()))
      if !code.name.isEmpty, !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  public static func text(of codes: [Code]) -> String { codes.map(\.name).joined(separator: "|") }
}
