import Survey
import Testing

@Suite("Headers of LimeSurvey")
struct LimeSurveyHeaderTests {
  private static let codes = ["id", "submitdate", "freins[SQ001]", "freins[other]", "texte"]
  private static let both = [
    "id. ID de la réponse", "submitdate. Date de soumission",
    "freins[SQ001]. Quels sont vos freins ? [Temps]", "freins[other]. Quels freins ? [Autre]",
    "G01Q02. Pourquoi ? Voir G01Q03. Merci",
  ]
  private static let texts = ["ID de la réponse", "Date de soumission", "Vos freins ? [Temps]"]

  @Test(
    "columns are found",
    arguments: [
      // header, asked, column, why
      (codes, "freins[SQ001]", 2, "the code itself"), (codes, "SQ001", 2, "a part of it"),
      (both, "freins[SQ001]", 2, "the code before the text"), (both, "G01Q02", 4, "the code"),
      (both, "g01q02", 4, "whatever the case"), (both, "Temps", 2, "a part of the text"),
      (both, "id", 0, "id is no part of another name here"), (texts, "C", 2, "the letter"),
    ] as [([String], String, Int, String)])
  func find(_ header: [String], _ asked: String, _ column: Int, _ why: String) throws {
    #expect(try ColumnFinder(file: "f", header: header).column(asked) == column, "\(why)")
  }

  @Test(
    "the id is found in every kind of header",
    arguments: [codes, both, texts, ["x", "Response ID"]])
  func id(_ header: [String]) {
    let expected = header.contains("Response ID") ? 1 : 0
    #expect(ColumnFinder(file: "f", header: header).usual(.id) == expected)
  }
}
