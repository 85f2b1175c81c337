/// Lines of figures between 0 and 1 over something, as SVG that needs nothing from outside.
///
/// Series are told apart by their marks and dashes, never by colour alone.
struct LineChart {
  /// A point with its interval, where it has one.
  struct Point {
    let x: Double
    let y: Double
    var low: Double?
    var high: Double?
  }

  /// Points joined by a line.
  struct Series {
    let name: String
    let points: [Point]
    var isDashed = false
    /// Whether each point has a mark and its interval; else the intervals make a band.
    var hasMarks = true
  }

  let series: [Series]
  /// Said to those who do not see the lines.
  let description: String
  let xLabel: String
  let yLabel: String
  /// Places on the horizontal axis from 0 on, with what is written there.
  let xTicks: [(value: Double, text: String)]
  /// Horizontal lines of special heights.
  var targets: [Double] = []
  /// Whether the line of equal values is drawn.
  var hasDiagonal = false
  let wording: ReportWording

  private static let left = 56.0
  private static let top = 26.0
  private static let plotWidth = 520.0
  private static let plotHeight = 240.0

  private var xLimit: Double { max(xTicks.map(\.value).max() ?? 1, 1e-9) }

  /// The chart. It repeats what the table says, so that it is one image for a screen reader.
  var svg: String {
    let width = pixel(LineChart.left + LineChart.plotWidth + 130)
    let height = pixel(LineChart.top + LineChart.plotHeight + 46)
    var svg =
      "<svg role=\"img\" aria-label=\"\(HTMLText.escaped(description))\" "
      + "viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">\n"
    svg += axes
    for target in targets {
      svg +=
        "<path class=\"whisker\" stroke-dasharray=\"2 4\" d=\"M\(pixel(x(0))) "
        + "\(pixel(y(target)))H\(pixel(x(xLimit)))\"/>"
        + text(x(xLimit) + 6, y(target) + 4.5, wording.number(target, decimals: 2))
    }
    if hasDiagonal {
      svg +=
        "<path class=\"whisker\" stroke-dasharray=\"2 4\" d=\"M\(pixel(x(0))) \(pixel(y(0)))"
        + "L\(pixel(x(1))) \(pixel(y(1)))\"/>\n"
    }
    for line in series { svg += drawn(line) }
    return svg + "</svg>\n"
  }

  private var axes: String {
    var svg = text(0, 14, yLabel)
    for step in 0...5 {
      let value = Double(step) / 5
      svg +=
        "<line class=\"grid\" x1=\"\(pixel(x(0)))\" y1=\"\(pixel(y(value)))\" "
        + "x2=\"\(pixel(x(xLimit)))\" y2=\"\(pixel(y(value)))\"/>"
        + text(x(0) - 8, y(value) + 4.5, wording.number(value, decimals: 1), anchor: "end")
    }
    for tick in xTicks {
      svg += text(x(tick.value), y(0) + 18, tick.text, anchor: "middle")
    }
    return svg + text(x(xLimit / 2), y(0) + 38, xLabel, anchor: "middle")
  }

  private func drawn(_ line: Series) -> String {
    guard let last = line.points.last else { return "" }
    var svg = ""
    if !line.hasMarks, line.points.count > 1 {
      let upper = line.points.map { "\(pixel(x($0.x))) \(pixel(y($0.high ?? $0.y)))" }
      let lower = line.points.reversed().map { "\(pixel(x($0.x))) \(pixel(y($0.low ?? $0.y)))" }
      svg += "<path class=\"band\" d=\"M" + (upper + lower).joined(separator: "L") + "Z\"/>\n"
    }
    let dash = line.isDashed ? " stroke-dasharray=\"7 5\"" : ""
    svg +=
      "<path class=\"line\"\(dash) d=\"M"
      + line.points.map { "\(pixel(x($0.x))) \(pixel(y($0.y)))" }.joined(separator: "L")
      + "\"/>\n"
    if line.hasMarks { for point in line.points { svg += mark(point, isSquare: line.isDashed) } }
    return svg + text(x(last.x) + 10, y(last.y) + (line.isDashed ? 16 : -6), line.name)
  }

  private func mark(_ point: Point, isSquare: Bool) -> String {
    let (x, y) = (x(point.x), y(point.y))
    var svg = ""
    if let low = point.low, let high = point.high {
      // The two series' whiskers stand side by side.
      let place = isSquare ? x + 3 : x
      svg +=
        "<path class=\"whisker\" d=\"M\(pixel(place)) \(pixel(self.y(low)))"
        + "V\(pixel(self.y(high)))\"/>"
    }
    return svg
      + (isSquare
        ? "<rect class=\"bar\" x=\"\(pixel(x - 4))\" y=\"\(pixel(y - 4))\" width=\"8\" height=\"8\"/>\n"
        : "<circle class=\"bar\" cx=\"\(pixel(x))\" cy=\"\(pixel(y))\" r=\"4.5\"/>\n")
  }

  private func text(_ x: Double, _ y: Double, _ text: String, anchor: String? = nil) -> String {
    let anchor = anchor.map { " text-anchor=\"\($0)\"" } ?? ""
    return "<text x=\"\(pixel(x))\" y=\"\(pixel(y))\"\(anchor)>\(HTMLText.escaped(text))</text>\n"
  }

  private func x(_ value: Double) -> Double {
    LineChart.left + min(1, max(0, value / xLimit)) * LineChart.plotWidth
  }

  private func y(_ value: Double) -> Double {
    LineChart.top + (1 - min(1, max(0, value))) * LineChart.plotHeight
  }

  private func pixel(_ value: Double) -> String { FixedDecimals.text(value, 1) }
}
