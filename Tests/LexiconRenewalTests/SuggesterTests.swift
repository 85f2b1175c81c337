import AnswerCoding
import LexiconRenewal
import Survey
import SurveyStatistics
import Testing

@Suite("Suggestions")
struct SuggesterTests {
  private func frame() throws -> Lexicon {
    try lexicon(
      code("temps", ["id: temps.mot\npattern: \"temps\"\nnegation: ignore"])
        + code("budget", ["id: budget.mot\npattern: \"budget\"\nnegation: ignore"])
        + code("autre", ["id: autre.mot\npattern: \"mystere\""]))
  }

  private let rows: [(String, String)] = [
    ("pas le temps", "temps"), ("manque de temps", "temps"), ("l'agenda déborde", "temps"),
    ("agenda trop plein", "temps"), ("un agenda chargé", "temps"), ("notre agenda", "temps"),
    ("pas de budget", "budget"), ("le coût des licences Sigma", "budget"),
    ("les licences Sigma", "budget"), ("coût de Sigma", "budget"), ("aucun budget", "budget"),
    ("les routes", "autre"), ("les routes encore", "autre"), ("routes et ponts", "autre"),
    ("aucune subvention", "budget"), ("pas de subvention", "budget"),
    ("sans subvention", "budget"), ("la subvention suffit", "temps"),
  ]

  private func suggestions(
    _ rule: SuggestionRule = SuggestionRule(leastSpecificity: 1)
  ) throws -> [Suggestion] {
    let lexicon = try frame()
    return try LexiconSuggester(
      lexicon, compiled: try CompiledLexicon(lexicon), wordList: nil, rule: rule
    ).suggestions(from: gold(rows))
  }

  @Test("what the lexicon misses is proposed, with its figures")
  func proposed() throws {
    let proposed = try suggestions().filter(\.isProposed)
    #expect(proposed.map(\.pattern) == ["agenda", "sigma", "subvention"])
    let agenda = proposed[0]
    #expect(agenda.code == Code("temps") && agenda.kind == .word && agenda.negation == .forbid)
    #expect([agenda.hits, agenda.right, agenda.gainedRight, agenda.gainedWrong] == [4, 4, 4, 0])
    #expect(agenda.precision.value == 1 && agenda.precision.low < 0.6)
    #expect(agenda.zScore > 0 && agenda.g2 > 0 && agenda.specificity > 1)
  }

  @Test("a proper name is told by its capitals")
  func names() throws {
    let sigma = try #require(try suggestions().first { $0.pattern == "sigma" })
    #expect(sigma.kind == .name)
  }

  @Test("a word that means the code only when it is denied is proposed so")
  func negation() throws {
    let found = try #require(try suggestions().first { $0.pattern == "subvention" })
    #expect(found.negation == .require)
    #expect([found.hits, found.right] == [3, 3])
  }

  @Test("near-duplicates are folded into the shorter one")
  func folding() throws {
    let more =
      rows + [
        ("un gros dossier lourd", "temps"), ("gros dossier lourd ici", "temps"),
        ("le gros dossier lourd", "temps"),
      ]
    let lexicon = try frame()
    let found = try LexiconSuggester(
      lexicon, compiled: try CompiledLexicon(lexicon), wordList: nil
    ).suggestions(from: gold(more)).filter {
      $0.pattern.contains("dossier") || $0.folded.contains("dossier")
    }
    #expect(found.count == 1)
    #expect(found[0].folded.contains("gros dossier lourd"))
  }

  @Test("autre and non_reponse get no suggestion; too few hits are not proposed")
  func limits() throws {
    #expect(try !suggestions().contains { $0.code == .other })
    let strict = try suggestions(SuggestionRule(atLeastHits: 4))
    #expect(strict.filter(\.isProposed).map(\.pattern) == ["agenda"])
    #expect(strict.contains { $0.pattern == "sigma" })
    let surprising = try suggestions(SuggestionRule(leastSpecificity: 1.3)).filter(\.isProposed)
    #expect(
      surprising.map(\.pattern) == ["agenda"], "3 of 3 among 8 of 18 is chance in 7 % of draws")
  }

  @Test("the radar shows what several say now and nobody said before")
  func radar() throws {
    let reader = try KeywordReader(try CompiledLexicon(try frame()))
    let items = Radar.items(
      in: ["l'intelligence artificielle", "une intelligence artificielle", "un secret à moi"],
      against: ["les routes", "les ponts"], reader: reader, longest: 4, most: 10)
    #expect(items.map(\.phrase) == ["intelligence artificielle"])
    #expect(items[0].answers == 2 && items[0].before == 0 && items[0].isNew)
    #expect(
      Radar.items(in: [], against: ["x"], reader: reader, longest: 4, most: 10).isEmpty)
  }
}
