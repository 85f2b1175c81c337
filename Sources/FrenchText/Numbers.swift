/// Numbers: `12,5`, `10.000`, `24/7`, `2023/2024`, `16:30`, `1er`, `-5`, `n°3`; and those with
/// spaces inside, `10 000`, which are joined across chunks.
enum Numbers {
  private static let units = WordList.set("units.txt")
  private static let longestUnit = units.words.map(\.count).max() ?? 0

  /// Whether a mark between two digits belongs to their number.
  static func joins(_ chunk: Chunk, mark index: Int) -> Bool {
    guard chunk.kind(index - 1) == .digit, chunk.kind(index + 1) == .digit,
      let kind = chunk.kind(index)
    else { return false }
    switch kind {
    case .dot, .comma, .slash, .apostrophe, .colon: return true
    default: return false
    }
  }

  /// The places at which a number lets go of a unit glued to it: `160` `km`, `20` `h` `30`; empty
  /// when the run is one token (`1er`, `3D`).
  static func cuts(in chunk: Chunk, _ range: Range<Int>) -> [Int] {
    var place = range.lowerBound
    while place < range.upperBound,
      chunk.classes[place] == .digit || joins(chunk, mark: place)
        || (place == range.lowerBound && !chunk.classes[place].isWordlike)
    { place += 1 }
    guard place > range.lowerBound, place < range.upperBound,
      chunk.classes[place - 1] == .digit
    else { return [] }
    let end = unitEnd(chunk, place, range)
    guard units.contains(chunk.text(place..<end)) || isMoney(chunk, place..<end) else { return [] }
    if end == range.upperBound { return [place] }
    // `20h30`: minutes after the hour.
    let isHour = end == place + 1 && chunk.isLetter(place, "h")
    let minutes = end..<range.upperBound
    guard isHour, minutes.count <= 2, chunk.classes[minutes].allSatisfy({ $0 == .digit }) else {
      return []
    }
    return [place, end]
  }

  /// Whether a sign of currency belongs to the letters before it: `k€`, `M€`.
  static func takesCurrency(_ chunk: Chunk, _ index: Int) -> Bool {
    guard chunk.kind(index) == .symbol, let scalar = Unicode.Scalar(chunk.scalars[index]),
      scalar.properties.generalCategory == .currencySymbol
    else { return false }
    var start = index
    while start > 0, chunk.classes[start - 1] == .letter { start -= 1 }
    return ["k", "K", "M", "Md", "Mds", "G"].contains(chunk.text(start..<index))
  }

  /// Whether a piece can open a number with spaces: one to three digits, alone.
  static func isLeadingGroup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    (1...3).contains(bytes.count) && bytes.allSatisfy(isDigit) && bytes[0] != 0x30
  }

  /// Whether a piece can go on with it: three digits, then perhaps decimals.
  static func isFollowingGroup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 3, bytes[..<3].allSatisfy(isDigit) else { return false }
    if bytes.count == 3 { return true }
    return bytes.count >= 5 && (bytes[3] == 0x2C || bytes[3] == 0x2E)
      && bytes[4...].allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isMoney(_ chunk: Chunk, _ range: Range<Int>) -> Bool {
    range.count >= 2 && takesCurrency(chunk, range.upperBound - 1)
  }

  private static func unitEnd(_ chunk: Chunk, _ start: Int, _ range: Range<Int>) -> Int {
    var place = start
    while place < range.upperBound, place - start <= longestUnit,
      chunk.classes[place] == .letter || isSuperscript(chunk.scalars[place])
    { place += 1 }
    if place < range.upperBound, takesCurrency(chunk, place) { place += 1 }
    return place
  }

  /// `²`, `½` and the like, which belong to the letters or digits before them.
  static func isSuperscript(_ value: UInt32) -> Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0xBC...0xBE, 0x2070...0x2089: true
    default: false
    }
  }

  /// Whether a slash at `index` stands between Roman numbers, as in `II/III` and `IIb/IIIa`.
  static func joinsRoman(_ chunk: Chunk, slash index: Int) -> Bool {
    guard chunk.kind(index) == .slash else { return false }
    var start = index
    while start > 0, chunk.classes[start - 1] == .letter, index - start < 8 { start -= 1 }
    var end = index + 1
    while end < chunk.count, chunk.classes[end] == .letter, end - index < 8 { end += 1 }
    return isRoman(chunk, start..<index) && isRoman(chunk, index + 1..<end)
  }

  /// Capital Roman digits, at least one of them not alone, and perhaps a letter: `IV`, `IIIa`.
  private static func isRoman(_ chunk: Chunk, _ range: Range<Int>) -> Bool {
    let text = Array(chunk.text(range).unicodeScalars)
    let digits = text.lastIndex { "IVX".unicodeScalars.contains($0) }
    guard let digits, text.count - digits <= 2 else { return false }
    let first = text[...digits].lastIndex { !"IVX".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
    return digits - first >= 1 && text[..<first].allSatisfy(\.properties.isUppercase)
  }
}
