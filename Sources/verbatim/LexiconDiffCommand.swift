import AnswerCoding
import ArgumentParser
import FrenchText
import LexiconRenewal
import Survey
import SurveyFiles

/// `verbatim lexicon diff`: what changed between two lexicons, and what that does to the figures.
struct LexiconDiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff", abstract: Speaker.current.sentence("help.lexicon.diff"),
      discussion: Speaker.current.sentence("help.lexicon.diff.discussion"))
  }

  @Argument(help: help("argument.first_lexicon", valueName: "a"))
  var first: String

  @Argument(help: help("argument.second_lexicon", valueName: "b"))
  var second: String

  @Option(help: help("option.diff_answers", valueName: "answers"))
  var answers: String?

  @Option(help: help("option.gold", valueName: "gold"))
  var gold: String?

  @Option(help: help("option.use", valueName: "develop|measure"))
  var use: String?

  @Option(help: help("option.changes", valueName: "out"))
  var changes: String?

  @Option(help: help("option.effect", valueName: "out"))
  var effect: String?

  @Option(help: help("option.flips", valueName: "out"))
  var flips: String?

  @Option(help: help("option.codes_column", valueName: "column"))
  var codesColumn: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let use, GoldAnswer.Use(rawValue: use) == nil {
      throw ValidationError(Speaker.current.sentence("error.usage.use", [.text("value", use)]))
    }
    if answers == nil, gold == nil, effect != nil || flips != nil {
      throw ValidationError(Speaker.current.sentence("error.usage.diff_answers"))
    }
  }

  func run() throws {
    let (before, compiledBefore) = try CoderLoading.lexicon(first)
    let (after, compiledAfter) = try CoderLoading.lexicon(second)
    let found = LexiconDiff.changes(from: before, to: after)
    let inputs = [first, second] + [answers, gold].compactMap { $0 }
    var text = LexiconDiffView.text(of: found)
    if let changes {
      try FigureTable.write(
        header: LexiconDiffView.changeHeader, rows: LexiconDiffView.rows(of: found), to: changes,
        inputs: inputs)
    }
    if let path = answers ?? gold {
      let input = try RenewalInput(
        path: path, table: table, gold: gold, codesColumn: codesColumn,
        use: use.flatMap(GoldAnswer.Use.init(rawValue:)), common: common)
      let effect = try CodingEffect(
        from: compiledBefore, to: compiledAfter, wordList: ShareFolder.wordList(),
        answers: input.answers)
      text += "\n" + CodingEffectView.text(of: effect, answerCount: input.answers.count)
      try write(effect, of: input, inputs: inputs)
    }
    if ![changes, effect, flips].contains("-") { try Console.writeOutput(text) }
  }

  private func write(_ found: CodingEffect, of input: RenewalInput, inputs: [String]) throws {
    if let effect {
      try FigureTable.write(
        header: CodingEffectView.header, rows: CodingEffectView.rows(of: found), to: effect,
        inputs: inputs)
    }
    guard let flips else { return }
    try FigureTable.write(
      header: ["id", "stratum", "codes_before", "codes_after", "gold", "text"],
      rows: found.flips.map { flip in
        let answer = input.answers[flip.answer]
        return [
          .words(answer.id), .words(answer.stratum ?? ""),
          .words(CodeCell.text(of: flip.before)), .words(CodeCell.text(of: flip.after)),
          .words(answer.gold.map(CodeCell.text) ?? ""), .words(answer.text),
        ]
      }, to: flips, inputs: inputs)
  }
}

/// The changes of a lexicon for a reader, and as rows.
enum LexiconDiffView {
  static let changeHeader = ["change", "code", "entry", "line", "key", "before", "after"]

  static func text(of changes: [LexiconDiff.Change]) -> String {
    guard !changes.isEmpty else { return Speaker.current.sentence("lexicon.diff.none") + "\n" }
    return changes.map { change in
      let sign =
        switch change.kind {
        case .added: "+"
        case .removed: "-"
        case .changed: "~"
        }
      let name = change.entry.map { "\(change.code): \($0)" } ?? change.code
      let fields = change.fields.map { field in
        "    \(field.name)\n" + lines(field.before, "      - ") + lines(field.after, "      + ")
      }.joined()
      return "\(sign) \(name)\n\(fields)"
    }.joined()
  }

