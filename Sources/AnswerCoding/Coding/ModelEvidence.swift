internal import FrenchText
internal import Survey

/// Takes a model's score apart: what each word of the answer adds to each code.
///
/// Shares are whole steps of the score, so that they add up to it exactly.
struct ModelEvidence {
  let model: CodingModel
  let extractor: FeatureExtractor
  let reader: AnswerReader

  /// A word, or two neighbouring words, of the answer.
  private struct Place: Hashable, Comparable {
    let first: Int32
    let last: Int32

    static func < (left: Place, right: Place) -> Bool {
      (left.first, left.last) < (right.first, right.last)
    }
  }

  /// What each place of the answer adds to a code's score, in steps of 2⁻³¹, in the answer's
  /// order; with the intercept and what the lexicon adds, these sum to the score.
  func shares(
    of code: Int, vector: [(feature: Int32, value: Float)]
  ) -> (places: [(first: Int, last: Int, steps: Int64)], lexicon: [(code: Int, steps: Int64)]) {
    let linear = model.linear
    var left: [Int32: (steps: Int64, count: Int64)] = [:]
    var lexicon: [(code: Int, steps: Int64)] = []
    for item in vector {
      let value = Int64((item.value * LinearScores.valueSteps).rounded())
      let row = Int(item.feature) * model.codeframe.count
      let steps = value &* Int64(linear.weights[row + code])
      if Int(item.feature) >= linear.vocabulary.lexiconStart {
        lexicon.append((Int(item.feature) - linear.vocabulary.lexiconStart, steps))
      } else {
        left[item.feature] = (steps, 0)
      }
    }
    for occurrence in extractor.occurrences { left[occurrence.feature]?.count += 1 }
    var sums: [Place: Int64] = [:]
    for occurrence in extractor.occurrences {
      guard let rest = left[occurrence.feature] else { continue }
      // The last occurrence takes what division leaves.
      let share = rest.steps / rest.count
      left[occurrence.feature] = (rest.steps &- share, rest.count - 1)
      sums[Place(first: occurrence.first, last: occurrence.last), default: 0] &+= share
    }
    let places = sums.keys.sorted().map { (Int($0.first), Int($0.last), sums[$0]!) }
    return (places, lexicon)
  }

  /// The evidence for and against codes: every word that has a share in their score.
  func evidence(
    for given: [Int], vector: [(feature: Int32, value: Float)]
  ) -> [Evidence] {
    var evidence: [Evidence] = []
    for code in given where model.decisions[code].basis == .model {
      for place in shares(of: code, vector: vector).places where place.steps != 0 {
        let words = [reader.word(at: place.first), reader.word(at: place.last)].map {
          $0.normal.split(separator: " ").joined(separator: "_")
        }
        let name = place.first == place.last ? words[0] : words.joined(separator: "_")
        evidence.append(
          Evidence(
            code: model.codeframe.codes[code],
            range: reader.range(from: place.first, to: place.last), source: .word(name),
            weight: Double(place.steps) / LinearScores.scoreSteps))
      }
    }
    return evidence
  }
}
