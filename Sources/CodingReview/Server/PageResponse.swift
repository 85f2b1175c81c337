/// A request as the pages see it.
struct PageRequest: Sendable {
  let method: String
  /// Without the query.
  let path: String
  let query: FormFields
  let host: String?
  let origin: String?
  let fetchSite: String?
  let cookie: String?
  /// The token that a script sends where no form does.
  let scriptToken: String?
  let body: [UInt8]

  /// The body as the fields of a form.
  var form: FormFields { FormFields(parsing: String(decoding: body, as: UTF8.self)) }
}

/// What goes back.
struct PageResponse: Sendable, Equatable {
  var status = 200
  var type = "text/html; charset=utf-8"
  var body: [UInt8] = []
  /// Where the browser is to go.
  var location: String?
  /// A cookie to set, with its attributes.
  var cookie: String?
  /// The name of a file to save.
  var fileName: String?
  /// Whether the body never changes under its address.
  var isLasting = false

  static func page(_ text: String, status: Int = 200) -> PageResponse {
    PageResponse(status: status, body: Array(text.utf8))
  }

  static func redirect(_ location: String) -> PageResponse {
    PageResponse(status: 303, location: location)
  }

  /// The headers, the same for every page but for what is told above: nothing from elsewhere, no
  /// script inside a page, nothing kept by the browser, and no frame around it.
  var headers: [(name: String, value: String)] {
    var headers = [
      ("content-type", type), ("x-content-type-options", "nosniff"),
      ("referrer-policy", "same-origin"), ("x-frame-options", "DENY"),
      ("cross-origin-opener-policy", "same-origin"),
      ("cross-origin-resource-policy", "same-origin"),
      ("cache-control", isLasting ? "private, max-age=31536000, immutable" : "no-store"),
      (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
      ),
    ]
    if let location { headers.append(("location", location)) }
    if let cookie { headers.append(("set-cookie", cookie)) }
    if let fileName {
      headers.append(("content-disposition", "attachment; filename=\"\(fileName)\""))
    }
    return headers
  }
}
