import Glibc
import SurveyStatistics
import Testing

@testable import AnswerCoding

/// The textbook's documents: China or not. Columns: Chinese, Beijing, Shanghai, Macao, Tokyo, Japan;
/// classes: not China, China.
private enum Textbook {
  static func counts(presence: Bool = false) -> ClassCounts {
    var counts = ClassCounts(classCount: 2, featureCount: 6)
    for (words, side) in [
      ([0: 2.0, 1: 1], 1), ([0: 2, 2: 1], 1), ([0: 1, 3: 1], 1), ([4: 1, 5: 1, 0: 1], 0),
    ] as [([Int: Double], Int)] {
      counts.add(words.map { FeatureCount($0, presence ? 1 : $1) }, to: side)
    }
    return counts
  }

  /// “Chinese Chinese Chinese Tokyo Japan”.
  static let question = [FeatureCount(0, 3), FeatureCount(4, 1), FeatureCount(5, 1)]
}

/// As near as the published digits go.
private func near(_ left: Double, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance
}

private func near(_ left: [Double], _ right: [Double], _ tolerance: Double = 1e-9) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { near($0, $1, tolerance) }
}

@Suite("Naive Bayes against published numbers")
struct NaiveBayesTests {
  @Test("multinomial: Introduction to Information Retrieval, example 13.1")
  func multinomial() throws {
    let model = MultinomialNaiveBayes(Textbook.counts())
    let likelihood = model.logLikelihood.map { exp($0) }
    #expect(near(likelihood[6], 3.0 / 7))
    #expect(near(likelihood[10], 1.0 / 14))
    #expect(near(likelihood[0], 2.0 / 9) && near(likelihood[4], 2.0 / 9))
    let joint = model.logJoint(of: Textbook.question).map { exp($0) }
    #expect(near(joint, [0.0001354807, 0.0003012138], 5e-11))
    let posterior = try #require(model.posterior(of: Textbook.question))
    #expect(near(posterior[1], 0.6897586118, 5e-11))
  }

  @Test("Bernoulli: the same book, example 13.2")
  func bernoulli() {
    let model = BernoulliNaiveBayes(Textbook.counts(presence: true))
    #expect(near(model.presence[6], 4.0 / 5) && near(model.presence[11], 1.0 / 5))
    #expect(near(model.presence[7], 2.0 / 5))
    let joint = model.logJoint(of: [0, 4, 5]).map { exp($0) }
    #expect(near(joint[1], 0.005184))
    #expect(near(joint[0], 0.0219478738, 5e-11))
    #expect(near(model.posterior(of: [0, 4, 5])[0], 0.8089332112, 5e-11))
  }

  @Test("an answer without a known word gives no evidence, not the most frequent class")
  func noEvidence() {
    #expect(MultinomialNaiveBayes(Textbook.counts()).posterior(of: []) == nil)
  }

  @Test(
    "complement: scikit-learn 1.9.1, with and without normalized weights",
    arguments: [
      // normalized, rows of weights (not China, China), scores, class, why
      (
        false, [0.8472978604, 1.9459101491, 2.6390573296],
        [1.5040773968, 2.1972245773, 1.5040773968],
        [7.8200082404, 7.5203869839], 0, "plain"
      ),
      (
        true, [0.0708256904, 0.1626587724, 0.2205989962],
        [0.1354548037, 0.1978785297, 0.1354548037],
        [0.6536750637, 0.6772740184], 1, "the flag turns the textbook case"
      ),
    ] as [(Bool, [Double], [Double], [Double], Int, String)])
  func complement(
    _ normalized: Bool, _ first: [Double], _ second: [Double], _ scores: [Double], _ best: Int,
    _ why: String
  ) {
    let model = ComplementNaiveBayes(Textbook.counts(), normalized: normalized)
    let spread = { (row: [Double]) in [row[0], row[1], row[1], row[1], row[2], row[2]] }
    #expect(near(model.weights, spread(first) + spread(second), 5e-11), "\(why)")
    let found = model.scores(of: Textbook.question)
    #expect(near(found, scores, 5e-10), "\(why)")
    #expect(found.firstIndex(of: found.max()!) == best, "\(why)")
  }

