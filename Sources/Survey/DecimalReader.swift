/// Reads numbers as people write them in tables.
public enum DecimalReader {
  /// A number with a point or a comma; spaces around do not count.
  public static func number(_ text: String) -> Double? {
    let trimmed = text.filter { !$0.isWhitespace }
    guard !trimmed.isEmpty, trimmed.allSatisfy({ $0.isNumber || "+-.,eE".contains($0) }) else {
      return nil
    }
    let pointed = String(trimmed.map { $0 == "," ? "." : $0 })
    guard let value = Double(pointed), value.isFinite else { return nil }
    return value
  }
}
