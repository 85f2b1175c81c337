import LexiconRenewal
import Survey

/// The text of a commented project file.
struct ProjectDraft {
  let proposal: ProjectProposal
  let edition: String
  /// The export, from the project's folder.
  let answers: String?
  let speaker: Speaker

  /// The file's text; what is only proposed stands in comments.
  var text: String {
    var lines = comment("init.yaml.top")
    lines += ["format: 1", "edition: \(quoted(edition))"]
    let mark = answers == nil ? "# " : ""
    lines.append(mark + "answers: \(quoted(answers ?? "answers/export.xlsx"))")
    lines += [""] + comment("init.yaml.outputs")
    lines.append(mark + "coded: \(quoted(file("file.coded")))")
    lines.append(mark + "report: \(quoted(speaker.sentence("file.report") + ".html"))")
    lines += [""] + comment("init.yaml.columns")
    lines.append(setting("id_column", proposal.id, example: "id"))
    lines.append(setting("weight_column", proposal.weight, example: "poids"))
    lines.append(setting("stratum_column", proposal.stratum, example: "strate"))
    lines.append(setting("pair_on", nil, example: "siren"))
    lines += [""] + comment("init.yaml.strata") + strata
    lines += [""] + comment("init.yaml.questions")
    lines.append(proposal.fed.isEmpty ? "questions: {}" : "questions:")
    for question in proposal.fed { lines += self.lines(of: question) }
    let unfed = proposal.questions.filter(\.columns.isEmpty)
    if let first = unfed.first {
      // One stands for all: a file that is mostly comments is not read.
      lines += comment("init.yaml.unfed", [.list("questions", unfed.map(\.name))], indent: "  ")
      lines += self.lines(of: first).map { "  # " + $0.dropFirst(2) }
    }
    if !proposal.otherTexts.isEmpty {
      lines += comment("init.yaml.other_texts", indent: "  ")
      lines += proposal.otherTexts.map { "  #   - \(quoted($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is written is a workbook where the export is one.
  private func file(_ key: String, _ facts: [Fact] = []) -> String {
    let ending = answers.flatMap { $0.split(separator: ".").last }.map { $0.lowercased() }
    let isSheet = ["xlsx", "sav", "zsav"].contains(ending)
    return speaker.sentence(key, facts) + "." + (ending == "ods" ? "ods" : isSheet ? "xlsx" : "csv")
  }

  private var strata: [String] {
    guard !proposal.strata.isEmpty else {
      return ["# strata:", "#   \"Commune de moins de 3 500 habitants\": commune_moins_3500"]
    }
    return ["strata:"]
      + proposal.strata.map { "  \(quoted($0.label)): \(quoted($0.stratum))" }
  }

  private func lines(of question: ProjectProposal.Question) -> [String] {
    var lines: [String] = []
    if let text = question.text { lines.append("  # " + oneLine(text)) }
    let columns = question.columns.isEmpty ? [question.name] : question.columns
    lines.append("  \(quoted(question.name)):")
    lines.append("    columns: \(YAMLQuoting.list(columns))")
    lines.append("    lexicon: \(quoted(question.lexicon))")
    lines.append("    # model: \(quoted(question.name + ".model"))")
    let gold = file("file.gold", [.text("question", question.name)])
    lines.append((answers == nil ? "    # " : "    ") + "gold: [\(quoted(gold))]")
    guard !question.choices.isEmpty else { return lines }
    let known = question.choices.contains { $0.code != nil }
    lines += comment("init.yaml.closed", indent: "    ")
    lines.append(known ? "    closed_columns:" : "    # closed_columns:")
    for choice in question.choices {
      let code = choice.code.map { quoted($0.name) } ?? speaker.sentence("init.yaml.code")
      let label = choice.label.map { "  # " + oneLine($0) } ?? ""
      lines.append(
        (choice.code == nil ? "    #   " : "      ") + "\(quoted(choice.column)): \(code)\(label)")
    }
    return lines
  }

  private func setting(_ key: String, _ value: String?, example: String) -> String {
    value.map { "\(key): \(quoted($0))" } ?? "# \(key): \(example)"
  }

  private func comment(_ key: String, _ facts: [Fact] = [], indent: String = "") -> [String] {
    speaker.sentence(key, facts).split(separator: "\n").map { indent + "# " + $0 }
  }

  private func quoted(_ text: String) -> String { YAMLQuoting.quoted(text) }

  private func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
