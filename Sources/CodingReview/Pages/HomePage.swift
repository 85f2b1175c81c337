internal import Survey

/// How far the coding is, and what can be set.
struct HomePage {
  let frame: PageFrame
  let book: ReviewBook
  let queue: CodingQueue
  let lexicon: Lexicon
  let hasNext: Bool

  private var words: PageWords { frame.words }

  /// The shares of answers coded twice that are offered, in percent.
  static let shares = [0, 10, 20, 30, 50, 100]

  /// The page's context. O(answers).
  func context() -> PageContext {
    let batches = self.batches
    return frame.context(
      title: lexicon.question, current: "/",
      [
        "question": lexicon.question,
        "questionText": Shown.text(lexicon.questionText.map(words.unbroken)),
        "continueWord": words.say(hasNext ? "continue" : "done"), "figures": figures,
        "hasBatches": !batches.isEmpty, "batches": batches, "coders": coders,
        "shares": HomePage.shares.map { share -> PageContext in
          [
            "value": share, "label": words.percent(Double(share) / 100),
            "isChosen": Int((book.doubleShare * 100).rounded()) == share,
          ]
        },
        "codes": book.codeframe.entries.map { entry -> PageContext in
          [
            "code": entry.code.name, "label": words.label(entry),
            "isWatched": book.watched.contains(entry.code),
          ]
        },
      ])
  }

  private func of(_ decided: Int, _ count: Int) -> String {
    words.say("figure.of", [.count("decided", decided), .count("count", count)])
  }

  private var figures: [PageContext] {
    let readable = book.answers.filter { !$0.isBlank }
    let sample = readable.filter { $0.draw != nil }
    func coded(_ answers: [ReviewAnswer]) -> Int {
      answers.count { !book.codings(of: $0.position).isEmpty }
    }
    var figures = [
      ("answers", words.number(Double(readable.count))),
      ("coded", words.number(Double(coded(readable)))),
    ]
    if !sample.isEmpty { figures.append(("sample", of(coded(sample), sample.count))) }
    figures.append(("open", words.number(Double(book.openDisagreements.count))))
    return figures.map { ["name": words.say("figure." + $0.0), "value": $0.1] }
  }

  private var batches: [PageContext] {
    Set(book.answers.compactMap { $0.draw?.batch }).sorted().map { batch in
      let progress = queue.progress(in: batch, of: book)
      return [
        "number": batch, "kind": progress.decided == progress.total ? "done" : "open",
        "label": words.say(
          "batch_label",
          [
            .position("batch", batch), .count("decided", progress.decided),
            .count("count", progress.total),
          ]),
      ]
    }
  }

  private var coders: [PageContext] {
    book.coders.map { coder in
      let own = book.decisions.compactMap { $0[coder.id] }
      return [
        "name": coder.name, "decided": own.count(where: \.isCoding),
        "unsure": own.count(where: \.isUnsure),
        "blind": own.count { $0.isCoding && !$0.sawProposal },
      ]
    }
  }
}
