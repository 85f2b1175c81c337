import LexiconRenewal
import Messages
import Survey
import SurveyFiles
import Testing

@testable import AnswerCoding

@Suite("Sentences of lexicon renewal")
struct RenewalMessagesTests {
  private static let place = SourcePosition(line: 1, column: 2)

  @Test(
    "each error says place, problem and remedy",
    arguments: [
      // error, in French, in English
      (
        YAMLFileError.tooManyAliases(file: "f", line: 1, column: 2, limit: 8),
        "f:1:2 : plus de 8 parties sont répétées par un renvoi (« *nom »). Écrivez-les en toutes lettres.",
        "f:1:2: more than 8 parts are repeated by an alias (\"*name\"). Write them out."
      ),
      (
        LexiconPatternError(
          file: "f", pattern: LocatedText("a", at: place), problem: .tooLong),
        "f:1:2 : ce motif est trop long (plus de 65 536 octets, ou de 256 mots à la suite). Faites-en plusieurs entrées.",
        "f:1:2: this pattern is too long (over 65,536 bytes, or 256 words in a row). Make several entries of it."
      ),
      (
        LexiconPatternError(
          file: "f", pattern: LocatedText("a", at: place), problem: .tooDeep),
        "f:1:2 : les parenthèses ou les « ~ » de ce motif s'emboîtent plus de 64 fois. Faites-en plusieurs entrées.",
        "f:1:2: the parentheses or \"~\" of this pattern are nested over 64 deep. Make several entries of it."
      ),
      (
        LexiconError.migrationKind(file: "f", line: 1, column: 2),
        "f:1:2 : une migration dit une chose et une seule : add, deprecate, split, merge ou move. Séparez-la ou complétez-la.",
        "f:1:2: a migration says one thing: add, deprecate, split, merge or move. Split it up or complete it."
      ),
      (
        LexiconError.migrationShape(file: "f", line: 1, column: 2, kind: "add"),
        "f:1:2 : « add » nomme des codes et n'a pas de « into ». Retirez « into ».",
        "f:1:2: \"add\" names codes and has no \"into\". Remove \"into\"."
      ),
      (
        LexiconError.migrationShape(file: "f", line: 1, column: 2, kind: "deprecate"),
        "f:1:2 : « deprecate » nomme des codes, et au plus un remplaçant dans « into ».",
        "f:1:2: \"deprecate\" names codes, and at most one successor in \"into\"."
      ),
      (
        LexiconError.migrationShape(file: "f", line: 1, column: 2, kind: "split"),
        "f:1:2 : « split » nomme un code, et au moins deux dans « into ».",
        "f:1:2: \"split\" names one code, and at least two in \"into\"."
      ),
      (
        LexiconError.migrationShape(file: "f", line: 1, column: 2, kind: "merge"),
        "f:1:2 : « merge » nomme au moins deux codes, et un seul dans « into ».",
        "f:1:2: \"merge\" names at least two codes, and one in \"into\"."
      ),
      (
        LexiconError.migrationShape(file: "f", line: 1, column: 2, kind: "move"),
        "f:1:2 : « move » nomme un code, et un seul dans « into ».",
        "f:1:2: \"move\" names one code, and one in \"into\"."
      ),
      (
        LexiconError.migratedCodeRemains(file: "f", line: 1, column: 2, code: "c"),
        "f:1:2 : une migration remplace le code « c », que le plan de codage définit encore. Retirez l'un des deux.",
        "f:1:2: a migration replaces code \"c\", which the codeframe still defines. Remove one of the two."
      ),
      (
        LexiconEditError.otherQuestion(
          patch: "p", question: "a", lexicon: "l", lexiconQuestion: "b"),
        "p : ce correctif est pour la question « a », et l pour « b ». Donnez le lexique de la même question.",
        "p: this patch is for question \"a\", and l for \"b\". Give the lexicon of the same question."
      ),
      (
        LexiconEditError.entryExists(file: "f", position: place, id: "i", lexicon: "l"),
        "f:1:2 : l'entrée « i » est déjà dans l, ou deux fois dans le correctif. Donnez-lui un autre identifiant.",
        "f:1:2: entry \"i\" is already in l, or twice in the patch. Give it another id."
      ),
      (
        LexiconEditError.flowList(file: "f", line: 1, code: "c"),
        "f:1 : les entrées du code « c » sont écrites entre crochets : on ne peut rien y insérer. Mettez une entrée par tiret.",
        "f:1: the entries of code \"c\" are written in brackets: nothing can be put in. Write one entry a dash."
      ),
      (
        LexiconEditError.notEditable(file: "f"),
        "f : la mise en page de ce fichier ne permet pas d'y insérer les entrées sans risque ; rien n'a été écrit. Copiez-les à la main.",
        "f: the layout of this file does not allow entries to be put in safely; nothing was written. Copy them by hand."
      ),
      (
        SealError.malformed(file: "f", line: 1),
        "f:1 : cette ligne n'est pas celle d'un scellé (64 chiffres hexadécimaux, deux espaces, un nom). Rétablissez le fichier.",
        "f:1: this line is not one of a seal (64 hexadecimal digits, two spaces, a name). Restore the file."
      ),
      (
        SealError.altered(file: "f", manifest: "m"),
        "f : ce lexique a changé depuis qu'il a été scellé (m). Rétablissez-le, ou ajoutez --allow-altered-lexicon pour vous en servir quand même.",
        "f: this lexicon has changed since it was sealed (m). Restore it, or add --allow-altered-lexicon to use it all the same."
      ),
      (
        SealError.sealedOtherwise(file: "f", manifest: "m"),
        "f : ce lexique est déjà scellé avec un autre contenu (m). Rétablissez-le, ou ajoutez --again pour le sceller à nouveau.",
        "f: this lexicon is already sealed with other content (m). Restore it, or add --again to seal it anew."
      ),
      (
        SealError.sealed(file: "f", manifest: "m"),
        "f : ce lexique est scellé (m) : on ne le modifie plus. Écrivez ailleurs avec -o, par exemple dans le dossier de la nouvelle édition.",
        "f: this lexicon is sealed (m): it is edited no more. Write elsewhere with -o, for example into the folder of the new edition."
      ),
      (
        DictionaryError.noHead(file: "f", line: 1),
        "f:1 : un dictionnaire LIWC commence par ses catégories entre deux lignes « % ». Ajoutez-les.",
        "f:1: a LIWC dictionary starts with its categories between two lines of \"%\". Add them."
      ),
      (
        DictionaryError.noCategory(file: "f", line: 1),
        "f:1 : il manque la catégorie de ce mot. Ajoutez son numéro après une tabulation.",
        "f:1: the category of this word is missing. Add its number after a tab."
      ),
      (
        DictionaryError.unknownCategory(file: "f", line: 1, category: "9"),
        "f:1 : la catégorie « 9 » n'est pas définie en tête du fichier. Définissez-la ou corrigez le numéro.",
        "f:1: category \"9\" is not defined at the head of the file. Define it or correct the number."
      ),
      (
        SheetError.noColumn(file: "f", column: "code", columns: ["a", "b"]),
        "f : il manque la colonne « code ». Colonnes vues : a et b. Ajoutez-la.",
        "f: the column \"code\" is missing. Columns seen: a and b. Add it."
      ),
      (
        SheetError.emptyCell(file: "f", line: 1, column: "code"),
        "f, ligne 1 : la cellule « code » est vide. Remplissez-la ou supprimez la ligne.",
        "f, line 1: the cell \"code\" is empty. Fill it or delete the row."
      ),
      (
        SheetError.unknownValue(file: "f", line: 1, column: "veto", value: "v"),
        "f, ligne 1 : « v » ne convient pas dans la colonne « veto ». Corrigez la cellule.",
        "f, line 1: \"v\" does not fit in column \"veto\". Correct the cell."
      ),
      (
        LexiconFlaw.duplicate(file: "f", position: place, entry: "e", first: "d", firstLine: 9),
        "f:1:2 : l'entrée « e » répète « d » (ligne 9) : même motif, mêmes règles. Supprimez l'une des deux.",
        "f:1:2: entry \"e\" repeats \"d\" (line 9): same pattern, same rules. Delete one of the two."
      ),
      (
        LexiconFlaw.neverMatches(file: "f", position: place, entry: "e"),
        "f:1:2 : l'entrée « e » ne peut rien reconnaître, pas même ses propres mots. Corrigez son motif, « unless » ou « negation ».",
        "f:1:2: entry \"e\" can match nothing, not even its own words. Correct its pattern, \"unless\" or \"negation\"."
      ),
      (
        LexiconFlaw.shadowed(file: "f", position: place, entry: "e", by: "d", byLine: 9),
        "f:1:2 : tout ce que reconnaît « e », « d » (ligne 9) le reconnaît déjà pour le même code. Supprimez l'entrée ou resserrez l'autre.",
        "f:1:2: all that \"e\" matches, \"d\" (line 9) already matches for the same code. Delete the entry or narrow the other."
      ),
      (
        LexiconFlaw.collision(
          file: "f", position: place, entry: "e", code: "c", other: "d", otherLine: 9,
          otherCode: "k", words: "w"),
        "f:1:2 : « w » donne à la fois « c » (e) et « k » (d, ligne 9). Gardez l'un des deux, ou précisez l'un par « unless_code ».",
        "f:1:2: \"w\" gives both \"c\" (e) and \"k\" (d, line 9). Keep one of the two, or limit one with \"unless_code\"."
      ),
    ] as [(any ReportableError, String, String)])
  func errors(_ error: any ReportableError, _ french: String, _ english: String) {
    #expect(Catalogue.standard.sentence(of: error.report, in: .french) == french)
    #expect(Catalogue.standard.sentence(of: error.report, in: .english) == english)
    #expect(error.report.exit == .data)
  }

