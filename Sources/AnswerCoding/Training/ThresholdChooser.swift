internal import Survey
internal import SurveyStatistics

/// Chooses each code's threshold and calibration from out-of-fold scores.
struct ThresholdChooser {
  let codeframe: Codeframe
  /// Fewer examples than this, and the lexicon decides where it has entries.
  let supportFloor: Int
  /// The positions of the codes that the lexicon has entries for.
  let hasKeywords: Set<Int>

  /// How many examples a code's own threshold needs to count as much as the common one.
  static let shrinkage = 40.0

  /// The decision of each code.
  ///
  /// A code's own best threshold is drawn towards the common one, the more the rarer the code is.
  /// - Parameters:
  ///   - scores: per answer, per code; from models that had not seen the answer.
  ///   - codes: per answer, the positions of its codes.
  func decisions(scores: [[Double]], codes: [[Int]]) -> [CodeDecision] {
    let columns = codeframe.codes.indices.map { code in
      (scores: scores.map { $0[code] }, isPositive: codes.map { $0.contains(code) })
    }
    let calibrations = columns.map {
      PlattCalibration(fitting: $0.scores, to: $0.isPositive)
    }
    let supports = columns.map { $0.isPositive.count { $0 } }
    let bases = codeframe.codes.indices.map { code -> CodeDecision.Basis in
      if supports[code] < supportFloor, hasKeywords.contains(code) { return .keywords }
      return supports[code] == 0 ? .never : .model
    }
    let probabilities = codeframe.codes.indices.map { code in
      columns[code].scores.map { calibrations[code].probability(of: $0) }
    }
    let modelled = codeframe.codes.indices.filter { bases[$0] == .model }
    let common =
      ThresholdChooser.bestThreshold(
        modelled.flatMap { code in
          zip(probabilities[code], columns[code].isPositive).map { ($0, $1) }
        }) ?? 0.5
    return codeframe.codes.indices.map { code in
      let own =
        ThresholdChooser.bestThreshold(
          zip(probabilities[code], columns[code].isPositive).map { ($0, $1) }) ?? common
      let support = Double(supports[code])
      let weight = support / (support + ThresholdChooser.shrinkage)
      return CodeDecision(
        basis: bases[code], threshold: weight * own + (1 - weight) * common,
        calibration: calibrations[code], support: supports[code])
    }
  }

  /// The cut with the best F1, half-way between neighbouring probabilities; `nil` without any
  /// example. O(n log n).
  static func bestThreshold(_ items: [(probability: Double, isPositive: Bool)]) -> Double? {
    let positives = items.count { $0.isPositive }
    guard positives > 0 else { return nil }
    let sorted = items.sorted { $0.probability > $1.probability }
    var hits = 0
    var best = (f1: -1.0, threshold: 0.5)
    for (index, item) in sorted.enumerated() {
      if item.isPositive { hits += 1 }
      let next = index + 1 < sorted.count ? sorted[index + 1].probability : 0
      guard next < item.probability else { continue }
      let f1 = 2 * Double(hits) / Double(index + 1 + positives)
      if f1 > best.f1 { best = (f1, (item.probability + next) / 2) }
    }
    return best.threshold
  }

  /// Whether micro-F1 is higher when an answer without a code gets its likeliest one.
  static func likeliestPays(
    decisions: [CodeDecision], scores: [[Double]], codes: [[Int]]
  ) -> Bool {
    let modelled = decisions.indices.filter { decisions[$0].basis == .model }
    guard !modelled.isEmpty else { return false }
    var plain = (hits: 0, given: 0)
    var forced = (hits: 0, given: 0)
    var wanted = 0
    for (row, scores) in zip(codes, scores) {
      let probabilities = modelled.map { code in
        (code: code, p: decisions[code].calibration.probability(of: scores[code]))
      }
      var given = probabilities.filter { $0.p >= decisions[$0.code].threshold }.map(\.code)
      wanted += row.count
      plain.given += given.count
      plain.hits += given.count { row.contains($0) }
      if given.isEmpty, let best = probabilities.max(by: { ($0.p, -$0.code) < ($1.p, -$1.code) }) {
        given = [best.code]
      }
      forced.given += given.count
      forced.hits += given.count { row.contains($0) }
    }
    // F1 = 2 hits / (given + wanted); compared without division.
    return forced.hits * (plain.given + wanted) > plain.hits * (forced.given + wanted)
  }
}
