internal import FrenchText
internal import Survey

/// Which answers a coder wants to see.
struct AnswerFilter: Sendable, Equatable {
  /// Where an answer stands.
  enum State: String, Sendable, CaseIterable {
    case undecided, decided, unsure, disagreement
  }

  /// Words that must all stand in the answer, case and accents aside.
  var search = ""
  var code: Code?
  var stratum: String?
  var outcome: Outcome?
  var state: State?

  var isEmpty: Bool { self == AnswerFilter() }

  /// The places of the answers that pass, in the file's order. O(bytes of all answers).
  ///
  /// What the machine said of an answer counts only where the coder may see it: a filter must not
  /// tell what the page hides.
  func positions(in book: ReviewBook, folded: [String], for coder: Int64) -> [Int] {
    let words = AnswerFilter.folded(search).split(separator: " ").map(String.init)
    let blindness = Blindness(book: book)
    return book.answers.indices.filter { position in
      holds(position, in: book, for: coder, blindness)
        && words.allSatisfy { folded[position].contains($0) }
    }
  }

  private func holds(
    _ position: Int, in book: ReviewBook, for coder: Int64, _ blindness: Blindness
  ) -> Bool {
    let answer = book.answers[position]
    if let stratum, answer.stratum != stratum { return false }
    let isShown = blindness.showsProposal(position, to: coder)
    if let outcome, !isShown || book.proposals[position].outcome != outcome { return false }
    let own = book.decisions[position][coder]
    if let code {
      let codes = own.map(\.codes) ?? (isShown ? book.proposals[position].codes : [])
      if !codes.contains(code) { return false }
    }
    switch state {
    case nil: return true
    case .undecided: return own == nil
    case .decided: return own?.isCoding == true
    case .unsure: return own?.isUnsure == true
    case .disagreement:
      return book.isContested(position) && blindness.showsOthers(position, to: coder)
    }
  }

  /// A text as searches see it: small letters without accents.
  static func folded(_ text: String) -> String { Folding.plain(text) }
}
