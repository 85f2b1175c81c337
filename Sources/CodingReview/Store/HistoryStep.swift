/// One line of the history: who did what, when, knowing what.
struct HistoryStep: Sendable, Equatable {
  /// What a person did.
  enum Action: String, Sendable {
    case decide, undo, settle
    /// Codes that came from an earlier file.
    case earlier = "import"
  }

  let step: Int64
  /// In UTC, as ISO 8601 writes it.
  let at: String
  let coder: Int64
  let answer: Int
  let action: Action
  let decision: Decision
  /// The round of proposals that stood then.
  let round: Int64
  /// The step that it undoes.
  let undoes: Int64?
}

/// A decision on its way into the database.
struct DecisionRequest: Sendable, Equatable {
  let coder: Int64
  let answer: Int
  let action: HistoryStep.Action
  let decision: Decision
  /// Chosen by the page: the same request sent again changes nothing.
  let request: String
}

/// A proposed entry of the lexicon.
struct ProposedEntry: Sendable, Equatable, Identifiable {
  let id: Int64
  let coder: Int64
  /// The answer whose words it was made of.
  let answer: Int?
  let code: String
  let pattern: String
  let negation: String
}