  @Test("every loss of a conversion has its sentence")
  func losses() {
    for kind in ConversionLoss.Kind.allCases {
      let key = "lexicon.loss.\(kind.rawValue)"
      let facts: [Fact] = [.count("count", 2), .list("names", ["a", "b"])]
      let french = Catalogue.standard.sentence(key, facts, in: .french)
      let english = Catalogue.standard.sentence(key, facts, in: .english)
      #expect(french.hasPrefix("Perdu : ") && french.hasSuffix("(2) : a et b."), "\(key)")
      #expect(english.hasPrefix("Lost: ") && english.hasSuffix("(2): a and b."), "\(key)")
    }
  }

  @Test(
    "what commands say in the end",
    arguments: [
      // key, facts, in French, in English
      (
        "lexicon.coverage.summary",
        [
          .count("count", 2), .count("unmatched", 1), .count("nonAnswers", 0), .count("dead", 3),
          .count("conflicts", 4),
        ],
        "2 réponses ; sans aucun code : 1 ; non-réponses : 0 ; entrées sans effet : 3 ; réponses où deux codes se disputent les mêmes mots : 4.",
        "2 answers; without any code: 1; non-answers: 0; entries without effect: 3; answers in which two codes claim the same words: 4."
      ),
      (
        "lexicon.kwic.summary", [.count("count", 1), .count("answers", 1)],
        "1 occurrence dans 1 réponse.", "1 place in 1 answer."
      ),
      (
        "lexicon.diff.flips", [.count("count", 1), .count("answers", 9)],
        "1 réponse change de codes, sur 9.", "1 answer changes codes, of 9."
      ),
      (
        "lexicon.suggest.done",
        [.count("count", 2), .count("candidates", 9), .count("gold", 100), .count("kept", 50)],
        "2 entrées proposées sur 9 candidates, d'après 100 réponses codées ; 50 gardées pour mesurer.",
        "2 entries suggested of 9 candidates, from 100 coded answers; 50 kept for measuring."
      ),
      (
        "lexicon.apply.done", [.count("count", 2), .text("output", "x")],
        "2 entrées ajoutées à x. Vérifiez l'effet avec « verbatim lexicon check » et « verbatim lexicon diff ».",
        "2 entries added to x. See the effect with \"verbatim lexicon check\" and \"verbatim lexicon diff\"."
      ),
      (
        "lexicon.freeze.done", [.count("count", 1), .text("manifest", "m")],
        "1 lexique scellé dans m.", "1 lexicon sealed in m."
      ),
      (
        "lexicon.migrate.done", [.count("count", 3), .count("changed", 2), .count("person", 1)],
        "3 lignes lues ; changées : 2 ; à revoir par une personne : 1.",
        "3 rows read; changed: 2; for a person to see: 1."
      ),
      (
        "lexicon.convert.done", [.count("count", 3), .text("output", "x")],
        "3 entrées écrites dans x.", "3 entries written to x."
      ),
      (
        "lexicon.convert.left",
        [.text("file", "f"), .position("line", 3), .text("word", "a*b")],
        "f:3 : « a*b » ne peut pas être une entrée (étoile ailleurs qu'en fin de mot, ou signe réservé) : laissé de côté.",
        "f:3: \"a*b\" cannot be an entry (a star elsewhere than at a word's end, or a reserved sign): left out."
      ),
    ] as [(String, [Fact], String, String)])
  func endings(_ key: String, _ facts: [Fact], _ french: String, _ english: String) {
    #expect(Catalogue.standard.sentence(key, facts, in: .french) == french)
    #expect(Catalogue.standard.sentence(key, facts, in: .english) == english)
  }
}
