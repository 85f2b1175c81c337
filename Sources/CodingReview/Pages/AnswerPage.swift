internal import CodingReports
internal import Survey

/// The page on which one answer is coded.
struct AnswerPage {
  let frame: PageFrame
  let book: ReviewBook
  let lexicon: Lexicon
  let position: Int
  let coder: Int64
  /// For a page that shows the proposal.
  let evidence: [Evidence]
  let gain: SampleGain?
  let place: ListPlace
  /// The codes, note and doubt of a form that could not be taken, with what it lacked.
  var refused: (codes: [String], isUnsure: Bool, note: String, problem: String)?

  /// Where the answer stands among those that the coder goes through.
  struct ListPlace {
    /// The query that keeps the filter, with its `?`; empty without one.
    var suffix = ""
    var previous: String?
    var following: String?
    /// Its number and the size of the selection, under a filter.
    var number: (place: Int, count: Int)?
  }

  private var words: PageWords { frame.words }
  private var answer: ReviewAnswer { book.answers[position] }
  private var labels: CodeLabels { CodeLabels(book.codeframe, words) }

  /// The page's context. O(bytes of the answer × codes).
  func context(request: String, undoRequest: String) -> PageContext {
    let blindness = Blindness(book: book)
    let isShown = blindness.showsProposal(position, to: coder)
    let own = book.decisions[position][coder]
    let ticked = Set(refused?.codes ?? own?.codes.map(\.name) ?? [])
    var context: PageContext = [
      "position": position, "suffix": place.suffix, "request": request,
      "undoRequest": undoRequest, "placeParts": placeParts,
      "answerTitle": words.say("answer_title", [.text("id", answer.id)]),
      "pieces": pieces(isShown: isShown), "problem": Shown.text(refused?.problem),
      "isHidden": !isShown, "isShown": isShown,
      "isUnsure": refused?.isUnsure ?? own?.isUnsure ?? false,
      "note": refused?.note ?? own?.note ?? "",
      "codes": CodeRows.rows(
        book.codeframe, lexicon: lexicon, ticked: ticked, words: words),
      "previous": Shown.text(place.previous), "following": Shown.text(place.following),
    ]
    let others = self.others(blindness)
    context["others"] = others
    context["hasOthers"] = !others.isEmpty
    if isShown { context.merge(proposal(blindness)) { _, new in new } }
    return frame.context(
      title: words.say("answer_title", [.text("id", answer.id)]), kind: "coding-page",
      current: "/next", context)
  }

  // MARK: - Parts

  private var placeParts: [PageContext] {
    var parts: [String] = []
    if let number = place.number {
      parts.append(
        words.say(
          "place_filter", [.position("place", number.place), .count("count", number.count)]))
    } else if let batch = answer.draw?.batch {
      let members = book.answers.filter { $0.draw?.batch == batch && !$0.isBlank }
      let decided = members.count { book.decisions[$0.position][coder] != nil }
      parts.append(
        words.say(
          "place_batch",
          [.position("batch", batch), .count("decided", decided), .count("count", members.count)]))
    } else {
      let decided = book.decisions.count { !$0.isEmpty }
      parts.append(
        words.say(
          "place_all", [.count("decided", decided), .count("count", book.answers.count)]))
    }
    if let stratum = answer.stratum {
      parts.append(words.say("stratum", [.text("name", stratum)]))
    }
    if answer.draw != nil, let row = gain?.widest {
      parts.append(
        words.say(
          row.now.isFinite ? "gain" : "gain_first",
          [
            .text("label", labels[row.code]), .text("now", words.points(row.now)),
            .text("next", words.points(row.withOneMore)),
          ]))
    }
    return parts.map { ["text": $0] }
  }

  /// The answer's words, those marked that speak for a code proposed.
  private func pieces(isShown: Bool) -> [PageContext] {
    guard isShown else { return [["text": answer.text, "isMarked": false]] }
    let codes = book.proposals[position].codes
    return CodeMarks(answer.text, codes: codes, evidence: evidence).pieces.map { piece in
      [
        "text": piece.text, "isMarked": !piece.codes.isEmpty,
        "names": labels.list(piece.codes),
        "keys": piece.codes.compactMap {
          book.codeframe.position(of: $0).flatMap(CodeKeys.key(at:))
        }.joined(separator: " "),
      ]
    }
  }

  private func proposal(_ blindness: Blindness) -> PageContext {
    let proposal = book.proposals[position]
    let percent = words.percent(proposal.confidence)
    let title =
      switch proposal.outcome {
      case .unmatched: words.say("proposal_none")
      case .toReview: words.say("proposal_unsure", [.text("percent", percent)])
      case .coded, .nonResponse:
        words.say(
          proposal.confidence < 0.5 ? "proposal_unsure" : "proposal",
          [.text("percent", percent)])
      }
    let nearly = book.codeframe.codes.indices.filter {
      proposal.probabilities[$0] >= 0.15 && !proposal.codes.contains(book.codeframe.codes[$0])
    }.sorted { proposal.probabilities[$0] > proposal.probabilities[$1] }.prefix(3)
    let given = proposal.codes.compactMap { book.codeframe.position(of: $0) }
    return [
      "proposalTitle": title,
      "revealedRemark": Shown.text(
        blindness.isBlind(position) ? words.say("was_blind") : nil),
      "proposals": given.map { row($0, "given") } + nearly.map { row($0, "faint") },
      "canTake": !given.isEmpty, "proposed": CodeCell.text(of: proposal.codes),
    ]
  }

  private func row(_ place: Int, _ kind: String) -> PageContext {
    let code = book.codeframe.codes[place]
    let share = book.proposals[position].probabilities[place]
    let found = spoken(for: code)
    return [
      "label": labels[code], "kind": kind, "probability": words.percent(share),
      "value": FixedDecimals.text(share, 3),
      "words": Shown.text(
        found.isEmpty ? nil : words.say("words", [.text("words", found.joined(separator: ", "))])),
    ]
  }

  /// The answer's words that speak most for a code, each once, at most four.
  private func spoken(for code: Code) -> [String] {
    let bytes = Array(answer.text.utf8)
    var found: [String] = []
    for item in MarkedAnswer.strongest(of: evidence.filter { $0.code == code })
      .sorted(by: { $0.weight > $1.weight })
    {
      let text = String(
        decoding: bytes[item.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
      let quoted = words.say("quoted", [.text("words", ShortText.of(text, 40))])
      if !text.isEmpty, !found.contains(quoted) { found.append(quoted) }
      if found.count == 4 { break }
    }
    return found
  }

  private func others(_ blindness: Blindness) -> [PageContext] {
    guard blindness.showsOthers(position, to: coder) else { return [] }
    return book.decisions[position].filter { $0.key != coder }.sorted { $0.key < $1.key }.map {
      [
        "name": book.name(of: $0.key),
        "codes": $0.value.isCoding ? labels.list($0.value.codes) : words.say("put_off"),
        "note": Shown.text($0.value.note),
      ]
    }
  }
}

/// The codeframe as a list of boxes to tick.
enum CodeRows {
  static func rows(
    _ codeframe: Codeframe, lexicon: Lexicon, ticked: Set<String>, words: PageWords
  ) -> [PageContext] {
    codeframe.entries.enumerated().map { place, entry in
      [
        "code": entry.code.name, "place": place, "label": words.label(entry),
        "key": CodeKeys.key(at: place) ?? false,
        "isAlone": entry.code == .nonResponse || entry.code == .none,
        "isTicked": ticked.contains(entry.code.name),
        "definition": words.unbroken(entry.definition ?? ""),
      ]
    }
  }
}
