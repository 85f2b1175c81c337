import Survey
import Testing

@testable import AnswerCoding

@Suite("Lexicon patterns")
struct PatternTests {
  @Test(
    "find what they stand for",
    arguments: [
      // pattern, answer, found, why
      ("budget", "Le BUDGET, toujours", true, "case"),
      ("reseau", "nos réseaux", true, "accents and number"),
      ("élu", "les élues", true, "gender"),
      ("=elu", "les élues", false, "exact form"),
      ("recrut*", "on ne recrute plus", false, "the negation forbids"),
      ("recrut*", "recrutement difficile", true, "prefix"),
      ("recrut*", "accroître", false, "only at the start"),
      ("interoperab*", "l'interopérabilité", true, "a compound written closed up"),
      ("(intercommun*|syndicat)", "les intercommunalités", true, "the same among alternatives"),
      ("inter*", "l'interopérabilité", true, "its first part alone"),
      ("visioconf*", "la visio-conférence", true, "the compound with its hyphen"),
      ("open data", "l’open-data", true, "compound through its parts"),
      ("open data", "l'opendata", true, "closed compound"),
      ("manque de temps", "manque d'temps", true, "elided article"),
      ("manque … temps", "manque cruel de temps", true, "gap"),
      ("manque … temps", "manque de moyens humains et aussi de temps", false, "gap too wide"),
      ("manque …8 temps", "manque de moyens humains et aussi de temps", true, "wider gap"),
      ("manque … temps", "manque. Le temps", false, "never across a sentence's end"),
      ("temps ~2 manque", "le temps nous manque", true, "either order"),
      ("temps ~2 manque", "il manque du temps", true, "either order"),
      ("(temps|heures)", "quelques heures", true, "alternatives"),
      ("pas (assez de)? temps", "pas temps", true, "optional"),
      ("pas (assez de)? temps", "pas assez de temps", true, "optional"),
      ("^ rien $", "rien", true, "edges"),
      ("^ rien $", "rien du tout ici", false, "edges"),
      ("chargé·e de mission", "nos charges de mission", true, "inclusive pattern"),
      ("agents", "les agent.e.s", true, "inclusive answer"),
      ("ia", "l`I.A.", true, "acronym and grave accent"),
    ] as [(String, String, Bool, String)])
  func match(_ pattern: String, _ answer: String, _ isFound: Bool, _ why: String) throws {
    let given = try coder(try lexicon(pattern: pattern)).code(answer).codes
    #expect(given == (isFound ? [Code("c")] : []), "\(why)")
  }

  @Test(
    "that cannot be read are errors with their place",
    arguments: [
      // pattern, problem
      ("(a|b", PatternError.unbalanced), ("a)", .unbalanced), ("", .empty), ("a | ", .empty),
      ("a …16 b", .misplacedGap), ("a … … b", .misplacedGap),
      ("a ^ b", .misplaced("^")), ("a $ b", .misplaced("$")), ("? a", .misplaced("?")),
      ("a @ b", .misplacedMatch), ("*", .emptyPrefix),
      (
        "(a|b c)(a|b c)(a|b c)(a|b c)(a|b c)(a|b c)(a|b c)(a|b c)(a|b c)(a|b c)(a|b c)(a|b c)(a|b c)",
        .tooManyAlternatives
      ),
      (
        Array(
          repeating: "(x y)?(x y)?(x y)?(x y)?(x y)?(x y)?(x y)?(x y)?(x y)?(x y)?(x y)?(x y)? z",
          count: 2
        )
        .joined(separator: "|"), .tooManyAlternatives
      ),
      (String(repeating: "(", count: 100_000) + "a", .tooLong),
      (String(repeating: "(", count: 65) + "a" + String(repeating: ")", count: 65), .tooDeep),
      (Array(repeating: "a", count: 65).joined(separator: "~"), .tooDeep),
      (Array(repeating: "a", count: 257).joined(separator: " "), .tooLong),
    ] as [(String, PatternError)])
  func errors(_ pattern: String, _ problem: PatternError) throws {
    let located = LocatedText(pattern, at: SourcePosition(line: 3, column: 5))
    let lexicon = Lexicon(
      file: "l.yaml", edition: "", question: "q",
      sections: [
        Lexicon.CodeSection(
          code: LocatedText("c", at: SourcePosition(line: 1, column: 1)), label: "C",
          entries: [
            Lexicon.Entry(
              id: LocatedText("e", at: SourcePosition(line: 2, column: 1)), pattern: located)
          ])
      ])
    #expect(throws: LexiconPatternError(file: "l.yaml", pattern: located, problem: problem)) {
      try CompiledLexicon(lexicon)
    }
  }
}

@Suite("Patterns of many gaps")
struct ManyGapsTests {
  private static let gaps = Array(repeating: "temps", count: 20).joined(separator: " …15 ")
  private static let answer = String(repeating: "temps ", count: 400)

