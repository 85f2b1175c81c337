import AnswerCoding
import LexiconRenewal
import Survey
import SurveyFiles

/// A lexicon from the YAML of its codes, which start at line 5.
func lexicon(_ codes: String, question: String = "essai", more: String = "") throws -> Lexicon {
  try LexiconReader.parse(
    "format: 1\nedition: \"2023\"\nquestion: \(question)\ncodes:\n" + codes + more,
    file: "essai.yaml")
}

/// The YAML of a code with entries, given as lines of keys.
func code(_ name: String, _ entries: [String]) -> String {
  "  - code: \(name)\n    label: \"\(name)\"\n    definition: \"…\"\n    entries:\n"
    + entries.map { entry in
      entry.split(separator: "\n").enumerated()
        .map { ($0 == 0 ? "      - " : "        ") + $1 + "\n" }.joined()
    }.joined()
}

/// An answer that people coded, or not.
func answer(_ id: Int, _ text: String, _ gold: String? = nil) -> RenewalAnswer {
  RenewalAnswer(
    id: String(id), text: text,
    gold: gold.map { codes in codes.split(separator: "|").map { Code(String($0)) } })
}

/// Gold from texts and codes.
func gold(_ rows: [(String, String)], use: GoldAnswer.Use? = nil) -> [GoldAnswer] {
  rows.enumerated().map { index, row in
    GoldAnswer(
      id: "g\(index)", text: row.0, codes: row.1.split(separator: "|").map { Code(String($0)) },
      use: use, line: index + 2)
  }
}

/// A lexicon without its positions, for comparing what was written and read again.
func withoutPositions(_ lexicon: Lexicon) -> Lexicon {
  let place = SourcePosition(line: 1, column: 1)
  let text = { (text: LocatedText) in LocatedText(text.text, at: place) }
  return Lexicon(
    file: "", edition: lexicon.edition, question: lexicon.question,
    questionText: lexicon.questionText, denials: lexicon.denials.map(text),
    sections: lexicon.sections.map { section in
      Lexicon.CodeSection(
        code: text(section.code), label: section.label, englishLabel: section.englishLabel,
        definition: section.definition, inclusions: section.inclusions,
        exclusions: section.exclusions,
        entries: section.entries.map { entry in
          Lexicon.Entry(
            id: text(entry.id), pattern: text(entry.pattern), unless: entry.unless.map(text),
            unlessCodes: entry.unlessCodes.map(text), negation: entry.negation,
            weight: entry.weight, isVeto: entry.isVeto, note: entry.note,
            mustMatch: entry.mustMatch.map(text), mustNotMatch: entry.mustNotMatch.map(text))
        }, mustMatch: section.mustMatch.map(text), mustNotMatch: section.mustNotMatch.map(text))
    },
    migrations: lexicon.migrations.map {
      CodeframeMigration(
        kind: $0.kind, codes: $0.codes.map(text), targets: $0.targets.map(text), note: $0.note,
        position: place)
    })
}

/// A lexicon that uses every key of the format.
let fullLexicon = """
  format: 1
  edition: "2023"
  question: essai
  text: "Quels « freins » ? \\\\ \\"tous\\""
  language: fr
  denials:
    - "pas un probleme de @"
    - "@ n est pas le sujet"
  codes:
    # Un commentaire.
    - code: temps
      label: "Manque de temps"
      label_en: "Lack of time"
      definition: "Le temps manque.\\nVraiment."
      include: ["surcharge", "urgence"]
      exclude:
        - "délais : autre"
      entries:
        - id: temps.mot
          pattern: "(temps|surcharge*)"
          unless: ["temps reel", "@ partiel"]
          negation: ignore
          note: "deux\\nlignes, et une \\\\"
          match: ["pas le temps", "surchargés"]
          no_match: ["en temps réel"]
        - id: temps.defaut
          pattern: "agenda"
          unless_code: [budget]
          weight: 0.5
      examples:
        match: ["pas le temps"]
        no_match: ["budget"]

    - code: budget
      label: "Budget"
      definition: "L'argent manque."
      entries:
        - id: budget.refus
          pattern: "budget suffisant"
          veto: true
        - id: budget.require
          pattern: "=cout"
          negation: require
    - code: vide
      label: "Vide"
      definition: "Rien."
      entries: []
  migrations:
    - split: moyens
      into: [temps, budget]
      note: "à relire"
    - merge: [cout, credits]
      into: budget
    - add: vide
  """
