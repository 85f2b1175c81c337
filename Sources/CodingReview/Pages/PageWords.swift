internal import CodingReports
internal import Messages
internal import Survey

/// The words of the pages in one language.
struct PageWords: Sendable {
  let language: Language
  /// The sentences without values, by what follows `review.page.` in their key.
  let fixed: [String: String]
  let wording: ReportWording

  static let french = PageWords(.french)
  static let english = PageWords(.english)

  static func of(_ language: Language) -> PageWords {
    language == .french ? french : english
  }

  private init(_ language: Language) {
    self.language = language
    let wording = ReportWording(
      language: language.rawValue,
      sentence: { Catalogue.standard.sentence($0, $1, in: language) },
      number: { Catalogue.number($0, decimals: $1, in: language) })
    self.wording = wording
    let start = "review.page."
    fixed = Dictionary(
      uniqueKeysWithValues: Catalogue.standard.keys.filter { $0.hasPrefix(start) }.map { key in
        (
          String(key.dropFirst(start.count)),
          wording.unbroken(Catalogue.standard.sentence(key, in: language))
        )
      })
  }

  /// A sentence with values, by what follows `review.say.` in its key.
  func say(_ key: String, _ facts: [Fact] = []) -> String {
    wording.unbroken(Catalogue.standard.sentence("review.say." + key, facts, in: language))
  }

  /// The sentence of an error.
  func sentence(of report: ErrorReport) -> String {
    wording.unbroken(Catalogue.standard.sentence(of: report, in: language))
  }

  func label(_ entry: Codeframe.Entry) -> String { wording.label(entry) }

  func number(_ value: Double, decimals: Int = 0) -> String {
    wording.number(value, decimals: decimals)
  }

  func percent(_ share: Double, decimals: Int = 0) -> String {
    wording.percent(share, decimals: decimals)
  }

  /// A text of the codeframe, its spaces as French sets them.
  func unbroken(_ text: String) -> String { wording.unbroken(text) }

  /// A half-width of an interval in points; a dash where nothing tells it.
  func points(_ halfWidth: Double) -> String {
    halfWidth.isFinite ? "±\u{202f}" + number(halfWidth * 100, decimals: 1) : "–"
  }
}