  @Test(
    "are matched in little time, however many ways there are",
    arguments: [
      // pattern, unless, answer, is found, why
      (gaps + " fin", "rien", answer, false, "no way leads to the end"),
      (gaps + " fin", "rien", answer + "fin", true, "one does"),
      ("temps", "@ …15 " + gaps + " fin", answer, true, "no way of the exception"),
      (
        Array(repeating: "temps", count: 12).joined(separator: " ~15 "), "rien", answer, true,
        "in either order"
      ),
    ])
  func time(
    _ pattern: String, _ unless: String, _ answer: String, _ isFound: Bool, _ why: String
  ) throws {
    let coder = try coder(try lexicon(pattern: pattern, more: "unless: [\"\(unless)\"]"))
    let clock = ContinuousClock()
    let started = clock.now
    #expect(coder.code(answer).codes == (isFound ? [Code("c")] : []), "\(why)")
    // A hundred times what it takes; without a bound it would take for ever.
    #expect(clock.now - started < .seconds(60), "\(why)")
  }
}

@Suite("Lexicon entries")
struct LexiconEntryTests {
  @Test(
    "count or not, by what stands around",
    arguments: [
      // more of the entry, answer, given, why
      ("", "le temps", true, "plainly"),
      ("unless: [\"temps reel\"]", "données en temps réel", false, "longer expression"),
      ("unless: [\"temps reel\"]", "le temps réel prend du temps", true, "only where they meet"),
      ("unless: [\"@ libre\"]", "du temps libre", false, "context"),
      ("", "pas de problème de temps", false, "denied"),
      ("", "pas de souci d'argent mais de temps", true, "the scope ends at mais"),
      ("", "ni temps ni argent", false, "ni"),
      ("", "Le temps ? Non.", false, "a verdict after a question"),
      ("", "temps : néant", false, "a verdict after a colon"),
      ("", "le temps, non. La volonté, oui", false, "a verdict after a comma"),
      ("", "le manque de temps ? surtout pas", false, "a verdict of two words"),
      ("", "on court après le temps, non ?", true, "a tag question denies nothing"),
      ("", "le temps ? oui, et pas qu'un peu", true, "assent"),
      ("", "du temps, non, pas du budget", false, "between commas"),
      ("", "le temps. Non renouvelé : le contrat", true, "non with its own word"),
      ("negation: ignore", "pas de temps", true, "ignored"),
      ("negation: require", "pas de temps", true, "asked for"),
      ("negation: require", "du temps", false, "asked for"),
      ("weight: 0.5", "du temps", false, "a hint alone is too little"),
    ] as [(String, String, Bool, String)])
  func counts(_ more: String, _ answer: String, _ isGiven: Bool, _ why: String) throws {
    let given = try coder(try lexicon(pattern: "temps", more: more)).code(answer).codes
    #expect(given.contains(Code("c")) == isGiven, "\(why)")
  }

  private static let several = """
      - code: temps
        label: "Temps"
        entries:
          - id: temps.1
            pattern: "temps"
          - id: temps.veto
            pattern: "temps partiel"
            veto: true
          - id: temps.a
            pattern: "agenda"
            weight: 0.5
          - id: temps.b
            pattern: "charge"
            weight: 0.5
      - code: moyens
        label: "Moyens"
        entries:
          - id: moyens.1
            pattern: "moyens"
            unless_code: [temps]
      - code: aucun
        label: "Aucun"
        entries:
          - id: aucun.1
            pattern: "aucun"
            negation: ignore
    """

  @Test(
    "work together",
    arguments: [
      // answer, codes, why
      ("temps et moyens", "temps", "unless_code"),
      ("des moyens", "moyens", "alone"),
      ("un agenda en charge", "temps", "two hints"),
      ("agenda", "", "one hint"),
      ("le temps, un temps partiel", "", "a veto takes the code away"),
      ("aucun : le temps viendra", "temps", "aucun gives way"),
    ] as [(String, String, String)])
  func together(_ answer: String, _ codes: String, _ why: String) throws {
    let coder = try coder(try lexicon(LexiconEntryTests.several))
    let given = coder.code(answer).codes.map(\.name).joined(separator: "|")
    #expect(given == codes, "\(why)")
  }

  @Test("evidence points at the words, in bytes")
  func evidence() throws {
    let coded = try coder(try lexicon(pattern: "manque … temps"))
      .code("Été : un manque de temps", explains: true)
    let evidence = try #require(coded.evidence.first)
    let bytes = Array("Été : un manque de temps".utf8)
    #expect(String(decoding: bytes[evidence.range], as: UTF8.self) == "manque de temps")
    #expect(evidence.source == .entry("c.1") && evidence.weight == 1)
    #expect(coded.outcome == .coded)
  }

  @Test("a lexicon's own examples are its tests")
  func check() throws {
    let lexicon = try lexicon(
      """
        - code: temps
          label: "Temps"
          definition: "Le temps manque."
          entries:
            - id: temps.1
              pattern: "temps"
              match: ["du temps", "des heures"]
              no_match: ["le temps presse"]
          examples:
            match: ["faute de temps", "trop cher"]
            no_match: ["au fil du temps"]
        - code: budget
          label: "Budget"
          entries: []
      """)
    let findings = try LexiconChecker.findings(in: lexicon, wordList: nil)
    #expect(
      findings.map(\.report.key) == [
        "lexicon.entry_misses", "lexicon.entry_overmatches", "lexicon.code_misses",
        "lexicon.code_overmatches", "lexicon.no_definition",
      ])
  }
}
