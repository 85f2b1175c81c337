/// Masks in answers what tells who somebody is.
///
/// It finds e-mail addresses, telephone numbers, SIRET and SIREN numbers, names after a civility
/// title, and names of a given list. It does not find a name without a title that stands in no
/// list, a postal address, a post that one person holds, nor what only the context tells.
public struct Redactor: Sendable {
  /// What was found.
  public enum Kind: String, Sendable, CaseIterable {
    case email, telephone, company, person, listed

    /// What stands in its place.
    public var mask: String {
      switch self {
      case .email: "[courriel]"
      case .telephone: "[téléphone]"
      case .company: "[siret]"
      case .person: "[nom]"
      case .listed: "[lieu]"
      }
    }
  }

  /// A text after masking, with how often each kind was masked.
  public struct Result: Sendable, Equatable {
    public let text: String
    public let counts: [Kind: Int]
  }

  private let names: NameList

  /// - Parameter names: names to mask wherever they stand, whatever their case and accents.
  public init(names: [String] = []) { self.names = NameList(names) }

  /// Masks a text. O(length), and the length of names for each word that begins one.
  public func redact(_ text: String) -> Result {
    let pieces = RedactedText(text)
    var found: [(range: Range<Int>, kind: Kind)] = []
    for (kind, ranges) in [
      (Kind.email, EmailFinder.find(in: pieces)), (.company, NumberFinder.companies(in: pieces)),
      (.telephone, NumberFinder.telephones(in: pieces)), (.person, PersonFinder.find(in: pieces)),
      (.listed, names.find(in: pieces)),
    ] {
      // What was found first stays: a domain is part of its address, not a town.
      for range in ranges where !found.contains(where: { $0.range.overlaps(range) }) {
        found.append((range, kind))
      }
    }
    guard !found.isEmpty else { return Result(text: text, counts: [:]) }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var masked = ""
    var place = 0
    for (range, kind) in found {
      masked.unicodeScalars.append(contentsOf: pieces.scalars[place..<range.lowerBound])
      masked += kind.mask
      place = range.upperBound
    }
    masked.unicodeScalars.append(contentsOf: pieces.scalars[place...])
    return Result(
      text: masked, counts: Dictionary(found.map { ($0.kind, 1) }, uniquingKeysWith: +))
  }
}

/// Names of a list, found word by word.
struct NameList: Sendable {
  /// The words of each name, by its first word, longest first.
  private let names: [String: [[String]]]

  init(_ names: [String]) {
    let split = names.map { RedactedText($0).words.map { NameList.whole($0.plain) } }
    self.names = Dictionary(grouping: Set(split.filter { !$0.isEmpty }), by: { $0[0] })
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  func find(in text: RedactedText) -> [Range<Int>] {
    guard !names.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var place = 0
    while place < text.words.count {
      let length = self.length(in: text, at: place)
      if length > 0 {
        found.append(
          text.words[place].range.lowerBound..<text.words[place + length - 1].range.upperBound)
      }
      place += max(1, length)
    }
    return found
  }

  /// How many words a name that starts here has; 0 without.
  private func length(in text: RedactedText, at place: Int) -> Int {
    let candidates = names[NameList.whole(text.words[place].plain)] ?? []
    let name = candidates.first { name in
      place + name.count <= text.words.count
        && name.indices.allSatisfy { NameList.whole(text.words[place + $0].plain) == name[$0] }
        && name.indices.dropLast().allSatisfy { text.gap(after: place + $0).count <= 2 }
    }
    // The communes of Y, Eu and Us are found only with a capital.
    if let name, name.count == 1, name[0].count <= 2, !text.words[place].isCapital { return 0 }
    return name?.count ?? 0
  }

  private static func whole(_ word: String) -> String {
    switch word {
    case "st": "saint"
    case "ste": "sainte"
    default: word
    }
  }
}
