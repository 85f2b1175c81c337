import AnswerCoding
import ArgumentParser
import FrenchText
import LexiconRenewal
import Survey
import SurveyFiles
import SurveyStatistics

/// `verbatim lexicon suggest`: what a lexicon misses, as a patch to be edited.
struct LexiconSuggestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest", abstract: Speaker.current.sentence("help.lexicon.suggest"),
      discussion: Speaker.current.sentence("help.lexicon.suggest.discussion"))
  }

  @Argument(help: help("argument.answers", valueName: "answers"))
  var answers: String

  @Option(help: help("option.golds", valueName: "gold"))
  var gold: [String]

  @Option(help: help("option.lexicon", valueName: "file"))
  var lexicon: String

  @Option(help: help("option.previous_answers", valueName: "answers"))
  var previousAnswers: String?

  @Option(name: [.short, .customLong("output")], help: help("option.output", valueName: "patch"))
  var output: String = "-"

  @Option(help: help("option.suggestion_table", valueName: "out"))
  var candidates: String?

  @Option(help: help("option.radar", valueName: "out"))
  var radar: String?

  @Option(help: help("option.min_hits", valueName: "n"))
  var minHits: Int = 3

  @Option(help: help("option.min_precision", valueName: "p"))
  var minPrecision: Double = 0.8

  @Option(help: help("option.min_specificity", valueName: "s"))
  var minSpecificity: Double = 1.3

  @Option(help: help("option.codes_column", valueName: "column"))
  var codesColumn: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard minHits >= 1, (0...1).contains(minPrecision), minSpecificity >= 0 else {
      throw ValidationError(Speaker.current.sentence("error.usage.suggest_rule"))
    }
  }

  func run() throws {
    let (written, compiled) = try CoderLoading.lexicon(lexicon)
    let wordList = ShareFolder.wordList()
    let read = try gold.flatMap { path in
      let answers = try GoldReader(path: path, table: table, codesColumn: codesColumn)
        .read(codeframe: nil).answers
      if answers.isEmpty { throw GoldError.noCodedRow(file: path) }
      return answers
    }
    // Answers that measure must choose nothing: neither as gold nor among the answers.
    let developing = read.filter { $0.use != .measure }
    let rule = SuggestionRule(
      atLeastHits: minHits, leastPrecision: minPrecision, leastSpecificity: minSpecificity)
    let suggestions = try LexiconSuggester(
      written, compiled: compiled, wordList: wordList, rule: rule
    ).suggestions(from: developing)
    let reader = try KeywordReader(compiled, wordList: wordList)
    let items = try radarItems(reader, kept: read.filter { $0.use == .measure })
    let inputs = [answers, lexicon] + gold + (previousAnswers.map { [$0] } ?? [])
    let proposed = suggestions.filter(\.isProposed)
    let patch = SuggestionPatch.text(
      proposed, for: written, heading: heading(developing.count, read.count - developing.count),
      remark: remark, ending: ending(items))
    try AtomicFile.write(Array(patch.utf8), to: output, inputs: inputs)
    try writeTables(suggestions, items, inputs: inputs)
    common.say(
      "lexicon.suggest.done",
      [
        .count("count", proposed.count), .count("candidates", suggestions.count),
        .count("gold", developing.count), .count("kept", read.count - developing.count),
      ])
  }

  // MARK: - Radar

  private func radarItems(_ reader: KeywordReader, kept: [GoldAnswer]) throws -> [Radar.Item] {
    let keptIDs = Set(kept.compactMap(\.id))
    let keptTexts = Set(kept.map(\.text))
    var focus: [String] = []
    var rest: [String] = []
    let table = try TableReader(path: answers, options: self.table.reading)
    let finder = ColumnFinder(file: answers, header: table.header)
    let text = try finder.textColumn(self.table.textColumn)
    let id = try finder.optionalColumn(.id, self.table.idColumn)
    let outcome = table.header.firstIndex(of: "outcome")
    while let row = try table.next() {
      let verbatim = row.cells[text].text
      let isKept = id.map { keptIDs.contains(row.cells[$0].text) } ?? false
      if isKept || keptTexts.contains(verbatim) { continue }
      let reading = reader.read(verbatim)
      if reading.isNonAnswer { continue }
      let isDoubtful = outcome.map { ["to_review", "unmatched"].contains(row.cells[$0].text) }
      if reading.codes.isEmpty || reading.codes.contains(.other) || isDoubtful == true {
        focus.append(verbatim)
      } else {
        rest.append(verbatim)
      }
    }
    TableReports.warn(about: table.understanding, file: answers, options: common)
    if let previousAnswers {
      rest = try RenewalInput(path: previousAnswers, table: self.table, common: common)
        .answers.map(\.text)
    }
    return Radar.items(in: focus, against: rest, reader: reader, longest: 4, most: 30)
  }

  // MARK: - Output

  private func heading(_ developing: Int, _ kept: Int) -> [String] {
    Speaker.current.sentence(
      "lexicon.suggest.heading",
      [
        .count("count", developing), .count("kept", kept), .text("lexicon", lexicon),
        .count("hits", minHits),
        .text("precision", Speaker.current.number(minPrecision, decimals: 2)),
        .text("specificity", Speaker.current.number(minSpecificity, decimals: 1)),
      ]
    ).split(separator: "\n").map(String.init)
  }

  private func remark(_ suggestion: Suggestion) -> String {
    let number = { (value: Double, decimals: Int) in
      Speaker.current.number(value, decimals: decimals)
    }
    let precision = suggestion.precision
    let sentence = Speaker.current.sentence(
      "lexicon.suggest.remark",
      [
        .text("z", number(suggestion.zScore, 2)), .text("g2", number(suggestion.g2, 1)),
        .text("specificity", number(suggestion.specificity, 1)),
        .text("precision", number(precision.value, 2)), .text("low", number(precision.low, 2)),
        .text("high", number(precision.high, 2)), .count("hits", suggestion.hits),
        .count("right", suggestion.gainedRight), .count("wrong", suggestion.gainedWrong),
      ])
    guard !suggestion.folded.isEmpty else { return sentence }
    return sentence + " ; "
      + Speaker.current.sentence(
        "lexicon.suggest.folded", [.list("folded", Array(suggestion.folded.prefix(5)))])
  }

  private func ending(_ items: [Radar.Item]) -> [String] {
    guard !items.isEmpty else { return [] }
    let key = previousAnswers == nil ? "lexicon.radar.heading" : "lexicon.radar.heading_previous"
    return ["", Speaker.current.sentence(key)]
      + items.map { item in
        "  "
          + Speaker.current.sentence(
            "lexicon.radar.item",
            [
              .text("phrase", item.phrase), .count("answers", item.answers),
              .count("before", item.before),
              .text("z", Speaker.current.number(item.zScore, decimals: 2)),
            ])
      }
  }

  private func writeTables(
    _ suggestions: [Suggestion], _ items: [Radar.Item], inputs: [String]
  ) throws {
    if let candidates {
      try FigureTable.write(
        header: [
          "code", "pattern", "kind", "negation", "z", "g2", "specificity", "hits", "right",
          "precision", "precision_low", "precision_high", "gained_right", "gained_wrong",
          "folded", "proposed",
        ], rows: suggestions.map(row), to: candidates, inputs: inputs)
    }
    if let radar {
      try FigureTable.write(
        header: ["phrase", "kind", "answers", "before", "z", "new"],
        rows: items.map { item in
          [
            .text(item.phrase), .text(item.kind.rawValue), .count(item.answers),
            .count(item.before), .figure(item.zScore), .boolean(item.isNew),
          ]
        }, to: radar, inputs: inputs)
    }
  }

  private func row(_ suggestion: Suggestion) -> [Cell] {
    let precision = suggestion.precision
    return [
      .text(suggestion.code.name), .text(suggestion.pattern), .text(suggestion.kind.rawValue),
      .text(suggestion.negation.rawValue), .figure(suggestion.zScore), .figure(suggestion.g2),
      .figure(suggestion.specificity), .count(suggestion.hits), .count(suggestion.right),
      .figure(precision.value), .figure(precision.low), .figure(precision.high),
      .count(suggestion.gainedRight), .count(suggestion.gainedWrong),
      .words(suggestion.folded.joined(separator: "|")), .boolean(suggestion.isProposed),
    ]
  }
}
