public import Survey
public import SurveyStatistics

/// Several coders of the same answers, and the machine among the human ones.
///
/// Agreement of a group is the mean of Krippendorff's alpha over its pairs, so that humans with
/// humans and the machine with humans are figures of one kind.
public struct CoderPanel: Sendable {
  /// One coder's codings.
  public struct Coder: Sendable {
    public let name: String
    public let isMachine: Bool
    /// Per answer, by its id.
    public let codings: [String: [Code]]

    public init(name: String, isMachine: Bool, codings: [String: [Code]]) {
      self.name = name
      self.isMachine = isMachine
      self.codings = codings
    }
  }

  /// Two coders on the answers that both coded.
  public struct PairFigures: Sendable {
    public let first: String
    public let second: String
    public let count: Int
    /// Alpha of the sets, with the MASI distance.
    public let setAlpha: Estimate?
    /// The share of answers with the same codes.
    public let exact: Estimate?
    /// The first taken as reference, micro-F1.
    public let micro: Estimate?
  }

  /// Where a machine's agreement lies against the interval of the humans' agreement.
  public enum Place: String, Sendable {
    case below, inside, above
  }

  /// How a machine agrees with humans, beside how they agree with each other.
  public struct Standing: Sendable {
    /// The code; `nil` for the sets of codes.
    public let code: Code?
    public let humans: Estimate?
    public let machine: Estimate?

    /// `nil` where one of the two cannot be computed.
    public var place: Place? {
      guard let humans, let machine else { return nil }
      return machine.value < humans.low
        ? .below : machine.value > humans.high ? .above : .inside
    }
  }

  /// A machine among the humans.
  public struct Machine: Sendable {
    public let name: String
    /// How many answers at least two humans and the machine coded: the figures stand on these.
    public let answerCount: Int
    /// The sets of codes first, then each code.
    public let standings: [Standing]
  }

  public let coders: [Coder]
  public let pairs: [PairFigures]
  /// Empty with fewer than two humans.
  public let machines: [Machine]

  /// Measures all pairs. O(replicates × pairs of coders × answers).
  public init(_ coders: [Coder], codeframe: Codeframe, bootstrap: Bootstrap = Bootstrap()) {
    self.coders = coders
    let ids = Set(coders.flatMap(\.codings.keys)).sorted()
    let everyone = Array(coders.indices)
    pairs = Replicates(coders, among: everyone, ids: ids, codeframe, bootstrap).pairs
    let humans = everyone.filter { !coders[$0].isMachine }
    guard humans.count >= 2 else {
      machines = []
      return
    }
    machines = everyone.filter { coders[$0].isMachine }.map { machine in
      // On the answers that at least two humans and the machine coded, so that figures compare.
      let common = ids.filter { id in
        coders[machine].codings[id] != nil
          && humans.count(where: { coders[$0].codings[id] != nil }) >= 2
      }
      let replicates = Replicates(
        coders, among: humans + [machine], ids: common, codeframe, bootstrap)
      func standing(_ code: Code?, _ read: (Match.Figures) -> Double) -> Standing {
        Standing(
          code: code, humans: replicates.mean({ $0.second != machine }, read),
          machine: replicates.mean({ $0.second == machine }, read))
      }
      return Machine(
        name: coders[machine].name, answerCount: common.count,
        standings: [standing(nil, \.setAlpha)]
          + codeframe.codes.enumerated().map { place, code in
            standing(code) { $0.alphas[place] }
          })
    }
  }
}

/// All pairs of some coders, measured as a whole and for every draw of the answers.
private struct Replicates {
  private let measured: [(match: Match, whole: Match.Figures, replicates: [Match.Figures])]
  private let coders: [CoderPanel.Coder]
  private let bootstrap: Bootstrap

  init(
    _ coders: [CoderPanel.Coder], among chosen: [Int], ids: [String], _ codeframe: Codeframe,
    _ bootstrap: Bootstrap
  ) {
    self.coders = coders
    self.bootstrap = bootstrap
    let draws =
      ids.isEmpty
      ? []
      : (0..<bootstrap.replicates).map {
        bootstrap.multiplicities(count: ids.count, replicate: $0)
      }
    var matches: [Match] = []
    for (place, first) in chosen.enumerated() {
      for second in chosen.dropFirst(place + 1) {
        matches.append(Match(first, second, coders, ids: ids, codes: codeframe.codes))
      }
    }
    measured = matches.map { match in
      (match, match.figures(draw: nil), draws.map { match.figures(draw: $0) })
    }
  }

  var pairs: [CoderPanel.PairFigures] {
    measured.map { match, whole, replicates in
      func estimate(_ read: (Match.Figures) -> Double) -> Estimate? {
        bootstrap.estimate(read(whole), replicates: replicates.map(read))
      }
      return CoderPanel.PairFigures(
        first: coders[match.first].name, second: coders[match.second].name,
        count: match.count, setAlpha: estimate(\.setAlpha), exact: estimate(\.exact),
        micro: estimate(\.micro))
    }
  }

  /// The mean over the pairs of coders that pass and have the figure.
  func mean(_ passes: (Match) -> Bool, _ read: (Match.Figures) -> Double) -> Estimate? {
    let chosen = measured.filter { passes($0.match) && !read($0.whole).isNaN }
    guard let first = chosen.first else { return nil }
    func mean(_ values: [Double]) -> Double {
      let known = values.filter { !$0.isNaN }
      return known.isEmpty ? .nan : known.reduce(0, +) / Double(known.count)
    }
    return bootstrap.estimate(
      mean(chosen.map { read($0.whole) }),
      replicates: first.replicates.indices.map { draw in
        mean(chosen.map { read($0.replicates[draw]) })
      })
  }
}

/// Two coders on the answers that both coded, ready for any draw of all answers.
private struct Match {
  /// What one draw gives.
  struct Figures {
    let setAlpha: Double
    let exact: Double
    let micro: Double
    let alphas: [Double]
  }

  let first: Int
  let second: Int
  /// The places of the common answers among all.
  private let places: [Int]
  private let tally: PairTally
  private let sets: SetTally

  var count: Int { places.count }

  init(
    _ first: Int, _ second: Int, _ coders: [CoderPanel.Coder], ids: [String], codes: [Code]
  ) {
    self.first = first
    self.second = second
    var places: [Int] = []
    var pairs: [CodingComparison.Pair] = []
    for (place, id) in ids.enumerated() {
      guard let reference = coders[first].codings[id], let candidate = coders[second].codings[id]
      else { continue }
      places.append(place)
      pairs.append(.init(id: id, reference: reference, candidate: candidate))
    }
    self.places = places
    tally = PairTally(pairs, codes: codes)
    sets = SetTally(pairs)
  }

  /// The figures when each answer was drawn so many times; `nil` for each once.
  func figures(draw: [Int32]?) -> Figures {
    let weights = draw.map { draw in places.map { Double(draw[$0]) } }
    let counts = tally.figures(weights: weights)
    return Figures(
      setAlpha: sets.alpha(weights: weights), exact: counts.exact, micro: counts.all.f1,
      alphas: counts.counts.map(\.alpha))
  }
}
