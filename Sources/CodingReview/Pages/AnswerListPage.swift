internal import Survey

/// The answers that pass a filter, page by page.
struct AnswerListPage {
  let frame: PageFrame
  let book: ReviewBook
  let coder: Int64
  let filter: AnswerFilter
  let positions: [Int]
  /// From 1.
  let page: Int

  static let rowsPerPage = 50

  private var words: PageWords { frame.words }

  /// The page's context. O(rows of the page + codes).
  func context() -> PageContext {
    let count = max(
      1, (positions.count + AnswerListPage.rowsPerPage - 1) / AnswerListPage.rowsPerPage)
    let page = min(max(1, page), count)
    let shown = positions.dropFirst((page - 1) * AnswerListPage.rowsPerPage)
      .prefix(AnswerListPage.rowsPerPage)
    let query = filter.query
    func address(_ page: Int) -> String {
      "/answers?" + (query.isEmpty ? "" : query + "&") + "page=\(page)"
    }
    return frame.context(
      title: words.fixed["answers"] ?? "", current: "/answers",
      [
        "menus": menus, "found": words.say("found", [.count("count", positions.count)]),
        "first": Shown.text(
          positions.first.map { "/answer/\($0)" + (query.isEmpty ? "" : "?" + query) }),
        "rows": shown.map { row($0, query) }, "hasPages": count > 1,
        "pageWord": words.say("page", [.position("page", page), .position("count", count)]),
        "before": Shown.text(page > 1 ? address(page - 1) : nil),
        "after": Shown.text(page < count ? address(page + 1) : nil),
      ])
  }

  private func row(_ position: Int, _ query: String) -> PageContext {
    let labels = CodeLabels(book.codeframe, words)
    let own = book.decisions[position][coder]
    let isShown = Blindness(book: book).showsProposal(position, to: coder)
    return [
      "href": "/answer/\(position)" + (query.isEmpty ? "" : "?" + query),
      "text": ShortText.of(book.answers[position].text),
      "own": own.map { $0.isCoding ? labels.list($0.codes) : words.say("put_off") } ?? "",
      "machine": isShown ? labels.list(book.proposals[position].codes) : words.say("hidden"),
    ]
  }

  private var menus: [PageContext] {
    let labels = CodeLabels(book.codeframe, words)
    let strata = Set(book.answers.compactMap(\.stratum)).sorted()
    var menus = [
      menu("code", book.codeframe.codes.map { ($0.name, labels[$0]) }, filter.code?.name),
      menu(
        "outcome", Outcome.allCases.map { ($0.rawValue, words.say("outcome." + $0.rawValue)) },
        filter.outcome?.rawValue),
      menu(
        "state",
        AnswerFilter.State.allCases.map { ($0.rawValue, words.say("state." + $0.rawValue)) },
        filter.state?.rawValue),
    ]
    if !strata.isEmpty {
      menus.insert(menu("stratum", strata.map { ($0, $0) }, filter.stratum), at: 1)
    }
    return menus
  }

  private func menu(
    _ name: String, _ options: [(value: String, text: String)], _ chosen: String?
  ) -> PageContext {
    [
      "name": name, "label": words.say("filter." + name), "all": words.say("filter.any"),
      "options": options.map { option -> PageContext in
        ["value": option.value, "text": option.text, "isChosen": option.value == chosen]
      },
    ]
  }
}

extension AnswerFilter {
  /// The filter that an address's query tells; what is no value of its field is passed over.
  init(_ fields: FormFields) {
    search = String((fields["q"] ?? "").prefix(RequestLimit.words))
    code = fields["code"].flatMap { $0.isEmpty ? nil : Code($0) }
    stratum = fields["stratum"].flatMap { $0.isEmpty ? nil : $0 }
    outcome = fields["outcome"].flatMap(Outcome.init(rawValue:))
    state = fields["state"].flatMap(State.init(rawValue:))
  }

  /// The filter as an address's query, without `?`.
  var query: String {
    [
      ("q", search), ("code", code?.name ?? ""), ("stratum", stratum ?? ""),
      ("outcome", outcome?.rawValue ?? ""), ("state", state?.rawValue ?? ""),
    ].filter { !$0.1.isEmpty }.map { "\($0.0)=\(FormFields.encoded($0.1))" }
      .joined(separator: "&")
  }
}