  private static func lines(_ text: String, _ margin: String) -> String {
    text.split(separator: "\n").map { margin + $0 + "\n" }.joined()
  }

  static func rows(of changes: [LexiconDiff.Change]) -> [[Cell]] {
    changes.flatMap { change -> [[Cell]] in
      let head: [Cell] = [
        .text(change.kind.rawValue), .text(change.code), .words(change.entry ?? ""),
        .count(change.position.line),
      ]
      if change.fields.isEmpty { return [head + [.empty, .empty, .empty]] }
      return change.fields.map {
        head + [.text($0.name), .words($0.before), .words($0.after)]
      }
    }
  }
}

/// The effect of a change of lexicon for a reader, and as rows.
enum CodingEffectView {
  static let header = [
    "code", "before", "after", "share_before", "share_after", "gained", "lost",
    "precision_before", "precision_after", "recall_before", "recall_after", "f1_before",
    "f1_after",
  ]

  static func rows(of effect: CodingEffect) -> [[Cell]] {
    effect.codes.map { code in
      let shares = self.shares(code, effect)
      let head: [Cell] = [
        .text(code.code.name), .count(code.before), .count(code.after), .figure(shares.before),
        .figure(shares.after), .count(code.gained), .count(code.lost),
      ]
      return head + gold(code.goldBefore, code.goldAfter, effect)
    } + [
      [.text("*"), .empty, .empty, .empty, .empty, .count(effect.flips.count), .empty]
        + gold(effect.goldBefore, effect.goldAfter, effect)
    ]
  }

  private static func gold(
    _ before: CodingEffect.Agreement, _ after: CodingEffect.Agreement, _ effect: CodingEffect
  ) -> [Cell] {
    guard effect.goldCount > 0 else { return [Cell](repeating: .empty, count: 6) }
    return [
      .figure(before.precision), .figure(after.precision), .figure(before.recall),
      .figure(after.recall), .figure(before.f1), .figure(after.f1),
    ]
  }

  private static func shares(
    _ code: CodingEffect.CodeEffect, _ effect: CodingEffect
  ) -> (before: Double?, after: Double?) {
    let share = { (count: Int, base: Int) -> Double? in
      code.code == .nonResponse || base == 0 ? nil : Double(count) / Double(base)
    }
    return (share(code.before, effect.base.before), share(code.after, effect.base.after))
  }

  static func text(of effect: CodingEffect, answerCount: Int) -> String {
    let speaker = Speaker.current
    let percent = { (value: Double?) in
      value.map { speaker.number(100 * $0, decimals: 1) } ?? "–"
    }
    let plain = { (value: Double?) in value.map { speaker.number($0, decimals: 3) } ?? "–" }
    let hasGold = effect.goldCount > 0
    let columns = ["code", "before", "after", "gained", "lost"] + (hasGold ? ["f1"] : [])
    var table = TextTable(
      header: columns.map { speaker.sentence("table.effect.\($0)") }, rightAligned: [1, 2, 3, 4, 5])
    for code in effect.codes where code.before + code.after > 0 {
      let shares = self.shares(code, effect)
      var cells = [
        code.code.name, "\(code.before) (\(percent(shares.before)) %)",
        "\(code.after) (\(percent(shares.after)) %)", "+\(code.gained)", "−\(code.lost)",
      ]
      if hasGold { cells.append("\(plain(code.goldBefore.f1)) → \(plain(code.goldAfter.f1))") }
      table.add(cells)
    }
    var text =
      speaker.sentence(
        "lexicon.diff.flips",
        [.count("count", effect.flips.count), .count("answers", answerCount)]) + "\n\n"
      + table.text
    if hasGold {
      text +=
        "\n"
        + speaker.sentence(
          "lexicon.diff.gold",
          [
            .count("count", effect.goldCount),
            .text("precision", plain(effect.goldBefore.precision)),
            .text("precisionAfter", plain(effect.goldAfter.precision)),
            .text("recall", plain(effect.goldBefore.recall)),
            .text("recallAfter", plain(effect.goldAfter.recall)),
            .text("f1", plain(effect.goldBefore.f1)), .text("f1After", plain(effect.goldAfter.f1)),
          ]) + "\n"
    }
    return text
  }
}
