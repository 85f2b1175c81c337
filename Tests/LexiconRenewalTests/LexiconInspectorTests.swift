import LexiconRenewal
import Survey
import Testing

@Suite("Lexicon inspector")
struct LexiconInspectorTests {
  /// What a flaw is, in a word, with the entries it names.
  private func names(_ flaws: [LexiconFlaw]) -> [String] {
    flaws.map { flaw in
      switch flaw {
      case .duplicate(_, _, let entry, let first, _): "duplicate \(entry) \(first)"
      case .neverMatches(_, _, let entry): "never \(entry)"
      case .shadowed(_, _, let entry, let by, _): "shadowed \(entry) \(by)"
      case .collision(_, _, let entry, _, let other, _, _, let words):
        "collision \(entry) \(other) \(words)"
      }
    }
  }

  @Test(
    "entries of one code",
    arguments: [
      // first entry, second entry, flaw, why
      ("temps", "temps", "duplicate c.2 c.1", "the same pattern"),
      ("(temps|agenda)", "agenda|temps", "duplicate c.2 c.1", "the same words otherwise written"),
      ("Élus", "elu", "duplicate c.2 c.1", "the same after the text pipeline"),
      ("temps", "manque de temps", "shadowed c.2 c.1", "a word within a phrase"),
      ("manque de temps", "temps", "shadowed c.1 c.2", "whichever comes first"),
      ("agend*", "agenda", "shadowed c.2 c.1", "a word under a prefix"),
      ("manque …3 temps", "manque de temps", "shadowed c.2 c.1", "a phrase under a gap"),
      ("manque temps", "manque …3 temps", "shadowed c.1 c.2", "not the other way round"),
      ("=donnee", "donnee", "shadowed c.1 c.2", "one form under all forms"),
      ("=donnees", "donnees ouvertes", "", "one form does not cover the others"),
      ("^ temps", "temps", "shadowed c.1 c.2", "the start alone under all places"),
      ("^ temps $", "temps", "shadowed c.1 c.2", "an anchored word under a free one"),
      ("temps", "temps\nnegation: ignore", "shadowed c.1 c.2", "ignore covers forbid"),
      (
        "temps\nunless: [\"temps reel\"]", "manque de temps", "",
        "what can be cancelled covers nothing"
      ),
      ("temps\nunless_code: [d]", "manque de temps", "", "what can be silenced covers nothing"),
      ("temps\nweight: 0.5", "manque de temps", "", "half a code is no code"),
      ("temps\nveto: true", "manque de temps", "", "a veto gives nothing"),
      ("temps", "pas de temps", "", "the denied word alone does not count, the phrase does"),
      ("temps", "agenda", "", "nothing in common"),
      ("temps", "agenda\nunless: [\"agenda\"]", "never c.2", "cancels itself"),
      ("temps", "agenda\nunless: [\"^ @\"]", "", "matches elsewhere than at the start"),
      ("temps", "agenda\nunless: [\"@ $\"]", "", "matches elsewhere than at the end"),
      ("temps", "agenda\nnegation: require", "", "can stand in a negation"),
      ("temps", "^ ras $", "never c.2", "a non-answer is never asked"),
    ] as [(String, String, String, String)])
  func oneCode(_ first: String, _ second: String, _ flaw: String, _ why: String) throws {
    let entries = [first, second].enumerated().map { index, entry in
      let parts = entry.split(separator: "\n", maxSplits: 1)
      return "id: c.\(index + 1)\npattern: \"\(parts[0])\""
        + (parts.count > 1 ? "\n" + parts[1] : "")
    }
    let lexicon = try lexicon(
      code("c", entries) + code("d", ["id: d.1\npattern: \"autre chose\""]))
    #expect(
      names(try LexiconInspector.flaws(in: lexicon)) == (flaw.isEmpty ? [] : [flaw]), "\(why)")
  }

  @Test(
    "entries of two codes",
    arguments: [
      // entry of c, entry of d, words in common, why
      ("temps", "temps", "temps", "the same word"),
      ("(cout|cher)", "(prix|cher)", "cher", "one word of several"),
      ("manque de temps", "manque de (temps|moyens)", "manque de temps", "a phrase in common"),
      ("manque …2 temps", "manque …2 temps", "manque … temps", "the gap is shown as one"),
      ("temps", "manque de temps", "", "a phrase says more than its word"),
      ("temps", "temps\nveto: true", "", "a veto is there to take away"),
      ("temps", "temps\nunless_code: [c]", "", "silent beside the other"),
      ("temps", "agenda", "", "nothing in common"),
    ] as [(String, String, String, String)])
  func twoCodes(_ first: String, _ second: String, _ words: String, _ why: String) throws {
    let parts = second.split(separator: "\n", maxSplits: 1)
    let more = parts.count > 1 ? "\n" + parts[1] : ""
    let lexicon = try lexicon(
      code("c", ["id: c.1\npattern: \"\(first)\""])
        + code("d", ["id: d.1\npattern: \"\(parts[0])\"" + more]))
    #expect(
      names(try LexiconInspector.flaws(in: lexicon))
        == (words.isEmpty ? [] : ["collision d.1 c.1 \(words)"]), "\(why)")
  }

  @Test("a flaw names its place; only doubts are warnings")
  func places() throws {
    let lexicon = try lexicon(
      code("c", ["id: c.1\npattern: \"temps\"", "id: c.2\npattern: \"temps\""]))
    let flaws = try LexiconInspector.flaws(in: lexicon)
    #expect(flaws.map(\.position) == [SourcePosition(line: 12, column: 18)])
    #expect(flaws.map(\.isWarning) == [false])
    let place = SourcePosition(line: 1, column: 1)
    let shadowed = LexiconFlaw.shadowed(file: "f", position: place, entry: "a", by: "b", byLine: 1)
    #expect(shadowed.isWarning)
  }
}
