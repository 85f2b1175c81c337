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
  private let sentences: [String: [Language: Sentence]]

  /// The catalogue of the program. Read once, on first use.
  public static let standard = Catalogue(sources: generatedMessageFiles.map(\.text))

  /// Reads catalogue files; what cannot be read is left out and `problems` in the tests name it.
  init(sources: [String]) {
    var sentences: [String: [Language: Sentence]] = [:]
    for source in sources {
      for block in Catalogue.blocks(of: source) {
        guard let sentence = Sentence(parsing: block.sentence) else { continue }
        sentences[block.key, default: [:]][block.language] = sentence
      }
    }
    self.sentences = sentences
  }

  /// The keys of the catalogue, sorted.
  public var keys: [String] { sentences.keys.sorted() }

  /// The names of a sentence's placeholders in a language, sorted; `nil` where there is none.
  public func placeholders(of key: String, in language: Language) -> [String]? {
    sentences[key]?[language]?.placeholders
  }

  /// The sentence of a key with its values.
  ///
  /// A key without a sentence gives the key itself: a defect that is visible and that a test finds,
  /// but never a crash in front of a user.
  public func sentence(_ key: String, _ facts: [Fact] = [], in language: Language) -> String {
    sentences[key]?[language]?.filled(with: facts, in: language) ?? key
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
        Block(
          key: key, language: language,
          sentence: text.split(separator: "\\n", omittingEmptySubsequences: false).joined(
            separator: "\n")))
    }
    return blocks
  }
}
