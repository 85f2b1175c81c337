/// A cell that says yes or no.
public enum TickedCell {
  /// Whether a box was ticked, however exports write that.
  public static func isTrue(_ cell: Cell) -> Bool {
    let text = cell.text.filter { !$0.isWhitespace }.lowercased()
    return ["true", "1", "1.0", "oui", "o", "yes", "y", "vrai", "x", "on", "coché", "checked"]
      .contains(text)
  }
}
