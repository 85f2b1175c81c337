import Foundation
import Glibc

/// The page's program, started for a test.
final class PageProgram: @unchecked Sendable {
  let process = Process()
  /// The address that it printed, with its token.
  let address: String
  let port: UInt16

  static let path: String = {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return ((tests ?? "") as NSString).deletingLastPathComponent + "/verbatim-review"
  }()

  /// Starts it and waits until it has printed its address.
  init(_ arguments: [String], in folder: Folder) throws {
    process.executableURL = URL(filePath: PageProgram.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["LC_ALL": "fr_FR.UTF-8"]
    let output = Pipe()
    let errors = folder.file("errors.txt")
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data([0x0a]) {
      line += byte
    }
    address = String(decoding: line, as: UTF8.self)
    port = URLComponents(string: address)?.port.map { UInt16($0) } ?? 0
  }

  deinit { kill() }

  /// Ends it as a power cut would.
  func kill() {
    guard process.isRunning else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// A browser as far as the tests need one: a connection that stays open, cookies and forms.
///
/// Unchecked: each is used by one task at a time.
final class Browser: @unchecked Sendable {
  struct Page {
    let status: Int
    let headers: [String: String]
    let body: String

    /// The value of a form's hidden field; the last one of its name.
    func field(_ name: String) -> String {
      let mark = "name=\"\(name)\" value=\""
      guard let start = body.range(of: mark, options: .backwards) else { return "" }
      return String(body[start.upperBound...].prefix { $0 != "\"" })
    }
  }

  /// The connection has gone.
  struct Gone: Error {}

  private let port: UInt16
  private var descriptor: Int32 = -1
  private var cookie: String?

  init(port: UInt16) { self.port = port }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Enters by the address with the token and takes a name.
  convenience init(_ program: PageProgram, coder: String) throws {
    self.init(port: program.port)
    let query = program.address.drop { $0 != "?" }
    _ = try get("/" + query)
    _ = try post("/coder", ["name": coder, "token": try get("/").field("token")])
  }

  func get(_ path: String, headers: [String: String] = [:]) throws -> Page {
    try send("GET", path, headers, body: nil)
  }

  func post(_ path: String, _ fields: [String: String], headers: [String: String] = [:]) throws
    -> Page
  {
    var allowed = CharacterSet.alphanumerics
    allowed.insert("-")
    let body = fields.map {
      "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
    }.joined(separator: "&")
    var headers = headers
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    return try send("POST", path, headers, body: body)
  }

  /// Sends a request as it is given.
  func send(_ method: String, _ path: String, _ headers: [String: String], body: String?) throws
    -> Page
  {
    if descriptor < 0 { try connect() }
    var head = "\(method) \(path) HTTP/1.1\r\n"
    var headers = headers
    if headers["Host"] == nil { headers["Host"] = "127.0.0.1:\(port)" }
    if let cookie { headers["Cookie"] = cookie }
    if let body { headers["Content-Length"] = String(body.utf8.count) }
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    let bytes = Array((head + "\r\n" + (body ?? "")).utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw lost() }
      sent += count
    }
    return try receive()
  }

  private func connect() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw lost() }
    var isOn: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(4))
  }

  private func lost() -> Gone {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    return Gone()
  }

  private func receive() throws -> Page {
    var bytes: [UInt8] = []
    var end: Int?
    var length = 0
    var headers: [String: String] = [:]
    var status = 0
    var buffer = [UInt8](repeating: 0, count: 65536)
    while end == nil || bytes.count < end! + length {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { throw lost() }
      bytes += buffer[..<count]
      guard end == nil, let place = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { continue }
      end = place.upperBound
      let lines = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
        .components(separatedBy: "\r\n")
      status = Int(lines[0].split(separator: " ")[1]) ?? 0
      for line in lines.dropFirst() {
        guard let colon = line.firstIndex(of: ":") else { continue }
        headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
          .trimmingCharacters(in: .whitespaces)
      }
      length = Int(headers["content-length"] ?? "") ?? 0
    }
    if let set = headers["set-cookie"] { cookie = String(set.prefix { $0 != ";" }) }
    return Page(
      status: status, headers: headers,
      body: String(decoding: bytes[(end ?? 0)...], as: UTF8.self))
  }
}
