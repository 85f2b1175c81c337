/// What a spreadsheet's number format makes of a number, as far as it changes the cell's text.
enum NumberFormat: Equatable {
  /// The number as it is.
  case general
  /// A date, a time of day, or (`isElapsed`) a length of time in hours.
  case date(hasDate: Bool, hasTime: Bool, isElapsed: Bool)
  /// Zeros up to a number of digits before the point and of decimals: the postcode `00000`.
  case zeros(whole: Int, decimals: Int)

  /// One of the formats that workbooks name by number only.
  ///
  /// Source: ECMA-376 (5th edition, 2021), part 1, section 18.8.30.
  init(builtIn number: Int) {
    switch number {
    case 2: self = .zeros(whole: 1, decimals: 2)
    case 14...17, 27...31, 36, 50...54, 57, 58:
      self = .date(hasDate: true, hasTime: false, isElapsed: false)
    case 22: self = .date(hasDate: true, hasTime: true, isElapsed: false)
    case 18...21, 32...35, 45, 47, 55, 56:
      self = .date(hasDate: false, hasTime: true, isElapsed: false)
    case 46: self = .date(hasDate: false, hasTime: true, isElapsed: true)
    default: self = .general
    }
  }

  /// The format of a code such as `dd/mm/yyyy` or `[$-40C]d mmmm yyyy;@`.
  init(code: String) {
    var letters: [Character] = []
    var isElapsed = false
    var rest = Substring(code)
    while let character = rest.popFirst() {
      if character == ";" { break }
      switch character {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.drop { $0 != "]" }.dropFirst()
        // `[h]` counts hours on; `[$-40C]` and `[Red]` say nothing of the number.
        if let unit = inside.first, "hms".contains(unit), inside.allSatisfy({ $0 == unit }) {
          isElapsed = true
          letters.append(unit)
        }
      default: letters.append(contentsOf: character.lowercased())
      }
    }
    let plain = String(letters)
    if plain.contains("general") || plain.contains("standard") {
      self = .general
      return
    }
    let hasTime = plain.contains("h") || plain.contains("s")
    // French Excel writes `jj/mm/aaaa` in a code that was not translated.
    let hasDate =
      plain.contains { "ydj".contains($0) } || plain.contains("aa")
      || plain.contains("m") && !hasTime
    if hasDate || hasTime {
      self = .date(hasDate: hasDate, hasTime: hasTime, isElapsed: isElapsed)
      return
    }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts[0].count
    let decimals = parts.count > 1 ? parts[1].count : 0
    let isZeros = parts.count <= 2 && parts.allSatisfy { $0.allSatisfy { $0 == "0" } }
    self =
      isZeros && whole > 0 && (whole > 1 || decimals > 0)
      ? .zeros(whole: whole, decimals: decimals) : .general
  }
}
