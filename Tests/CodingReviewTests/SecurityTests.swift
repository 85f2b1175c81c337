import Foundation
import Survey
import Testing

@testable import CodingReview

@Suite("Safety of the page")
struct SecurityTests {
  private let gate = RequestGuard(host: "127.0.0.1", port: 8437)

  @Test(
    "requests of other hosts and origins are turned away",
    arguments: [
      // host, origin, fetch site, refusal, why
      ("127.0.0.1:8437", nil, nil, nil, "typed into the browser, or curl"),
      ("localhost:8437", "http://localhost:8437", "same-origin", nil, "the page's own form"),
      ("[::1]:8437", nil, "none", nil, "opened by hand"),
      ("attacker.example:8437", nil, nil, .host, "a name that was made to point here"),
      ("127.0.0.1:80", nil, nil, .host, "another port"), ("127.0.0.1", nil, nil, .host, "none"),
      (nil, nil, nil, .host, "no host"),
      ("127.0.0.1:8437", "http://attacker.example", nil, .origin, "another site's form"),
      ("127.0.0.1:8437", "null", nil, .origin, "a sandboxed frame or a file"),
      ("127.0.0.1:8437", "http://localhost:8437", nil, .origin, "another name is another origin"),
      ("127.0.0.1:8437", "https://127.0.0.1:8437", nil, .origin, "another scheme"),
      ("127.0.0.1:8437", nil, "cross-site", .origin, "a link or image of another site"),
      ("127.0.0.1:8437", nil, "same-site", .origin, "another port of this machine"),
    ] as [(String?, String?, String?, RequestGuard.Refusal?, String)])
  func hosts(
    _ host: String?, _ origin: String?, _ site: String?, _ refusal: RequestGuard.Refusal?,
    _ why: String
  ) {
    #expect(gate.refusal(host: host, origin: origin, fetchSite: site) == refusal, "\(why)")
  }

  @Test("tokens are compared whole, and an empty one is none")
  func tokens() {
    #expect(RequestGuard.isSame("abc", "abc"))
    for (left, right) in [("abc", "abd"), ("abc", "ab"), ("", ""), ("", "a")] {
      #expect(!RequestGuard.isSame(left, right), "\(left) \(right)")
    }
    #expect(gate.refusal(sent: nil, expected: "a") == .token)
    let secrets = Set((0..<200).map { _ in Sessions.secret() })
    #expect(secrets.count == 200 && secrets.allSatisfy { $0.count == 32 })
  }

  @Test(
    "hostile answers stay text",
    arguments: [
      // text, HTML, why
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "a script"),
      ("\"\u{301} onfocus=x", "&quot;\u{301} onfocus=x", "a mark that carries an accent"),
      ("<\u{338}b>", "&lt;\u{338}b&gt;", "the same for an angle"),
      ("'&amp;'", "&#39;&amp;amp;&#39;", "what looks escaped is escaped"),
      ("a\u{0}b\u{1b}", "a\u{fffd}b\u{fffd}", "control characters"),
      ("\u{202e}txet\u{202c}", "\u{fffd}txet\u{fffd}", "text turned round"),
      ("{{token}}", "{{token}}", "the notation of templates"), ("deux\nlignes", "deux\nlignes", ""),
    ])
  func escaping(_ text: String, _ html: String, _ why: String) {
    #expect(PageText().escapeText(text) == html, "\(why)")
  }

  @Test("every template escapes, in sections and parts too")
  func templates() {
    let hostile = "\"\u{301}><img src=x onerror=y>"
    for file in generatedTemplates {
      #expect(!file.text.contains("{{{") && !file.text.contains("{{&"), "\(file.name)")
      #expect(!file.text.contains("style=") && !file.text.contains(" on"), "\(file.name) inline")
    }
    let page = PageTemplates.standard.render(
      "answers",
      [
        "t": PageWords.french.fixed, "title": hostile, "coder": hostile, "search": hostile,
        "found": hostile, "rows": [["href": "/answer/1", "text": hostile, "own": hostile]],
        "nav": [["href": "/", "label": hostile, "count": hostile]],
      ])
    #expect(!page.contains("<img") && !page.contains("\"\u{301}"))
    #expect(page.components(separatedBy: "&lt;img src=x").count - 1 >= 6)
  }

  @Test("every page carries the rules that keep it to itself")
  func headers() {
    let headers = Dictionary(
      uniqueKeysWithValues: PageResponse.page("").headers.map { ($0.name, $0.value) })
    let policy = headers["content-security-policy"] ?? ""
    #expect(policy.hasPrefix("default-src 'none'; ") && !policy.contains("unsafe"))
    #expect(policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"))
    #expect(
      headers["cache-control"] == "no-store" && headers["x-content-type-options"] == "nosniff")
  }

  @Test(
    "forms are read as browsers write them",
    arguments: [
      // body, name, values, why
      ("code=a&code=b", "code", ["a", "b"], "the same name twice"),
      ("note=l%27%C3%A9t%C3%A9+dit", "note", ["l'été dit"], "escapes and spaces"),
      ("a=1&&b", "b", [""], "a name alone"), ("a=100%", "a", ["100%"], "a broken escape"),
      ("a=%ff", "a", ["\u{fffd}"], "no UTF-8"), ("a=b=c", "a", ["b=c"], "a sign in the value"),
    ] as [(String, String, [String], String)])
  func forms(_ body: String, _ name: String, _ values: [String], _ why: String) {
    #expect(FormFields(parsing: body).all(name) == values, "\(why)")
  }

  @Test("what is written into an address is read back", arguments: ["é & ü=?/#%+", "", "a b", "🚲"])
  func address(_ text: String) {
    #expect(FormFields(parsing: "q=" + FormFields.encoded(text))["q"] == text)
  }

  @Test(
    "routes",
    arguments: [
      // method, path, route
      ("GET", "/", .home), ("GET", "/answer/12", .answer(12)), ("POST", "/answer/12", .decide(12)),
      ("GET", "/undo", nil), ("POST", "/undo", .undo), ("GET", "/answer/x", nil),
      ("GET", "/entry/effect", .effect), ("GET", "/export/gold.csv", .export(.gold, format: "csv")),
      ("GET", "/export/gold.yaml", nil), ("GET", "/export/../../etc", nil), ("PUT", "/", nil),
      ("GET", "/answer/99999999999999999999", nil), ("HEAD", "/", nil),
    ] as [(String, String, ReviewRoute?)])
  func routes(_ method: String, _ path: String, _ route: ReviewRoute?) {
    #expect(ReviewRoute(method: method, path: path) == route)
    #expect(route.map { $0.isChange == (method == "POST") } ?? true, "what changes is posted")
  }
}
