import Survey
import SurveyFiles

/// What is said of a file that was read.
enum TableReports {
  /// Format, encoding and dialect in a sentence.
  static func description(of understanding: TableUnderstanding, file: String) -> String {
    Speaker.current.sentence(
      "columns.understanding",
      [
        .text("file", file), .text("format", understanding.format.rawValue),
        .text("encoding", understanding.encoding),
      ])
  }

  /// Says what was understood when asked, and always what was repaired.
  static func warn(
    about understanding: TableUnderstanding, file: String, options: CommonOptions
  ) {
    if options.verbose {
      Console.writeError(description(of: understanding, file: file) + "\n")
    }
    if let line = understanding.firstInvalidLine {
      options.say(
        "warning.table.invalid_bytes",
        [
          .text("file", file), .count("count", understanding.invalidSequences),
          .position("line", line), .text("encoding", understanding.encoding),
        ])
    }
  }
}

extension WritingOptions {
  /// Output goes the way of its name; on standard output, and where the name tells the same format,
  /// the way of the input.
  init(followingText understanding: TableUnderstanding, output: String) {
    let format: FileFormat? =
      output == "-" && understanding.format.isWritable
      ? understanding.sheet == nil ? understanding.format : .csv : nil
    self.init(following: understanding, format: format)
  }
}
