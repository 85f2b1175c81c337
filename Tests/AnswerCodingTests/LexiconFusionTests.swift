import Survey
import SurveyStatistics
import Testing

@testable import AnswerCoding

@Suite("Words and lexicon weighed against each other")
struct LexiconFusionTests {
  /// Cases drawn so that the probability is a given function of logit and hit.
  private func cases(text: Double, lexicon: Double, offset: Double) -> [LexiconFusion.Case] {
    var random = SeededGenerator(seed: 7)
    return (0..<20000).map { _ in
      let logit = 4 * random.nextUnit() - 2
      let isHit = random.nextUnit() < 0.4
      let score = offset + text * logit + (isHit ? lexicon : 0)
      return LexiconFusion.Case(
        logit: logit, base: random.nextUnit() < 0.5 ? -2 : -1, isHit: isHit,
        isPositive: random.nextUnit()
          < PlattCalibration(slope: -1, offset: 0).probability(of: score))
    }
  }

  @Test(
    "finds the weights that made the cases",
    arguments: [
      // text, lexicon, offset, why
      (1.0, 3.0, -2.0, "both speak"), (0.5, 0.0, 0.0, "the lexicon says nothing"),
      (0.0, 2.0, -1.0, "the words say nothing"),
    ])
  func recovers(_ text: Double, _ lexicon: Double, _ offset: Double, _ why: String) {
    let fusion = LexiconFusion(fitting: cases(text: text, lexicon: lexicon, offset: offset))
    #expect(abs(fusion.text - text) < 0.1, "\(why)")
    for base in [-2.0, -1] {
      #expect(abs(fusion.weightOfHit(base: base) - lexicon) < 0.2, "\(why)")
    }
    #expect(abs(fusion.offset - offset) < 0.15, "\(why)")
  }

  @Test("bears cases that one side separates, and none at all")
  func extremes() {
    let separated = [true, false, true, false].map {
      LexiconFusion.Case(logit: 0, base: -1, isHit: $0, isPositive: $0)
    }
    let fusion = LexiconFusion(fitting: separated)
    let weight = fusion.weightOfHit(base: -1)
    #expect(weight > 1 && weight.isFinite)
    #expect(LexiconFusion(fitting: []).offset == 0)
  }

  @Test("fused weights give fused scores")
  func weights() {
    let fusion = LexiconFusion(fitting: cases(text: 0.7, lexicon: 2, offset: -1))
    let calibration = PlattCalibration(slope: -1.5, offset: 0.4)
    var learnt = LinearTrainer.Learnt(weights: [0.5, -0.25, 0], intercepts: [0.1])
    let score = 0.1 + 0.5 * 1 - 0.25 * 2
    fusion.apply(to: &learnt, code: 0, calibration: calibration, base: -1.5, hit: 2)
    for isHit in [false, true] {
      let fused = Double(
        learnt.intercepts[0] + learnt.weights[0] + 2 * learnt.weights[1]
          + (isHit ? learnt.weights[2] : 0))
      let expected = fusion.score(
        score, calibration: calibration, base: -1.5, isHit: isHit)
      #expect(abs(fused - expected) < 1e-5)
    }
  }

  @Test("a lexicon that is right is trusted more than the words of few answers")
  func trust() throws {
    let lexicon = try lexicon(
      """
        - code: temps
          label: "Temps"
          entries:
            - id: t
              pattern: "(temps|urgen*|agenda|journee|quotidien|minute|surcharge)"
              negation: ignore
        - code: budget
          label: "Budget"
          entries:
            - id: b
              pattern: "(budget|cher|cout|credits|argent|finance*|subvention*)"
              negation: ignore
        - code: competences
          label: "Compétences"
          entries:
            - id: c
              pattern: "(compet*|form*|expert|sav*|analys*)"
              negation: ignore
        - code: aucun
          label: "Aucun"
          entries: []
        - code: non_reponse
          label: "Non-réponse"
          entries: []
      """)
    let compiled = try CompiledLexicon(lexicon)
    let model = try ModelTrainer(
      codeframe: compiled.codeframe, lexicon: lexicon, compiled: compiled
    ).train(lessons)
    let coder = try AnswerCoder(AnswerCoder.Plan(model: model, lexicon: compiled))
    #expect(coder.code("une subvention jamais vue ailleurs").codes == [Code("budget")])
    #expect(coder.code("zèbre, girafe").codes.isEmpty)
  }
}
