import Foundation
import Testing

@Suite("Training in shards, as a user runs it")
struct CountsCommandTests {
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("lex.yaml", smallLexicon)
    try folder.write("gold.csv", smallGold)
    let lines = smallGold.split(separator: "\n").map(String.init)
    for shard in 0..<3 {
      let rows = lines.indices.dropFirst().filter { $0 % 3 == shard }.map { lines[$0] }
      try folder.write("\(shard).csv", ([lines[0]] + rows).joined(separator: "\n") + "\n")
    }
    try folder.write("none.csv", lines[0] + "\n")
    return folder
  }

  @discardableResult
  private func run(_ arguments: String, in folder: Folder) throws -> Program.Run {
    let run = try Program.run(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  @Test(
    "--from-counts gives the model of a single run, empty shards and any order included",
    arguments: [
      // options of all runs, options of counting, of learning, of the single run, why
      ("", "", "", "--classifier nb", "nb is what counts are for"),
      ("--lexicon lex.yaml", "--classifier nb", "--classifier nb", "--classifier nb", "as named"),
      ("--lexicon lex.yaml", "", "--classifier logistic", "", "the default classifier"),
      ("", "", "--seed 7 --folds 3", "--classifier nb --seed 7 --folds 3", "settings come last"),
    ] as [(String, String, String, String, String)])
  func sameBytes(
    _ all: String, _ counting: String, _ learning: String, _ single: String, _ why: String
  ) throws {
    let folder = try folder()
    try run("train gold.csv \(all) \(single) -o single.model --quiet", in: folder)
    for shard in ["0", "1", "2", "none"] {
      try run(
        "train \(shard).csv \(all) \(counting) --counts-only -o \(shard).counts --quiet",
        in: folder)
    }
    for order in ["0 1 2 none", "2 none 0 1"] {
      let files = order.split(separator: " ").map { "\($0).counts" }.joined(separator: " ")
      try run("train --from-counts \(files) \(learning) -o sum.model --quiet", in: folder)
      #expect(try folder.data("sum.model") == folder.data("single.model"), "\(why)")
    }
  }

  @Test("a file of counts is its owner's alone, even over one that was open, and is said to be")
  func permissions() throws {
    let folder = try folder()
    try folder.write("open.counts", "x")
    let said = try run("train gold.csv --counts-only -o open.counts", in: folder).errors
    #expect(
      said
        == "14 réponses décomptées dans open.counts. Ce fichier contient les mots des réponses : gardez-le comme elles.\n"
    )
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/open.counts")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    // The words are there, and no sentence.
    let text = String(decoding: try folder.data("open.counts"), as: UTF8.self)
    #expect(text.contains("zibeline") && !text.contains(marker))
  }

  @Test(
    "what cannot be added up is told",
    arguments: [
      // arguments, exit code, message, why
      (
        "train -o x.model", 64,
        "Erreur : train apprend de réponses codées (verbatim train gold.csv -o MODÈLE) ou de décomptes (verbatim train --from-counts A B -o MODÈLE) : donnez les unes ou les autres.\n",
        "nothing to learn from"
      ),
      (
        "train --from-counts a.counts --lexicon lex.yaml -o x.model", 64,
        "Erreur : --from-counts prend le lexique et les réponses dans les décomptes. Donnez --lexicon, --unlabelled et --codes-column avec --counts-only ; --out-of-fold demande les réponses.\n",
        "the lexicon is in the counts"
      ),
      (
        "train gold.csv --counts-only --seed 3 -o x.counts", 64,
        "Erreur : --counts-only n'apprend rien. Donnez --classifier, --objective, --seed et --folds avec --from-counts ; --out-of-fold demande toutes les réponses.\n",
        "settings that counting would forget"
      ),
      (
        "train --from-counts gold.csv -o x.model", 65,
        "Erreur : gold.csv : ce ne sont pas des décomptes de Verbatim. Donnez des fichiers écrits par « verbatim train --counts-only ».\n",
        "answers instead of counts"
      ),
      (
        "train --from-counts cut.counts -o x.model", 65,
        "Erreur : cut.counts : les décomptes sont abîmés ou incomplets. Copiez le fichier à nouveau ou refaites-le avec « verbatim train --counts-only ».\n",
        "an end is missing"
      ),
      (
        "train --from-counts new.counts -o x.model", 65,
        "Erreur : new.counts : décomptes de version 9, ce programme lit la version 1. Refaites-les avec « verbatim train --counts-only ».\n",
        "another version"
      ),
      (
        "train --from-counts a.counts b.counts -o x.model", 65,
        "Erreur : a.counts et b.counts n'ont pas été décomptés avec le même lexique. Refaites l'un des deux avec celui de l'autre.\n",
        "one with a lexicon"
      ),
      (
        "train --from-counts a.counts introuvable -o x.model", 66,
        "Erreur : introuvable : fichier introuvable. Vérifiez le nom et le dossier.\n", "no file"
      ),
      (
        "train --from-counts one.counts -o x.model", 65, "", "one answer teaches nothing"
      ),
    ] as [(String, Int32, String, String)])
  func refusals(_ arguments: String, _ status: Int32, _ message: String, _ why: String) throws {
    let folder = try folder()
    try run("train gold.csv --counts-only -o a.counts --quiet", in: folder)
    try run("train gold.csv --lexicon lex.yaml --counts-only -o b.counts --quiet", in: folder)
    try folder.write("one.csv", "id,text,codes\n1,pas le temps,temps\n")
    try run("train one.csv --counts-only -o one.counts --quiet", in: folder)
    var bytes = try folder.data("a.counts")
    try folder.write("cut.counts", bytes.dropLast(3))
    bytes[16] = 9
    try folder.write("new.counts", bytes)
    let run = try Program.run(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(run.status == status, "\(why): \(run.errors)")
    if !message.isEmpty { #expect(run.errors.hasPrefix(message), "\(why): \(run.errors)") }
    #expect(!folder.names.contains("x.model"))
  }
}
