internal import Survey

/// The end of a batch: what was gained, and what the machine had proposed.
struct BatchPage {
  let frame: PageFrame
  let book: ReviewBook
  let queue: CodingQueue
  let batch: Int
  let coder: Int64
  let gain: SampleGain?
  let isDone: Bool

  private var words: PageWords { frame.words }

  /// The page's context. O(answers + codes).
  func context() -> PageContext {
    let progress = queue.progress(in: batch, of: book)
    let labels = CodeLabels(book.codeframe, words)
    let rows = self.rows(labels)
    var gainRows: [PageContext] = []
    var gainText = words.say("gain_alone")
    if let gain {
      gainText =
        words.say("gain_text", [.count("count", gain.codedCount)])
        + (gain.isMeasured ? "" : " " + words.say("gain_assumed"))
      gainRows = gain.rows.map {
        [
          "label": labels[$0.code], "now": words.points($0.now),
          "one": words.points($0.withOneMore), "batch": words.points($0.withBatchMore),
          "all": words.points($0.withAll),
        ]
      }
    }
    let title = words.say(isDone ? "batch_title" : "batch_open", [.position("batch", batch)])
    return frame.context(
      title: title, current: "/next",
      [
        "title": title,
        "lead": words.say(
          "batch_lead",
          [.count("decided", progress.decided), .count("count", progress.total)]),
        "hasGain": true, "gainText": gainText, "gain": gainRows, "hasRows": !rows.isEmpty,
        "rows": rows,
      ])
  }

  private func rows(_ labels: CodeLabels) -> [PageContext] {
    queue.order.filter { book.answers[$0].draw?.batch == batch }.compactMap { position in
      guard let own = book.decisions[position][coder] else { return nil }
      let isShown = Blindness(book: book).showsProposal(position, to: coder)
      let machine = book.proposals[position].codes
      let differs = isShown && own.isCoding && Set(machine) != Set(own.codes)
      return [
        "position": position, "text": ShortText.of(book.answers[position].text),
        "own": own.isCoding ? labels.list(own.codes) : words.say("put_off"),
        "machine": isShown
          ? (machine.isEmpty ? words.say("proposal_none") : labels.list(machine))
          : words.say("hidden"), "differs": differs, "kind": differs ? "differs" : "same",
      ]
    }
  }
}
