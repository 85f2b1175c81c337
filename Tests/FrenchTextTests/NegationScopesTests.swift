import FrenchText
import Testing

@Suite("Negation scopes")
struct NegationScopesTests {
  @Test(
    "run from the negation to the clause's end",
    arguments: [
      // text, governed words, why
      ("pas de problème de temps", ["de", "problème", "de", "temps"], "to the end"),
      ("aucun budget", ["budget"], "determiner"),
      ("sans compétence", ["compétence"], "preposition"),
      (
        "ce n'est pas une question de moyens, mais de temps",
        ["n'", "est", "une", "question", "de", "moyens"], "mais ends the scope, ne reaches back"
      ),
      ("ni temps ni argent", ["temps", "argent"], "each ni has its own"),
      ("pas de temps mais du budget", ["de", "temps"], "mais"),
      ("pas de temps. Du budget", ["de", "temps"], "a sentence's end"),
      ("pas le temps, le budget manque", ["le", "temps"], "a comma ends it"),
      ("pas de temps, de moyens", ["de", "temps", ",", "de", "moyens"], "unless the list goes on"),
      ("pas de temps par contre du budget", ["de", "temps", "par"], "par contre"),
      ("plus de temps", [], "plus without ne adds"),
      ("on n'a plus de temps", ["n'", "a", "de", "temps"], "plus with ne denies"),
      ("on n'a plus que deux agents", [], "plus que restricts, and denies nothing"),
      ("sans oublier le temps", [], "sans oublier adds"),
      ("pas forcément le temps", [], "pas forcément leaves it open"),
      ("pas mal de temps", [], "pas mal denies nothing"),
      ("sans doute le temps", [], "sans doute denies nothing"),
      ("non seulement le temps", [], "non seulement denies nothing"),
      ("du temps et un budget", [], "no negation"),
    ] as [(String, [String], String)])
  func scope(_ text: String, _ expected: [String], _ why: String) throws {
    let tokenizer = try Tokenizer()
    let tokens = tokenizer.tokenize(text)
    var governors: [Int32] = []
    NegationScopes.governors(of: tokens, in: tokenizer, into: &governors)
    #expect(governors.count == tokens.count)
    let governed = zip(tokens, governors).filter { $1 >= 0 }.map { surface(of: $0.0, in: text) }
    #expect(governed == expected, "\(why)")
  }
}
