internal import Survey
internal import SurveyStatistics

/// Counts of pairs of codings, summed with any weights: the inner loop of every bootstrap.
struct PairTally {
  /// How often a code was given by both, by the candidate, by the reference.
  struct Counts {
    var both = 0.0
    var predicted = 0.0
    var support = 0.0
    /// All pairs, with or without the code.
    var total = 0.0

    var precision: Double { predicted > 0 ? both / predicted : .nan }
    var recall: Double { support > 0 ? both / support : .nan }
    var f1: Double { predicted + support > 0 ? 2 * both / (predicted + support) : .nan }

    /// Krippendorff's alpha of the two codings for having the code or not.
    ///
    /// With two coders and no gaps, 1 − observed over expected disagreement has this closed form.
    var alpha: Double {
      let values = 2 * total
      let yes = predicted + support
      let expected = 2 * yes * (values - yes) / (values - 1)
      guard expected > 0 else { return .nan }
      return 1 - 2 * (predicted + support - 2 * both) / expected
    }

    /// The share of answers for which both say the same of the code.
    var agreement: Double {
      total > 0 ? (total - predicted - support + 2 * both) / total : .nan
    }

    /// The share of all codings that have the code.
    var prevalence: Double { total > 0 ? (predicted + support) / (2 * total) : .nan }

    var kappa: Double {
      Agreement.cohenKappa(
        both: both, onlyFirst: support - both, onlySecond: predicted - both,
        neither: total - support - predicted + both) ?? .nan
    }

    var ac1: Double {
      Agreement.gwetAC1(
        both: both, onlyFirst: support - both, onlySecond: predicted - both,
        neither: total - support - predicted + both) ?? .nan
    }
  }

  /// The figures of one weighting of the pairs.
  struct Figures {
    var counts: [Counts]
    var all = Counts()
    var substantive = Counts()
    var macro = Double.nan
    var samples = Double.nan
    var exact = Double.nan
  }

  /// One pair: positions of its codes.
  private struct Row {
    let reference: [Int]
    let candidate: [Int]
    let both: [Int]
    let f1: Double
    let isExact: Bool
  }

  private let rows: [Row]
  private let codes: [Code]

  init(_ pairs: [CodingComparison.Pair], codes: [Code]) {
    self.codes = codes
    let positions = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    rows = pairs.map { pair in
      let reference = Set(pair.reference.compactMap { positions[$0] })
      let candidate = Set(pair.candidate.compactMap { positions[$0] })
      let both = reference.intersection(candidate)
      let size = reference.count + candidate.count
      return Row(
        reference: reference.sorted(), candidate: candidate.sorted(), both: both.sorted(),
        // Two empty sets agree fully.
        f1: size == 0 ? 1 : 2 * Double(both.count) / Double(size), isExact: reference == candidate)
    }
  }

  /// The pairs of each unit that a bootstrap draws.
  static func units(of pairs: [CodingComparison.Pair]) -> [[Int]] {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (index, pair) in pairs.enumerated() {
      let unit = pair.respondent ?? "\u{0}\(index)"
      if members[unit] == nil { order.append(unit) }
      members[unit, default: []].append(index)
    }
    return order.map { members[$0]! }
  }

  /// The weight of each pair when each unit was drawn so many times.
  static func weights(_ drawn: [Int32], units: [[Int]], count: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: count)
    for (unit, times) in zip(units, drawn) {
      for pair in unit { weights[pair] = Double(times) }
    }
    return weights
  }

  /// The figures with a weight per pair; without weights each counts once. O(codes of all pairs).
  func figures(weights: [Double]?) -> Figures {
    var figures = Figures(counts: Array(repeating: Counts(), count: codes.count))
    var total = 0.0
    var samples = 0.0
    var exact = 0.0
    for (index, row) in rows.enumerated() {
      let weight = weights?[index] ?? 1
      guard weight > 0 else { continue }
      total += weight
      samples += weight * row.f1
      if row.isExact { exact += weight }
      for code in row.reference { figures.counts[code].support += weight }
      for code in row.candidate { figures.counts[code].predicted += weight }
      for code in row.both { figures.counts[code].both += weight }
    }
    var macro = (sum: 0.0, count: 0.0)
    for code in codes.indices {
      figures.counts[code].total = total
      let counts = figures.counts[code]
      figures.all.add(counts)
      if !codes[code].isResidual { figures.substantive.add(counts) }
      if counts.support > 0 {
        macro.sum += counts.f1
        macro.count += 1
      }
    }
    if macro.count > 0 { figures.macro = macro.sum / macro.count }
    if total > 0 {
      figures.samples = samples / total
      figures.exact = exact / total
    }
    return figures
  }
}

extension PairTally.Counts {
  fileprivate mutating func add(_ other: Self) {
    both += other.both
    predicted += other.predicted
    support += other.support
    total += other.total
  }
}
