import Testing

@testable import FrenchText

@Suite("Keys")
struct KeyFolderTests {
  @Test(
    "folds number and gender",
    arguments: [
      ["public", "publics", "publique", "publiques"], ["elu", "elue", "elus", "elues"],
      ["reseau", "reseaux"], ["local", "locaux", "locale", "locales"],
      ["donnee", "donnees"], ["agent", "agents", "agente", "agentes"],
      ["administratif", "administrative", "administratives"],
      ["professionnel", "professionnelle", "professionnels"],
      ["europeen", "europeenne"], ["premier", "premiere", "premieres"],
      ["budget", "budgets"], ["enjeu", "enjeux"], ["outil", "outils"],
      ["de", "d", "du", "des"], ["le", "l", "la", "les"], ["a", "au", "aux"], ["ne", "n"],
      ["que", "qu"], ["se", "s"], ["ce", "c"], ["je", "j"], ["me", "m"], ["te", "t"],
      ["travail", "travaux"], ["tout", "toute", "tous", "toutes"], ["formee", "formes", "forme"],
    ])
  func folds(_ words: [String]) {
    #expect(Set(words.map(KeyFolder.key)).count == 1, "\(words.map(KeyFolder.key))")
  }

  @Test(
    "keeps apart what differs in more",
    arguments: [
      ("formation", "former", "no stemmer"), ("prix", "pris", "a final x that is no plural"),
      ("donnee", "donne", "a noun and a verb"), ("cours", "cour", "a final s that is no plural"),
      ("porte", "port", "a final e that is no feminine"), ("corps", "cor", "no plural"),
      ("banque", "banc", "a short word in -que"), ("temps", "temp", "itself"),
      ("vue", "vu", "a short word"), ("taux", "tal", "no plural"),
    ])
  func keepsApart(_ left: String, _ right: String, _ why: String) {
    #expect(KeyFolder.key(of: left) != KeyFolder.key(of: right), "\(why)")
  }

  @Test("folds each part of a compound")
  func compound() {
    #expect(KeyFolder.key(of: "chat bots") == KeyFolder.key(of: "chat bot"))
    #expect(KeyFolder.key(of: "temps") == "temps")
  }
}
