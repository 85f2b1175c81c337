/// Addresses of the web, e-mail addresses and files' names stay whole.
enum Addresses {
  private static let domains = WordList.set("top_domains.txt")
  private static let suffixes = WordList.set("file_suffixes.txt")

  /// Where an address that starts at `start` ends; `nil` when none starts there.
  static func end(in chunk: Chunk, from start: Int) -> Int? {
    guard chunk.kind(start).map(\.isWordlike) == true else { return nil }
    if let scheme = schemeEnd(chunk, start) {
      return trimmed(chunk, scheme, until: linkEnd(chunk, scheme))
    }
    let host = hostEnd(chunk, start)
    if chunk.kind(host) == .at, host > start, let end = domainEnd(chunk, host + 1) { return end }
    guard let end = domainEnd(chunk, start) else { return fileEnd(chunk, start) }
    if chunk.kind(end) == .slash || chunk.kind(end) == .colon,
      chunk.kind(end + 1).map(\.isWordlike) == true
    {
      return trimmed(chunk, end, until: linkEnd(chunk, end))
    }
    if chunk.kind(end) == .slash, chunk.kind(end + 1) == nil { return end + 1 }
    return end
  }

  /// `http://`, `https://`, `ftp://`, `mailto:`.
  private static func schemeEnd(_ chunk: Chunk, _ start: Int) -> Int? {
    var place = start
    while place < chunk.count, chunk.classes[place] == .letter, place - start < 8 { place += 1 }
    guard chunk.kind(place) == .colon, place > start else { return nil }
    let scheme = Folding.lower(chunk.text(start..<place))
    if chunk.kind(place + 1) == .slash, chunk.kind(place + 2) == .slash,
      ["http", "https", "ftp", "sftp", "file"].contains(scheme), place + 3 < chunk.count
    {
      return place + 3
    }
    return scheme == "mailto" && place + 1 < chunk.count ? place + 1 : nil
  }

  private static func linkEnd(_ chunk: Chunk, _ start: Int) -> Int {
    var place = start
    while place < chunk.count, chunk.scalars[place] != 0xAB, chunk.scalars[place] != 0xBB,
      chunk.scalars[place] != 0x22, chunk.scalars[place] != 0x3C, chunk.scalars[place] != 0x3E
    { place += 1 }
    return place
  }

  /// A link does not end with the punctuation of the sentence around it.
  private static func trimmed(_ chunk: Chunk, _ start: Int, until end: Int) -> Int {
    var end = end
    while end > start + 1 {
      switch chunk.classes[end - 1] {
      case .dot, .comma, .colon, .mark, .ellipsis, .apostrophe: end -= 1
      case .otherPunctuation where chunk.scalars[end - 1] != 0x23: end -= 1
      case .closeParenthesis:
        if chunk.classes[start..<end].contains(.openParenthesis) { return end }
        end -= 1
      default: return end
      }
    }
    return end
  }

  /// Letters, digits, dots, hyphens and underscores.
  private static func hostEnd(_ chunk: Chunk, _ start: Int) -> Int {
    var place = start
    while let kind = chunk.kind(place),
      kind.isWordlike || kind == .dot || kind == .hyphen || kind == .underscore || kind == .plus
    { place += 1 }
    return place
  }

  /// A host's name: labels between dots, the last a known one in small letters (`ville.fr`), or
  /// any after `www.`.
  private static func domainEnd(_ chunk: Chunk, _ start: Int) -> Int? {
    var end = hostEnd(chunk, start)
    while end > start, chunk.classes[end - 1] == .dot || chunk.classes[end - 1] == .hyphen {
      end -= 1
    }
    guard chunk.classes[start..<end].contains(.dot),
      let last = chunk.classes[start..<end].lastIndex(of: .dot),
      !(start..<end).contains(where: { chunk.classes[$0] == .dot && chunk.kind($0 + 1) == .dot })
    else { return nil }
    if Folding.lower(chunk.text(start..<min(start + 4, end))) == "www." { return end }
    return domains.contains(chunk.text(last + 1..<end)) && last > start + 1 ? end : nil
  }

  /// A file's name: `budget.xlsx`.
  private static func fileEnd(_ chunk: Chunk, _ start: Int) -> Int? {
    let end = hostEnd(chunk, start)
    guard let last = chunk.classes[start..<end].lastIndex(of: .dot), last > start, last + 1 < end
    else { return nil }
    return suffixes.contains(Folding.lower(chunk.text(last + 1..<end))) ? end : nil
  }
}
