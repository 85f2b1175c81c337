internal import Survey
internal import SurveyStatistics

extension CoderPanel {
  /// What `compare --json` adds for several codings.
  public var jsonPairs: [(String, JSONText)] {
    [
      (
        "coders",
        .array(
          coders.map {
            .object([
              ("file", .text($0.name)), ("machine", .boolean($0.isMachine)),
              ("n", .integer($0.codings.count)),
            ])
          })
      ),
      (
        "pairs",
        .array(
          pairs.map { pair in
            .object([
              ("first", .text(pair.first)), ("second", .text(pair.second)),
              ("n", .integer(pair.count)), ("alpha_sets", JSONText(pair.setAlpha)),
              ("exact", JSONText(pair.exact)),
              ("micro", .object([("f1", JSONText(pair.micro))])),
            ])
          })
      ),
      ("machines", .array(machines.map(\.json))),
    ]
  }
}

extension CoderPanel.Machine {
  fileprivate var json: JSONText {
    .object([
      ("file", .text(name)), ("n", .integer(answerCount)),
      ("alpha_sets", standings.first { $0.code == nil }?.json ?? .null),
      (
        "codes",
        .object(
          standings.compactMap { standing in standing.code.map { ($0.name, standing.json) } })
      ),
    ])
  }
}

extension CoderPanel.Standing {
  fileprivate var json: JSONText {
    .object([
      ("humans", JSONText(humans)), ("machine", JSONText(machine)),
      ("place", place.map { .text($0.rawValue) } ?? .null),
    ])
  }
}

extension CodingComparison {
  /// The figures of the first two codings, then those of the panel.
  public func json(with panel: CoderPanel?) -> JSONText {
    json(ofCode: { _ in [] }, more: panel?.jsonPairs ?? [])
  }
}
