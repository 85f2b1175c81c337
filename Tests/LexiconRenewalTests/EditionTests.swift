import LexiconRenewal
import Survey
import SurveyFiles
import Testing

@Suite("Editions: seals and migrations")
struct EditionTests {
  @Test(
    "SHA-256, against the examples of FIPS 180-4",
    arguments: [
      // text, hash, why
      (
        "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "nothing"
      ),
      (
        "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "one block"
      ),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        "two blocks: the length does not fit in the first"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
        "a million bytes"
      ),
    ] as [(String, String, String)])
  func sha256(_ text: String, _ hash: String, _ why: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == hash, "\(why)")
  }

  @Test("a seal tells what is as it was, what is not, and what it does not know")
  func seal() throws {
    var seal = EditionSeal()
    seal.seal(Array("b".utf8), file: "z.yaml")
    seal.seal(Array("a".utf8), file: "b c.yaml")
    #expect(seal.items.map(\.file) == ["b c.yaml", "z.yaml"])
    let read = try EditionSeal(manifest: seal.manifest, path: "SEALED.sha256")
    #expect(read == seal)
    #expect(read.isIntact(Array("b".utf8), file: "z.yaml") == true)
    #expect(read.isIntact(Array("B".utf8), file: "z.yaml") == false)
    #expect(read.isIntact(Array("b".utf8), file: "y.yaml") == nil)
    var again = read
    again.seal(Array("B".utf8), file: "z.yaml")
    #expect(again.items.count == 2)
    #expect(again.isIntact(Array("B".utf8), file: "z.yaml") == true)
  }

  @Test("a line that is no seal names its place")
  func malformed() {
    #expect(throws: SealError.malformed(file: "S", line: 2)) {
      try EditionSeal(
        manifest: String(repeating: "a", count: 64) + "  x.yaml\nbonjour\n", path: "S")
    }
  }

  private func migrations(_ lines: String) throws -> Lexicon {
    try lexicon(
      ["temps", "budget", "effectifs", "prive.amo", "neuf"].map {
        code($0, ["id: \($0).e\npattern: \"x\""])
      }
      .joined(), more: "migrations:\n" + lines)
  }

  @Test(
    "old codings under each migration",
    arguments: [
      // migration, old codes, new codes, what stays open, why
      ("- merge: [cout, credits]\n  into: budget", "cout|temps", "temps|budget", "", "merged"),
      ("- merge: [cout, credits]\n  into: budget", "cout|credits", "budget", "", "once only"),
      ("- move: amo\n  into: prive.amo", "amo", "prive.amo", "", "moved"),
      (
        "- split: moyens\n  into: [budget, effectifs]", "temps|moyens", "temps",
        "moyens > budget|effectifs", "split: a person chooses"
      ),
      (
        "- split: budget\n  into: [budget, effectifs]", "budget", "", "budget > budget|effectifs",
        "a code that goes on with less in it"
      ),
      ("- deprecate: fax", "fax|temps", "temps", "fax > ", "gone without successor"),
      ("- deprecate: fax\n  into: neuf", "fax", "neuf", "", "gone with one"),
      ("- add: neuf", "temps", "temps", "", "old answers never have what is new"),
      (
        "- move: a\n  into: temps\n- merge: [b, c]\n  into: temps", "a|c", "temps", "",
        "one after the other"
      ),
    ] as [(String, String, String, String, String)])
  func migrate(
    _ migration: String, _ old: String, _ new: String, _ open: String, _ why: String
  ) throws {
    let lines = migration.split(separator: "\n").map { "  \($0)\n" }.joined()
    let codes = old.split(separator: "|").map { Code(String($0)) }
    let result = try CodingMigration(try migrations(lines)).migrate(codes).get()
    #expect(result.codes.map(\.name).joined(separator: "|") == new, "\(why)")
    #expect(
      result.open.map { "\($0.code) > " + $0.choices.map(\.name).joined(separator: "|") }
        .joined(separator: "; ") == open, "\(why)")
    #expect(result.needsPerson == !open.isEmpty, "\(why)")
    #expect(result.isChanged == (old != new), "\(why)")
  }

  @Test("a code that nobody explains is an error")
  func unknown() throws {
    let migration = CodingMigration(try migrations("  - add: neuf\n"))
    #expect(throws: CodingMigration.UnknownCode(code: Code("perdu"))) {
      try migration.migrate([Code("perdu")]).get()
    }
  }

  @Test(
    "migrations that make no sense are refused when the lexicon is read",
    arguments: [
      // lines, error, why
      (
        "  - into: temps\n", LexiconError.migrationKind(file: "essai.yaml", line: 36, column: 5),
        "no kind"
      ),
      (
        "  - add: neuf\n    move: x\n", .migrationKind(file: "essai.yaml", line: 36, column: 5),
        "two kinds"
      ),
      (
        "  - split: x\n    into: temps\n",
        .migrationShape(file: "essai.yaml", line: 36, column: 5, kind: "split"), "split into one"
      ),
      (
        "  - move: x\n    into: tems\n",
        .unknownCode(file: "essai.yaml", line: 37, column: 11, code: "tems", suggestion: "temps"),
        "leads nowhere"
      ),
      (
        "  - move: temps\n    into: budget\n",
        .migratedCodeRemains(file: "essai.yaml", line: 36, column: 11, code: "temps"),
        "both old and new"
      ),
      (
        "  - add: absent\n",
        .unknownCode(file: "essai.yaml", line: 36, column: 10, code: "absent", suggestion: nil),
        "adds what is not there"
      ),
    ] as [(String, LexiconError, String)])
  func refused(_ lines: String, _ error: LexiconError, _ why: String) {
    #expect(throws: error, "\(why)") { try migrations(lines) }
  }
}
