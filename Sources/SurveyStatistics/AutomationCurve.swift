/// What share of answers can be coded without reading, the surest first, at what precision.
public struct AutomationCurve: Sendable, Equatable {
  /// One answer that a machine coded and a person too.
  public struct Item: Sendable, Equatable {
    /// How sure the machine was, from 0 to 1.
    public let confidence: Double
    /// The share of the codes given that were right; `nil` where none was given, so that a person
    /// must read the answer anyway.
    public let precision: Double?

    public init(confidence: Double, precision: Double?) {
      self.confidence = confidence
      self.precision = precision
    }
  }

  /// All answers from a confidence on.
  public struct Point: Sendable, Equatable {
    /// The lowest confidence among them.
    public let confidence: Double
    public let count: Int
    /// Their share of all answers.
    public let share: Estimate
    /// The mean precision of their codes.
    public let precision: Estimate
  }

  /// How many answers there are, with or without codes.
  public let answerCount: Int
  /// One point a distinct confidence, the surest first.
  public let points: [Point]

  /// Measures all cuts.
  ///
  /// An answer with one right code of two counts half. Its spread is at most that of an answer that
  /// is right or wrong, so that Wilson's interval over answers is wide enough. O(n log n).
  public init(_ items: [Item]) {
    answerCount = items.count
    let sorted = items.filter { $0.precision != nil }.sorted { $0.confidence > $1.confidence }
    var points: [Point] = []
    var right = 0.0
    for (index, item) in sorted.enumerated() {
      right += item.precision ?? 0
      // Answers of one confidence stand or fall together.
      if index + 1 < sorted.count, sorted[index + 1].confidence == item.confidence { continue }
      let count = Double(index + 1)
      guard
        let share = ProportionInterval.wilson(successes: count, trials: Double(items.count)),
        let precision = ProportionInterval.wilson(successes: min(right, count), trials: count)
      else { continue }
      points.append(
        Point(
          confidence: item.confidence, count: index + 1, share: share, precision: precision))
    }
    self.points = points
  }

  /// The most answers whose precision is shown to reach the target: the lower bound of its interval
  /// does, not only the figure.
  ///
  /// - Returns: `nil` when so many answers cannot show it.
  public func largest(precision target: Double) -> Point? {
    points.last { $0.precision.low >= target }
  }

  /// At most about so many points, evenly taken, the last one always among them: a curve of many
  /// thousand points says no more.
  public func thinned(to count: Int = 200) -> [Point] {
    let step = max(1, (points.count + count - 1) / count)
    return points.indices.filter { $0 % step == 0 || $0 == points.count - 1 }.map { points[$0] }
  }
}
