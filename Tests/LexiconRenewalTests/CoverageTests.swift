import AnswerCoding
import LexiconRenewal
import Survey
import SurveyStatistics
import Testing

@Suite("Coverage, concordance and effect")
struct CoverageTests {
  private func frame() throws -> Lexicon {
    try lexicon(
      code(
        "temps",
        [
          "id: t.mot\npattern: \"temps\"\nnegation: ignore",
          "id: t.agenda\npattern: \"agenda\"",
          "id: t.mort\npattern: \"sablier\"",
          "id: t.veto\npattern: \"temps reel\"\nveto: true",
        ])
        + code(
          "budget",
          ["id: b.mot\npattern: \"(cout|cher)\"", "id: b.temps\npattern: \"temps perdu\""])
    )
  }

  private let answers = [
    answer(1, "pas le temps", "temps"), answer(2, "temps et agenda", "temps"),
    answer(3, "trop cher", "temps"), answer(4, "RAS", "non_reponse"),
    answer(5, "du sable", "budget"), answer(6, "données en temps réel", "budget"),
    answer(7, "temps perdu"),
  ]

  @Test("every entry is counted: alone, together, right, wrong, dead, in conflict")
  func coverage() throws {
    let lexicon = try frame()
    let coverage = try LexiconCoverage(
      lexicon, compiled: try CompiledLexicon(lexicon), wordList: nil, answers: answers)
    let rows = coverage.entries.map {
      [$0.answers, $0.alone, $0.together, $0.conflicts, $0.right, $0.wrong]
    }
    #expect(rows[0] == [4, 2, 2, 1, 2, 1], "temps: alone in 1 and 7, with agenda, with the veto")
    #expect(rows[1] == [1, 0, 1, 0, 1, 0], "agenda")
    #expect(rows[2] == [0, 0, 0, 0, 0, 0], "never seen")
    #expect(rows[3] == [1, 0, 1, 0, 1, 0], "a veto is right where the code was not given")
    #expect(rows[4] == [1, 1, 0, 0, 0, 1], "people said temps")
    #expect(rows[5] == [1, 1, 0, 1, 0, 0], "no gold, and the words of another code")
    #expect(coverage.entries.map(\.isDead) == [false, false, true, false, false, false])
    #expect(coverage.entries[0].precision?.value == 2.0 / 3)
    #expect(coverage.entries[5].precision == nil)
    #expect(coverage.answerCount == 7)
    #expect(coverage.nonAnswerCount == 1)
    #expect(coverage.unmatched == [4, 5], "the sable, and what the veto took")
    #expect(coverage.conflictCount == 1)
  }

  @Test(
    "a concordance shows every place",
    arguments: [
      // pattern, text, left|match|right, why
      ("temps", "pas le temps, hélas", ["pas le |temps|, hélas"], "denied words are shown"),
      ("temps", "Temps ou temps ?", ["|Temps| ou temps ?", "Temps ou |temps| ?"], "each place"),
      ("manque …2 temps", "manque de temps", ["|manque de temps|"], "a pattern with a gap"),
      ("moyen*", "les\nmoyens", ["les |moyens|"], "line breaks are spaces"),
      ("donnee (ouverte)?", "données ouvertes", ["|données ouvertes|"], "the longest place"),
      ("elu", "les élu·e·s !", ["les |élu·e·s| !"], "inclusive writing is kept as typed"),
      ("sable", "pas le temps", [], "nothing"),
    ] as [(String, String, [String], String)])
  func concordance(_ pattern: String, _ text: String, _ expected: [String], _ why: String) throws {
    let lines = try KeywordInContext(pattern: pattern, name: "motif", wordList: nil)
      .lines(in: [answer(1, text)], width: 40)
    #expect(lines.map { "\($0.left)|\($0.match)|\($0.right)" } == expected, "\(why)")
  }

  @Test("context is cut to its width, from the match outwards")
  func width() throws {
    let lines = try KeywordInContext(pattern: "temps", name: "motif", wordList: nil)
      .lines(in: [answer(1, "rien"), answer(2, "nous avons peu de temps pour cela")], width: 5)
    #expect(lines.map(\.answer) == [1])
    #expect(lines.map(\.left) == ["u de "])
    #expect(lines.map(\.right) == [" pour"])
  }

  @Test("a pattern that cannot be read names its place")
  func badPattern() {
    #expect(throws: LexiconPatternError.self) {
      try KeywordInContext(pattern: "(temps", name: "motif", wordList: nil)
    }
  }

  @Test("the effect of a change: percentages, flips, agreement with people")
  func effect() throws {
    let before = try lexicon(
      code("temps", ["id: t\npattern: \"temps\"\nnegation: ignore"])
        + code("ancien", ["id: a\npattern: \"sable\""]))
    let after = try lexicon(
      code("temps", ["id: t\npattern: \"(temps|agenda|cher)\"\nnegation: ignore"])
        + code("budget", ["id: b\npattern: \"cher\""]))
    let effect = try CodingEffect(
      from: try CompiledLexicon(before), to: try CompiledLexicon(after), wordList: nil,
      answers: answers)
    #expect(effect.codes.map(\.code.name) == ["temps", "budget", "ancien"])
    #expect(effect.codes.map(\.before) == [4, 0, 1])
    #expect(effect.codes.map(\.after) == [5, 1, 0])
    #expect(effect.codes.map(\.gained) == [1, 1, 0])
    #expect(effect.codes.map(\.lost) == [0, 0, 1])
    #expect(effect.base.before == 6 && effect.base.after == 6)
    #expect(effect.flips.map(\.answer) == [2, 4])
    #expect(effect.flips[0].after == [Code("temps"), Code("budget")])
    #expect(effect.goldCount == 6)
    #expect(effect.codes[0].goldBefore.recall == 2.0 / 3)
    #expect(effect.codes[0].goldAfter.recall == 1)
    #expect(effect.codes[0].goldBefore.precision == 2.0 / 3)
    #expect(effect.codes[0].goldAfter.f1 == 6.0 / 7)
  }
}
