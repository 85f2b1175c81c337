/// Lexicons composed for the fuzzer.
enum LexiconSeeds {
  static let texts = [
    """
    format: 1
    edition: "2025"
    question: obstacles
    text: "Quels obstacles rencontrez-vous ?"
    language: fr
    denials: ["@ … non"]
    codes:
      - code: temps
        label: "Temps"
        label_en: "Time"
        definition: "Le temps manque."
        include: ["la charge"]
        exclude: ["la météo"]
        entries:
          - id: temps.1
            pattern: "(manque|pas) … temps"
            unless: ["temps partiel", "@ libre"]
            negation: ignore
            match: ["pas le temps"]
            no_match: ["beau temps partiel"]
          - id: temps.2
            pattern: "agenda*"
            weight: 0.5
            veto: false
        examples:
          match: ["nous n'avons pas le temps"]
          no_match: ["trop cher"]
      - code: budget
        entries:
          - id: budget.1
            pattern: "cher"
            unless_code: temps
            negation: require
    migrations:
      - split: moyens
        into: [temps, budget]
        note: "deux idées"
      - add: budget
    """,
    "format: 1\nquestion: q\ncodes:\n  - {code: a, entries: [{id: a.1, pattern: =oui, veto: true}]}\n",
    """
    format: 1
    question: obstacles
    add:
      - code: temps
        entries:
          - id: temps.agenda
            pattern: "agenda"
    """,
  ]
}
