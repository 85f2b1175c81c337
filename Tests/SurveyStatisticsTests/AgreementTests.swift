import SurveyStatistics
import Testing

@Suite("Agreement")
struct AgreementTests {
  /// Coders' rows, a character a unit, `*` for a missing value, turned into units.
  private func units(_ rows: [String]) -> [[Double]] {
    let rows = rows.map { Array($0) }
    return rows[0].indices.map { unit in
      rows.compactMap { row in
        row[unit] == "*" ? nil : Double(Int(row[unit].unicodeScalars.first!.value))
      }
    }
  }

  /// Digits as their values, for scales on which they count.
  private func numbers(_ rows: [String]) -> [[Double]] {
    units(rows).map { $0.map { $0 - 48 } }
  }

  static let c = ["123321412***", "1233224125*3", "*3332342251*", "12332441251*"]
  static let threeCoders = [
    "*****34121133*3", "1*213343*******", "**21344*21133*4",
  ]

  @Test("Krippendorff's binary and nominal examples")
  func nominal() {
    let a = units(["0100000010", "1110010000"])
    #expect(near(Agreement.krippendorffAlpha(nominal: a), 0.0952380952))
    #expect(near(Agreement.krippendorffAlpha(a, scale: .nominal), 0.0952380952))
    let b = units(["aabbdcccedda", "babbbccceddd"])
    #expect(near(Agreement.krippendorffAlpha(nominal: b), 0.6919642857))
  }

  @Test(
    "Krippendorff's example with four coders and gaps",
    arguments: [
      (.nominal, 0.7434210526), (.ordinal, 0.8153875038), (.interval, 0.8491071429),
      (.ratio, 0.7974027747),
    ] as [(AgreementScale, Double)])
  func gaps(_ scale: AgreementScale, _ expected: Double) {
    #expect(near(Agreement.krippendorffAlpha(numbers(Self.c), scale: scale), expected))
  }

  @Test(
    "Wikipedia's example with three coders and gaps",
    arguments: [
      (.nominal, 0.6913580247), (.interval, 0.8108448928), (.ordinal, 0.8067214199),
    ] as [(AgreementScale, Double)])
  func threeCoders(_ scale: AgreementScale, _ expected: Double) {
    #expect(near(Agreement.krippendorffAlpha(numbers(Self.threeCoders), scale: scale), expected))
  }

  @Test("alpha is nothing where nothing could differ")
  func constant() {
    #expect(Agreement.krippendorffAlpha([[1, 1], [1, 1]], scale: .interval) == nil)
    #expect(Agreement.krippendorffAlpha([[1], [2]], scale: .ordinal) == nil)
  }

  @Test("Cohen's example")
  func cohen() {
    #expect(
      near(Agreement.cohenKappa(both: 20, onlyFirst: 5, onlySecond: 10, neither: 15), 0.40, 1e-12))
  }

  /// Fleiss' ten units, fourteen coders, five categories.
  static let fleiss: [[Double]] = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
  ]

  @Test("Fleiss' example")
  func fleiss() {
    #expect(near(Agreement.fleissKappa(Self.fleiss), 0.2099307044))
  }

  @Test("AC1 stays high where a code is rare and kappa falls")
  func gwet() throws {
    // 118 agree on no, 5 on yes of 125 (the counts of Gwet's 2008 article): by hand,
    // observed 123/125, yes share 12/250, chance 2 · .048 · .952.
    let counts: [[Double]] =
      Array(repeating: [0, 2], count: 118) + Array(repeating: [2, 0], count: 5)
      + Array(repeating: [1, 1], count: 2)
    let chance = 2 * 0.048 * 0.952
    #expect(
      near(Agreement.gwetAC1(counts), (123.0 / 125 - chance) / (1 - chance), 1e-12))
    let kappa = try #require(Agreement.fleissKappa(counts))
    #expect(try #require(Agreement.gwetAC1(counts)) > kappa)
  }

  @Test(
    "MASI distance",
    arguments: [
      (["a"], ["a"], 0, "equal"), ([], [], 0, "both empty"), (["a"], ["b"], 1, "apart"),
      (["a"], [], 1, "one empty"), (["a"], ["a", "b"], 1 - 0.5 * 2 / 3, "nested"),
      (["a", "b"], ["b", "c"], 1 - 1.0 / 3 / 3, "overlap"),
    ] as [(Set<String>, Set<String>, Double, String)])
  func masi(_ first: Set<String>, _ second: Set<String>, _ distance: Double, _ why: String) {
    #expect(near(Agreement.masiDistance(first, second), distance, 1e-12), "\(why)")
    #expect(near(Agreement.masiDistance(second, first), distance, 1e-12), "\(why)")
  }

  @Test("alpha of sets of one code is nominal alpha")
  func sets() {
    let units = [["a", "a"], ["b", "a"], ["b", "b"], ["c", "c"], ["c", "b"]]
    let sets = units.map { $0.map { Set([$0]) } }
    let single = Agreement.krippendorffAlpha(nominal: units)
    #expect(near(Agreement.krippendorffAlpha(sets: sets), single!, 1e-12))
  }
}
