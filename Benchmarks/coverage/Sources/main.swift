// Measures how often intervals hold the truth, over simulated surveys. Exits 1 when a bound that
// the project promises is missed by more than two standard errors of the simulation; what is missed
// by less is marked "at the bound".
//
//   swift run -c release --package-path Benchmarks/coverage coverage [RUNS]
import Glibc
import SurveyStatistics

let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 4000
let settings = [
  Setting(answers: 263, coded: 100, prevalence: 0.10, sensitivity: 0.80, specificity: 0.95),
  Setting(answers: 263, coded: 100, prevalence: 0.30, sensitivity: 0.80, specificity: 0.95),
  Setting(answers: 1000, coded: 150, prevalence: 0.10, sensitivity: 0.80, specificity: 0.95),
  Setting(answers: 1000, coded: 150, prevalence: 0.30, sensitivity: 0.85, specificity: 0.90),
  Setting(answers: 1000, coded: 150, prevalence: 0.05, sensitivity: 0.70, specificity: 0.97),
  Setting(answers: 200, coded: 80, prevalence: 0.03, sensitivity: 0.80, specificity: 0.95),
  Setting(answers: 200, coded: 60, prevalence: 0.05, sensitivity: 0.80, specificity: 0.95),
]

func number(_ value: Double, _ decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let text = String((abs(value) * scale).rounded() / scale)
  let parts = text.split(separator: ".")
  let padded = parts[1] + String(repeating: "0", count: max(0, decimals - parts[1].count))
  return (value < 0 ? "-" : "") + parts[0] + "." + padded
}

var misses = 0
var atBound = 0
print("Coding intervals at 95 %, \(runs) runs. Bias and widths in points.")
print(
  "N, n, prevalence, se, sp | draw | bias | covers | width | sampling covers | hand covers | width")
for draw in Draw.allCases {
  for (index, setting) in settings.enumerated() {
    var tally = Tally()
    for run in 0..<runs {
      var random = SeededGenerator(seed: UInt64(index + 1), stream: UInt64(run))
      let survey = SimulatedSurvey(setting, draw: draw, random: &random)
      guard let found = CorrectedShare(survey.seen), let alone = CorrectedShare(survey.handAlone)
      else { continue }
      tally.add(found, alone, truth: survey.share, prevalence: setting.prevalence)
    }
    let covers = tally.rate(tally.covered)
    let slack = 2 * (covers * (1 - covers) / tally.runs).squareRoot()
    let isMissed =
      covers < 0.93 - slack || covers > 0.97 + slack
      || abs(100 * tally.rate(tally.error)) >= 0.2 || tally.width > tally.handWidth
    if isMissed { misses += 1 }
    let isInside = (0.93...0.97).contains(covers)
    if !isInside, !isMissed { atBound += 1 }
    print(
      [
        setting.name, draw.rawValue, number(100 * tally.rate(tally.error), 2), number(covers, 3),
        number(100 * tally.rate(tally.width), 1), number(tally.rate(tally.sampled), 3),
        number(tally.rate(tally.handCovered), 3), number(100 * tally.rate(tally.handWidth), 1),
        isMissed ? "MISSED" : isInside ? "" : "at the bound",
      ].joined(separator: " | "))
  }
}
print("\nFalse alarms: no real change, a second lexicon that is better (sensitivity .70 → .85).")
print("N, n, prevalence | raw machine shares | corrected shares")
for (answers, coded, prevalence) in [(1000, 150, 0.10), (1000, 150, 0.30), (263, 100, 0.10)] {
  let alarms = FalseAlarms(
    answers: answers, coded: coded, prevalence: prevalence, runs: runs)
  if alarms.corrected > 0.06 { misses += 1 }
  print(
    "\(answers), \(coded), \(prevalence) | \(number(alarms.raw, 3)) | \(number(alarms.corrected, 3))"
      + (alarms.corrected > 0.06 ? " | MISSED" : ""))
}
print(
  "\n\(misses) bounds missed, \(atBound) missed by less than two standard errors of the simulation."
)
exit(misses == 0 ? 0 : 1)

/// Sums over the runs of a setting.
struct Tally {
  var runs = 0.0
  var covered = 0.0
  var sampled = 0.0
  var handCovered = 0.0
  var error = 0.0
  var width = 0.0
  var handWidth = 0.0

  func rate(_ sum: Double) -> Double { sum / runs }

  mutating func add(
    _ found: CorrectedShare, _ alone: CorrectedShare, truth: Double, prevalence: Double
  ) {
    runs += 1
    covered += holds(found.coding, truth)
    sampled += holds(found.sampling, prevalence)
    handCovered += holds(alone.coding, truth)
    error += found.coding.value - truth
    width += found.coding.high - found.coding.low
    handWidth += alone.coding.high - alone.coding.low
  }

  private func holds(_ interval: Estimate, _ truth: Double) -> Double {
    interval.low <= truth + 1e-12 && truth <= interval.high + 1e-12 ? 1 : 0
  }
}

/// How often a change is found where there is none.
struct FalseAlarms {
  let raw: Double
  let corrected: Double

  init(answers: Int, coded: Int, prevalence: Double, runs: Int) {
    var (raw, corrected) = (0.0, 0.0)
    for run in 0..<runs {
      var random = SeededGenerator(seed: 77, stream: UInt64(run))
      let editions = [0.70, 0.85].map { sensitivity in
        SimulatedSurvey(
          Setting(
            answers: answers, coded: coded, prevalence: prevalence, sensitivity: sensitivity,
            specificity: 0.95), draw: .unequal, random: &random)
      }
      let machine = editions.map { edition in
        ProportionInterval.wilson(
          successes: Double(edition.seen.count { $0.predicted == 1 }), trials: Double(answers))!
      }
      if FalseAlarms.isAlarm(machine[1], machine[0]) { raw += 1 }
      let shares = editions.map { CorrectedShare($0.seen)!.sampling }
      if FalseAlarms.isAlarm(shares[1], shares[0]) { corrected += 1 }
    }
    self.raw = raw / Double(runs)
    self.corrected = corrected / Double(runs)
  }

  private static func isAlarm(_ now: Estimate, _ before: Estimate) -> Bool {
    let change = DifferenceInterval.hybrid(now, before)
    return change.low > 0 || change.high < 0
  }
}
