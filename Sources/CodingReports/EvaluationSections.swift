internal import Survey
internal import SurveyStatistics

extension Evaluation {
  /// The parts beyond the figures of each code, in the order of reading.
  public func sections(_ wording: ReportWording) -> [EvaluationSection] {
    [
      calibrationSection(wording), confusionSection(wording), automationSection(wording),
      learningSection(wording), rivalSection(wording), contradictionSection(wording),
    ].compactMap { $0 }
  }

  private func calibrationSection(_ wording: ReportWording) -> EvaluationSection? {
    guard let calibration, let overall = calibration.overall else { return nil }
    let used = comparison.codes.filter { $0.support + $0.predicted > 0 }.map(\.code)
    let rows = used.compactMap { code in
      calibration.codes[code].map {
        [code.name, wording.estimate($0.error), wording.estimate($0.brier)]
      }
    }
    return EvaluationSection(
      topic: .calibration, title: wording.evaluation("calibration.title"),
      text: [wording.evaluation("calibration.text")],
      header: wording.columns(["code", "calibration_error", "brier"]),
      rows: rows + [
        [
          wording.evaluation("calibration.all"), wording.estimate(overall.error),
          wording.estimate(overall.brier),
        ]
      ])
  }

  /// How many pairs of codes are shown; JSON has all.
  private static let shownConfusions = 12

  private func confusionSection(_ wording: ReportWording) -> EvaluationSection? {
    guard !confusions.isEmpty else { return nil }
    return EvaluationSection(
      topic: .confusions, title: wording.evaluation("confusions.title"),
      text: [
        wording.evaluation(
          "confusions.text",
          [
            .count("shown", min(confusions.count, Evaluation.shownConfusions)),
            .count("count", confusions.count),
          ])
      ],
      header: wording.columns(["due", "given", "answers", "examples"]),
      rows: confusions.prefix(Evaluation.shownConfusions).map {
        [
          $0.due.name, $0.given.name, wording.number(Double($0.count)),
          $0.examples.joined(separator: ", "),
        ]
      })
  }

  private func automationSection(_ wording: ReportWording) -> EvaluationSection? {
    guard let automation, automation.answerCount > 0 else { return nil }
    let rows = Evaluation.targets.map { target in
      let name = wording.number(target, decimals: 2)
      guard let point = automation.largest(precision: target) else {
        return [
          name,
          wording.evaluation("automation.not_shown", [.count("count", automation.answerCount)]),
          "–", "–",
        ]
      }
      return [
        name, wording.estimate(point.share), wording.estimate(point.precision),
        wording.number(point.confidence, decimals: 3),
      ]
    }
    return EvaluationSection(
      topic: .automation, title: wording.evaluation("automation.title"),
      text: [wording.evaluation("automation.text")],
      header: wording.columns(["target", "share", "reached", "confidence"]), rows: rows)
  }

  private func learningSection(_ wording: ReportWording) -> EvaluationSection? {
    guard let last = learning.last, learning.count > 1 else { return nil }
    let before = learning[learning.count - 2]
    var text = [wording.evaluation("learning.text")]
    if let now = last.micro, let then = before.micro {
      text.append(
        wording.evaluation(
          "learning.gain",
          [
            .text("percent", wording.percent(before.share)),
            .text("gain", wording.points(now.value - then.value, decimals: 1)),
          ]))
    }
    return EvaluationSection(
      topic: .learning, title: wording.evaluation("learning.title"), text: text,
      header: wording.columns(["learnt", "answers", "micro", "macro"]),
      rows: learning.map {
        [
          wording.percent($0.share), wording.number(Double($0.answerCount)),
          wording.estimate($0.micro), wording.estimate($0.macro),
        ]
      })
  }

  private func rivalSection(_ wording: ReportWording) -> EvaluationSection? {
    guard let rival else { return nil }
    let paired = rival.paired
    let overall: [(String, PairedCodings.Figure?)] = [
      ("micro", paired.micro), ("substantive", paired.substantive), ("macro", paired.macro),
      ("samples", paired.samples), ("exact", paired.exact),
    ]
    let named =
      overall.map { (wording.evaluation("rival." + $0), $1) }
      + paired.codes.map { ($0.code.name, Optional($0.f1)) }
    var text = [
      wording.evaluation(
        "rival.text", [.text("file", rival.name), .count("count", paired.pairCount)])
    ]
    if let micro = paired.micro {
      let key = !micro.isDistinct ? "open" : micro.difference.value > 0 ? "second" : "first"
      text.append(wording.evaluation("rival.verdict." + key, [.text("file", rival.name)]))
    }
    return EvaluationSection(
      topic: .rival, title: wording.evaluation("rival.title", [.text("file", rival.name)]),
      text: text, header: wording.columns(["figure", "first", "second", "difference"]),
      rows: named.compactMap { name, figure in
        figure.map {
          [
            name, wording.number($0.first, decimals: 3), wording.number($0.second, decimals: 3),
            wording.difference($0.difference),
          ]
        }
      })
  }

  private func contradictionSection(_ wording: ReportWording) -> EvaluationSection? {
    guard !contradictions.isEmpty else { return nil }
    return EvaluationSection(
      topic: .contradictions, title: wording.evaluation("contradictions.title"),
      text: [wording.evaluation("contradictions.text", [.count("count", contradictions.count)])],
      header: wording.columns(["group", "id", "line", "codes"]),
      rows: contradictions.enumerated().flatMap { group, answers in
        answers.members.map {
          [
            String(group + 1), $0.id ?? "–", String($0.line),
            $0.codes.map(\.name).joined(separator: " | "),
          ]
        }
      })
  }
}
