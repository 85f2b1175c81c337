internal import Survey

/// Answers that two people code differently, and the page on which one is settled.
struct DisagreementPages {
  let frame: PageFrame
  let book: ReviewBook
  let lexicon: Lexicon

  private var words: PageWords { frame.words }
  private var labels: CodeLabels { CodeLabels(book.codeframe, words) }

  /// All open ones. O(answers).
  func list() -> PageContext {
    let open = book.openDisagreements
    return frame.context(
      title: words.fixed["disagreements"] ?? "", current: "/disagreements",
      [
        "lead": words.say("disagreements", [.count("count", open.count)]),
        "rows": open.map { position -> PageContext in
          [
            "position": position,
            "name": words.say("answer_title", [.text("id", book.answers[position].id)]),
            "text": ShortText.of(book.answers[position].text, 400),
            "sides": book.codings(of: position).map {
              ["name": book.name(of: $0.coder), "codes": labels.list($0.decision.codes)]
            },
          ]
        },
      ])
  }

  /// One, its codings side by side. O(codes).
  func one(
    _ position: Int, request: String, refused: (codes: [String], note: String, problem: String)?
  ) -> PageContext {
    let codings = book.codings(of: position)
    let common = codings.map { Set($0.decision.codes) }.reduce(nil) { (common: Set<Code>?, codes) in
      common?.intersection(codes) ?? codes
    }
    let settled = book.settlements[position]?.decision
    let ticked = refused?.codes ?? (settled?.codes ?? Array(common ?? [])).map(\.name)
    let open = book.openDisagreements
    let title = words.say("answer_title", [.text("id", book.answers[position].id)])
    return frame.context(
      title: title, kind: "coding-page", current: "/disagreements",
      [
        "position": position, "request": request, "answerTitle": title,
        "placeParts": [["text": words.say("to_settle", [.count("count", open.count)])]],
        "text": book.answers[position].text, "problem": Shown.text(refused?.problem),
        "note": refused?.note ?? settled?.note ?? "",
        "sides": codings.map { coding -> PageContext in
          let name = book.name(of: coding.coder)
          return [
            "name": name, "note": Shown.text(coding.decision.note),
            "names": CodeCell.text(of: coding.decision.codes),
            "adopt": words.say("adopt", [.text("name", name)]),
            "codes": coding.decision.codes.map { code -> PageContext in
              ["label": labels[code], "isAlone": common?.contains(code) != true]
            },
          ]
        },
        "frame": CodeRows.rows(
          book.codeframe, lexicon: lexicon, ticked: Set(ticked), words: words),
      ])
  }
}
