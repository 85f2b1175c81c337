import FrenchText
import Testing

/// Sentences composed for the tests; nobody in them exists. What must go stands in braces.
private let sentences = [
  // e-mail
  "Écrivez à {paul.durand@ville-exemple.fr} pour en parler", "contact : {sig@cc-valvert.fr}.",
  "{J.MARTIN@MAIRIE.EXEMPLE.ORG} répond vite", "mon adresse {anne_lise+data@exemple.com}, merci",
  "({o'neil@exemple.fr})", "voir avec {dsi (at) exemple.fr}", "{claire arobase exemple.fr}",
  "{hélène@exemple.fr} pas joignable", "mailto:{accueil@exemple.fr}",
  // telephone
  "appelez le {03 80 12 34 56}", "tél. {06.12.34.56.78}", "{0612345678} le matin",
  "au {+33 6 12 34 56 78}", "{+33 (0)3 80 12 34 56} poste 4", "{0033 380123456}",
  "{03-80-12-34-56} ou {03/80/12/34/57}", "{0 800 123 456} gratuit", "joignable {+32 2 512 34 56}",
  "{06 12 34 56 78}.",
  // SIRET and SIREN
  "SIRET {732 829 320 00074}", "notre siret {73282932000074} est faux", "siren {732 829 320}",
  "{732829320 00074}",
  // titles
  "M. {Durand} ne veut pas", "m. {durand} ne veut pas", "Mme {Le Goff} est partie",
  "mme {dupont} décide", "Madame {Claire Martin} suit le dossier", "Mlle {Petit} aussi",
  "Dr {Bernard} a refusé", "Maître {Lefèvre} a écrit", "Me {Lefèvre} a écrit",
  "monsieur le maire {Jean Dupont} freine", "Monsieur le Maire {Dupont} freine",
  "madame la directrice générale {Anne-Marie Roux} bloque", "Monsieur {de La Tour} est contre",
  "Mr {J. Moreau} a dit non", "Monsieur le président {Paul Le Bihan} et son équipe",
  "Pr {Nguyen} de la faculté", "MM. {Durand et Petit} sont d'accord", "Madame {DUBOIS} est absente",
  "notre DGS {Claire Martin} pilote", "le maire {Paul Durand} est convaincu",
  "Madame la maire, {Claire Martin}, est d'accord", "Monsieur l'adjoint {Bruno Faure} suit",
  "C'est Mme {d'Alembert} qui le dit", "docteur {Bernard} absent", "Madame {O'Neill} veut bien",
  "Monsieur et Madame {Durand}", "M {Girard} décide seul",
  // names of the list
  "ici à {Saint-Étienne-du-Bois} rien", "à {saint etienne du bois} rien",
  "{ST-ETIENNE-DU-BOIS}", "la {Communauté de communes du Val Vert} aide", "{châlon} est loin",
  "près de {Châlon}, oui", "le maire de {Beaune}", "à {EU} tout va",
]

/// Sentences in which nothing must be masked.
private let harmless = [
  "12 500 habitants en 2023 et 14 000 en 2024", "le 01/02/2023 10 agents", "01.02.2023 à 10 h 30",
  "Monsieur le maire refuse", "madame la directrice générale des services ne veut pas",
  "ça me plaît, il me faut du temps", "3 M de budget", "le maire est pour", "appelez le 3949",
  "j'ai eu du mal", "la note @ faire", "Notre directeur adore Excel", "pr la commune, rien",
  "budget 1 200 000 euros", "Les élus et les agents",
]

@Suite("Masking what tells who somebody is")
struct RedactorTests {
  private let redactor = Redactor(names: [
    "Saint-Étienne-du-Bois", "Communauté de communes du Val Vert", "CHALON", "Beaune", "Eu",
  ])

  /// The mask of what stood in braces may be of any kind: it must be gone, and nothing else.
  private func expectation(_ sentence: String) -> (text: String, outside: [String], count: Int) {
    let pieces = sentence.split(separator: "{", omittingEmptySubsequences: false)
    let outside =
      [String(pieces[0])]
      + pieces.dropFirst().map {
        String($0.split(separator: "}", omittingEmptySubsequences: false)[1])
      }
    return (sentence.filter { $0 != "{" && $0 != "}" }, outside, pieces.count - 1)
  }

  private func outside(_ masked: String) -> [String] {
    var text = masked
    for kind in Redactor.Kind.allCases { text = text.replacing(kind.mask, with: "\u{1}") }
    return text.split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("recall on composed sentences")
  func recall() {
    var missed: [String] = []
    var wanted = 0
    for sentence in sentences {
      let expected = expectation(sentence)
      wanted += expected.count
      if outside(redactor.redact(expected.text).text) != expected.outside {
        missed.append(sentence)
      }
    }
    #expect(wanted >= 59)
    #expect(missed == [])
  }

  @Test("nothing is masked where nobody is named", arguments: harmless)
  func precision(_ sentence: String) {
    let result = redactor.redact(sentence)
    #expect(result.text == sentence)
    #expect(result.counts.isEmpty)
  }

  @Test(
    "what it cannot find, and says so",
    arguments: [
      "Durand ne veut pas", "demandez à Claire", "12 rue des Lilas", "la secrétaire de la mairie",
    ])
  func limits(_ sentence: String) {
    #expect(redactor.redact(sentence).text == sentence)
  }

  @Test("kinds are counted")
  func counts() {
    let result = redactor.redact(
      "M. Durand, a@b.fr, 06 12 34 56 78, Beaune, Chalon, 73282932000074")
    #expect(result.text == "M. [nom], [courriel], [téléphone], [lieu], [lieu], [siret]")
    #expect(
      result.counts == [.person: 1, .email: 1, .telephone: 1, .listed: 2, .company: 1])
  }
}
