/// A column's name in an export of LimeSurvey or of a tool like it, taken apart.
///
/// | name                                        | question    | part    | label            |
/// |---------------------------------------------|-------------|---------|------------------|
/// | `obstacles[SQ001]`                          | `obstacles` | `SQ001` |                  |
/// | `obstacles[SQ001]. Quels freins ? [Temps]`  | `obstacles` | `SQ001` | `Temps`          |
/// | `Quels freins ? [Autre, précisez]`          | the text    |         | `Autre, précisez`|
/// | `obstacles_other`                           | `obstacles` | `other` |                  |
public struct ExportColumn: Sendable, Equatable {
  /// The name as it stands in the header.
  public let name: String
  /// The question's code, or its text where the header has no codes.
  public let question: String
  /// The code of a part of the question.
  public let part: String?
  /// What the part is called to respondents.
  public let label: String?
  /// The question's text, empty where the header has codes only.
  public let text: String

  /// Takes a name apart. O(length).
  public init(_ name: String) {
    self.name = name
    var head = name.contains(where: \.isWhitespace) ? nil : name
    var text = head == nil ? name : ""
    if let dot = name.firstRange(of: ". "), dot.lowerBound > name.startIndex,
      !name[..<dot.lowerBound].contains(where: \.isWhitespace)
    {
      head = String(name[..<dot.lowerBound])
      text = String(name[dot.upperBound...])
    }
    let (plain, label) = ExportColumn.withoutBracket(text)
    self.text = plain
    self.label = label
    guard let head else {
      (question, part) = (plain, nil)
      return
    }
    let (code, part) = ExportColumn.withoutBracket(head)
    if let part {
      (question, self.part) = (code, part)
    } else if let ending = ["_other", "_autre"].first(where: head.lowercased().hasSuffix) {
      (question, self.part) = (
        String(head.dropLast(ending.count)), String(head.suffix(ending.count - 1))
      )
    } else {
      (question, self.part) = (head, nil)
    }
  }

  /// Whether it is the box for what the choices did not foresee: `[other]`, "Autre, précisez".
  public var isOther: Bool {
    if let part, ["other", "autre"].contains(part.lowercased()) { return true }
    return label.map { $0.lowercased().hasPrefix("autre") || $0.lowercased().hasPrefix("other") }
      ?? false
  }

  /// Whether it is one choice of a question with several.
  public var isChoice: Bool { (part != nil || label != nil) && !isOther }

  /// A text and what stands in brackets at its end.
  private static func withoutBracket(_ text: String) -> (String, String?) {
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "["), open > text.startIndex else {
      return (text, nil)
    }
    var plain = text[..<open]
    while plain.last?.isWhitespace == true { plain.removeLast() }
    return (String(plain), String(text[text.index(after: open)...].dropLast()))
  }
}
