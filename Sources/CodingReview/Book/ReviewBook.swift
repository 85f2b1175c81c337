internal import Survey

/// Everything that was decided about the answers of one question, as the database holds it.
///
/// A value: the rules read it, the store writes first and changes it afterwards.
struct ReviewBook: Sendable {
  let codeframe: Codeframe
  let answers: [ReviewAnswer]
  /// One per answer.
  var proposals: [Proposal]
  var coders: [Coder] = []
  /// Per answer, by the coder's id.
  var decisions: [[Int64: Decision]]
  /// Per answer, what was settled where coders differed; kept apart from what each had said.
  var settlements: [Int: Settlement] = [:]
  /// Per answer, the coders who were shown the machine's codes after they had decided blind.
  var revealed: [Set<Int64>]
  /// Per answer, the coders who were shown what others decided of it.
  var compared: [Set<Int64>]
  /// Answers that chose an entry of the lexicon, or that an earlier file marks as `develop`.
  var developed: Set<Int> = []
  /// Answers that an earlier file keeps for measuring: nothing is learnt from them.
  var measuring: Set<Int> = []
  /// The share of answers that two people code, 0…1.
  var doubleShare = 0.0
  /// The codes whose intervals are watched; empty for all.
  var watched: [Code] = []

  /// What a person settled where others had differed.
  struct Settlement: Sendable, Equatable {
    let coder: Int64
    let decision: Decision
  }

  init(codeframe: Codeframe, answers: [ReviewAnswer], proposals: [Proposal]) {
    precondition(answers.count == proposals.count)
    self.codeframe = codeframe
    self.answers = answers
    self.proposals = proposals
    decisions = Array(repeating: [:], count: answers.count)
    revealed = Array(repeating: [], count: answers.count)
    compared = revealed
  }

  /// The coders who gave the answer codes, by id.
  func codings(of position: Int) -> [(coder: Int64, decision: Decision)] {
    decisions[position].filter { $0.value.isCoding }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// Whether two people coded the answer and differ, settled or not.
  func isContested(_ position: Int) -> Bool {
    guard decisions[position].count > 1 else { return false }
    let codings = codings(of: position)
    guard let first = codings.first else { return false }
    return codings.dropFirst().contains {
      Set($0.decision.codes) != Set(first.decision.codes)
    }
  }

  /// The places of contested answers that nobody has settled, in the file's order.
  var openDisagreements: [Int] {
    answers.indices.filter { settlements[$0] == nil && isContested($0) }
  }

  /// The name of a coder.
  func name(of coder: Int64) -> String { coders.first { $0.id == coder }?.name ?? "?" }
}
