/// A workbook to be written: sheets of cells, with what makes them pleasant to read.
public struct Workbook: Sendable, Equatable {
  /// The sheets, in their order; at least one of them is to be seen.
  public var sheets: [Sheet]

  /// A workbook of sheets.
  public init(sheets: [Sheet]) { self.sheets = sheets }

  /// A table on a sheet of its own: a header, then rows.
  public struct Sheet: Sendable, Equatable {
    /// The name on the tab: at most 31 characters, none of `[]:*?/\`, no other sheet's.
    public var name: String
    /// The columns, from left to right.
    public var columns: [Column]
    /// A cell per column in each row.
    public var rows: [[Cell]]
    /// Whether the header has filters.
    public var hasFilter: Bool
    /// Whether the sheet's tab is hidden.
    public var isHidden: Bool
    /// Charts that lie over the cells.
    public var charts: [Chart]

    /// A sheet; without more arguments, with filters and without charts.
    public init(
      name: String, columns: [Column], rows: [[Cell]], hasFilter: Bool = true,
      isHidden: Bool = false, charts: [Chart] = []
    ) {
      self.name = name
      self.columns = columns
      self.rows = rows
      self.hasFilter = hasFilter
      self.isHidden = isHidden
      self.charts = charts
    }
  }

  /// A column of a sheet.
  public struct Column: Sendable, Equatable {
    /// The cell of the header.
    public var title: String
    /// In characters; `nil` leaves it to the program that shows the workbook.
    public var width: Double?
    /// Whether long texts are broken into lines.
    public var isWrapped: Bool
    /// How the column's numbers are shown.
    public var number: NumberStyle

    /// A column; without more arguments, as wide as any, its numbers as they are.
    public init(
      title: String, width: Double? = nil, isWrapped: Bool = false,
      number: NumberStyle = .asWritten
    ) {
      self.title = title
      self.width = width
      self.isWrapped = isWrapped
      self.number = number
    }
  }

  /// How the numbers of a column are shown.
  public enum NumberStyle: Sendable, Equatable {
    /// With the digits of the cell.
    case asWritten
    /// With a fixed number of decimals.
    case decimals(Int)
    /// A share between 0 and 1 as a percentage with a number of decimals.
    case percent(decimals: Int)
  }

  /// A chart of columns of its sheet.
  public struct Chart: Sendable, Equatable {
    /// How a chart draws its values.
    public enum Kind: Sendable {
      /// Bars from left to right, the first row on top.
      case bar
      /// Bars from bottom to top.
      case column
      /// A line through the values.
      case line
    }

    /// How the values are drawn.
    public var kind: Kind
    /// What stands above the chart.
    public var title: String
    /// The column whose cells name the bars, from 0.
    public var categories: Int
    /// The columns that are drawn, from 0.
    public var series: [Int]
    /// The rows that are drawn, from 0, the header not counted; by default all.
    public var rows: Range<Int>?
    /// The cell at the chart's upper left corner, from 0, the header not counted.
    public var corner: (row: Int, column: Int) { (cornerRow, cornerColumn) }
    private var cornerRow: Int
    private var cornerColumn: Int

    /// A chart.
    public init(
      kind: Kind, title: String, categories: Int, series: [Int], rows: Range<Int>? = nil,
      corner: (row: Int, column: Int)
    ) {
      self.kind = kind
      self.title = title
      self.categories = categories
      self.series = series
      self.rows = rows
      (cornerRow, cornerColumn) = corner
    }
  }
}
