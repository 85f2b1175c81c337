internal import Glibc

/// How often a word stands in two groups of units: for survey answers, in how many answers.
///
/// |               | first group          | second group           |
/// |---------------|----------------------|------------------------|
/// | with the word | `first`              | `second`               |
/// | without       | `firstSize - first`  | `secondSize - second`  |
public struct KeynessTable: Sendable, Equatable {
  public let first: Double
  public let second: Double
  public let firstSize: Double
  public let secondSize: Double

  /// - Precondition: counts are not negative and not above their group's size.
  public init(first: Double, second: Double, firstSize: Double, secondSize: Double) {
    precondition(first >= 0 && second >= 0 && first <= firstSize && second <= secondSize)
    self.first = first
    self.second = second
    self.firstSize = firstSize
    self.secondSize = secondSize
  }

  private var total: Double { firstSize + secondSize }
  private var observed: [Double] { [first, second, firstSize - first, secondSize - second] }

  private var expected: [Double] {
    let with = first + second
    let without = total - with
    return [
      with * firstSize / total, with * secondSize / total, without * firstSize / total,
      without * secondSize / total,
    ]
  }

  /// Whether the word is as frequent in the first group as in the second, or more.
  private var sign: Double { first * secondSize >= second * firstSize ? 1 : -1 }

  /// The log-likelihood ratio over the two cells with the word. At least 0.
  ///
  /// Source: Rayson and Garside, “Comparing corpora using frequency profiling”, 2000.
  public var twoCellG2: Double { KeynessTable.g2(observed.prefix(2), expected.prefix(2)) }

  /// The log-likelihood ratio over all four cells. At least 0.
  ///
  /// Source: Dunning, “Accurate methods for the statistics of surprise and coincidence”,
  /// *Computational Linguistics* 19, 1993.
  public var g2: Double { KeynessTable.g2(observed[...], expected[...]) }

  /// The four-cell G², negative where the word is rarer in the first group, divided by Williams's
  /// correction when asked.
  ///
  /// Source: Sokal and Rohlf, *Biometry*, for the correction; as in quanteda's `textstat_keyness`.
  public func signedG2(williams: Bool) -> Double {
    sign * g2 / (williams ? williamsCorrection : 1)
  }

  /// Pearson's χ², negative where the word is rarer in the first group, with Yates's continuity
  /// correction when asked.
  public func chiSquared(yates: Bool) -> Double {
    let product = (first + second) * (total - first - second) * firstSize * secondSize
    guard product > 0 else { return 0 }
    var difference = abs(first * (secondSize - second) - second * (firstSize - first))
    if yates { difference = max(0, difference - total / 2) }
    return sign * total * difference * difference / product
  }

  /// Williams's divisor `q`, a little above 1; infinite where a margin is empty.
  public var williamsCorrection: Double {
    let with = first + second
    let rows = total * (1 / with + 1 / (total - with)) - 1
    let columns = total * (1 / firstSize + 1 / secondSize) - 1
    return 1 + rows * columns / (6 * total)
  }

  private static func g2(_ observed: ArraySlice<Double>, _ expected: ArraySlice<Double>) -> Double {
    2
      * zip(observed, expected).reduce(0) { sum, cell in
        cell.0 > 0 ? sum + cell.0 * log(cell.0 / cell.1) : sum
      }
  }
}

/// The difference of a word's log-odds between two groups, shrunk by a Dirichlet prior.
///
/// Source: Monroe, Colaresi and Quinn, “Fightin' words”, *Political Analysis* 16, 2008, equations 15,
/// 16 and 22. On counts of answers the group's size is its number of answers.
public struct LogOddsDifference: Sendable, Equatable {
  /// Positive where the word is likelier in the first group; natural log.
  public let value: Double
  /// Approximate.
  public let variance: Double
  /// The value in standard deviations.
  public var zScore: Double { value / variance.squareRoot() }

  /// - Parameters:
  ///   - counts: the word in each group, and each group's size.
  ///   - prior: the word's pseudo-count; the informative prior is its count over both groups.
  ///   - priorSize: the sum of the pseudo-counts, in the unit of the group's sizes.
  /// - Precondition: `0 < prior < priorSize`.
  public init(_ counts: KeynessTable, prior: Double, priorSize: Double) {
    precondition(prior > 0 && prior < priorSize)
    let first = counts.first + prior
    let second = counts.second + prior
    value =
      log(first / (counts.firstSize + priorSize - first))
      - log(second / (counts.secondSize + priorSize - second))
    variance = 1 / first + 1 / second
  }
}

/// Lafon's specificity: how surprising a word's frequency in a part is, by the hypergeometric law.
///
/// Source: Lafon, “Sur la variabilité de la fréquence des formes dans un corpus”, *Mots* 1, 1980.
public enum Specificity {
  /// The probability of `count` or more in the part.
  ///
  /// - Parameters:
  ///   - count: of the word in the part.
  ///   - frequency: of the word in the whole.
  ///   - part: the part's size.
  ///   - whole: the whole's size.
  /// - Precondition: `0 ≤ count ≤ min(frequency, part)` and both at most `whole`.
  /// - Complexity: O(min(frequency, part) − count).
  public static func upperTail(count: Int, frequency: Int, part: Int, whole: Int) -> Double {
    precondition(count >= 0 && count <= min(frequency, part) && max(frequency, part) <= whole)
    let lowest = max(count, frequency + part - whole)
    let all = logChoose(whole, part)
    return (lowest...min(frequency, part)).reduce(0) { sum, successes in
      sum
        + exp(
          logChoose(frequency, successes) + logChoose(whole - frequency, part - successes) - all)
    }
  }

  /// Minus the decimal logarithm of the upper tail: 1.3 is about 5 %, 3 is one in a thousand.
  public static func index(count: Int, frequency: Int, part: Int, whole: Int) -> Double {
    max(0, -log10(upperTail(count: count, frequency: frequency, part: part, whole: whole)))
  }

  private static func logChoose(_ all: Int, _ chosen: Int) -> Double {
    logGamma(all + 1) - logGamma(chosen + 1) - logGamma(all - chosen + 1)
  }

  /// `lgamma` writes a global in some C libraries; the sign is not needed.
  private static func logGamma(_ value: Int) -> Double {
    var sign: Int32 = 0
    return lgamma_r(Double(value), &sign)
  }
}
