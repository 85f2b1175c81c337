import Foundation
import Survey

@testable import CodingReview

/// A review of composed answers, for the tests of its rules.
enum Sample {
  static let codeframe = Codeframe(
    question: "obstacles",
    entries: ["temps", "budget", "aucun", "autre", "non_reponse"].map {
      Codeframe.Entry(code: Code($0), label: $0.capitalized)
    })

  static func proposal(
    _ codes: String, outcome: Outcome = .coded, confidence: Double = 0.8,
    lesson: Proposal.Lesson = .unseen
  ) -> Proposal {
    let codes = CodeCell.codes(of: codes)
    return Proposal(
      codes: codes, outcome: outcome, confidence: confidence,
      probabilities: codeframe.codes.map { codes.contains($0) ? 0.9 : 0.05 }, lesson: lesson)
  }

  static func decision(
    _ codes: String, unsure: Bool = false, note: String = "", saw: Bool = false
  ) -> Decision {
    Decision(codes: CodeCell.codes(of: codes), isUnsure: unsure, note: note, sawProposal: saw)
  }

  /// Six answers: 0 and 1 in batch 1, 2 in batch 2, 3 to 5 outside the sample; 5 is blank.
  static func book() -> ReviewBook {
    let texts = [
      "on court après les heures", "l'enveloppe est vide", "ni le temps ni les sous",
      "rien ne nous arrête", "on verra", "  ",
    ]
    let batches = [1, 1, 2, nil, nil, nil]
    var book = ReviewBook(
      codeframe: codeframe,
      answers: texts.enumerated().map { place, text in
        ReviewAnswer(
          position: place, id: "r\(place)", text: text, stratum: place < 3 ? "epci" : "region",
          draw: batches[place].map { ReviewAnswer.Draw(probability: 0.5, batch: $0) })
      },
      proposals: [
        proposal("temps"), proposal("budget"), proposal("temps|budget"),
        proposal("aucun", confidence: 0.4), proposal("", outcome: .unmatched, confidence: 0.6),
        proposal("non_reponse", outcome: .nonResponse),
      ])
    book.coders = [Coder(id: 1, name: "Anne"), Coder(id: 2, name: "Bruno")]
    return book
  }
}
