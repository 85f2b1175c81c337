import Survey
import Testing

@testable import Messages

@Suite("Sentences of evaluations")
struct EvaluationMessagesTests {
  @Test(
    "what evaluations say, to the letter",
    arguments: [
      // key, facts, French, English
      (
        "report.evaluation.automation.not_shown", [.count("count", 1)],
        "non démontrable avec 1 réponse", "cannot be shown with 1 answer"
      ),
      (
        "report.evaluation.automation.not_shown", [.count("count", 40)],
        "non démontrable avec 40 réponses", "cannot be shown with 40 answers"
      ),
      (
        "report.evaluation.contradictions.text", [.count("count", 2)],
        "2 textes ont reçu des codes différents. Relisez ces lignes : aucun codage ne peut les suivre toutes.",
        "2 texts were given different codes. Read these rows again: no coding can follow all of them."
      ),
      (
        "report.evaluation.confusions.text", [.count("count", 1), .count("shown", 1)],
        "Le code attendu manque et l'autre est donné à sa place. 1 paire.",
        "The code due is missing and the other is given in its stead. 1 pair."
      ),
      (
        "report.evaluation.confusions.text", [.count("count", 30), .count("shown", 12)],
        "Le code attendu manque et l'autre est donné à sa place. 30 paires ; les 12 plus fréquentes.",
        "The code due is missing and the other is given in its stead. 30 pairs; the 12 most frequent ones."
      ),
      (
        "report.evaluation.rival.verdict.open", [],
        "Ces réponses ne départagent pas les deux codages (micro-F1).",
        "These answers cannot tell the two codings apart (micro-F1)."
      ),
      (
        "report.evaluation.rival.verdict.second", [.text("file", "b.model")],
        "b.model est plus juste que le codage évalué ici (micro-F1, à 95 %).",
        "b.model is more accurate than the coding evaluated here (micro-F1, at 95 %)."
      ),
      (
        "evaluate.against.left_out", [.count("count", 1), .text("file", "b.csv")],
        "1 réponse manque dans b.csv : hors de la comparaison.",
        "1 answer is missing in b.csv: left out of the comparison."
      ),
      (
        "error.usage.learning_curve", [],
        "--learning-curve apprend des modèles : retirez --model et --keywords-only.",
        "--learning-curve learns models: leave out --model and --keywords-only."
      ),
      (
        "error.usage.two_on_output", [],
        "Deux sorties ne peuvent aller ensemble sur la sortie standard. Donnez un nom de fichier à l'une d'elles.",
        "Two outputs cannot both go to standard output. Give one of them a file name."
      ),
    ] as [(String, [Fact], String, String)])
  func sentences(_ key: String, _ facts: [Fact], _ french: String, _ english: String) {
    #expect(Catalogue.standard.sentence(key, facts, in: .french) == french)
    #expect(Catalogue.standard.sentence(key, facts, in: .english) == english)
  }
}
