internal import Survey
internal import SurveyStatistics

extension CodingComparison {
  /// Agreement beyond chance, code by code and of the sets.
  public func agreementSection(_ wording: ReportWording) -> EvaluationSection {
    EvaluationSection(
      topic: .agreement, title: wording.evaluation("agreement.title"),
      text: [wording.evaluation("agreement.text")],
      header: wording.columns(["code", "alpha", "kappa", "ac1", "agreement", "prevalence"]),
      rows: codes.filter { $0.support + $0.predicted > 0 }.map {
        [
          $0.code.name, wording.estimate($0.alpha), wording.estimate($0.kappa),
          wording.estimate($0.ac1), wording.estimate($0.agreement),
          wording.estimate($0.prevalence),
        ]
      } + [
        [wording.evaluation("agreement.sets"), wording.estimate(setAlpha), "", "", "", ""]
      ])
  }

  /// Precision, recall and F1 of each code.
  func codeSection(_ wording: ReportWording) -> EvaluationSection {
    EvaluationSection(
      topic: .codes, title: wording.evaluation("codes.title"),
      text: [wording.evaluation("codes.text")],
      header: wording.columns(["code", "precision", "recall", "f1", "support", "predicted"]),
      rows: codes.filter { $0.support + $0.predicted > 0 }.map {
        [
          $0.code.name, wording.estimate($0.precision), wording.estimate($0.recall),
          wording.estimate($0.f1), wording.number(Double($0.support)),
          wording.number(Double($0.predicted)),
        ]
      })
  }

  /// The figures over all codes.
  func overallSection(_ wording: ReportWording) -> EvaluationSection {
    func row(_ key: String, _ figures: OverallFigures) -> [String] {
      [
        wording.evaluation("rival." + key), wording.estimate(figures.precision),
        wording.estimate(figures.recall), wording.estimate(figures.f1),
      ]
    }
    func row(_ key: String, _ estimate: Estimate?) -> [String] {
      [wording.evaluation("rival." + key), "", "", wording.estimate(estimate)]
    }
    return EvaluationSection(
      topic: .overall, title: wording.evaluation("overall.title"),
      text: [wording.evaluation("overall.text", [.count("count", pairCount)])],
      header: wording.columns(["figure", "precision", "recall", "f1"]),
      rows: [
        row("micro", micro), row("substantive", substantive), row("macro", macro),
        row("samples", samples), row("exact", exact),
      ])
  }
}

extension CoderPanel {
  /// All pairs of coders, then each machine among the humans.
  public func sections(_ wording: ReportWording) -> [EvaluationSection] {
    let pairSection = EvaluationSection(
      topic: .panel, title: wording.evaluation("panel.title"),
      text: [
        wording.evaluation(
          "panel.text",
          [
            .list("humans", coders.filter { !$0.isMachine }.map(\.name).orDash),
            .list("machines", coders.filter(\.isMachine).map(\.name).orDash),
          ])
      ],
      header: wording.columns(["pair", "answers", "alpha_sets", "micro", "exact"]),
      rows: pairs.map {
        [
          "\($0.first) – \($0.second)", wording.number(Double($0.count)),
          wording.estimate($0.setAlpha), wording.estimate($0.micro), wording.estimate($0.exact),
        ]
      })
    return [pairSection] + machines.map { section($0, wording) }
  }

  private func section(_ machine: Machine, _ wording: ReportWording) -> EvaluationSection {
    EvaluationSection(
      topic: .machine, title: wording.evaluation("machine.title", [.text("file", machine.name)]),
      text: [
        wording.evaluation("machine.text"),
        wording.evaluation("machine.count", [.count("count", machine.answerCount)]),
      ],
      header: wording.columns(["code", "humans", "machine", "place"]),
      rows: machine.standings.filter { $0.humans != nil || $0.machine != nil }.map {
        [
          $0.code?.name ?? wording.evaluation("agreement.sets"), wording.estimate($0.humans),
          $0.machine.map { wording.number($0.value, decimals: 3) } ?? "–",
          $0.place.map { wording.evaluation("place." + $0.rawValue) } ?? "–",
        ]
      })
  }
}

extension [String] {
  /// The names, or a dash where there is none.
  fileprivate var orDash: [String] { isEmpty ? ["–"] : self }
}
