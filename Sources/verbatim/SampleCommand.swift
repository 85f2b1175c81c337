import ArgumentParser
import Survey
import SurveyFiles
import SurveyStatistics

/// `verbatim sample`: which answers to code by hand.
struct SampleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sample", abstract: Speaker.current.sentence("help.sample"),
      discussion: Speaker.current.sentence("help.sample.discussion"))
  }

  @Argument(help: help("argument.answers", valueName: "answers"))
  var answers: String

  @Option(help: help("option.sample_size", valueName: "n"))
  var size: Int

  @Option(help: help("option.by", valueName: "column"))
  var by: String?

  @Option(help: help("option.sample_coded", valueName: "coded"))
  var coded: String?

  @Option(help: help("option.earlier", valueName: "sample"))
  var earlier: String?

  @Option(help: help("option.batch", valueName: "n"))
  var batch: Int = 25

  @Option(help: help("option.seed", valueName: "n"))
  var seed: UInt64 = 1

  @Option(name: [.short, .customLong("output")], help: help("option.output", valueName: "out"))
  var output: String = "-"

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for (option, value) in [("--size", size), ("--batch", batch)] where value < 1 {
      throw ValidationError(
        Speaker.current.sentence(
          "error.report.positive_whole", [.text("option", option), .count("count", 1)]))
    }
  }

  func run() throws {
    let reader = try TableReader(path: answers, options: table.reading)
    let finder = ColumnFinder(file: answers, header: reader.header)
    for column in ["probability", "batch"] where reader.header.contains(column) {
      throw ColumnError.alreadyThere(file: answers, column: column)
    }
    let id = try finder.optionalColumn(.id, table.idColumn)
    if id == nil, coded != nil || earlier != nil {
      throw ReportError.noIDColumn(file: answers, columns: reader.header)
    }
    var rows: [TableRow] = []
    while let row = try reader.next() { rows.append(row) }
    let machine = try coded.map { try MachineCodes(path: $0, table: table) }
    let text = finder.usual(.text)
    let stratum = try by.map(finder.column)
    let units = try SamplingUnits(
      rows: rows, answers: answers, ids: id.map { id in rows.map { $0.cells[id].text } },
      strata: stratum.map { column in rows.map { $0.cells[column].text } }, machine: machine,
      blanks: text.map { column in rows.map { $0.cells[column].isBlank } })
    guard size <= units.positions.count else {
      throw SampleError.tooMany(file: answers, available: units.positions.count, size: size)
    }
    let cells = units.cells(atMost: max(1, size / 2))
    let sample = AllocatedSample(
      cells: cells.cells, interests: cells.interests, seed: seed)
    let before = try earlier.map { try EarlierSample(path: $0, table: table) }
    let drawn = sample.order.prefix(size).map { units.positions[$0] }
    if let before, let id {
      try before.requireBeginning(of: Set(drawn.map { rows[$0].cells[id].text }))
    }
    try write(
      rows, reader, id: id, drawn: drawn, before: before,
      probabilities: Dictionary(
        uniqueKeysWithValues: zip(units.positions, sample.probabilities(size: size))))
    if output != "-" {
      common.say(
        "sample.done",
        [
          .count("count", size), .text("output", output),
          .count("batches", (size + batch - 1) / batch),
        ])
    }
  }

  /// The rows drawn, batch by batch, in the file's order inside a batch.
  private func write(
    _ rows: [TableRow], _ reader: TableReader, id: Int?, drawn: [Int], before: EarlierSample?,
    probabilities: [Int: Double]
  ) throws {
    let ownCodes = reader.header.firstIndex(of: "codes")
    let header = reader.header + (ownCodes == nil ? ["codes"] : []) + ["probability", "batch"]
    let writer = try TableWriter(
      path: output, header: header,
      options: WritingOptions(followingText: reader.understanding, output: output),
      inputs: [answers] + [coded, earlier].compactMap { $0 })
    for (number, start) in stride(from: 0, to: drawn.count, by: batch).enumerated() {
      for place in drawn[start..<min(start + batch, drawn.count)].sorted() {
        var cells = rows[place].cells
        let known = id.flatMap { before?.codes[cells[$0].text] }.map { Cell.text($0) }
        if let ownCodes {
          if let known, cells[ownCodes].isBlank { cells[ownCodes] = known }
        } else {
          cells.append(known ?? .empty)
        }
        try writer.write(
          cells + [.number(Decimals.text(probabilities[place]!)), .number(String(number + 1))])
      }
    }
    try writer.finish()
  }
}

/// What keeps a sample from being drawn: facts only.
enum SampleError: ReportableError, Equatable {
  case tooMany(file: String, available: Int, size: Int)
  case earlierDiffers(earlier: String, count: Int)
  case codedStrangers(file: String, coded: String, count: Int)

  var report: ErrorReport {
    switch self {
    case .tooMany(let file, let available, let size):
      ErrorReport(
        "error.sample.too_many",
        [.text("file", file), .count("available", available), .count("size", size)],
        exit: .data)
    case .earlierDiffers(let earlier, let count):
      ErrorReport(
        "error.sample.earlier_differs", [.text("earlier", earlier), .count("count", count)],
        exit: .data)
    case .codedStrangers(let file, let coded, let count):
      ErrorReport(
        "error.sample.coded_strangers",
        [.text("file", file), .text("coded", coded), .count("count", count)], exit: .data)
    }
  }
}

/// A sample drawn before, with what people have coded in it.
struct EarlierSample {
  let codes: [String: String]
  private let path: String
  private let ids: Set<String>

  init(path: String, table: TableOptions) throws {
    self.path = path
    let reader = try TableReader(path: path, options: table.reading)
    let finder = ColumnFinder(file: path, header: reader.header)
    guard let id = try finder.optionalColumn(.id, table.idColumn) else {
      throw ReportError.noIDColumn(file: path, columns: reader.header)
    }
    let column = finder.usual(.codes)
    var codes: [String: String] = [:]
    var ids: Set<String> = []
    while let row = try reader.next() {
      ids.insert(row.cells[id].text)
      if let column, !row.cells[column].isBlank {
        codes[row.cells[id].text] = row.cells[column].text
      }
    }
    self.codes = codes
    self.ids = ids
  }

  /// Only a sample that the larger one holds keeps its probabilities exact.
  func requireBeginning(of drawn: Set<String>) throws {
    let missing = ids.subtracting(drawn).count
    if missing > 0 { throw SampleError.earlierDiffers(earlier: path, count: missing) }
  }
}
