import Foundation
import Testing

@Suite("Bad input is told apart, with place, problem and remedy")
struct BadInputTests {
  /// A folder with what the cases need.
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    try folder.write("gold.csv", smallGold)
    try folder.write("a.csv", "id,text\n1,pas le temps\n")
    try folder.write("empty.csv", "")
    try folder.write("notext.csv", "a,b\n1,2\n")
    try folder.write("badgold.csv", "id,text,codes\n1,pas le temps,tmps\n")
    try folder.write("emptygold.csv", "id,text,codes\n1,pas le temps,\n")
    try folder.write(
      "dup.yaml", smallLexicon.replacing("code: budget", with: "code: temps"))
    try folder.write(
      "broken.yaml", smallLexicon.replacing("\"(cout|cher|budget)\"", with: "\"(cout"))
    try folder.write("typo.yaml", smallLexicon.replacing("definition:", with: "definision:"))
    try folder.write("nocodes.csv", "id,text\n1,pas le temps\n")
    try folder.write("twice.csv", "id,text,codes\n1,a,temps\n1,b,temps\n")
    try folder.write("taken.csv", "id,text,outcome\n1,pas le temps,x\n")
    try folder.write("wide.csv", "id,text\n1,\"pas\n")
    try folder.write("stray.csv", Data(Array("id,text\n1,été a".utf8) + [0xff] + Array("b\n".utf8)))
    try folder.makeFolder("dir")
    try folder.makeFolder("dir.csv")
    return folder
  }

  @Test(
    "in French",
    arguments: [
      // arguments, exit code, message, why
      (
        "code nope.csv --lexicon lex.yaml", 66,
        "Erreur : nope.csv : fichier introuvable. Vérifiez le nom et le dossier.\n", "no such file"
      ),
      (
        "code dir --lexicon lex.yaml", 66,
        "Erreur : dir : c'est un dossier. Donnez le nom d'un fichier.\n", "a folder"
      ),
      (
        "code empty.csv --lexicon lex.yaml", 65,
        "Erreur : empty.csv : le fichier est vide. Il faut une ligne d'en-tête puis une ligne par réponse.\n",
        "an empty file"
      ),
      (
        "code notext.csv --lexicon lex.yaml", 65,
        "Erreur : notext.csv : pas de colonne de texte reconnue. Colonnes vues : a et b. Indiquez la bonne avec --text-column.\n",
        "no text column"
      ),
      (
        "code a.csv --lexicon lex.yaml --text-column texte", 65,
        "Erreur : a.csv : pas de colonne « texte ». Vouliez-vous dire « text » ? Colonnes vues : id et text.\n",
        "a column misspelt"
      ),
      (
        "evaluate badgold.csv --lexicon lex.yaml", 65,
        "Erreur : badgold.csv, ligne 2 : le code « tmps » n'est pas dans le plan de codage. Vouliez-vous dire « temps » ?\n",
        "an unknown code in gold"
      ),
      (
        "train emptygold.csv --lexicon lex.yaml -o m.model", 65,
        "Erreur : emptygold.csv : aucune réponse codée. Remplissez la colonne de codes d'au moins une ligne.\n",
        "gold without codes"
      ),
      (
        "train nocodes.csv -o m.model", 65,
        "Erreur : nocodes.csv : pas de colonne de codes. Colonnes vues : id et text. Nommez-la « codes » ou indiquez-la avec --codes-column.\n",
        "no codes column"
      ),
      (
        "compare twice.csv twice.csv", 65,
        "Erreur : twice.csv, ligne 3 : cet identifiant figure déjà plus haut. Chaque réponse doit avoir le sien.\n",
        "an id twice"
      ),
      (
        "code a.csv --lexicon dup.yaml", 65,
        "Erreur : dup.yaml:12 : le code « temps » est déjà défini ligne 5. Donnez un autre nom à l'un des deux.\n",
        "a code twice"
      ),
      (
        "code a.csv --lexicon broken.yaml", 65,
        "Erreur : broken.yaml:19:13 : ce n'est pas du YAML correct. Vérifiez les guillemets, les deux-points et l'alignement de cette ligne et de la précédente.\n",
        "a quote that is never closed"
      ),
      (
        "code a.csv --lexicon typo.yaml", 65,
        "Erreur : typo.yaml:7:5 : clé « definision » inconnue. Vouliez-vous dire « definition » ?\n",
        "an unknown key"
      ),
      (
        "code taken.csv --lexicon lex.yaml", 65,
        "Erreur : taken.csv : la colonne « outcome » existe déjà et serait écrite deux fois. Renommez-la ou supprimez-la dans le fichier, puis relancez.\n",
        "a column that would stand twice"
      ),
      (
        "code wide.csv --lexicon lex.yaml", 65,
        "Erreur : wide.csv, ligne 2, cellule 2 : le guillemet ouvert ici n'est jamais fermé. Fermez-le, ou doublez-le s'il fait partie du texte.\n",
        "an open quote"
      ),
      (
        "code stray.csv --lexicon lex.yaml --strict", 65,
        "Erreur : stray.csv, ligne 2 : des octets ne sont pas du texte en UTF-8. Indiquez l'encodage du fichier, ou enregistrez-le en UTF-8.\n",
        "invalid UTF-8, strictly"
      ),
      (
        "code a.csv --lexicon lex.yaml -o dir.csv", 73,
        "Erreur : dir.csv : c'est un dossier. Donnez le nom d'un fichier.\n",
        "an output that is a folder"
      ),
      (
        "code a.csv --lexicon lex.yaml -o dir", 73,
        "Erreur : dir : c'est un dossier. Donnez le nom d'un fichier.\n",
        "an output that is a folder"
      ),
      (
        "code a.csv --lexicon lex.yaml -o a.csv", 73,
        "Erreur : a.csv : ce résultat écraserait l'entrée a.csv. Donnez un autre nom au résultat.\n",
        "an input as output"
      ),
      (
        "code a.csv --lexicon lex.yaml -o absent/b.csv", 73,
        "Erreur : absent/b.csv : le dossier absent n'existe pas. Créez-le ou choisissez-en un autre.\n",
        "no folder to write in"
      ),
      (
        "code a.csv", 64,
        "Erreur : il faut de quoi coder : donnez --lexicon FICHIER, --model FICHIER, ou les deux, ou un fichier verbatim.yaml à côté des réponses.\n",
        "nothing to code with"
      ),
      (
        "code a.csv --model a.csv", 65,
        "Erreur : a.csv : ce n'est pas un modèle de Verbatim. Donnez un fichier écrit par « verbatim train ».\n",
        "no model"
      ),
    ] as [(String, Int32, String, String)])
  func french(_ arguments: String, _ status: Int32, _ message: String, _ why: String) throws {
    let folder = try folder()
    let before = folder.names
    let run = try Program.run(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(run.errors == message, "\(why)")
    #expect(run.status == status, "\(why)")
    #expect(folder.names == before, "nothing is left behind: \(why)")
  }

  @Test(
    "in English",
    arguments: [
      (
        "code nope.csv --lexicon lex.yaml", 66,
        "Error: nope.csv: no such file. Check its name and folder.\n"
      ),
      (
        "code notext.csv --lexicon lex.yaml", 65,
        "Error: notext.csv: no text column recognised. Columns seen: a and b. Name the right one with --text-column.\n"
      ),
      (
        "code a.csv --lexicon dup.yaml", 65,
        "Error: dup.yaml:12: code \"temps\" is already defined on line 5. Give one of the two another name.\n"
      ),
      (
        "code a.csv --lexicon lex.yaml -o a.csv", 73,
        "Error: a.csv: this output would overwrite the input a.csv. Give the output another name.\n"
      ),
    ] as [(String, Int32, String)])
  func english(_ arguments: String, _ status: Int32, _ message: String) throws {
    let run = try Program.run(
      arguments.split(separator: " ").map(String.init), in: try folder(), language: "C")
    #expect(run.errors == message)
    #expect(run.status == status)
  }

  @Test(
    "wrong usage",
    arguments: [
      // arguments, start of the message, why
      (
        "cod", "Erreur : commande « cod » inconnue. Vouliez-vous dire « code » ?\n",
        "no such command"
      ),
      ("columns", "Erreur : il manque l'argument « <file> ».\n", "an argument is missing"),
      (
        "code a.csv --lexcon x",
        "Erreur : option « --lexcon » inconnue. Vouliez-vous dire « --lexicon » ?\n",
        "an option misspelt"
      ),
      (
        "train gold.csv -o m --classifier svm",
        "Erreur : méthode « svm » inconnue. Donnez logistic, nb ou cnb.\n", "no such classifier"
      ),
      (
        "code a.csv --lexicon lex.yaml --threads 0",
        "Erreur : --threads attend un nombre de 1 à 256.\n",
        "no thread"
      ),
    ] as [(String, String, String)])
  func usage(_ arguments: String, _ start: String, _ why: String) throws {
    let run = try Program.run(arguments.split(separator: " ").map(String.init), in: try folder())
    #expect(run.errors.hasPrefix(start), "\(why): \(run.errors)")
    #expect(run.status == 64, "\(why)")
  }

  @Test("invalid UTF-8 is replaced, counted and said")
  func strayBytes() throws {
    let run = try Program.run(["code", "stray.csv", "--lexicon", "lex.yaml"], in: try folder())
    #expect(run.status == 0)
    #expect(run.output.contains("1,été a\u{fffd}b,"))
    #expect(
      run.errors
        == "Attention : stray.csv : 1 suite d'octets n'est pas du texte en UTF-8 : « \u{fffd} » en tient lieu ; la première est ligne 2. Enregistrez le fichier en UTF-8, ou indiquez --encoding.\n"
    )
  }

  @Test("a cell over 16 MiB is refused")
  func longCell() throws {
    let folder = try folder()
    try folder.write("long.csv", "id,text\n1," + String(repeating: "a", count: 17 << 20) + "\n")
    let run = try Program.run(["code", "long.csv", "--lexicon", "lex.yaml"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.errors
        == "Erreur : long.csv, ligne 2, cellule 2 : la cellule dépasse 16\u{202f}777\u{202f}216 octets. Vérifiez que les guillemets sont fermés, ou raccourcissez le texte.\n"
    )
  }

  @Test("models: cut off, one byte changed, of another version, of other codes")
  func models() throws {
    let folder = try folder()
    let train = try Program.run(["train", "gold.csv", "-o", "m.model", "--quiet"], in: folder)
    #expect(train.status == 0 && train.errors == "")
    var bytes = try folder.data("m.model")
    try folder.write("cut.model", bytes.prefix(bytes.count / 2))
    bytes[bytes.count / 2] ^= 1
    try folder.write("bad.model", bytes)
    bytes[15] = 7
    try folder.write("other.model", bytes)
    try folder.write("more.yaml", smallLexicon.replacing("code: budget", with: "code: argent"))
    for (arguments, message) in [
      (
        ["--model", "cut.model"],
        "cut.model : le modèle est incomplet, sa fin manque. Copiez-le à nouveau ou réentraînez-le avec « verbatim train »."
      ),
      (
        ["--model", "bad.model"],
        "bad.model : le modèle est abîmé, sa somme de contrôle ne correspond pas. Copiez-le à nouveau ou réentraînez-le avec « verbatim train »."
      ),
      (
        ["--model", "other.model"],
        "other.model : modèle de version 7, ce programme lit la version 2. Réentraînez-le avec « verbatim train », ou employez la version du programme qui l'a écrit."
      ),
      (
        ["--model", "m.model", "--lexicon", "more.yaml"],
        "m.model et more.yaml n'ont pas les mêmes codes. Seulement dans le modèle : budget. Seulement dans le lexique : argent. Réentraînez le modèle avec ce lexique."
      ),
    ] {
      let run = try Program.run(["code", "a.csv"] + arguments, in: folder)
      #expect(run.errors == "Erreur : " + message + "\n")
      #expect(run.status == 65)
    }
  }

  @Test("a reader that goes away ends the run with a message, not a signal")
  func closedPipe() throws {
    let folder = try folder()
    let rows = (0..<20000).map { "\($0),pas le temps\n" }.joined()
    try folder.write("many.csv", "id,text\n" + rows)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["LC_ALL": "fr_FR.UTF-8", "PATH": "/usr/bin:/bin"]
    process.arguments = [
      "-c",
      "{ '\(Program.path)' code many.csv --lexicon lex.yaml 2> errors; echo $? > status; } | head -n 1 > first",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(try folder.text("first") == "id,text,codes,outcome,confidence\n")
    #expect(try folder.text("status") == "73\n")
    #expect(
      try folder.text("errors")
        == "Erreur : - : le programme qui lit le résultat s'est arrêté. Le résultat est incomplet.\n"
    )
  }
}
