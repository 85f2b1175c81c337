/// Naive Bayes that also learns from answers nobody coded.
///
/// Maximizes log P(θ) + Σ over coded answers of log(π P(x|y)) + Λ Σ over uncoded ones of
/// log Σ π P(x|c), turn by turn: guess the codes of the uncoded answers, learn from all.
///
/// Source: Nigam, McCallum, Thrun and Mitchell, “Text classification from labeled and unlabeled
/// documents using EM”, *Machine Learning* 39, 2000.
public struct ExpectationMaximization: Sendable {
  /// What an uncoded answer weighs beside a coded one, between 0 and 1.
  public let unlabelledWeight: Double
  public let prior: ClassPrior
  public let smoothing: Double
  /// It stops when no probability moves by more than this, or after `mostIterations`.
  public let tolerance: Double
  public let mostIterations: Int

  public init(
    unlabelledWeight: Double = 0.1, prior: ClassPrior = .laplace, smoothing: Double = 1,
    tolerance: Double = 1e-12, mostIterations: Int = 1000
  ) {
    precondition((0...1).contains(unlabelledWeight))
    self.unlabelledWeight = unlabelledWeight
    self.prior = prior
    self.smoothing = smoothing
    self.tolerance = tolerance
    self.mostIterations = mostIterations
  }

  /// The model after each turn: the first is learnt from the coded answers alone.
  ///
  /// - Parameters:
  ///   - labelled: the counts of the coded answers.
  ///   - unlabelled: the features of the uncoded ones.
  /// - Returns: the last model, and the probabilities of the uncoded answers by the model of each
  ///   turn, in order. O(turns × (*C* × *F* + features)).
  public func fit(
    labelled: ClassCounts, unlabelled: [[FeatureCount]]
  ) -> (model: MultinomialNaiveBayes, posteriors: [[[Double]]]) {
    var model = MultinomialNaiveBayes(labelled, smoothing: smoothing, prior: prior)
    var posteriors = [guess(unlabelled, by: model)]
    for _ in 0..<mostIterations {
      var counts = labelled
      for (answer, shares) in zip(unlabelled, posteriors[posteriors.count - 1]) {
        for (index, share) in shares.enumerated() {
          counts.add(answer, to: index, weight: unlabelledWeight * share)
        }
      }
      model = MultinomialNaiveBayes(counts, smoothing: smoothing, prior: prior)
      let next = guess(unlabelled, by: model)
      let moved = zip(next.joined(), posteriors[posteriors.count - 1].joined())
        .reduce(0) { max($0, abs($1.0 - $1.1)) }
      posteriors.append(next)
      if moved <= tolerance { break }
    }
    return (model, posteriors)
  }

  private func guess(
    _ answers: [[FeatureCount]], by model: MultinomialNaiveBayes
  ) -> [[Double]] {
    answers.map { softmax(model.logJoint(of: $0)) }
  }
}
