internal import Survey
internal import SurveyStatistics

/// What the thresholds of a model serve.
public enum Objective: String, Sendable, CaseIterable {
  /// The best F1 of each code.
  case f1
  /// Few codes missed: the highest threshold that still finds nine in ten of a code's answers.
  case recallFloor = "recall-floor"
  /// As many answers given the code as have it: shares come out right on average.
  case count
}

/// Chooses each code's threshold and calibration from out-of-fold scores.
struct ThresholdChooser {
  let codeframe: Codeframe
  /// Fewer examples than this, and the lexicon decides where it has entries.
  let supportFloor: Int
  /// The positions of the codes that the lexicon has entries for.
  let hasKeywords: Set<Int>
  var objective = Objective.f1

  /// Fewer judges with a code, and all answers judge it.
  static let fewestExamples = 8

  /// The share of a code's answers that `recall-floor` finds.
  static let recallFloor = 0.9

  /// How many examples a code's own threshold needs to count as much as the common one.
  static let shrinkage = 80.0

  /// The decision of each code.
  ///
  /// A code's own best threshold is drawn towards the common one, the more the rarer the code is.
  /// - Parameters:
  ///   - scores: per answer, per code; from models that had not seen the answer.
  ///   - codes: per answer, the positions of its codes.
  ///   - judges: the answers that calibrate and choose; all count for support. A code that too few
  ///     of them have is judged by all answers.
  func decisions(scores: [[Double]], codes: [[Int]], judges: [Int]) -> [CodeDecision] {
    let columns = codeframe.codes.indices.map { code in
      let few = judges.count { codes[$0].contains(code) } < ThresholdChooser.fewestExamples
      let rows = few ? Array(codes.indices) : judges
      return (
        scores: rows.map { scores[$0][code] }, isPositive: rows.map { codes[$0].contains(code) }
      )
    }
    let calibrations = columns.map {
      PlattCalibration(fitting: $0.scores, to: $0.isPositive)
    }
    let supports = codeframe.codes.indices.map { code in codes.count { $0.contains(code) } }
    let bases = codeframe.codes.indices.map { code -> CodeDecision.Basis in
      if supports[code] < supportFloor, hasKeywords.contains(code) { return .keywords }
      return supports[code] == 0 ? .never : .model
    }
    let probabilities = codeframe.codes.indices.map { code in
      columns[code].scores.map { calibrations[code].probability(of: $0) }
    }
    let modelled = codeframe.codes.indices.filter { bases[$0] == .model }
    let common =
      best(
        modelled.flatMap { code in
          zip(probabilities[code], columns[code].isPositive).map { ($0, $1) }
        }) ?? 0.5
    return codeframe.codes.indices.map { code in
      let own =
        best(
          zip(probabilities[code], columns[code].isPositive).map { ($0, $1) }) ?? common
      let support = Double(columns[code].isPositive.count { $0 })
      let weight = support / (support + ThresholdChooser.shrinkage)
      return CodeDecision(
        basis: bases[code], threshold: weight * own + (1 - weight) * common,
        calibration: calibrations[code], support: supports[code])
    }
  }

  private func best(_ items: [(probability: Double, isPositive: Bool)]) -> Double? {
    switch objective {
    case .f1: ThresholdChooser.bestThreshold(items)
    case .recallFloor: ThresholdChooser.threshold(items, finding: ThresholdChooser.recallFloor)
    case .count: ThresholdChooser.countThreshold(items)
    }
  }

  /// The highest cut that finds this share of the positives. O(n log n).
  static func threshold(
    _ items: [(probability: Double, isPositive: Bool)], finding share: Double
  ) -> Double? {
    let positives = items.filter(\.isPositive).map(\.probability).sorted(by: >)
    guard !positives.isEmpty else { return nil }
    let needed = max(1, Int((share * Double(positives.count)).rounded(.up)))
    return cut(items, below: positives[needed - 1])
  }

  /// The cut above which stand as many answers as there are positives. O(n log n).
  static func countThreshold(_ items: [(probability: Double, isPositive: Bool)]) -> Double? {
    let positives = items.count { $0.isPositive }
    guard positives > 0 else { return nil }
    return cut(items, below: items.map(\.probability).sorted(by: >)[positives - 1])
  }

  /// Half-way between a probability and the next lower one.
  private static func cut(
    _ items: [(probability: Double, isPositive: Bool)], below probability: Double
  ) -> Double {
    let next = items.lazy.map(\.probability).filter { $0 < probability }.max() ?? 0
    return (probability + next) / 2
  }

  /// Micro-F1 at the best common cut of calibrated scores.
  static func microF1(scores: [[Double]], codes: [[Int]]) -> Double {
    guard let codeCount = scores.first?.count else { return 0 }
    var items: [(probability: Double, isPositive: Bool)] = []
    for code in 0..<codeCount {
      let column = scores.map { $0[code] }
      let isPositive = codes.map { $0.contains(code) }
      guard isPositive.contains(true) else { continue }
      let calibration = PlattCalibration(fitting: column, to: isPositive)
      items += zip(column, isPositive).map { (calibration.probability(of: $0), $1) }
    }
    guard let threshold = bestThreshold(items) else { return 0 }
    let given = items.filter { $0.probability >= threshold }
    let positives = items.count { $0.isPositive }
    return 2 * Double(given.count { $0.isPositive }) / Double(given.count + positives)
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