  @Test("three classes: scikit-learn's figures")
  func threeClasses() throws {
    let rows: [[Double]] = [
      [2, 1, 0, 0, 0], [1, 2, 0, 0, 1], [0, 0, 3, 1, 0], [0, 1, 2, 0, 0], [0, 0, 0, 2, 3],
      [1, 0, 0, 1, 2], [0, 0, 0, 3, 1],
    ]
    let sides = [0, 0, 1, 1, 2, 2, 2]
    var counts = ClassCounts(classCount: 3, featureCount: 5)
    let features = { (row: [Double]) in
      row.enumerated().filter { $1 > 0 }.map { FeatureCount($0, $1) }
    }
    for (row, side) in zip(rows, sides) { counts.add(features(row), to: side) }
    let questions = [[1, 0, 1, 0, 1], [0, 1, 0, 2, 0]].map { features($0.map(Double.init)) }
    let model = MultinomialNaiveBayes(counts)
    #expect(
      near(
        try #require(model.posterior(of: questions[0])),
        [0.3956043956, 0.2967032967, 0.3076923077],
        5e-11))
    #expect(
      near(
        try #require(model.posterior(of: questions[1])),
        [0.1184210526, 0.2368421053, 0.6447368421],
        5e-11))
    let plain = ComplementNaiveBayes(counts)
    #expect(
      near(plain.scores(of: questions[0]), [5.2258106758, 5.9677480205, 4.9621159266], 5e-10))
    #expect(
      near(plain.scores(of: questions[1]), [4.8045972107, 4.3785128154, 5.8375846639], 5e-10))
    let normalized = ComplementNaiveBayes(counts, normalized: true)
    #expect(
      near(normalized.scores(of: questions[0]), [0.5877658521, 0.6577266489, 0.5804724654], 5e-10))
    #expect(
      near(normalized.scores(of: questions[1]), [0.5403904482, 0.4825714074, 0.6828855295], 5e-10))
  }

  @Test(
    "with uncoded answers: start, first turn and end",
    arguments: [
      // prior, of each turn asked for (-1 the last): probabilities of the first class, why
      (
        ClassPrior.laplace,
        [
          (0, [0.4028687952, 0.2322274882]), (1, [0.4592089564, .nan]),
          (-1, [0.668936809, 0.1400622374]),
        ], "Laplace"
      ),
      (
        .documentFrequency, [(0, [0.3102413882, .nan]), (-1, [0.4274203565, 0.1249329621])],
        "maximum likelihood: the prior alone turns the first answer"
      ),
    ] as [(ClassPrior, [(Int, [Double])], String)])
  func expectationMaximization(
    _ prior: ClassPrior, _ turns: [(Int, [Double])], _ why: String
  ) {
    let fit = ExpectationMaximization(unlabelledWeight: 1, prior: prior).fit(
      labelled: Textbook.counts(),
      unlabelled: [Textbook.question, [FeatureCount(1, 1), FeatureCount(2, 1)]])
    for (turn, expected) in turns {
      let found = turn < 0 ? fit.posteriors.last! : fit.posteriors[turn]
      for (answer, value) in expected.enumerated() where !value.isNaN {
        #expect(near(found[answer][0], value, 1e-9), "\(why), turn \(turn)")
      }
    }
  }

  @Test("counts of two shards add up to the counts of all")
  func shards() {
    var left = ClassCounts(classCount: 2, featureCount: 3)
    var right = left
    left.add([FeatureCount(0, 2)], to: 1)
    right.add([FeatureCount(2, 1), FeatureCount(0, 1)], to: 0)
    var all = left
    all.add([FeatureCount(2, 1), FeatureCount(0, 1)], to: 0)
    #expect(left + right == all)
  }
}

@Suite("Counts of codes against the rest")
struct BinaryCountsTests {
  private let codeCount = 3
  private let columnCount = 12

  /// Rows of small counts with their codes: the first code on some, the second on all, the third on
  /// none.
  private func rows() -> (rows: SparseMatrix, codes: [[Int]]) {
    var random = SeededGenerator(seed: 3)
    var rows = SparseMatrix()
    var codes: [[Int]] = []
    for _ in 0..<200 {
      let columns = Set((0..<5).map { _ in Int32.random(in: 0..<12, using: &random) }).sorted()
      rows.append(columns.map { ($0, Float(Int.random(in: 1...3, using: &random))) })
      codes.append(Bool.random(using: &random) ? [0, 1] : [1])
    }
    return (rows, codes)
  }

  @Test("give the weights of multinomial Naive Bayes of two classes, bit for bit")
  func weights() {
    let (rows, codes) = rows()
    let learnt = BinaryCounts(
      rows, codes: codes, codeCount: codeCount, columnCount: columnCount, threads: 2
    ).learnt(smoothing: 0.3)
    var counts = ClassCounts(classCount: 2, featureCount: columnCount)
    for row in codes.indices {
      let answer = rows.range(of: row).map {
        FeatureCount(Int(rows.columns[$0]), Double(rows.values[$0]))
      }
      counts.add(answer, to: codes[row].contains(0) ? 1 : 0)
    }
    let model = MultinomialNaiveBayes(counts, smoothing: 0.3)
    for column in 0..<columnCount {
      let expected = Float(
        model.logLikelihood[columnCount + column] - model.logLikelihood[column])
      #expect(learnt.weights[column * codeCount] == expected)
      // Codes that all or no answers have say nothing.
      #expect(learnt.weights[column * codeCount + 1] == 0)
      #expect(learnt.weights[column * codeCount + 2] == 0)
    }
    #expect(learnt.intercepts[0] == Float(model.logPrior[1] - model.logPrior[0]))
    #expect(learnt.intercepts[1...] == [0, 0])
  }

  @Test("less a fold's are those of the other folds")
  func folds() {
    let (rows, codes) = rows()
    let counts = { (includes: @escaping @Sendable (Int) -> Bool) in
      BinaryCounts(
        rows, codes: codes, codeCount: codeCount, columnCount: columnCount, threads: 1,
        where: includes)
    }
    let parts = (0..<4).map { fold in counts { $0 % 4 == fold } }
    let all = parts.dropFirst().reduce(parts[0]) { $0 + $1 }
    #expect(all == counts { _ in true })
    #expect(all - parts[1] == counts { $0 % 4 != 1 })
  }
}
