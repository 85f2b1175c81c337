/// Columns of text, aligned, and on a terminal no wider than it is.
struct TextTable {
  private var rows: [[String]?]
  private let rightAligned: Set<Int>

  init(header: [String], rightAligned: Set<Int>) {
    rows = [header, nil]
    self.rightAligned = rightAligned
  }

  mutating func add(_ row: [String]) { rows.append(row) }
  mutating func addRule() { rows.append(nil) }

  /// The table, each line ended by a line break; as wide as it needs where no terminal shows it.
  var text: String { text(within: Console.outputWidth) }

  /// The table in at most so many columns of characters, as far as that can be.
  ///
  /// Cells that do not fit go on below, broken at spaces, then after signs inside names.
  func text(within limit: Int?) -> String {
    let widths = self.widths(within: limit)
    return rows.map { row in
      guard let row else {
        return String(repeating: "─", count: TextTable.total(widths)) + "\n"
      }
      let cells = zip(row, widths).map { CellLines.lines(of: $0, width: $1) }
      return (0..<(cells.map(\.count).max() ?? 0)).map { line in
        self.line(cells.map { line < $0.count ? $0[line] : "" }, widths)
      }.joined()
    }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.enumerated().map { column, cell in
      let padding = String(repeating: " ", count: max(0, widths[column] - cell.count))
      return rightAligned.contains(column) ? padding + cell : cell + padding
    }
    return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed()) + "\n"
  }

  /// The widest columns give way first, to their longest word, then to a name's parts.
  private func widths(within limit: Int?) -> [Int] {
    let cells = rows.compactMap { $0 }
    let columns = cells.map(\.count).max() ?? 0
    func longest(_ length: (String) -> Int) -> [Int] {
      (0..<columns).map { column in cells.map { length($0[column]) }.max() ?? 0 }
    }
    var widths = longest(\.count)
    guard let limit else { return widths }
    for least in [longest(CellLines.longestWord), widths.map { min($0, CellLines.leastWidth) }] {
      while TextTable.total(widths) > limit,
        let widest = widths.indices.filter({ widths[$0] > least[$0] })
          .max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
      }
    }
    return widths
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + 2 * max(0, widths.count - 1)
  }
}

/// A cell broken into lines.
enum CellLines {
  /// The width below which no column goes.
  static let leastWidth = 6

  static func longestWord(_ cell: String) -> Int {
    cell.split(separator: " ").map(\.count).max() ?? 0
  }

  /// The cell in lines of at most so many characters.
  static func lines(of cell: String, width: Int) -> [String] {
    guard cell.count > width, width > 0 else { return [cell] }
    var lines: [String] = []
    for word in cell.split(separator: " ").map(String.init) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines += parts(of: word, width: width)
      }
    }
    return lines
  }

  /// A word in parts that fit, cut after the last sign that allows it.
  private static func parts(of word: String, width: Int) -> [String] {
    var parts: [String] = []
    var rest = Substring(word)
    while rest.count > width {
      let head = rest.prefix(width)
      let cut = head.lastIndex { "_.|/-,".contains($0) }.map { head.index(after: $0) }
      let part = rest[..<(cut ?? head.endIndex)]
      parts.append(String(part))
      rest = rest[part.endIndex...]
    }
    return parts + (rest.isEmpty ? [] : [String(rest)])
  }
}
