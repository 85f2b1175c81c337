/// Written shortcuts (`pb`, `bcp`, `rdv`) and compounds written closed up (`opendata`, `chatbot`).
enum WrittenShortcuts {
  private static let shortcuts = WordList.table("shortcuts.txt")
  private static let compounds = WordList.table("closed_compounds.txt")
  /// Shortcuts that in capitals are somebody's acronym.
  private static let acronyms: Set<String> = ["ds", "pr", "nb", "tt", "cad", "ts", "qd", "am"]

  /// The words that a shortcut stands for, with their accents, or `nil`.
  ///
  /// - Parameters:
  ///   - plain: the word in plain small letters.
  ///   - isCapital: whether it was typed in capitals.
  static func expansion(of plain: String, isCapital: Bool) -> String? {
    guard let expansion = shortcuts[plain] else { return nil }
    return isCapital && acronyms.contains(plain) ? nil : expansion
  }

  /// The compounds that are written closed up, sorted.
  static let closedForms = WordList.pairs("closed_compounds.txt").keys.sorted()

  /// The parts of a compound written closed up, joined by a space, or `nil`; a plural's last part
  /// is plural too.
  static func openForm(of plain: String) -> String? {
    if let open = compounds[plain] { return open }
    guard plain.hasSuffix("s"), let open = compounds[String(plain.dropLast())] else { return nil }
    return open + "s"
  }
}
