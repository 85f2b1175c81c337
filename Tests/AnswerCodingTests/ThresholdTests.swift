import Survey
import Testing

@testable import AnswerCoding

@Suite("Thresholds")
struct ThresholdTests {
  /// Probabilities with what people decided.
  private static let items: [(probability: Double, isPositive: Bool)] = [
    (0.9, true), (0.8, true), (0.7, false), (0.6, true), (0.4, false), (0.3, false), (0.1, false),
  ]

  @Test("the best F1: all three found, at one mistake")
  func bestF1() throws {
    let threshold = try #require(ThresholdChooser.bestThreshold(ThresholdTests.items))
    #expect(threshold == 0.5)
  }

  @Test("a floor on recall")
  func recallFloor() throws {
    let all = try #require(ThresholdChooser.threshold(ThresholdTests.items, finding: 0.9))
    #expect(all == 0.5)
    let half = try #require(ThresholdChooser.threshold(ThresholdTests.items, finding: 0.5))
    #expect(half == 0.75)
  }

  @Test("as many given as there are")
  func count() throws {
    let threshold = try #require(ThresholdChooser.countThreshold(ThresholdTests.items))
    #expect(ThresholdTests.items.count { $0.probability >= threshold } == 3)
  }

  @Test("none without an example")
  func noExample() {
    let none = ThresholdTests.items.map { ($0.probability, false) }
    #expect(ThresholdChooser.bestThreshold(none) == nil)
    #expect(ThresholdChooser.countThreshold(none) == nil)
    #expect(ThresholdChooser.threshold(none, finding: 0.9) == nil)
  }

  @Test("of calibrated scores, the best F1 is twice its cut")
  func lipton() throws {
    // Probabilities on a grid, decided as often as they say: Lipton, Elkan and Naryanaswamy 2014.
    var items: [(probability: Double, isPositive: Bool)] = []
    for step in 0..<100 {
      let p = (Double(step) + 0.5) / 100
      for draw in 0..<200 { items.append((p, Double(draw) + 0.5 < p * 200)) }
    }
    let threshold = try #require(ThresholdChooser.bestThreshold(items))
    let given = items.filter { $0.probability >= threshold }
    let f1 =
      2 * Double(given.count { $0.isPositive })
      / Double(given.count + items.count { $0.isPositive })
    #expect(abs(f1 / 2 - threshold) < 0.01)
  }

  @Test("each objective gives what it promises, on the lessons", arguments: Objective.allCases)
  func objectives(_ objective: Objective) throws {
    var options = ModelTrainer.Options()
    options.objective = objective
    let model = try ModelTrainer(codeframe: lessonFrame, options: options).train(lessons)
    #expect(model.decisions.allSatisfy { $0.threshold >= 0 && $0.threshold <= 1 })
  }

  @Test("the model says what was chosen among the candidates")
  func selection() throws {
    let words = try lessonModel().provenance.selection
    #expect(words.hasPrefix("logistic cost="))
    #expect(words.components(of: "micro-F1") == 3)
    #expect(try lessonModel(.naiveBayes).provenance.selection == "nb smoothing=0.3")
  }

  @Test("uncoded answers change Naive Bayes, by a bounded weight, and never the codeframe")
  func unlabelled() throws {
    var options = ModelTrainer.Options()
    options.classifier = .naiveBayes
    let trainer = ModelTrainer(codeframe: lessonFrame, options: options)
    let uncoded = ["le budget et le coût", "coût du budget", "le temps passe", "temps et agenda"]
    let with = try trainer.train(lessons, unlabelled: uncoded)
    let without = try trainer.train(lessons)
    #expect(ModelFile.bytes(of: with) != ModelFile.bytes(of: without))
    #expect(with.codeframe == without.codeframe)
    #expect(with.provenance.answerCount == without.provenance.answerCount)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of part: String) -> Int { split(separator: part).count - 1 }
}
