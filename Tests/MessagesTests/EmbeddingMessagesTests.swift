import Survey
import Testing

@testable import Messages

@Suite("What counts of shards and the C library say")
struct EmbeddingMessagesTests {
  @Test(
    "in both languages",
    arguments: [
      // key, facts, French, English
      (
        "error.counts.not_counts", [.text("file", "a")],
        "a : ce ne sont pas des décomptes de Verbatim. Donnez des fichiers écrits par « verbatim train --counts-only ».",
        "a: these are no counts of Verbatim. Give files that \"verbatim train --counts-only\" wrote."
      ),
      (
        "error.counts.other_version",
        [.text("file", "a"), .position("found", 9), .position("supported", 1)],
        "a : décomptes de version 9, ce programme lit la version 1. Refaites-les avec « verbatim train --counts-only ».",
        "a: counts of version 9, this program reads version 1. Make them again with \"verbatim train --counts-only\"."
      ),
      (
        "error.counts.damaged", [.text("file", "a")],
        "a : les décomptes sont abîmés ou incomplets. Copiez le fichier à nouveau ou refaites-le avec « verbatim train --counts-only ».",
        "a: the counts are damaged or incomplete. Copy the file again or make it again with \"verbatim train --counts-only\"."
      ),
      (
        "error.counts.other_origin",
        [
          .text("first", "a"), .text("other", "b"), .text("firstHas", "ICU 72.1"),
          .text("otherHas", "ICU 74.2"),
        ],
        "a et b n'ont pas été décomptés de la même façon (ICU 72.1 ; ICU 74.2). Refaites l'un des deux avec le même programme et les mêmes bibliothèques.",
        "a and b were not counted alike (ICU 72.1; ICU 74.2). Make one of them again with the same program and the same libraries."
      ),
      (
        "error.counts.other_lexicon", [.text("first", "a"), .text("other", "b")],
        "a et b n'ont pas été décomptés avec le même lexique. Refaites l'un des deux avec celui de l'autre.",
        "a and b were not counted with the same lexicon. Make one of them again with the other's."
      ),
      (
        "train.counts_done", [.count("count", 1), .text("output", "a")],
        "1 réponse décomptée dans a. Ce fichier contient les mots des réponses : gardez-le comme elles.",
        "1 answer counted in a. The file holds the answers' words: keep it like the answers."
      ),
      (
        "error.library.missing", [.text("name", "coder")],
        "l'argument coder est NULL. Donnez une adresse valable.",
        "argument coder is NULL. Give a valid address."
      ),
      (
        "error.library.out_of_range", [.text("name", "threads")],
        "l'argument threads est hors de ses bornes, données dans verbatim.h.",
        "argument threads is out of its range, which verbatim.h gives."
      ),
      (
        "error.library.no_memory", [.count("bytes", 900)],
        "pas assez de mémoire pour 900 octets de résultats. Codez moins de réponses à la fois.",
        "not enough memory for 900 bytes of results. Code fewer answers at once."
      ),
    ] as [(String, [Fact], String, String)])
  func sentences(_ key: String, _ facts: [Fact], _ french: String, _ english: String) {
    #expect(Catalogue.standard.sentence(key, facts, in: .french) == french)
    #expect(Catalogue.standard.sentence(key, facts, in: .english) == english)
  }
}
