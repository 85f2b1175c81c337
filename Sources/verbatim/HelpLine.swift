/// A line of help in at most 80 columns.
///
/// The parser never breaks usage, and what it breaks grows when it is said in French.
enum HelpLine {
  static let width = 80
  /// How far usage goes in from its second line on.
  private static let usageIndent = 8

  static func folded(_ line: String) -> String {
    guard line.count > width, let indent = indent(of: line) else { return line }
    var lines = [String(line.prefix(indent.start))]
    var isOpen = true
    for piece in pieces(of: line.dropFirst(indent.start)) {
      let last = lines[lines.count - 1]
      if isOpen || last.count + 1 + piece.count <= width {
        lines[lines.count - 1] = last + (isOpen ? "" : " ") + piece
      } else {
        lines.append(String(repeating: " ", count: indent.next) + piece)
      }
      isOpen = false
    }
    return lines.joined(separator: "\n")
  }

  /// Where the words that may be broken start, and where the lines after the first do; `nil` for a
  /// line that is neither usage nor an option's help.
  private static func indent(of line: String) -> (start: Int, next: Int)? {
    if line.contains(" : verbatim ") || line.contains(": verbatim ") { return (0, usageIndent) }
    guard line.hasPrefix("  ") else { return nil }
    // The help of an option stands in a column of its own, after two spaces or more.
    var isName = false
    var spaces = 0
    for (place, character) in line.enumerated() {
      if character == " " {
        spaces += 1
      } else {
        if isName, spaces >= 2 { return (place, place) }
        isName = true
        spaces = 0
      }
    }
    let start = line.prefix { $0 == " " }.count
    return (start, start)
  }

  /// Words; an option and its value stay together, and so do brackets.
  private static func pieces(of text: Substring) -> [String] {
    var pieces: [String] = []
    var depth = 0
    for word in text.split(separator: " ") {
      if let last = pieces.last, depth > 0 || (word.hasPrefix("<") && last.hasPrefix("--")) {
        pieces[pieces.count - 1] = last + " " + word
      } else {
        pieces.append(String(word))
      }
      depth += word.count { $0 == "[" } - word.count { $0 == "]" }
    }
    return pieces
  }
}
