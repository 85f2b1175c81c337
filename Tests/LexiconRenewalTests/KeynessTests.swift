import SurveyStatistics
import Testing

@Suite("Keyness, against published numbers")
struct KeynessTests {
  private func isNear(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
    abs(value - expected) <= tolerance
  }

  @Test(
    "G², over two cells and over four",
    arguments: [
      // a, b, n1, n2, two cells, four cells, why
      (110, 20, 10000, 20000, 146.2893, 146.9596, "a word marked in the smaller corpus"),
      (10, 2, 1000, 3000, 18.0631, 18.1288, "small counts"),
      (30, 0, 500, 1500, 83.1777, 84.5625, "absent from the second"),
      (20, 60, 500, 1500, 0, 0, "equal rates"),
    ] as [(Double, Double, Double, Double, Double, Double, String)])
  func g2(
    _ a: Double, _ b: Double, _ n1: Double, _ n2: Double, _ two: Double, _ four: Double,
    _ why: String
  ) {
    let table = KeynessTable(first: a, second: b, firstSize: n1, secondSize: n2)
    #expect(isNear(table.twoCellG2, two, 5e-5), "\(why)")
    #expect(isNear(table.g2, four, 5e-5), "\(why)")
  }

  @Test("the signed figures of quanteda's test: b×7 a×3 against a×7 b×2")
  func quanteda() {
    let table = KeynessTable(first: 7, second: 2, firstSize: 10, secondSize: 9)
    #expect(isNear(table.signedG2(williams: false), 4.534_939_332_3, 1e-9))
    #expect(isNear(table.signedG2(williams: true), 4.200_833_412_2, 1e-9))
    #expect(isNear(table.chiSquared(yates: false), 4.337_160_493_8, 1e-9))
    #expect(isNear(table.chiSquared(yates: true), 2.632_438_271_6, 1e-9))
    #expect(
      isNear(table.chiSquared(yates: false) / table.williamsCorrection, 4.017_625_679_5, 1e-9))
    let mirrored = KeynessTable(first: 2, second: 7, firstSize: 9, secondSize: 10)
    #expect(isNear(mirrored.signedG2(williams: false), -4.534_939_332_3, 1e-9))
  }

  @Test("log-odds of the README of fightin_words, a flat prior of 0.05")
  func fox() {
    let first = [
      "the": 2, "quick": 1, "brown": 1, "fox": 1, "jumps": 1, "over": 1, "lazy": 1, "pig": 1,
    ]
    let second = [
      "the": 2, "lazy": 1, "purple": 1, "pig": 1, "jumps": 1, "over": 1, "lazier": 1, "donkey": 1,
    ]
    let words = Set(first.keys).union(second.keys)
    for word in words {
      let table = KeynessTable(
        first: Double(first[word] ?? 0), second: Double(second[word] ?? 0), firstSize: 9,
        secondSize: 9)
      let z = LogOddsDifference(table, prior: 0.05, priorSize: 0.05 * Double(words.count)).zScore
      let expected =
        ["brown", "fox", "quick"].contains(word)
        ? 0.689_422_788_8
        : ["donkey", "lazier", "purple"].contains(word) ? -0.689_422_788_8 : 0
      #expect(isNear(z, expected, 1e-9), "\(word)")
    }
  }

  @Test("log-odds with a flat and an informative prior: only the latter ranks purr usefully")
  func cats() {
    let counts: [(String, Double, Double, Double, Double)] = [
      // word, first, second, z with prior 0.01, z with the pooled counts + 0.01
      ("cat", 30, 4, 4.029_022_29, 2.755_741_37), ("dog", 5, 28, -3.716_662_39, -2.421_755_27),
      ("purr", 12, 0, 0.715_378_88, 2.022_117_28), ("leash", 0, 9, -0.682_016_88, -1.713_986_54),
      ("the", 200, 210, -1.874_888_66, -1.082_079_61),
    ]
    let sizes = (first: 247.0, second: 251.0)
    for (word, first, second, flat, informative) in counts {
      let table = KeynessTable(
        first: first, second: second, firstSize: sizes.first, secondSize: sizes.second)
      #expect(
        isNear(LogOddsDifference(table, prior: 0.01, priorSize: 0.05).zScore, flat, 1e-8),
        "\(word)")
      let prior = first + second + 0.01
      let priorSize = sizes.first + sizes.second + 0.05
      #expect(
        isNear(
          LogOddsDifference(table, prior: prior, priorSize: priorSize).zScore, informative, 1e-8),
        "\(word)")
    }
  }

  @Test("Lafon's specificity as in TXM: T 19, t 10, f 9, k 7")
  func specificity() {
    #expect(
      isNear(
        Specificity.upperTail(count: 7, frequency: 9, part: 10, whole: 19), 0.051_256_792_7, 1e-9))
    #expect(
      isNear(Specificity.index(count: 7, frequency: 9, part: 10, whole: 19), 1.2902, 5e-5))
    #expect(isNear(Specificity.upperTail(count: 0, frequency: 9, part: 10, whole: 19), 1, 1e-12))
    // All units are in the part: nothing can surprise.
    #expect(Specificity.index(count: 4, frequency: 4, part: 8, whole: 8) == 0)
  }
}
