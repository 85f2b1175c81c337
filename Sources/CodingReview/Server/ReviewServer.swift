internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Survey
internal import Synchronization

/// Serves a site over HTTP on this machine.
struct ReviewServer {
  let host: String
  let port: Int
  let makeSite: @Sendable (_ port: Int) -> ReviewSite
  /// Told the port once requests are taken.
  let started: @Sendable (_ port: Int) -> Void

  /// Serves until the process is told to end.
  ///
  /// - Throws: ``ReviewError/port(_:reason:)`` when the port cannot be opened.
  func run() async throws {
    let site = SiteSlot()
    let (host, makeSite, started) = (host, makeSite, started)
    // Nothing is logged: a request's address can hold words that people searched for.
    let application = Application(
      responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
        guard let site = site.site else { return Response(status: .serviceUnavailable) }
        return await ReviewServer.respond(to: request, site)
      },
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? 0
        site.site = makeSite(port)
        started(port)
      },
      logger: Logger(label: "review") { _ in SwiftLogNoOpLogHandler() })
    do {
      try await application.runService()
    } catch let error as IOError {
      throw ReviewError.port(port, reason: String(cString: strerror(error.errnoCode)))
    }
  }

  /// Turns a request into what the pages know, and their answer into a response.
  private static func respond(to request: Request, _ site: ReviewSite) async -> Response {
    let fields = request.headers
    func field(_ name: String) -> String? {
      HTTPField.Name(name).flatMap { fields[$0] }
    }
    // A stranger's file is not even read.
    let takesFile = request.uri.path == "/gold" && site.knows(cookie: field("cookie"))
    let limit = takesFile ? RequestLimit.file : RequestLimit.form
    var body: [UInt8] = []
    if request.method == .post {
      var request = request
      guard let buffer = try? await request.collectBody(upTo: limit) else {
        return Response(status: .contentTooLarge)
      }
      body = Array(buffer.readableBytesView)
    }
    let answer = await site.respond(
      to: PageRequest(
        method: request.method.rawValue, path: request.uri.path,
        query: FormFields(parsing: request.uri.query ?? ""), host: request.head.authority,
        origin: field("origin"), fetchSite: field("sec-fetch-site"), cookie: field("cookie"),
        scriptToken: field("x-review-token"), body: body))
    var headers = HTTPFields()
    for (name, value) in answer.headers {
      if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
    }
    return Response(
      status: HTTPResponse.Status(code: answer.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}

/// The site, which can be made only once the port is known.
private final class SiteSlot: Sendable {
  private let slot = Mutex<ReviewSite?>(nil)

  var site: ReviewSite? {
    get { slot.withLock { $0 } }
    set { slot.withLock { $0 = newValue } }
  }
}
