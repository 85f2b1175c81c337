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
  /// The height of the lower border: 0, 0.5 or 0.75.
  var floor = 0.0
  let wording: ReportWording

  /// The highest border that leaves all figures and targets above it.
  static func floor(under figures: [Double]) -> Double {
    let lowest = figures.min() ?? 0
    return lowest >= 0.77 ? 0.75 : lowest >= 0.52 ? 0.5 : 0
  }

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
    if hasDiagonal {
      svg +=
        "<path class=\"whisker\" stroke-dasharray=\"2 4\" d=\"M\(pixel(x(floor))) \(pixel(y(floor)))"
        + "L\(pixel(x(1))) \(pixel(y(1)))\"/>\n"
    }
    for line in series { svg += drawn(line) }
    // Over the bands, which would hide them.
    for target in targets {
      svg +=
        "<path class=\"whisker\" stroke-dasharray=\"2 4\" d=\"M\(pixel(x(0))) "
        + "\(pixel(y(target)))H\(pixel(x(xLimit)))\"/>"
        + text(x(xLimit) + 6, y(target) + 4.5, wording.number(target, decimals: 2))
    }
    return svg + "</svg>\n"
  }

  private var axes: String {
    var svg = text(0, 14, yLabel)
    for step in 0...5 {
      let value = floor + (1 - floor) * Double(step) / 5
      svg +=
        "<line class=\"grid\" x1=\"\(pixel(x(0)))\" y1=\"\(pixel(y(value)))\" "
        + "x2=\"\(pixel(x(xLimit)))\" y2=\"\(pixel(y(value)))\"/>"
        + text(
          x(0) - 8, y(value) + 4.5, wording.number(value, decimals: floor > 0.5 ? 2 : 1),
          anchor: "end")
    }
    for tick in xTicks {
      svg += text(x(tick.value), y(floor) + 18, tick.text, anchor: "middle")
    }
    return svg + text(x(xLimit / 2), y(floor) + 38, xLabel, anchor: "middle")
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
    // Of two lines that end close together the upper one has its name above.
    let isUpper = series.allSatisfy { ($0.points.last?.y ?? 0) <= last.y }
    return svg + text(x(last.x) + 10, y(last.y) + (isUpper ? -6 : 16), line.name)
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
    LineChart.top + (1 - min(1, max(floor, value))) / (1 - floor) * LineChart.plotHeight
  }

  private func pixel(_ value: Double) -> String { FixedDecimals.text(value, 1) }
}
