import LexiconRenewal
import Survey
import SurveyFiles
import Testing

@Suite("Difference of two lexicons")
struct DiffTests {
  private func changes(_ edit: (String) -> String) throws -> [String] {
    let before = try LexiconReader.parse(fullLexicon, file: "a.yaml")
    let after = try LexiconReader.parse(edit(fullLexicon), file: "b.yaml")
    return LexiconDiff.changes(from: before, to: after).map { change in
      ([change.kind.rawValue, change.code, change.entry ?? "-"] + change.fields.map(\.name))
        .joined(separator: " ")
    }
  }

  @Test(
    "what changed, by key",
    arguments: [
      // replaced, by, change, why
      ("agenda", "agenda*", "changed temps temps.defaut pattern", "a pattern"),
      ("weight: 0.5", "weight: 0.25", "changed temps temps.defaut weight", "a weight"),
      ("        veto: true\n", "", "changed budget budget.refus veto", "a veto"),
      ("negation: require", "negation: ignore", "changed budget budget.require negation", "a rule"),
      ("label: \"Budget\"", "label: \"Argent\"", "changed budget - label", "a label may change"),
      ("@ partiel", "@ plein", "changed temps temps.mot unless", "an item of a list"),
      ("# Un commentaire.", "# Un autre.", "", "comments are no change"),
      ("    include: [\"surcharge\", \"urgence\"]\n", "", "changed temps - include", "a note"),
    ] as [(String, String, String, String)])
  func keys(_ old: String, _ new: String, _ expected: String, _ why: String) throws {
    let range = try #require(fullLexicon.firstRange(of: old))
    let found = try changes { $0.replacingCharacters(range, with: new) }
    #expect(found == (expected.isEmpty ? [] : [expected]), "\(why)")
  }

  @Test("entries and codes that come, go and wander")
  func moves() throws {
    let before = try lexicon(
      code("a", ["id: x\npattern: \"un\"", "id: y\npattern: \"deux\""])
        + code("b", ["id: z\npattern: \"trois\""]))
    let after = try lexicon(
      code("a", ["id: x\npattern: \"un\"", "id: w\npattern: \"quatre\""])
        + code("c", ["id: y\npattern: \"deux\""]))
    let changes = LexiconDiff.changes(from: before, to: after)
    #expect(
      changes.map { "\($0.kind.rawValue) \($0.code) \($0.entry ?? "-")" } == [
        "added c -", "removed b -", "added a w", "changed c y", "removed b z",
      ])
    #expect(changes[3].fields.map { [$0.name, $0.before, $0.after] } == [["code", "a", "c"]])
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
