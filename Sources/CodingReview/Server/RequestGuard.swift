/// What a request must bring before anything is read or done for it.
///
/// A page of another site can send requests to this machine from the same browser. It cannot name
/// our host with its own address (`Host`), hide where it comes from (`Origin`), bring the cookie
/// (`SameSite=Strict`) or know the token of a form.
struct RequestGuard: Sendable {
  /// Why a request is turned away.
  enum Refusal: String, Sendable, Equatable {
    case host, origin, session, token

    var status: Int { self == .session ? 401 : 403 }
  }

  /// The names under which the page is reached, with the port.
  let hosts: Set<String>

  /// - Parameter host: the address that the server listens on.
  init(host: String, port: Int) {
    let own = host.contains(":") ? "[\(host)]" : host
    hosts = Set([own, "127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" })
  }

  /// Checks what every request brings.
  func refusal(host: String?, origin: String?, fetchSite: String?) -> Refusal? {
    guard let host, hosts.contains(host.lowercased()) else { return .host }
    if let origin, origin.lowercased() != "http://\(host.lowercased())" { return .origin }
    if let fetchSite, !["same-origin", "none"].contains(fetchSite.lowercased()) { return .origin }
    return nil
  }

  /// Checks what a change brings beside the cookie: the session's own token.
  func refusal(sent token: String?, expected: String) -> Refusal? {
    RequestGuard.isSame(token ?? "", expected) ? nil : .token
  }

  /// Whether two secrets are the same, in a time that does not tell where they differ.
  static func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count, !left.isEmpty else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// The sizes up to which a request is read.
enum RequestLimit {
  /// A form, in bytes.
  static let form = 64 << 10
  /// A file of earlier codes, in bytes.
  static let file = 32 << 20
  /// A name, a pattern or a search, in characters.
  static let words = 300
}
