import Messages
import Survey
import Testing

@testable import CodingReview

@Suite("Sentences of the review")
struct ReviewMessagesTests {
  @Test(
    "every error says place, problem and remedy",
    arguments: [
      // error, French, English
      (
        .noIDColumn(file: "r.csv", columns: ["text", "strate"]),
        "r.csv : aucune colonne d'identifiants (« id » ou « identifiant ») parmi text et strate. Donnez --id-column : les décisions se rattachent à l'identifiant.",
        "r.csv: no column of ids (\"id\" or \"identifiant\") among text and strate. Give --id-column: decisions belong to an id."
      ),
      (
        .emptyID(file: "r.csv", line: 3),
        "r.csv:3 : cette réponse n'a pas d'identifiant. Donnez-lui-en un.",
        "r.csv:3: this answer has no id. Give it one."
      ),
      (
        .noAnswers(file: "r.csv"),
        "r.csv : aucune réponse sous l'en-tête. Donnez un fichier de réponses.",
        "r.csv: no answer under the header. Give a file of answers."
      ),
      (
        .badProbability(file: "s.csv", line: 2),
        "s.csv:2, colonne probability : ce n'est pas une probabilité entre 0 (exclu) et 1. Reprenez le fichier écrit par « sample ».",
        "s.csv:2, column probability: this is no probability above 0 and up to 1. Take the file that \"sample\" wrote."
      ),
      (
        .sampleStrangers(file: "s.csv", answers: "r.csv", count: 2),
        "s.csv : 2 réponses tirées ne sont pas dans r.csv. Donnez le fichier dont l'échantillon a été tiré.",
        "s.csv: 2 drawn answers are not in r.csv. Give the file that the sample was drawn from."
      ),
      (
        .inUse(file: "r.sqlite"),
        "r.sqlite : une autre page a ouvert ce fichier. Servez-vous de son adresse (plusieurs personnes peuvent y coder), ou arrêtez-la d'abord.",
        "r.sqlite: another page has this file open. Use its address (several people can code there), or stop it first."
      ),
      (
        .newerDatabase(file: "r.sqlite"),
        "r.sqlite : ce fichier a été fait par une version plus récente de Verbatim. Mettez Verbatim à jour.",
        "r.sqlite: a later version of Verbatim made this file. Update Verbatim."
      ),
      (
        .database(file: "r.sqlite", reason: "disk full"),
        "r.sqlite : la base ne peut pas être ouverte ou écrite (disk full). Vérifiez son dossier et ses droits, ou donnez un autre nom à --database.",
        "r.sqlite: the database cannot be opened or written (disk full). Check its folder and rights, or give --database another name."
      ),
      (
        .otherAnswers(database: "r.sqlite", answers: "r.csv", count: 1),
        "r.sqlite : 1 réponse de cette base manque ou diffère dans r.csv. Donnez le fichier d'origine, ou un autre nom à --database.",
        "r.sqlite: 1 answer of this database is missing or differs in r.csv. Give the file it was made from, or --database another name."
      ),
      (
        .otherCodeframe(database: "r.sqlite", lexicon: "l.yaml"),
        "r.sqlite : cette base a été commencée avec d'autres codes que ceux de l.yaml. Donnez le lexique d'origine, ou un autre nom à --database.",
        "r.sqlite: this database was begun with other codes than those of l.yaml. Give the lexicon it was begun with, or --database another name."
      ),
      (
        .port(80, reason: "Permission denied"),
        "port 80 : la page ne peut pas s'y ouvrir (Permission denied). Donnez un autre --port, ou --port 0.",
        "port 80: the page cannot open there (Permission denied). Give another --port, or --port 0."
      ),
    ] as [(ReviewError, String, String)])
  func errors(_ error: ReviewError, _ french: String, _ english: String) {
    #expect(Catalogue.standard.sentence(of: error.report, in: .french) == french)
    #expect(
      Catalogue.standard.sentence(of: error.report, in: .english).replacing(" et ", with: " and ")
        == english)
  }

  @Test("every word of the templates is in the catalogue, and every word there is used")
  func words() {
    var used: Set<String> = []
    for file in generatedTemplates {
      for match in file.text.matches(of: /\{\{t\.([a-z_]+)\}\}/) { used.insert(String(match.1)) }
    }
    #expect(used.subtracting(PageWords.french.fixed.keys) == [])
    #expect(Set(PageWords.french.fixed.keys).subtracting(used) == [])
  }

  @Test("French spaces do not break before high marks")
  func typography() {
    #expect(PageWords.french.fixed["who_codes"] == "Qui code\u{202f}?")
    #expect(PageWords.english.fixed["who_codes"] == "Who codes?")
    #expect(PageWords.french.points(0.0834) == "±\u{202f}8,3")
    #expect(PageWords.english.points(.infinity) == "–")
  }
}
