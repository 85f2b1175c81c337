public import Survey

/// Every sentence that a user reads, in French and English.
///
/// The sentences stand in `Data/*.messages`, one block a key:
///
///     error.file.not_found
///       fr: {file} : fichier introuvable. Vérifiez le nom et le dossier.
///       en: {file}: no such file. Check its name and folder.
///
/// A line that starts with `#` is a comment; `\n` in a sentence is a line break. `make generate`
/// turns the files into `Generated/`, so that a binary runs wherever it is moved.
public struct Catalogue: Sendable {
  private let sources: [String]
  /// Where each key's block stands, by the hash of the key: sentences are read when they are asked
  /// for, because a run says few of them.
  private let places: [UInt64: Place]

  /// A key's block: which source it is in, and where its lines start and end, in bytes.
  private struct Place {
    let source: Int
    let key: Range<Int>
    var end: Int
  }

  /// The catalogue of the program. Indexed once, on first use.
  public static let standard = Catalogue(sources: generatedMessageFiles.map(\.text))

  /// Indexes catalogue files; a sentence that cannot be read is missing when it is asked for.
  /// O(bytes).
  init(sources: [String]) {
    self.sources = sources
    var places: [UInt64: Place] = [:]
    places.reserveCapacity(1024)
    for (index, source) in sources.enumerated() {
      for place in Catalogue.places(in: source, index) {
        places[Catalogue.hash(of: place.key, in: source)] = place
      }
    }
    self.places = places
  }

  private static func hash(of range: Range<Int>, in source: String) -> UInt64 {
    var source = source
    return source.withUTF8 { BlockHash.hash(of: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private static func places(in source: String, _ index: Int) -> [Place] {
    var source = source
    return source.withUTF8 { bytes in
      var places: [Place] = []
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
        // A line that starts with a space or `#` belongs to the block before.
        if end > start, bytes[start] != 0x20, bytes[start] != 0x23 {
          places.append(Place(source: index, key: start..<end, end: end))
        } else if !places.isEmpty {
          places[places.count - 1].end = end
        }
        start = end + 1
      }
      return places
    }
  }

  /// The sentence of a key in a language; `nil` where there is none or it cannot be read.
  private func sentence(of key: String, in language: Language) -> Sentence? {
    guard let place = places[BlockHash.hash(of: key)],
      text(at: place.key, of: place.source) == key
    else { return nil }
    return line(of: language, in: place).flatMap { Sentence(parsing: $0) }
  }

  /// The text of a block's line for a language. Starting a program asks for a hundred of them, so
  /// that bytes are compared and a string is made of the one line.
  private func line(of language: Language, in place: Place) -> String? {
    var source = sources[place.source]
    let prefix = Array((language.rawValue + ":").utf8)
    return source.withUTF8 { bytes in
      var start = place.key.upperBound + 1
      while start < place.end {
        let end = bytes[start..<place.end].firstIndex(of: 0x0a) ?? place.end
        let line = bytes[start..<end].drop { $0 == 0x20 }
        start = end + 1
        guard line.starts(with: prefix) else { continue }
        let text = line.dropFirst(prefix.count).drop { $0 == 0x20 }
        return Catalogue.broken(
          String(decoding: UnsafeBufferPointer(rebasing: text), as: UTF8.self))
      }
      return nil
    }
  }

  /// A sentence with its line breaks, written `\n` in the files.
  private static func broken(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    return text.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }

  private func text(at range: Range<Int>, of source: Int) -> String {
    var source = sources[source]
    return source.withUTF8 {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  /// The keys of the catalogue, sorted.
  public var keys: [String] { places.values.map { text(at: $0.key, of: $0.source) }.sorted() }

  /// The names of a sentence's placeholders in a language, sorted; `nil` where there is none.
  public func placeholders(of key: String, in language: Language) -> [String]? {
    sentence(of: key, in: language)?.placeholders
  }

  /// The sentence of a key with its values.
  ///
  /// A key without a sentence gives the key itself: a defect that is visible and that a test finds,
  /// but never a crash in front of a user.
  public func sentence(_ key: String, _ facts: [Fact] = [], in language: Language) -> String {
    sentence(of: key, in: language)?.filled(with: facts, in: language) ?? key
  }

  /// The sentence of an error.
  public func sentence(of report: ErrorReport, in language: Language) -> String {
    sentence(report.key, report.facts, in: language)
  }

  /// A number with its decimals as the language writes it.
  public static func number(_ value: Double, decimals: Int, in language: Language) -> String {
    LocaleFormat.number(value, decimals: decimals, in: language)
  }

  /// One sentence of a file: its key, language and text.
  struct Block: Equatable {
    let key: String
    let language: Language
    let sentence: String
  }

  /// The blocks of a catalogue file, in its order.
  static func blocks(of source: String) -> [Block] {
    var blocks: [Block] = []
    var key = ""
    for line in source.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.hasPrefix("#") { continue }
      let trimmed = line.drop(while: { $0 == " " })
      if trimmed.startIndex == line.startIndex {
        key = String(line)
        continue
      }
      guard let colon = trimmed.firstIndex(of: ":"),
        let language = Language(rawValue: String(trimmed[..<colon]))
      else { continue }
      let text = trimmed[trimmed.index(after: colon)...].drop(while: { $0 == " " })
      blocks.append(
        Block(key: key, language: language, sentence: broken(String(text))))
    }
    return blocks
  }
}
