internal import Survey
internal import SurveyStatistics

/// A part of what an evaluation or comparison says, for a terminal and for a page.
public struct EvaluationSection: Sendable, Equatable {
  /// What the part is about, so that a page can draw it.
  public enum Topic: Sendable, Equatable {
    case codes, overall, agreement, calibration, confusions, automation, learning, rival,
      contradictions, panel, machine
  }

  public let topic: Topic
  public let title: String
  /// Whole sentences.
  public let text: [String]
  public let header: [String]
  /// Cells under the header; none where the text says all.
  public let rows: [[String]]

  /// Whether most columns are words, which stand at the left.
  public var hasWords: Bool { topic == .confusions || topic == .contradictions }
}

extension ReportWording {
  /// `0,873 [0,71–0,95]`; a dash where there is none.
  func estimate(_ estimate: Estimate?) -> String {
    guard let estimate else { return "–" }
    return number(estimate.value, decimals: 3) + " [" + number(estimate.low, decimals: 2) + "–"
      + number(estimate.high, decimals: 2) + "]"
  }

  /// `+0,021 [−0,003–0,045]`, the sign shown.
  func difference(_ estimate: Estimate) -> String {
    func signed(_ value: Double, _ decimals: Int) -> String {
      let digits = number(abs(value), decimals: decimals)
      let isZero = digits.allSatisfy { !$0.isNumber || $0 == "0" }
      return isZero ? digits : (value < 0 ? "−" : "+") + digits
    }
    return signed(estimate.value, 3) + " [" + signed(estimate.low, 2) + " ; "
      + signed(estimate.high, 2) + "]"
  }

  /// A sentence of the catalogue's `report.evaluation.`.
  func evaluation(_ key: String, _ facts: [Fact] = []) -> String {
    sentence("evaluation." + key, facts)
  }

  /// The header of a table of figures.
  func columns(_ keys: [String]) -> [String] { keys.map { evaluation("column." + $0) } }
}
