/// Marks of punctuation and signs: runs of one mark are one token (`...`, `!!!`, `--`), so are
/// arrows (`->`, `=>`); brackets and quotation marks stand alone.
enum Punctuation {
  /// Where the mark that starts at `start` ends. O(length of the run).
  static func end(in chunk: Chunk, from start: Int) -> Int {
    let kind = chunk.classes[start]
    if let end = arrowEnd(chunk, start) { return end }
    var place = chunk.skipExtending(start + 1)
    switch kind {
    case .mark:
      while chunk.kind(place) == .mark { place = chunk.skipExtending(place + 1) }
    case .dot, .comma, .colon, .ellipsis, .hyphen, .dash, .star, .underscore, .tilde, .plus,
      .symbol,
      .slash, .apostrophe:
      while place < chunk.count, chunk.scalars[place] == chunk.scalars[start] {
        place = chunk.skipExtending(place + 1)
      }
    case .extending:
      break
    case .other:
      // Scripts and signs that the rules do not know keep ICU's segments.
      while place < chunk.count, !chunk.isCut[place], chunk.classes[place] == .other { place += 1 }
    default:
      break
    }
    return place
  }

  private static let longestArrow = 8

  /// `->`, `-->`, `=>`, `<-`, `<=`, `>=`, `+/-`.
  private static func arrowEnd(_ chunk: Chunk, _ start: Int) -> Int? {
    if chunk.classes[start] == .plus, chunk.kind(start + 1) == .slash,
      chunk.kind(start + 2) == .hyphen
    {
      return start + 3
    }
    var place = start
    var hasHead = false
    var hasShaft = false
    while place < min(chunk.count, start + longestArrow) {
      switch chunk.scalars[place] {
      case 0x2D, 0x3D: hasShaft = true
      case 0x3C, 0x3E: hasHead = true
      default: return hasHead && hasShaft ? place : nil
      }
      place += 1
    }
    return hasHead && hasShaft ? place : nil
  }
}
