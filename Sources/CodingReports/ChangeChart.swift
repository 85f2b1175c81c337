internal import SurveyStatistics

/// Changes in points as dots with their intervals around a line at none, as SVG that needs nothing
/// from outside.
struct ChangeChart {
  /// What one dot shows.
  struct Dot {
    let label: String
    let change: EditionChange
    let value: String
  }

  let dots: [Dot]
  /// Said to those who do not see the dots.
  let description: String
  let wording: ReportWording

  private static let labelWidth = 290.0
  private static let plotWidth = 430.0
  private static let step = 26.0

  /// The change at the borders: the next tenth above the widest bound.
  private var limit: Double {
    let bounds = dots.flatMap {
      [$0.change.value, $0.change.low ?? 0, $0.change.high ?? 0].map(abs)
    }
    return min(1, max(0.1, ((bounds.max() ?? 0) * 10).rounded(.up) / 10))
  }

  /// The chart. It repeats what the table says, so that it is one image for a screen reader.
  var svg: String {
    let height = ChangeChart.step * Double(dots.count) + 28
    let width = ChangeChart.labelWidth + ChangeChart.plotWidth + 70
    var svg =
      "<svg role=\"img\" aria-label=\"\(HTMLText.escaped(description))\" "
      + "viewBox=\"0 0 \(pixel(width)) \(pixel(height))\" "
      + "width=\"\(pixel(width))\" height=\"\(pixel(height))\">\n"
    for part in [-1.0, -0.5, 0, 0.5, 1] {
      let place = pixel(x(part * limit))
      svg +=
        "<line class=\"\(part == 0 ? "whisker" : "grid")\" x1=\"\(place)\" y1=\"0\" "
        + "x2=\"\(place)\" y2=\"\(pixel(height - 22))\"/>"
        + "<text x=\"\(place)\" y=\"\(pixel(height - 6))\" text-anchor=\"middle\">"
        + "\(wording.points(part * limit))</text>\n"
    }
    for (index, dot) in dots.enumerated() {
      svg += drawn(dot, at: ChangeChart.step * Double(index) + 13)
    }
    return svg + "</svg>\n"
  }

  private func drawn(_ dot: Dot, at middle: Double) -> String {
    var svg =
      "<text x=\"0\" y=\"\(pixel(middle + 4.5))\">"
      + "\(HTMLText.escaped(ShareChart.shortened(dot.label, to: 40)))</text>"
    var end = dot.change.value
    if let low = dot.change.low, let high = dot.change.high {
      end = max(end, high)
      svg +=
        "<path class=\"whisker\" d=\"M\(pixel(x(low))) \(pixel(middle))H\(pixel(x(high)))"
        + "M\(pixel(x(low))) \(pixel(middle - 4))v8M\(pixel(x(high))) \(pixel(middle - 4))v8\"/>"
    }
    svg +=
      "<circle class=\"\(dot.change.isFlagged ? "bar" : "bar faint")\" "
      + "cx=\"\(pixel(x(dot.change.value)))\" cy=\"\(pixel(middle))\" r=\"6\"/>"
      + "<text x=\"\(pixel(x(end) + 9))\" y=\"\(pixel(middle + 4.5))\">"
      + "\(HTMLText.escaped(dot.value))</text>\n"
    return svg
  }

  private func x(_ change: Double) -> Double {
    ChangeChart.labelWidth
      + (min(limit, max(-limit, change)) + limit) / (2 * limit) * ChangeChart.plotWidth
  }

  private func pixel(_ value: Double) -> String { FixedDecimals.text(value, 1) }
}
