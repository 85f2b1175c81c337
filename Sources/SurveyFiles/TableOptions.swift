public import Survey

/// How a table is to be read. What is `nil` is found out from the file.
public struct ReadingOptions: Sendable, Equatable {
  /// The format; by default the one that the name tells.
  public var format: FileFormat?
  /// The encoding of a text file, by any of its names.
  public var encoding: String?
  /// The sheet of a workbook, by its name or its number from 1; by default the first.
  public var sheet: String?
  /// Whether invalid bytes are an error rather than replaced and counted.
  public var strict: Bool
  /// The most bytes that a cell may hold, as UTF-8.
  public var maximumCellBytes: Int

  /// The options; without arguments, everything is found out.
  public init(
    format: FileFormat? = nil, encoding: String? = nil, sheet: String? = nil,
    strict: Bool = false, maximumCellBytes: Int = 16 << 20
  ) {
    self.format = format
    self.encoding = encoding
    self.sheet = sheet
    self.strict = strict
    self.maximumCellBytes = maximumCellBytes
  }
}

/// How a table is to be written. What is `nil` follows the format's habit.
public struct WritingOptions: Sendable, Equatable {
  /// The format; by default the one that the name tells, CSV on standard output.
  public var format: FileFormat?
  /// Between cells of delimited text: `,` by default in `.csv`, a tab in `.txt`; `.tsv` always has a
  /// tab. One ASCII character.
  public var separator: Character?
  /// Whether a byte-order mark stands at the start; by default only in UTF-16.
  public var byteOrderMark: Bool?
  /// By default `lf`, and `crlf` in `.txt`.
  public var lineEnding: LineEnding?
  /// By default UTF-8.
  public var encoding: String?
  /// Columns whose cells are to be chosen from a codeframe. Only workbooks have such lists.
  public var choices: [Choices] = []
  /// Whether texts that are surely numbers become numbers in formats that have these: for tables
  /// from CSV, which has none.
  public var readsNumbers = false

  /// A column whose cells are to be chosen from a codeframe.
  public struct Choices: Sendable, Equatable {
    /// The column's name.
    public var column: String
    /// The codes that are offered.
    public var codeframe: Codeframe
    /// What is shown beside a cell that is being filled.
    public var prompt: String

    /// A column with its codeframe.
    public init(column: String, codeframe: Codeframe, prompt: String = "") {
      self.column = column
      self.codeframe = codeframe
      self.prompt = prompt
    }
  }

  /// The options; without arguments, the format's habits.
  public init(
    format: FileFormat? = nil, separator: Character? = nil, byteOrderMark: Bool? = nil,
    lineEnding: LineEnding? = nil, encoding: String? = nil
  ) {
    self.format = format
    self.separator = separator
    self.byteOrderMark = byteOrderMark
    self.lineEnding = lineEnding
    self.encoding = encoding
  }

  /// Writes the way another file is written: its separator, byte-order mark, line ending and
  /// encoding, as far as the output's format has them. A file that was ASCII up to now gives UTF-8,
  /// of which ASCII is a part.
  ///
  /// Take the understanding once the table's first rows were read, since encodings show late.
  public init(following understanding: TableUnderstanding, format: FileFormat? = nil) {
    self.format = format
    let isText = understanding.format.isDelimited
    readsNumbers = isText
    separator = understanding.format == .csv ? understanding.separator : nil
    byteOrderMark = isText ? understanding.hasByteOrderMark : nil
    lineEnding = isText ? understanding.lineEnding : nil
    encoding = isText && understanding.encoding != "US-ASCII" ? understanding.encoding : nil
  }
}
