import AnswerCoding
import ArgumentParser
import LexiconRenewal
import Survey
import SurveyFiles

/// `verbatim lexicon convert`: lexicons from and to other tools.
struct LexiconConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert", abstract: Speaker.current.sentence("help.lexicon.convert"),
      discussion: Speaker.current.sentence("help.lexicon.convert.discussion"))
  }

  /// The forms that a lexicon can have.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case verbatim, quanteda, liwc, sheet

    /// The form that a file's name tells.
    init?(path: String) {
      switch path.split(separator: ".").last.map({ $0.lowercased() }) {
      case "yaml", "yml": self = .verbatim
      case "dic": self = .liwc
      case "csv", "tsv", "txt", "xlsx", "ods", "jsonl": self = .sheet
      default: return nil
      }
    }
  }

  @Argument(help: help("argument.converted_lexicon", valueName: "in"))
  var input: String

  @Argument(help: help("argument.converted_lexicon_output", valueName: "out"))
  var output: String

  @Option(help: help("option.from", valueName: "form"))
  var from: Form?

  @Option(help: help("option.to", valueName: "form"))
  var to: Form?

  @Option(help: help("option.question", valueName: "name"))
  var question: String = "question"

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let from = from ?? Form(path: input) else { throw FileError.unknownFormat(file: input) }
    guard let to = to ?? Form(path: output) else { throw FileError.unknownFormat(file: output) }
    let (lexicon, losses) = try read(from)
    let lost = losses + (try write(lexicon, as: to))
    for kind in ConversionLoss.Kind.allCases {
      let names = lost.filter { $0.kind == kind }
      guard !names.isEmpty else { continue }
      Speaker.current.say(
        "lexicon.loss.\(kind.rawValue)",
        [
          .count("count", names.count),
          .list("names", names.map { $0.name.map { $0 } ?? lexicon.file }),
        ])
    }
    common.say(
      "lexicon.convert.done",
      [
        .count("count", lexicon.sections.reduce(0) { $0 + $1.entries.count }),
        .text("output", output),
      ])
  }

  private func read(_ form: Form) throws -> (Lexicon, [ConversionLoss]) {
    switch form {
    case .verbatim:
      let text = try WholeFile.text(path: input)
      return (
        try LexiconReader.parse(text, file: input), ConversionLoss.ofComments(in: text)
      )
    case .quanteda:
      let lists = try NestedWordList.read(path: input)
      let categories = lists.map { list in
        WordListDictionary.Category(
          name: list.path.map { WordListDictionary.code(from: $0) }.joined(separator: "."),
          words: list.words)
      }
      return (try lexicon(of: WordListDictionary(categories: categories)), [])
    case .liwc:
      return (
        try lexicon(
          of: WordListDictionary(liwc: try WholeFile.text(path: input), file: input)), []
      )
    case .sheet:
      let reader = try TableReader(path: input)
      var sheet = try LexiconSheetReader(file: input, header: reader.header, question: question)
      while let row = try reader.next() { try sheet.add(row.cells.map(\.text), line: row.line) }
      return (sheet.lexicon, [])
    }
  }

  private func lexicon(of dictionary: WordListDictionary) throws -> Lexicon {
    let (lexicon, left) = dictionary.lexicon(file: input, question: question)
    for word in left {
      Speaker.current.say(
        "lexicon.convert.left",
        [
          .text("file", input), .position("line", word.position.line), .text("word", word.text),
        ])
    }
    return lexicon
  }

  private func write(_ lexicon: Lexicon, as form: Form) throws -> [ConversionLoss] {
    switch form {
    case .verbatim:
      try AtomicFile.write(Array(LexiconText.text(of: lexicon).utf8), to: output, inputs: [input])
      return []
    case .quanteda, .liwc:
      let (dictionary, losses) = try WordListDictionary.converted(lexicon)
      let text = form == .liwc ? dictionary.liwc : dictionary.quantedaYAML
      try AtomicFile.write(Array(text.utf8), to: output, inputs: [input])
      return losses
    case .sheet:
      let writer = try TableWriter(path: output, header: LexiconSheet.header, inputs: [input])
      for row in LexiconSheet.rows(of: lexicon) { try writer.write(row.map(Cell.words)) }
      try writer.finish()
      return []
    }
  }
}
