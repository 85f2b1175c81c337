internal import Survey
internal import SurveyStatistics

extension Evaluation {
  /// The figures as `evaluate --json` promises them: those of a comparison, then the others.
  public var json: JSONText {
    comparison.json(
      ofCode: { code in
        let figures = calibration?.codes[code]
        return [
          ("calibration_error", JSONText(figures?.error)), ("brier", JSONText(figures?.brier)),
        ]
      },
      more: [
        ("calibration", calibration.map(\.json) ?? .null),
        ("confusions", .array(confusions.map(\.json))),
        ("automation", automation.map(targetsJSON) ?? .null),
        ("automation_curve", automation.map(\.json) ?? .null),
        ("learning_curve", learning.isEmpty ? .null : .array(learning.map(\.json))),
        ("against", rival.map(\.json) ?? .null),
        ("contradictions", .array(contradictions.map(\.json))),
      ])
  }

  private func targetsJSON(_ curve: AutomationCurve) -> JSONText {
    .array(
      Evaluation.targets.map { target in
        let point = curve.largest(precision: target)
        return .object([
          ("target", .number(target)), ("n", .integer(curve.answerCount)),
          ("share", JSONText(point?.share)), ("precision", JSONText(point?.precision)),
          ("confidence", point.map { .number($0.confidence) } ?? .null),
        ])
      })
  }
}

extension CodeCalibration {
  var json: JSONText {
    .object([
      ("calibration_error", JSONText(overall?.error)), ("brier", JSONText(overall?.brier)),
      (
        "bins",
        .array(
          bins.map { bin in
            .object([
              ("probability", .number(bin.probability)), ("share", .number(bin.share)),
              ("n", .integer(Int(bin.count))),
            ])
          })
      ),
    ])
  }
}

extension CodeConfusion {
  var json: JSONText {
    .object([
      ("due", .text(due.name)), ("given", .text(given.name)), ("n", .integer(count)),
      ("examples", .array(examples.map(JSONText.text))),
    ])
  }
}

extension AutomationCurve {
  var json: JSONText {
    .array(
      thinned().map { point in
        .object([
          ("confidence", .number(point.confidence)), ("n", .integer(point.count)),
          ("share", JSONText(point.share)), ("precision", JSONText(point.precision)),
        ])
      })
  }
}

extension Evaluation.LearningPoint {
  var json: JSONText {
    .object([
      ("share", .number(share)), ("n", .integer(answerCount)),
      ("micro", .object([("f1", JSONText(micro))])),
      ("macro", .object([("f1", JSONText(macro))])),
    ])
  }
}

extension Evaluation.Rival {
  var json: JSONText {
    func figure(_ figure: PairedCodings.Figure?) -> JSONText {
      guard let figure else { return .null }
      return .object([
        ("first", .number(figure.first)), ("second", .number(figure.second)),
        ("difference", JSONText(figure.difference)),
      ])
    }
    return .object([
      ("file", .text(name)), ("n", .integer(paired.pairCount)),
      ("micro", .object([("f1", figure(paired.micro))])),
      ("substantive", .object([("micro", .object([("f1", figure(paired.substantive))]))])),
      ("macro", .object([("f1", figure(paired.macro))])),
      ("samples", .object([("f1", figure(paired.samples))])),
      ("exact", figure(paired.exact)),
      (
        "codes",
        .object(paired.codes.map { ($0.code.name, .object([("f1", figure($0.f1))])) })
      ),
    ])
  }
}

extension ContradictoryAnswers {
  var json: JSONText {
    .array(
      members.map { member in
        .object([
          ("id", member.id.map(JSONText.text) ?? .null), ("line", .integer(member.line)),
          ("codes", .array(member.codes.map { .text($0.name) })),
        ])
      })
  }
}
