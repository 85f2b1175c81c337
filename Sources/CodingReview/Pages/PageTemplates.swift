internal import Mustache

/// What a page shows, by the names that its template uses.
typealias PageContext = [String: Any]

/// The templates of `Data/*.mustache`, parsed once.
struct PageTemplates: Sendable {
  static let standard = PageTemplates(generatedTemplates)

  private let library: MustacheLibrary

  /// - Precondition: the templates can be parsed; a test reads them all.
  init(_ files: [(name: String, text: String)]) {
    MustacheContentTypes.register(PageText(), named: "PAGE")
    var library = MustacheLibrary()
    for file in files {
      // Said here for every template, so that none can forget to escape.
      let text = "{{% CONTENT_TYPE: PAGE}}" + file.text
      do {
        try library.register(text, named: String(file.name.prefix { $0 != "." }))
      } catch {
        preconditionFailure("\(file.name): \(error)")
      }
    }
    self.library = library
  }

  /// A template filled with what it shows; every text is escaped.
  func render(_ name: String, _ context: PageContext) -> String {
    library.render(context, withTemplate: name) ?? ""
  }
}

/// Escapes text for HTML, scalar by scalar.
///
/// The library's own escaping looks at characters: a quotation mark with a combining accent is one
/// character that it does not know, and would leave an attribute.
struct PageText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t", "\r": result.append(scalar)
      // HTML does not allow control characters; marks that turn the direction of writing could make
      // an answer look like another one.
      case "\u{0}"..<" ", "\u{7f}"..."\u{9f}", "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}":
        result.append("\u{fffd}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
