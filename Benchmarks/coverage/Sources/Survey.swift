import SurveyStatistics

/// A survey of which everything is known: how many answers and hand codes, how common the code is,
/// how often the machine is right.
struct Setting: Sendable {
  let answers: Int
  let coded: Int
  let prevalence: Double
  let sensitivity: Double
  let specificity: Double

  var name: String {
    "\(answers), \(coded), \(prevalence), \(sensitivity), \(specificity)"
  }
}

/// How answers are drawn for hand coding.
enum Draw: String, CaseIterable, Sendable {
  case simple
  /// What the machine gave the code counts 3, what it is unsure of 2, the rest 1.
  case unequal
}

/// One simulated survey.
struct SimulatedSurvey {
  /// What people would say of each answer.
  let truth: [Bool]
  /// The answers as an estimator sees them.
  let seen: [TwicePhasedAnswer]
  /// A simple draw of the same size, for hand coding alone.
  let handAlone: [TwicePhasedAnswer]

  var share: Double { Double(truth.count { $0 }) / Double(truth.count) }

  init(_ setting: Setting, draw: Draw, random: inout SeededGenerator) {
    var truth: [Bool] = []
    var machine: [Bool] = []
    var cells: [Int] = []
    for _ in 0..<setting.answers {
      let isYes = random.nextUnit() < setting.prevalence
      let isGiven =
        random.nextUnit() < (isYes ? setting.sensitivity : 1 - setting.specificity)
      // The machine is unsure more often where it is wrong.
      let isUnsure = random.nextUnit() < (isYes == isGiven ? 0.25 : 0.6)
      truth.append(isYes)
      machine.append(isGiven)
      cells.append(draw == .simple ? 0 : isGiven ? 2 : isUnsure ? 1 : 0)
    }
    self.truth = truth
    let seed = random.next()
    seen = SimulatedSurvey.answers(
      truth, machine, cells: cells, size: setting.coded, seed: seed)
    handAlone = SimulatedSurvey.answers(
      truth, truth.map { _ in false }, cells: truth.map { _ in 0 }, size: setting.coded,
      seed: seed &+ 1)
  }

  private static func answers(
    _ truth: [Bool], _ machine: [Bool], cells: [Int], size: Int, seed: UInt64
  ) -> [TwicePhasedAnswer] {
    // Cells that nobody is in are left out.
    let used = Set(cells).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    let sample = AllocatedSample(
      cells: cells.map { numbers[$0]! }, interests: used.map { Double($0 + 1) }, seed: seed)
    let probabilities = sample.probabilities(size: size)
    var isDrawn = [Bool](repeating: false, count: truth.count)
    for place in sample.order.prefix(size) { isDrawn[place] = true }
    return truth.indices.map {
      TwicePhasedAnswer(
        weight: 1, predicted: machine[$0], gold: isDrawn[$0] ? truth[$0] : nil,
        probability: probabilities[$0])
    }
  }
}
