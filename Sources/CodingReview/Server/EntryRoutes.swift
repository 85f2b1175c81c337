internal import Survey

/// The lexicon beside the answers.
extension ReviewSite {
  func entries(_ session: Session) async throws -> PageResponse {
    let frame = await frame(session, back: "/entries")
    let book = await desk.book
    let labels = CodeLabels(book.codeframe, frame.words)
    let entries = try desk.store.entries()
    return page(
      "entries",
      frame.context(
        title: frame.words.fixed["lexicon"] ?? "", current: "/entries",
        [
          "lead": frame.words.say("entries", [.count("count", entries.count)]),
          "hasEntries": !entries.isEmpty, "patchName": "patch.yaml", "lexiconName": lexiconName,
          "entries": entries.map { entry -> PageContext in
            [
              "id": entry.id, "pattern": entry.pattern, "code": labels[Code(entry.code)],
              "name": book.name(of: entry.coder),
              "withdrawName": frame.words.say("withdraw", [.text("pattern", entry.pattern)]),
            ]
          },
        ]))
  }

  /// The form of an entry; its effect is shown in the page where no script asks for it.
  func entry(
    _ fields: FormFields, _ session: Session, problem: String?
  ) async -> PageResponse {
    let frame = await frame(session, back: "/entries")
    let words = frame.words
    let book = await desk.book
    let asked = EntryFields(fields, codeframe: book.codeframe)
    let position = asked.answer.flatMap { book.answers.indices.contains($0) ? $0 : nil }
    var context: PageContext = [
      "request": Sessions.secret(), "pattern": asked.pattern,
      "answer": position.map { String($0) } ?? false, "problem": Shown.text(problem),
      "text": Shown.text(position.map { ShortText.of(book.answers[$0].text, 400) }),
      "codes": book.codeframe.entries.map { entry -> PageContext in
        [
          "code": entry.code.name, "label": words.label(entry),
          "isChosen": entry.code == asked.code,
        ]
      },
      "rules": Lexicon.NegationRule.allCases.map { rule -> PageContext in
        [
          "value": rule.rawValue, "label": words.say("negation." + rule.rawValue),
          "isChosen": rule == asked.negation,
        ]
      },
    ]
    if let coder = session.coder?.id, fields["negation"] != nil, !asked.pattern.isEmpty {
      context["effect"] = await effectContext(asked, words, coder)
    }
    return page(
      "entry", frame.context(title: words.fixed["entry_title"] ?? "", current: "/entries", context))
  }

  /// The effect alone, for the page's script.
  func effect(
    _ fields: FormFields, _ session: Session, _ coder: Int64
  ) async -> PageResponse {
    let asked = EntryFields(fields, codeframe: await desk.book.codeframe)
    return page("effect", await effectContext(asked, PageWords.of(session.language), coder))
  }

  private func effectContext(
    _ asked: EntryFields, _ words: PageWords, _ coder: Int64
  ) async -> PageContext {
    let labels = CodeLabels(await desk.book.codeframe, words)
    let effect: EntryEffect
    do {
      effect = try await effects.effect(of: asked.trial, for: coder)
    } catch let error as any ReportableError {
      return ["t": words.fixed, "problem": words.sentence(of: error.report)]
    } catch {
      return ["t": words.fixed, "problem": words.say("failed.title")]
    }
    var sums = [
      words.say(
        "effect_code",
        [
          .text("label", labels[asked.code]), .count("before", effect.before),
          .count("after", effect.after),
        ]),
      words.say(
        "effect_gold",
        [
          .count("right", effect.right), .count("wrong", effect.wrong),
          .count("unknown", effect.unknown),
        ]),
    ]
    if effect.hidden > 0 {
      sums.append(words.say("effect_hidden", [.count("count", effect.hidden)]))
    }
    return [
      "t": words.fixed, "problem": false, "sums": sums,
      "effectTitle": words.say(
        "effect", [.count("count", effect.matched), .count("changed", effect.changed)]),
      "hasLines": !effect.lines.isEmpty,
      "lines": effect.lines.map { line -> PageContext in
        [
          "left": line.left, "match": line.match, "right": line.right,
          "change": line.gained.isEmpty
            ? "" : words.say("effect_gain", [.text("codes", labels.list(line.gained))]),
        ]
      },
    ]
  }

  func addEntry(
    _ form: FormFields, _ session: Session, _ coder: Int64
  ) async throws -> PageResponse {
    let book = await desk.book
    let asked = EntryFields(form, codeframe: book.codeframe)
    // A pattern that cannot be read must not get into the patch.
    do {
      _ = try await effects.effect(of: asked.trial, for: coder)
    } catch let error as any ReportableError {
      return await entry(
        form, session, problem: PageWords.of(session.language).sentence(of: error.report))
    }
    try await desk.propose(
      code: asked.code, pattern: asked.pattern, negation: asked.negation,
      from: asked.answer.flatMap { book.answers.indices.contains($0) ? $0 : nil }, by: coder,
      request: form["request"] ?? Sessions.secret())
    return .redirect("/entries")
  }
}

/// An entry as a form tells it.
struct EntryFields {
  let pattern: String
  let code: Code
  let negation: Lexicon.NegationRule
  let answer: Int?

  /// What is no value of its field takes the first one.
  init(_ fields: FormFields, codeframe: Codeframe) {
    pattern = String(
      (fields["pattern"] ?? "").prefix(RequestLimit.words)
        .split(whereSeparator: \.isWhitespace).joined(separator: " "))
    let asked = Code(fields["code"] ?? "")
    code = codeframe.position(of: asked) == nil ? codeframe.codes[0] : asked
    negation = fields["negation"].flatMap(Lexicon.NegationRule.init(rawValue:)) ?? .forbid
    answer = fields["answer"].flatMap { Int($0) }
  }

  var trial: EntryTrial { EntryTrial(code: code, pattern: pattern, negation: negation) }
}
