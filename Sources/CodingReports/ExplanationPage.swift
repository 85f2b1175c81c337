public import Survey

/// Answers with the words marked that speak for each code, as one HTML page that asks nothing of
/// any server.
///
/// A mark carries its codes' numbers, which the legend and the line under the answer explain, so
/// that neither colour nor hovering is needed to read it.
public enum ExplanationPage {
  /// The text of `code --explain-html OUT`.
  public static func text(_ sections: [ExplanationSection], wording: ReportWording) -> String {
    let body = sections.enumerated().map { $1.html(number: $0 + 1) }.joined()
    return PageParts.page(
      title: wording.sentence("explanation.title"), stamp: nil, body: body,
      language: wording.language)
  }
}

/// The answers to one question, with their legend.
public struct ExplanationSection: Sendable {
  private let question: String?
  private let codeframe: Codeframe
  private let wording: ReportWording
  private let numbers: [Code: Int]
  private let labels: [Code: String]
  private var items = ""

  /// - Parameters:
  ///   - question: its name; `nil` where there is one only.
  ///   - codeframe: gives the labels of codes.
  ///   - wording: the words of the reader's language.
  public init(question: String?, codeframe: Codeframe, wording: ReportWording) {
    self.question = question
    self.codeframe = codeframe
    self.wording = wording
    numbers = Dictionary(
      uniqueKeysWithValues: codeframe.codes.enumerated().map { ($1, $0 + 1) })
    labels = Dictionary(
      uniqueKeysWithValues: codeframe.entries.map { ($0.code, wording.label($0)) })
  }

  /// Adds an answer. O(its bytes × codes).
  ///
  /// - Parameters:
  ///   - name: its id or its line.
  ///   - answer: what the respondent wrote.
  ///   - coded: its codes, with their evidence.
  public mutating func add(name: String, answer: String, coded: CodedAnswer) {
    items += "<li><p><b>\(HTMLText.escaped(name))</b></p>\n<p class=\"verbatim\" lang=\"fr\">"
    for piece in CodeMarks(answer, codes: coded.codes, evidence: coded.evidence).pieces {
      guard !piece.codes.isEmpty else {
        items += HTMLText.escaped(piece.text)
        continue
      }
      let names = piece.codes.map { "\(label($0)) (\($0.name))" }.joined(separator: ", ")
      let tags = piece.codes.map { String(numbers[$0] ?? 0) }.joined(separator: ",")
      items +=
        "<mark title=\"\(HTMLText.escaped(names))\">\(HTMLText.escaped(piece.text))"
        + "<sup>\(tags)</sup></mark>"
    }
    items += "</p>\n<p class=\"given\">" + given(coded) + "</p></li>\n"
  }

  func html(number: Int) -> String {
    let heading = question ?? wording.sentence("explanation.answers")
    let rows = codeframe.entries.map { entry in
      PageParts.row([
        String(numbers[entry.code] ?? 0), wording.label(entry), entry.code.name,
        entry.definition ?? "",
      ])
    }.joined()
    let legend = wording.sentence("explanation.legend")
    let header = ["number", "label", "code", "definition"].map {
      wording.sentence("explanation.column." + $0)
    }
    return "<section aria-labelledby=\"q\(number)\">\n"
      + "<h2 id=\"q\(number)\">\(HTMLText.escaped(heading))</h2>\n"
      + PageParts.paragraph(wording.sentence("explanation.text"))
      + PageParts.table(caption: legend, label: legend, header: header, rows: rows, hasWords: true)
      + "<ul class=\"answers\">\n" + items + "</ul>\n</section>\n"
  }

  /// The codes given with their numbers, and how sure they are.
  private func given(_ coded: CodedAnswer) -> String {
    let codes = coded.codes.map {
      "<b>\(numbers[$0] ?? 0)</b> \(HTMLText.escaped(label($0)))"
    }
    let sure = wording.sentence(
      "explanation.confidence", [.text("value", wording.number(coded.confidence, decimals: 2))])
    let outcome = wording.sentence("explanation.outcome." + coded.outcome.rawValue)
    let named =
      coded.outcome == .coded || coded.outcome == .nonResponse
      ? codes : codes + [HTMLText.escaped(outcome)]
    return (named + [HTMLText.escaped(sure)]).joined(separator: " · ")
  }

  private func label(_ code: Code) -> String { labels[code] ?? code.name }
}
