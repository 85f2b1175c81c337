/// What every page is made of: one file that holds all it needs and asks nothing of any server.
enum PageParts {
  /// A whole page around the text of its `<main>`.
  ///
  /// - Parameters:
  ///   - stamp: a remark that must be seen.
  ///   - body: HTML.
  static func page(title: String, stamp: String?, body: String, language: String) -> String {
    let style = generatedStyles.map(\.text).joined()
    var page = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(style)</style>
      </head>
      <body>
      <main>
      <h1>\(HTMLText.escaped(title))</h1>

      """
    if let stamp { page += "<p class=\"stamp\">\(HTMLText.escaped(stamp))</p>\n" }
    return page + body + "</main>\n</body>\n</html>\n"
  }

  /// A drawing with its caption.
  static func figure(caption: String, svg: String) -> String {
    "<figure>\n<figcaption>\(HTMLText.escaped(caption))</figcaption>\n\(svg)</figure>\n"
  }

  /// A table that scrolls where it is wider than the page.
  ///
  /// - Parameters:
  ///   - label: what is said of the scrolling region.
  ///   - rows: HTML, one `<tr>` each.
  ///   - hasWords: whether most columns are words, which stand at the left.
  static func table(
    caption: String, label: String, header: [String], rows: String, hasWords: Bool = false
  ) -> String {
    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(HTMLText.escaped(label))\">\n"
      + "<table\(hasWords ? " class=\"words\"" : "")>\n<caption>\(HTMLText.escaped(caption))</caption>\n<thead>\n<tr>"
      + header.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined()
      + "</tr>\n</thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</div>\n"
  }

  /// A row of plain cells, the first of which names it.
  static func row(_ cells: [String]) -> String {
    guard let name = cells.first else { return "" }
    return "<tr><th scope=\"row\">\(HTMLText.escaped(name))</th>"
      + cells.dropFirst().map { "<td>\(HTMLText.escaped($0))</td>" }.joined() + "</tr>\n"
  }

  /// A paragraph.
  static func paragraph(_ text: String) -> String { "<p>\(HTMLText.escaped(text))</p>\n" }
}
