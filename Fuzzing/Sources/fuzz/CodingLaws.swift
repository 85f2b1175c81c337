import AnswerCoding
import Survey

/// What holds of every coding.
enum CodingLaws {
  /// Answers composed for the fuzzer.
  static let answers = [
    "", "pas le temps", "Le temps ? Non.", "trop cher, et personne n'est formé à l'agenda", "RAS",
    "a·b·c 1 234,5 € data.gouv.fr 👍",
  ]

  /// Codes answers and holds the results against the laws.
  static func check(_ plan: AnswerCoder.Plan, texts: [String]) {
    guard let coder = try? AnswerCoder(plan) else { fatalError("ICU cannot be opened") }
    for text in texts {
      let coded = coder.code(text, explains: true)
      law("codes are of the codeframe or none", coded.codes.count <= plan.codeframe.count + 1)
      law(
        "probabilities lie between 0 and 1",
        coded.probabilities.allSatisfy { (0...1).contains($0) }
          && (0...1).contains(coded.confidence))
      law(
        "evidence stands inside the answer",
        coded.evidence.allSatisfy {
          0 <= $0.range.lowerBound && $0.range.upperBound <= text.utf8.count
        })
      law("evidence has a finite weight", coded.evidence.allSatisfy(\.weight.isFinite))
      law("a coding comes again", coder.code(text, explains: true) == coded)
    }
  }
}
