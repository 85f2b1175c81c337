import FrenchText
import Survey
import SurveyFiles

@testable import AnswerCoding

/// A lexicon from the YAML of its codes.
func lexicon(_ codes: String) throws -> Lexicon {
  try LexiconReader.parse(
    "format: 1\nedition: \"2023\"\nquestion: essai\ncodes:\n" + codes, file: "essai.yaml")
}

/// A lexicon of one code `c` with one entry; `more` holds further keys of the entry, one a line.
func lexicon(pattern: String, more: String = "") throws -> Lexicon {
  let keys = ["id: c.1", "pattern: \"\(pattern)\""] + more.split(separator: "\n").map(String.init)
  return try lexicon(
    "  - code: c\n    label: \"C\"\n    entries:\n      - "
      + keys.joined(separator: "\n        ") + "\n")
}

/// A coder of keywords alone.
func coder(_ lexicon: Lexicon) throws -> AnswerCoder {
  try AnswerCoder(AnswerCoder.Plan(model: nil, lexicon: try CompiledLexicon(lexicon)))
}

/// Answers composed for the tests, three codes, enough of each to learn from.
let lessons: [GoldAnswer] = {
  let rows: [(String, String)] = [
    ("pas le temps", "temps"), ("nous manquons de temps", "temps"),
    ("le quotidien prend tout", "temps"), ("trop de dossiers urgents", "temps"),
    ("aucun temps disponible pour cela", "temps"), ("les journées sont trop courtes", "temps"),
    ("temps et argent", "temps|budget"), ("pas une minute à nous", "temps"),
    ("l'agenda déborde", "temps"), ("surcharge de travail", "temps"),
    ("faute de temps et de crédits", "temps|budget"), ("toujours dans l'urgence", "temps"),
    ("le coût des licences", "budget"), ("pas de budget", "budget"),
    ("trop cher", "budget"), ("les crédits sont coupés", "budget"),
    ("aucune ligne au budget", "budget"), ("les finances de la commune", "budget"),
    ("coût du logiciel", "budget"), ("manque d'argent", "budget"),
    ("subventions refusées", "budget"), ("il faudrait un financement", "budget"),
    ("personne ne sait faire", "competences"), ("besoin de formation", "competences"),
    ("nous ne savons pas analyser", "competences"), ("aucun expert chez nous", "competences"),
    ("compétences rares", "competences"), ("pas formés à l'analyse", "competences"),
    ("manque de savoir-faire", "competences"), ("compétences et temps", "temps|competences"),
    ("il faudrait nous former", "competences"), ("l'outil nous dépasse", "competences"),
    ("RAS", "non_reponse"), ("néant", "aucun"), ("aucun obstacle", "aucun"),
  ]
  return rows.enumerated().map { index, row in
    GoldAnswer(
      id: "r\(index)", text: row.0, codes: row.1.split(separator: "|").map { Code(String($0)) },
      line: index + 2)
  }
}()

let lessonFrame = Codeframe(question: "essai", codes: lessons.flatMap(\.codes))

/// A model of the lessons.
func lessonModel(
  _ classifier: Classifier = .logistic, threads: Int = 1, seed: UInt64 = 1
) throws -> CodingModel {
  var options = ModelTrainer.Options()
  options.classifier = classifier
  options.threads = threads
  options.seed = seed
  return try ModelTrainer(codeframe: lessonFrame, options: options).train(lessons)
}
