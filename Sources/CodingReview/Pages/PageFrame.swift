internal import Messages
internal import Survey

/// What every page has around its own: who is there, and where one can go.
struct PageFrame {
  let session: Session
  /// The address to come back to after a change of language or keys.
  let back: String
  let openDisagreements: Int
  var search = ""

  var words: PageWords { PageWords.of(session.language) }

  /// The context of a page.
  ///
  /// - Parameters:
  ///   - kind: the class of its body.
  ///   - current: the address in the bar that it belongs to.
  func context(
    title: String, kind: String = "", current: String? = nil, _ own: PageContext = [:]
  ) -> PageContext {
    let isFrench = session.language == .french
    var context: PageContext = [
      "t": words.fixed, "lang": session.language.rawValue, "title": title, "kind": kind,
      "style": PageAssets.style, "script": PageAssets.script, "token": session.token,
      "back": back, "search": search, "usesKeys": session.usesKeys,
      "coder": Shown.text(session.coder?.name), "nav": navigation(current),
      "otherLanguage": isFrench ? "en" : "fr",
      "otherLanguageName": isFrench ? "English" : "Français",
      "otherKeys": session.usesKeys ? "off" : "on",
      "keysWord": words.say(session.usesKeys ? "keys_on" : "keys_off"),
    ]
    context.merge(own) { _, own in own }
    return context
  }

  private func navigation(_ current: String?) -> [PageContext] {
    let places = [
      ("/", words.say("home")), ("/next", words.say("code")),
      ("/answers", words.fixed["answers"]), ("/disagreements", words.fixed["disagreements"]),
      ("/agreement", words.fixed["agreement"]), ("/entries", words.fixed["lexicon"]),
      ("/training", words.fixed["training"]), ("/exchange", words.fixed["exchange"]),
    ]
    return places.map { href, label in
      [
        "href": href, "label": label ?? href, "isCurrent": href == current,
        "count": href == "/disagreements" && openDisagreements > 0
          ? String(openDisagreements) : false,
      ]
    }
  }
}

/// Values as templates take them: an empty text would still open its section.
enum Shown {
  static func text(_ text: String?) -> Any {
    guard let text, !text.isEmpty else { return false }
    return text
  }
}

/// An answer that is cut short in a list.
enum ShortText {
  /// The first so many characters, with an ellipsis where more follow. O(length).
  static func of(_ text: String, _ length: Int = 160) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= length ? line : line.prefix(length - 1) + "…"
  }
}

/// The names of codes in a page's language.
struct CodeLabels {
  private let labels: [Code: String]

  init(_ codeframe: Codeframe, _ words: PageWords) {
    labels = Dictionary(
      uniqueKeysWithValues: codeframe.entries.map { ($0.code, words.label($0)) })
  }

  subscript(code: Code) -> String { labels[code] ?? code.name }

  func list(_ codes: [Code]) -> String {
    codes.map { self[$0] }.joined(separator: ", ")
  }
}
