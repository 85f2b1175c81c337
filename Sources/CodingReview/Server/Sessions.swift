internal import Messages
internal import Synchronization

/// One browser's stay: who codes there, and the token of its forms.
struct Session: Sendable, Equatable {
  let id: String
  /// What every form of this browser must send.
  let token: String
  var coder: Coder?
  var language: Language
  /// Whether single keys do something (WCAG 2.2, 2.1.4: they can be turned off).
  var usesKeys = true
}

/// The browsers that opened the address with its token. They live as long as the program.
final class Sessions: Sendable {
  /// Stands in the address that the program prints.
  let entrance: String
  private let language: Language
  private let sessions = Mutex<[String: Session]>([:])
  /// The most browsers at once; beyond it the address must be opened anew.
  private static let most = 200

  init(entrance: String = Sessions.secret(), language: Language) {
    self.entrance = entrance
    self.language = language
  }

  /// 128 random bits of the system, in hexadecimal digits.
  static func secret() -> String {
    var system = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(system.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Starts a session for who brings the token of the address.
  func enter(with token: String?) -> Session? {
    guard let token, RequestGuard.isSame(token, entrance) else { return nil }
    let session = Session(
      id: Sessions.secret(), token: Sessions.secret(), coder: nil, language: language)
    sessions.withLock { sessions in
      if sessions.count >= Sessions.most { sessions.removeAll() }
      sessions[session.id] = session
    }
    return session
  }

  /// Somebody without a session, for the page that says so.
  var stranger: Session {
    Session(id: "", token: "", coder: nil, language: language)
  }

  /// A language by its name.
  static func language(named name: String) -> Language? { Language(rawValue: name) }

  subscript(id: String) -> Session? { sessions.withLock { $0[id] } }

  func update(_ session: Session) { sessions.withLock { $0[session.id] = session } }
}

/// The cookies of a request.
enum Cookies {
  static func value(of name: String, in header: String?) -> String? {
    guard let header else { return nil }
    for part in header.split(separator: ";") {
      let part = part.drop(while: \.isWhitespace)
      if part.hasPrefix(name + "=") { return String(part.dropFirst(name.count + 1)) }
    }
    return nil
  }
}
