internal import Survey

/// An answer to be coded by eye.
struct ReviewAnswer: Sendable, Equatable {
  /// How an answer came into the sample that measures.
  struct Draw: Sendable, Equatable {
    /// With what probability it was drawn, above 0 and at most 1.
    let probability: Double
    /// The batch it belongs to, from 1: any number of first batches is a sample too.
    let batch: Int
  }

  /// The place in the file, from 0; it never changes, so that addresses stay valid.
  let position: Int
  /// The id that its file gives it.
  let id: String
  let text: String
  let stratum: String?
  /// `nil` for an answer outside the sample.
  let draw: Draw?

  /// Whether nothing is there to read.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}

/// What the machine proposes for an answer.
struct Proposal: Sendable, Equatable {
  /// What the answer was to the model that coded it.
  enum Lesson: Int, Sendable {
    /// The model never saw it.
    case unseen = 0
    /// A model coded it that learnt from the others only.
    case outOfFold = 1
    /// The model learnt from it: what it says of it measures nothing.
    case learnt = 2
  }

  let codes: [Code]
  let outcome: Outcome
  /// Of the set of codes, 0…1.
  let confidence: Double
  /// Per code of the codeframe, 0…1.
  let probabilities: [Double]
  let lesson: Lesson
}

/// What one coder decided of one answer.
struct Decision: Sendable, Equatable {
  /// In the codeframe's order; empty while the coder has put the answer off.
  let codes: [Code]
  let isUnsure: Bool
  let note: String
  /// Whether the coder had seen the machine's codes of the answer.
  let sawProposal: Bool

  /// Whether it says what the answer's codes are.
  var isCoding: Bool { !codes.isEmpty }
}

/// What an earlier file says of an answer that people coded, beside its codes.
struct EarlierGold: Sendable, Equatable {
  let coder: String
  let codes: [Code]
  let sawProposal: Bool
  let use: GoldAnswer.Use?
}

/// A person who codes.
struct Coder: Sendable, Equatable, Identifiable {
  let id: Int64
  let name: String
}
