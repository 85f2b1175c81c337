import AnswerCoding
import ArgumentParser
import CodingReports
import Messages
import Survey
import SurveyFiles

/// `verbatim explain`: answers on the terminal, with the words that gave each code.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain", abstract: Speaker.current.sentence("help.explain"),
      discussion: Speaker.current.sentence("help.explain.discussion"))
  }

  @Argument(help: help("argument.answers_or_project", valueName: "answers"))
  var given: String?

  @Option(help: help("option.lexicon", valueName: "file"))
  var lexicon: String?

  @Option(help: help("option.model", valueName: "file"))
  var model: String?

  @Option(help: help("option.project_question", valueName: "name"))
  var question: String?

  @Option(help: help("option.project", valueName: "file"))
  var project: String?

  @Option(help: help("option.limit", valueName: "n"))
  var limit: Int = 20

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard limit > 0 else {
      throw ValidationError(Speaker.current.sentence("error.usage.limit"))
    }
  }

  private var answers: String { given ?? "-" }

  func run() throws {
    var command = self
    let columns = try command.takeProject()
    try command.explain(columns)
  }

  /// Without a file of answers, those of a question of the project; its columns of text.
  private mutating func takeProject() throws -> [String]? {
    guard given == nil else { return nil }
    let location = try ProjectLocation.here(asked: project)
    let question = try location.question(named: question)
    given = try location.named(location.project.answers, key: "answers")
    if lexicon == nil, model == nil {
      lexicon = location.path(of: question.lexicon)
      model = location.path(of: question.model)
    }
    if table.idColumn == nil { table.idColumn = location.project.idColumn }
    return question.columns
  }

  private func explain(_ columns: [String]?) throws {
    let plan = try CoderLoading.plan(
      model: model, lexicon: lexicon, reviewBelow: 0, options: common)
    let coder = try AnswerCoder(plan)
    let reader = try TableReader(path: answers, options: table.reading)
    let finder = ColumnFinder(file: answers, header: reader.header)
    let texts = try columns?.map(finder.column) ?? [finder.textColumn(table.textColumn)]
    let id = try finder.optionalColumn(.id, table.idColumn)
    let style = ExplanationStyle(
      colored: Console.outputIsTerminal && !Console.refusesColors,
      labels: Dictionary(
        uniqueKeysWithValues: plan.codeframe.entries.map {
          ($0.code, $0.label(inEnglish: Speaker.current.language == .english))
        }))
    var shown = 0
    while shown < limit, let row = try reader.next() {
      let answer = AnswerText.united(row, texts)
      let coded = coder.code(answer, explains: true)
      let name = id.map { row.cells[$0].text } ?? String(row.line)
      try Console.writeOutput(style.text(name: name, answer: answer, coded: coded) + "\n")
      shown += 1
    }
    TableReports.warn(about: reader.understanding, file: answers, options: common)
  }
}

/// How an explained answer looks on a terminal.
struct ExplanationStyle {
  /// Whether words are marked by color; else by brackets.
  let colored: Bool
  let labels: [Code: String]

  /// The answer with its words marked, then a line a code: confidence and where it comes from.
  func text(name: String, answer: String, coded: CodedAnswer) -> String {
    let marked = MarkedAnswer(
      answer, evidence: coded.evidence.filter { coded.codes.contains($0.code) }
    ).pieces.map { piece in
      guard piece.isMarked else { return piece.text }
      return colored ? "\u{1b}[1;4m\(piece.text)\u{1b}[0m" : "[\(piece.text)]"
    }.joined()
    var lines = ["\(name)  \(marked.split(whereSeparator: \.isNewline).joined(separator: " ⏎ "))"]
    for code in coded.codes {
      let sources = MarkedAnswer.strongest(of: coded.evidence.filter { $0.code == code })
        .sorted { $0.weight > $1.weight }
        .map { item in
          switch item.source {
          case .entry(let id): id
          case .word(let word): "« \(word.replacing("_", with: " ")) »"
          }
        }
      var seen: Set<String> = []
      let distinct = sources.filter { seen.insert($0).inserted }.prefix(4)
      let from = distinct.isEmpty ? "" : " ← " + distinct.joined(separator: ", ")
      lines.append("    → \(labels[code] ?? code.name) (\(code.name))\(from)")
    }
    if coded.codes.isEmpty { lines.append("    → \(Speaker.current.sentence("explain.nothing"))") }
    let confidence = Speaker.current.number(coded.confidence, decimals: 2)
    lines.append(
      "      \(Speaker.current.sentence("explain.confidence", [.text("value", confidence)]))")
    return lines.joined(separator: "\n")
  }
}
