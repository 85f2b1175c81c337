internal import Survey
public import SurveyStatistics

extension CodingComparison {
  /// The figures as the command line promises them.
  public var json: JSONText {
    .object([
      ("n", .integer(pairCount)),
      (
        "codes",
        .object(
          codes.map { figures in
            (
              figures.code.name,
              .object([
                ("precision", JSONText(figures.precision)), ("recall", JSONText(figures.recall)),
                ("f1", JSONText(figures.f1)), ("support", .integer(figures.support)),
                ("predicted", .integer(figures.predicted)), ("alpha", JSONText(figures.alpha)),
              ])
            )
          })
      ),
      ("micro", micro.json),
      ("macro", .object([("f1", JSONText(macro))])),
      ("samples", .object([("f1", JSONText(samples))])),
      ("exact", JSONText(exact)),
      ("substantive", .object([("micro", substantive.json)])),
    ])
  }
}

extension CodingComparison.OverallFigures {
  var json: JSONText {
    .object([
      ("precision", JSONText(precision)), ("recall", JSONText(recall)), ("f1", JSONText(f1)),
    ])
  }
}

extension JSONText {
  /// An estimate with its bounds; `null` where there is none.
  public init(_ estimate: Estimate?) {
    guard let estimate else {
      self = .null
      return
    }
    self = .object([
      ("value", .number(estimate.value)), ("low", .number(estimate.low)),
      ("high", .number(estimate.high)),
    ])
  }
}
