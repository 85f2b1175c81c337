import CodingReports
import Messages
import Survey
import SurveyFiles

/// The form of a report's output.
enum ReportForm: Equatable {
  case html, markdown, csv, json, workbook

  /// The form that a name tells; standard output gets JSON.
  init(path: String) throws {
    let ending = path == "-" ? "json" : path.split(separator: ".").last.map { $0.lowercased() }
    switch ending {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "csv": self = .csv
    case "json": self = .json
    case "xlsx": self = .workbook
    default: throw ReportError.unknownForm(file: path)
    }
  }
}

/// Tables with all that a page says around them.
struct ReportDocument {
  let title: String
  let stamp: String?
  let tables: [FrequencyTable]
  let titles: [String?]
  let runs: [MethodNote.Run]
  /// For each table.
  let quotations: [Quotations]

  func write(_ form: ReportForm, to path: String, inputs: [String]) throws {
    switch form {
    case .json:
      try AtomicFile.write(Array(ReportJSON.text(tables).utf8), to: path, inputs: inputs)
    case .csv:
      let writer = try TableWriter(path: path, header: ReportCells.header, inputs: inputs)
      for row in ReportCells.rows(of: tables) { try writer.write(row) }
      try writer.finish()
    case .html, .markdown, .workbook:
      let wording = ReportWording(Speaker.current)
      let labels = StratumNames.labels()
      let lines = tables.indices.map {
        ReportLines(
          tables[$0], title: titles[$0], wording: wording, stratumLabels: labels,
          quotations: quotations[$0])
      }
      let notes = zip(tables, runs).map {
        MethodNote.paragraphs($0, run: $1, wording: wording, stratumLabels: labels)
      }
      if form == .workbook {
        return try ReportWorkbook.workbook(
          title: title, stamp: stamp, tables: tables, lines: lines, notes: notes, wording: wording
        ).write(path: path, inputs: inputs)
      }
      let text =
        form == .html
        ? ReportPage.text(
          title: title, stamp: stamp, tables: lines, notes: notes, wording: wording)
        : ReportMarkdown.text(
          title: title, stamp: stamp, tables: lines, notes: notes, wording: wording)
      try AtomicFile.write(Array(text.utf8), to: path, inputs: inputs)
    }
  }
}

extension ReportWording {
  /// The catalogue's words.
  init(_ speaker: Speaker) {
    let language = speaker.language
    self.init(
      language: language.rawValue,
      sentence: { Catalogue.standard.sentence($0, $1, in: language) },
      number: { Catalogue.number($0, decimals: $1, in: language) })
  }
}
