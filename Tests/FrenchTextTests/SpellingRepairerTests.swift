import FrenchText
import Glibc
import Testing

@Suite("Spelling repair")
struct SpellingRepairerTests {
  private static let vocabulary = [
    "competence", "recrutement", "intelligence", "temps", "budget", "formation", "adapte",
  ]

  /// A word list in a file of its own, deleted when done.
  private func withWordList<Result>(
    _ words: Set<String>, _ body: (FrenchWordList) throws -> Result
  ) throws -> Result {
    let path = "\(ScratchFolder.directory)/words-\(getpid())-\(UInt64.random(in: 0 ... .max)).txt"
    let bytes = FrenchWordList.table(of: words)
    let file = try #require(fopen(path, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    return try body(FrenchWordList(path: path))
  }

  @Test(
    "finds the word that was meant",
    arguments: [
      ("competance", "competence", "a wrong letter"),
      ("recrutemant", "recrutement", "a wrong letter"),
      ("inteligence", "intelligence", "a letter missing"),
      ("buget", "budget", "a letter missing in a short word"),
      ("bugdet", "budget", "two letters swapped"),
      ("fromation", "formation", "two letters swapped"),
      ("formattion", "formation", "a letter doubled"),
      ("recrutemments", "recrutement", "two edits in a long word"),
      ("temp", nil, "itself a French word"),
      ("temps", nil, "no repair needed"),
      ("buduget", "budget", "a letter added"),
      ("bugdat", nil, "two edits in a short word"),
      ("inadapte", nil, "a repair would flip the negation"),
      ("format", nil, "another French word"),
      ("n3gociation", nil, "not letters only"),
    ] as [(String, String?, String)])
  func repair(_ typed: String, _ expected: String?, _ why: String) throws {
    try withWordList(["temp", "format", "formation", "temps"]) { list in
      let repairer = SpellingRepairer(vocabulary: SpellingRepairerTests.vocabulary, wordList: list)
      #expect(repairer.repair(typed) == expected, "\(why)")
    }
  }

  @Test("a table says what it holds")
  func wordList() throws {
    try withWordList(["été".uppercased(), "a", "ab", "abc", "zut", "mairie"]) { list in
      for word in ["a", "ab", "abc", "zut", "mairie", "ÉTÉ"] { #expect(list.contains(word)) }
      for word in ["", "b", "aa", "abcd", "zu", "zutt", "mairi"] { #expect(!list.contains(word)) }
      #expect(list.fingerprint.utf8.count == 16)
    }
  }

  @Test("a file that is no table, or none at all, is an error")
  func unreadable() {
    #expect(throws: FrenchTextError.wordListUnreadable(path: "/nowhere/words")) {
      try FrenchWordList(path: "/nowhere/words")
    }
    #expect(throws: FrenchTextError.wordListMalformed(path: "/etc/passwd")) {
      try FrenchWordList(path: "/etc/passwd")
    }
  }
}

enum ScratchFolder {
  static var directory: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}
