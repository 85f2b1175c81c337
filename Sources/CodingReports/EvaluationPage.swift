internal import Survey
internal import SurveyStatistics

/// An evaluation as one HTML page that holds all it needs and asks nothing of any server.
public enum EvaluationPage {
  /// The text of `evaluate --html OUT`. It has ids, lines and codes, no answer's text.
  ///
  /// - Parameters:
  ///   - evaluation: the figures.
  ///   - method: how the answers came to be coded, in one sentence.
  ///   - wording: the words of the reader's language.
  public static func text(
    _ evaluation: Evaluation, method: String, wording: ReportWording
  ) -> String {
    let comparison = evaluation.comparison
    let sections =
      [comparison.overallSection(wording), comparison.codeSection(wording)]
      + evaluation.sections(wording) + [comparison.agreementSection(wording)]
    var body = "<p class=\"facts\">\(HTMLText.escaped(method))</p>\n"
    for (index, section) in sections.enumerated() {
      body += html(
        section, number: index + 1,
        figure: figure(of: section.topic, evaluation, wording))
    }
    return PageParts.page(
      title: wording.evaluation("title"), stamp: nil, body: body, language: wording.language)
  }

  private static func html(
    _ section: EvaluationSection, number: Int, figure: String
  ) -> String {
    var html =
      "<section aria-labelledby=\"s\(number)\">\n"
      + "<h2 id=\"s\(number)\">\(HTMLText.escaped(section.title))</h2>\n"
    html += section.text.map(PageParts.paragraph).joined() + figure
    if !section.rows.isEmpty {
      html += PageParts.table(
        caption: section.title, label: section.title, header: section.header,
        rows: section.rows.map(PageParts.row).joined(), hasWords: section.hasWords)
    }
    return html + "</section>\n"
  }

  private static func figure(
    of topic: EvaluationSection.Topic, _ evaluation: Evaluation, _ wording: ReportWording
  ) -> String {
    let svg: String? =
      switch topic {
      case .codes: codeChart(evaluation, wording)
      case .calibration: evaluation.calibration.map { reliabilityChart($0, wording) }
      case .automation: evaluation.automation.flatMap { automationChart($0, wording) }
      case .learning: learningChart(evaluation.learning, wording)
      default: nil
      }
    let keys: [EvaluationSection.Topic: String] = [
      .codes: "codes", .calibration: "calibration", .automation: "automation",
      .learning: "learning",
    ]
    guard let svg, let key = keys[topic] else { return "" }
    return PageParts.figure(caption: wording.evaluation("chart.\(key)"), svg: svg)
  }

  private static func codeChart(_ evaluation: Evaluation, _ wording: ReportWording) -> String? {
    let labels = Dictionary(
      uniqueKeysWithValues: evaluation.codeframe.entries.map { ($0.code, wording.label($0)) })
    let bars = evaluation.comparison.codes.compactMap { figures in
      figures.f1.map {
        ShareChart.Bar(
          label: labels[figures.code] ?? figures.code.name, share: $0.value, low: $0.low,
          high: $0.high, value: wording.number($0.value, decimals: 2), isChild: false,
          isFaint: figures.support < 10)
      }
    }
    guard !bars.isEmpty else { return nil }
    var chart = ShareChart(
      bars: bars, description: wording.evaluation("chart.codes"), limit: 1, wording: wording)
    chart.isPlain = true
    return chart.svg
  }

  private static func tenths(_ wording: ReportWording) -> [(value: Double, text: String)] {
    (0...5).map { (Double($0) / 5, wording.number(Double($0) / 5, decimals: 1)) }
  }

  private static func reliabilityChart(
    _ calibration: CodeCalibration, _ wording: ReportWording
  ) -> String {
    let points = calibration.bins.map { bin in
      let interval = ProportionInterval.wilson(
        successes: bin.share * bin.count, trials: bin.count)
      return LineChart.Point(
        x: bin.probability, y: bin.share, low: interval?.low, high: interval?.high)
    }
    return LineChart(
      series: [.init(name: "", points: points)],
      description: wording.evaluation("chart.calibration"),
      xLabel: wording.evaluation("axis.said"), yLabel: wording.evaluation("axis.found"),
      xTicks: tenths(wording), hasDiagonal: true, wording: wording
    ).svg
  }

  private static func automationChart(
    _ curve: AutomationCurve, _ wording: ReportWording
  ) -> String? {
    guard curve.points.count > 1 else { return nil }
    return LineChart(
      series: [
        .init(
          name: "",
          points: curve.thinned().map {
            .init(
              x: $0.share.value, y: $0.precision.value, low: $0.precision.low,
              high: $0.precision.high)
          }, hasMarks: false)
      ],
      description: wording.evaluation("chart.automation"),
      xLabel: wording.evaluation("axis.automated"), yLabel: wording.evaluation("axis.precision"),
      xTicks: (0...5).map { (Double($0) / 5, wording.percent(Double($0) / 5)) },
      targets: Evaluation.targets,
      // A few answers have wide intervals: these are cut at the border, the figures are not.
      floor: LineChart.floor(
        under: Evaluation.targets + curve.thinned().map(\.precision.value)), wording: wording
    ).svg
  }

  private static func learningChart(
    _ points: [Evaluation.LearningPoint], _ wording: ReportWording
  ) -> String? {
    guard points.count > 1 else { return nil }
    func series(
      _ key: String, isDashed: Bool, _ read: (Evaluation.LearningPoint) -> Estimate?
    ) -> LineChart.Series {
      .init(
        name: wording.evaluation("column." + key),
        points: points.compactMap { point in
          read(point).map {
            .init(x: Double(point.answerCount), y: $0.value, low: $0.low, high: $0.high)
          }
        }, isDashed: isDashed)
    }
    return LineChart(
      series: [
        series("micro", isDashed: false, \.micro), series("macro", isDashed: true, \.macro),
      ],
      description: wording.evaluation("chart.learning"),
      xLabel: wording.evaluation("axis.learnt"), yLabel: wording.evaluation("axis.f1"),
      xTicks: [(0, "0")]
        + points.map { (Double($0.answerCount), wording.number(Double($0.answerCount))) },
      floor: LineChart.floor(
        under: points.flatMap { [$0.micro?.low, $0.macro?.low].compactMap { $0 } }),
      wording: wording
    ).svg
  }
}
