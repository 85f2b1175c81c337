internal import Survey

/// The style and the script of the pages, under addresses that change with them.
enum PageAssets {
  static let style = name(of: "review", ending: "css", generatedStyles)
  static let script = name(of: "review", ending: "js", generatedScripts)

  /// An asset by its name.
  static func response(_ asked: String) -> PageResponse? {
    switch asked {
    case style: response(generatedStyles, type: "text/css; charset=utf-8")
    case script: response(generatedScripts, type: "text/javascript; charset=utf-8")
    default: nil
    }
  }

  private static func response(
    _ files: [(name: String, text: String)], type: String
  ) -> PageResponse {
    PageResponse(
      type: type, body: Array(files.map(\.text).joined(separator: "\n").utf8), isLasting: true)
  }

  private static func name(
    of name: String, ending: String, _ files: [(name: String, text: String)]
  ) -> String {
    var hash = StableHash()
    for file in files { hash.combine(file.text) }
    return "\(name)-\(hash.hexadecimal).\(ending)"
  }
}
