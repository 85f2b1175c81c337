internal import SurveyStatistics

/// Bars of shares with their sampling intervals, as SVG that needs nothing from outside.
struct ShareChart {
  /// What one bar shows.
  struct Bar {
    let label: String
    let share: Double
    let low: Double
    let high: Double
    let value: String
    let isChild: Bool
    /// Whether the figure asks for caution.
    let isFaint: Bool
  }

  let bars: [Bar]
  /// Said to those who do not see the bars.
  let description: String
  /// The share at the right border, at least the highest bound.
  let limit: Double
  let wording: ReportWording
  /// In pixels: the labels, the bars, a bar with its gap.
  var labelWidth = 290.0
  var barWidth = 430.0
  var step = 26.0
  /// In characters.
  var labelLength = 40
  /// Whether the axis has figures between 0 and 1, not percentages.
  var isPlain = false

  /// A limit that fits all: the next tenth above the highest bound.
  static func limit(of rows: [FrequencyTable.Row]) -> Double {
    let highest = rows.filter { $0.flag != .suppress }.map(\.sampling.high).max() ?? 1
    return min(1, max(0.1, (highest * 10).rounded(.up) / 10))
  }

  /// The chart. It repeats what the table says, so that it is one image for a screen reader.
  var svg: String {
    let height = step * Double(bars.count) + 28
    let width = labelWidth + barWidth + 60
    var svg =
      "<svg role=\"img\" aria-label=\"\(HTMLText.escaped(description))\" "
      + "viewBox=\"0 0 \(pixel(width)) \(pixel(height))\" "
      + "width=\"\(pixel(width))\" height=\"\(pixel(height))\">\n"
    svg += grid(height: height)
    for (index, bar) in bars.enumerated() { svg += drawn(bar, at: step * Double(index) + 4) }
    return svg + "</svg>\n"
  }

  private func grid(height: Double) -> String {
    let interval = limit > 0.5 ? 0.2 : 0.1
    var svg = ""
    var share = 0.0
    while share <= limit + 1e-9 {
      let x = pixel(labelWidth + share / limit * barWidth)
      svg += "<line class=\"grid\" x1=\"\(x)\" y1=\"0\" x2=\"\(x)\" y2=\"\(pixel(height - 22))\"/>"
      svg +=
        "<text x=\"\(x)\" y=\"\(pixel(height - 6))\" text-anchor=\"middle\">"
        + "\(isPlain ? wording.number(share, decimals: 1) : wording.percent(share))</text>\n"
      share += interval
    }
    return svg
  }

  private func drawn(_ bar: Bar, at top: Double) -> String {
    let middle = top + 9
    func x(_ share: Double) -> Double { labelWidth + min(limit, max(0, share)) / limit * barWidth }
    let indent = bar.isChild ? 16.0 : 0
    var svg =
      "<text x=\"\(pixel(indent))\" y=\"\(pixel(middle + 4.5))\">"
      + "\(HTMLText.escaped(ShareChart.shortened(bar.label, to: bar.isChild ? labelLength - 2 : labelLength)))</text>"
    svg +=
      "<rect class=\"\(bar.isFaint ? "bar faint" : "bar")\" x=\"\(pixel(labelWidth))\" "
      + "y=\"\(pixel(top))\" width=\"\(pixel(x(bar.share) - labelWidth))\" height=\"18\"/>"
    let (low, high) = (pixel(x(bar.low)), pixel(x(bar.high)))
    svg +=
      "<path class=\"whisker\" d=\"M\(low) \(pixel(middle))H\(high)"
      + "M\(low) \(pixel(middle - 4))v8M\(high) \(pixel(middle - 4))v8\"/>"
    svg +=
      "<text x=\"\(pixel(x(bar.high) + 6))\" y=\"\(pixel(middle + 4.5))\">"
      + "\(HTMLText.escaped(bar.value))</text>\n"
    return svg
  }

  /// A label with at most so many characters.
  static func shortened(_ label: String, to length: Int) -> String {
    label.count <= length ? label : String(label.prefix(length - 1)) + "…"
  }

  private func pixel(_ value: Double) -> String { FixedDecimals.text(value, 1) }
}
