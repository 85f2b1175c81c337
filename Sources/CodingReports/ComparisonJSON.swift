internal import Survey
public import SurveyStatistics

extension CodingComparison {
  /// The figures as the command line promises them.
  public var json: JSONText { json(ofCode: { _ in [] }, more: []) }

  /// The figures with others after them, of each code and of all.
  func json(
    ofCode more: (Code) -> [(String, JSONText)], more last: [(String, JSONText)]
  ) -> JSONText {
    .object(figures(more) + last)
  }

  private func figures(_ more: (Code) -> [(String, JSONText)]) -> [(String, JSONText)] {
    [
      ("n", .integer(pairCount)),
      (
        "codes",
        .object(
          codes.map { figures in
            (
              figures.code.name,
              .object(
                [
                  ("precision", JSONText(figures.precision)), ("recall", JSONText(figures.recall)),
                  ("f1", JSONText(figures.f1)), ("support", .integer(figures.support)),
                  ("predicted", .integer(figures.predicted)), ("alpha", JSONText(figures.alpha)),
                  ("kappa", JSONText(figures.kappa)), ("ac1", JSONText(figures.ac1)),
                  ("agreement", JSONText(figures.agreement)),
                  ("prevalence", JSONText(figures.prevalence)),
                ] + more(figures.code))
            )
          })
      ),
      ("micro", micro.json),
      ("macro", .object([("f1", JSONText(macro))])),
      ("samples", .object([("f1", JSONText(samples))])),
      ("exact", JSONText(exact)),
      ("substantive", .object([("micro", substantive.json)])),
      ("alpha_sets", JSONText(setAlpha)),
    ]
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
