internal import Survey

/// What people say of an answer in the end.
struct FinalCoding: Sendable, Equatable {
  /// In the codeframe's order.
  let codes: [Code]
  /// The names of those who said it, joined by `+`; who settled it comes last.
  let coder: String
  let sawProposal: Bool
  let isUnsure: Bool
  let note: String

  /// The settled codes, else those that all coders of the answer agree on; `nil` where nobody coded
  /// it or a disagreement is open.
  init?(of position: Int, in book: ReviewBook) {
    let codings = book.codings(of: position)
    guard let first = codings.first else { return nil }
    let names = codings.map { book.name(of: $0.coder) }
    let notes = codings.map(\.decision.note).filter { !$0.isEmpty }
    if let settled = book.settlements[position] {
      codes = settled.decision.codes
      coder = (names + [book.name(of: settled.coder)]).joined(separator: "+")
      // Who settles reads what the others had said: one of them saw the proposal, so it was seen.
      sawProposal =
        settled.decision.sawProposal || codings.contains { $0.decision.sawProposal }
      isUnsure = settled.decision.isUnsure
      note = (notes + [settled.decision.note]).filter { !$0.isEmpty }.joined(separator: " / ")
      return
    }
    if book.isContested(position) { return nil }
    codes = book.codeframe.ordered(first.decision.codes)
    coder = names.joined(separator: "+")
    sawProposal = codings.contains { $0.decision.sawProposal }
    isUnsure = codings.contains { $0.decision.isUnsure }
    note = notes.joined(separator: " / ")
  }

  /// What the coding may serve for: an answer that chose an entry measures nothing.
  static func use(of position: Int, in book: ReviewBook) -> GoldAnswer.Use? {
    if book.developed.contains(position) { return .develop }
    return book.measuring.contains(position) ? .measure : nil
  }
}
