import Foundation
import Testing

@Suite("Bad input of reports, samples and plans")
struct ReportBadInputTests {
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("c.csv", "id,codes,w\n1,temps,1\n2,budget,1\n")
    try folder.write("neg.csv", "id,codes,w\n1,temps,1\n2,budget,-1\n")
    try folder.write("zero.csv", "id,codes,w\n1,temps,0\n")
    try folder.write("none.csv", "id,codes,w\n1,temps,1\n2,budget,\n")
    try folder.write("word.csv", "id,codes,w\n1,temps,lourd\n")
    try folder.write("other.csv", "id,codes\n7,temps\n")
    try folder.write("p0.csv", "id,codes,probability\n1,temps,0\n")
    try folder.write("p2.csv", "id,codes,probability\n1,temps,1.5\n")
    try folder.write("noid.csv", "codes\ntemps\n")
    try folder.write("q.csv", "id,text,quotable\n9,Le temps manque,oui\n")
    try folder.write("s.csv", "code,share\ntemps,47\n")
    try folder.write("sb.csv", "code,share,base\ntemps,0.4,-3\n")
    try folder.write("pop.csv", "stratum,population\nx,0\n")
    try folder.write("empty.csv", "id,codes\n1,\n")
    try folder.write("taken.csv", "id,text,probability\n1,a,0.5\n")
    try folder.write("two.csv", "id,text\n1,a\n2,b\n3,c\n")
    try folder.write("a.yaml", smallLexicon)
    try folder.write("b.yaml", smallLexicon.replacing("budget", with: "argent"))
    return folder
  }

  @Test(
    "in French",
    arguments: [
      (
        "report neg.csv --weight w -o -", 65,
        "neg.csv, ligne 3, colonne « w » : le poids « -1 » n'est pas un nombre positif. Corrigez-le ou retirez la ligne.",
        "a negative weight"
      ),
      (
        "report zero.csv --weight w -o -", 65,
        "zero.csv, ligne 2, colonne « w » : le poids « 0 » n'est pas un nombre positif. Corrigez-le ou retirez la ligne.",
        "a weight of zero"
      ),
      (
        "report word.csv --weight w -o -", 65,
        "word.csv, ligne 2, colonne « w » : le poids « lourd » n'est pas un nombre positif. Corrigez-le ou retirez la ligne.",
        "a weight that is no number"
      ),
      (
        "report none.csv --weight w -o -", 65,
        "none.csv, ligne 3, colonne « w » : le poids manque. Remplissez-le ou retirez la ligne.",
        "a missing weight"
      ),
      (
        "report c.csv --gold other.csv -o -", 65,
        "other.csv : 1 réponse codée n'est pas dans c.csv. Le codage à la main doit venir des mêmes réponses.",
        "gold that is no subset"
      ),
      (
        "report c.csv --gold p0.csv -o -", 65,
        "p0.csv, ligne 2 : la probabilité « 0 » doit être plus grande que 0 et au plus 1. Reprenez la colonne écrite par « verbatim sample ».",
        "a probability of zero"
      ),
      (
        "report c.csv --gold p2.csv -o -", 65,
        "p2.csv, ligne 2 : la probabilité « 1.5 » doit être plus grande que 0 et au plus 1. Reprenez la colonne écrite par « verbatim sample ».",
        "a probability over one"
      ),
      (
        "report c.csv --gold noid.csv -o -", 65,
        "noid.csv : pas de colonne d'identifiants pour rapprocher les réponses. Colonnes vues : codes. Indiquez-la avec --id-column.",
        "gold without ids"
      ),
      (
        "report c.csv --base ia -o -", 64,
        "base « ia » incomprise. Donnez answered, asked, ou une condition comme ia=oui (reliées par &).",
        "a base that is nothing"
      ),
      (
        "report c.csv --base codes=x -o -", 65,
        "c.csv : aucune réponse ne répond à la base « codes=x ». Vérifiez la condition et la colonne de codes.",
        "a base of nobody"
      ),
      (
        "report empty.csv -o -", 65,
        "empty.csv : aucune réponse ne répond à la base « answered ». Vérifiez la condition et la colonne de codes.",
        "nothing coded"
      ),
      (
        "report c.csv --quotes c.csv -o -", 65,
        "c.csv : pas de colonne « quotable ». Ajoutez-la et mettez-y « oui » pour les réponses qu'une personne a relues et approuvées.",
        "quotations that nobody approved"
      ),
      (
        "report c.csv --quotes q.csv -o -", 65,
        "q.csv : 1 réponse à citer n'est pas dans c.csv. Les citations doivent venir des réponses du rapport.",
        "a quotation of nobody"
      ),
      (
        "report c.csv --quotes noid.csv -o -", 65,
        "noid.csv : pas de colonne d'identifiants pour rapprocher les réponses. Colonnes vues : codes. Indiquez-la avec --id-column.",
        "quotations without ids"
      ),
      (
        "report c.csv -o r.pdf", 64,
        "r.pdf : le nom ne dit pas la forme du rapport. Donnez .html, .xlsx, .md, .csv ou .json.",
        "an unknown form"
      ),
      (
        "report c.csv -o c.csv", 73,
        "c.csv : ce résultat écraserait l'entrée c.csv. Donnez un autre nom au résultat.",
        "an output that is an input"
      ),
      (
        "report c.csv --previous-shares s.csv -o -", 65,
        "s.csv, ligne 2 : la part « 47 » n'est pas un nombre entre 0 et 1. Écrivez 0.47 pour 47 %.",
        "a share in percent"
      ),
      (
        "report c.csv --previous-shares sb.csv -o -", 65,
        "sb.csv, ligne 2 : la base « -3 » n'est pas un nombre positif. Corrigez-la ou videz la case.",
        "a negative base"
      ),
      (
        "report c.csv --populations pop.csv -o -", 65,
        "pop.csv, ligne 2 : la population « 0 » n'est pas un nombre d'au moins 1, l'effectif de la strate. Corrigez-la ou retirez la ligne.",
        "a population smaller than its respondents"
      ),
      (
        "report c.csv --pair-on id -o -", 64,
        "--previous-gold, --previous-out-of-fold, --previous-recoded, --previous-lexicon et --pair-on accompagnent --previous FICHIER. Ajoutez-le.",
        "pairs of nothing"
      ),
      (
        "report c.csv --previous c.csv --previous-shares s.csv -o -", 64,
        "--previous et --previous-shares s'excluent. Gardez l'un des deux.", "two editions before"
      ),
      (
        "report c.csv --lexicon a.yaml --previous c.csv --previous-lexicon b.yaml -o -", 65,
        "les deux éditions n'ont pas les mêmes codes. Seulement dans a.yaml : budget. Seulement dans b.yaml : argent. Dites dans les « migrations » du lexique actuel ce que ces codes sont devenus, ou recodez l'édition précédente avec lui.",
        "editions with different codes"
      ),
      (
        "report c.csv other.csv --gold other.csv -o -", 64,
        "--gold ne vaut que pour une question, et ce rapport en a 2. Faites un rapport par question.",
        "one gold for two files"
      ),
      (
        "sample two.csv --size 5", 65,
        "two.csv : 3 réponses à tirer, moins que les 5 demandées. Baissez --size ou codez tout.",
        "more than there are"
      ),
      (
        "sample two.csv --size 2 --coded c.csv", 65,
        "two.csv : 1 réponse n'est pas dans c.csv. Codez le même fichier.", "answers not coded"
      ),
      (
        "sample taken.csv --size 1", 65,
        "taken.csv : la colonne « probability » existe déjà et serait écrite deux fois. Renommez-la ou supprimez-la dans le fichier, puis relancez.",
        "a column that is there"
      ),
      (
        "plan two.csv --coded c.csv", 65,
        "two.csv : 1 réponse n'est pas dans c.csv. Codez le même fichier.", "a plan of others"
      ),
    ] as [(String, Int32, String, String)])
  func french(_ arguments: String, _ status: Int32, _ message: String, _ why: String) throws {
    let run = try Program.run(arguments.split(separator: " ").map(String.init), in: try folder())
    #expect(run.errors == "Erreur : " + message + "\n", "\(why)")
    #expect(run.status == status && run.output.isEmpty, "\(why)")
  }

  @Test(
    "in English",
    arguments: [
      (
        "report neg.csv --weight w -o -", 65,
        "neg.csv, line 3, column \"w\": the weight \"-1\" is not a positive number. Correct it or remove the row."
      ),
      (
        "report c.csv --gold other.csv -o -", 65,
        "other.csv: 1 coded answer is not in c.csv. Hand coding must come from the same answers."
      ),
      (
        "report c.csv --quotes c.csv -o -", 65,
        "c.csv: no column \"quotable\". Add it and put \"yes\" in it for the answers that a person has read and approved."
      ),
      (
        "report c.csv --quotes q.csv -o -", 65,
        "q.csv: 1 answer to quote is not in c.csv. Quotations must come from the answers of the report."
      ),
    ] as [(String, Int32, String)])
  func english(_ arguments: String, _ status: Int32, _ message: String) throws {
    let run = try Program.run(
      arguments.split(separator: " ").map(String.init), in: try folder(), language: "en_US.UTF-8")
    #expect(run.errors == "Error: " + message + "\n")
    #expect(run.status == status)
  }
}
