public import Survey

/// The words and numbers of a report in its reader's language.
///
/// The sentences come from outside, so that tables and pages know no catalogue.
public struct ReportWording: Sendable {
  /// `fr` or `en`.
  public let language: String
  private let find: @Sendable (String, [Fact]) -> String
  private let write: @Sendable (Double, Int) -> String

  /// - Parameters:
  ///   - language: `fr` or `en`, as pages say it.
  ///   - sentence: gives the sentence of a key with its values.
  ///   - number: gives a number with so many decimals as the language writes it.
  public init(
    language: String, sentence: @escaping @Sendable (String, [Fact]) -> String,
    number: @escaping @Sendable (Double, Int) -> String
  ) {
    self.language = language
    find = sentence
    write = number
  }

  /// The sentence of a key that starts with `report.`, whose spaces before `: ; ! ? » %` and after
  /// `«` do not break in French.
  public func sentence(_ key: String, _ facts: [Fact] = []) -> String {
    unbroken(find("report." + key, facts))
  }

  /// `47 %` in French, `47%` in English; a share of 1 is 100.
  public func percent(_ share: Double, decimals: Int = 0) -> String {
    number(share * 100, decimals: decimals) + (isFrench ? "\u{a0}%" : "%")
  }

  /// `40–55 %`.
  public func interval(_ low: Double, _ high: Double, decimals: Int = 0) -> String {
    number(low * 100, decimals: decimals) + "–" + percent(high, decimals: decimals)
  }

  /// `+12` or `−3`: a difference of shares in points.
  public func points(_ difference: Double, decimals: Int = 0) -> String {
    let digits = number(abs(difference) * 100, decimals: decimals)
    let isZero = digits.allSatisfy { !$0.isNumber || $0 == "0" }
    return isZero ? digits : (difference < 0 ? "−" : "+") + digits
  }

  /// A number as the language writes it; never a negative zero.
  public func number(_ value: Double, decimals: Int = 0) -> String {
    // Halves go away from zero, as readers round.
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return write(rounded == 0 ? 0 : rounded, decimals)
  }

  /// The label of a code in the language.
  public func label(_ entry: Codeframe.Entry) -> String {
    unbroken(isFrench ? entry.label : entry.englishLabel ?? entry.label)
  }

  private var isFrench: Bool { language == "fr" }

  /// A text with the spaces of its language's typography: in French those before `: ; ! ? » %` and
  /// after `«` do not break.
  public func unbroken(_ text: String) -> String {
    guard isFrench else { return text }
    var result = ""
    var before: Character = "x"
    for (index, character) in zip(text.indices, text) {
      if character == " " {
        let next = text.index(after: index)
        let following = next < text.endIndex ? text[next] : "x"
        if ":»%".contains(following) || before == "«" {
          result.append("\u{a0}")
        } else if ";!?".contains(following) {
          result.append("\u{202f}")
        } else {
          result.append(character)
        }
      } else {
        result.append(character)
      }
      before = character
    }
    return result
  }
}
