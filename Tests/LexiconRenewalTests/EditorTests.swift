import AnswerCoding
import LexiconRenewal
import Survey
import SurveyFiles
import Testing

@Suite("Putting a patch into a lexicon")
struct EditorTests {
  private func patch(_ additions: String, question: String = "essai") throws -> LexiconPatch {
    try LexiconPatchReader.parse(
      "format: 1\nquestion: \(question)\nadd:\n" + additions, file: "plus.yaml")
  }

  private func addition(_ code: String, _ id: String) -> String {
    "  - code: \(code)\n    entries:\n      - id: \(id)\n        pattern: \"nouveau\"\n"
  }

  private func applied(_ patch: LexiconPatch, to text: String) throws -> String {
    try LexiconEditor.applying(
      patch, to: try LexiconReader.parse(text, file: "essai.yaml"), text: text)
  }

  @Test("the entry goes after the last one of its code; all other lines stay")
  func place() throws {
    let edited = try applied(try patch(addition("temps", "temps.nouveau")), to: fullLexicon)
    let expected = fullLexicon.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      line -> [Substring] in
      line == "        weight: 0.5"
        ? [line, "      - id: temps.nouveau", "        pattern: \"nouveau\""] : [line]
    }.joined(separator: "\n")
    #expect(edited == expected)
  }

  @Test(
    "layouts that people have",
    arguments: [
      // the code's lines, the lines after, why
      (
        "- code: c\n  entries:\n  - id: a\n    pattern: \"x\"\n\n# fin",
        "- code: c\n  entries:\n  - id: a\n    pattern: \"x\"\n  - id: c.n\n    pattern: \"nouveau\"\n\n# fin",
        "a list at the margin of its key; the comment below stays below"
      ),
      (
        "- code: c\n  entries: []",
        "- code: c\n  entries:\n    - id: c.n\n      pattern: \"nouveau\"",
        "an empty list"
      ),
      (
        "- code: c\n  label: \"C\"",
        "- code: c\n  label: \"C\"\n  entries:\n    - id: c.n\n      pattern: \"nouveau\"",
        "no list at all"
      ),
      (
        "- label: \"C\"\n  code: c\n  entries:\n    - pattern: \"x\"\n      id: a\n      # note\n      match:\n        - \"x\"",
        "- label: \"C\"\n  code: c\n  entries:\n    - pattern: \"x\"\n      id: a\n      # note\n      match:\n        - \"x\"\n    - id: c.n\n      pattern: \"nouveau\"",
        "keys in another order, a list at the end"
      ),
      (
        "- code: c\n  entries:\n    - {id: a, pattern: \"x\"}",
        "- code: c\n  entries:\n    - {id: a, pattern: \"x\"}\n    - id: c.n\n      pattern: \"nouveau\"",
        "an entry in braces"
      ),
      (
        "- code: c\n  entries:\n    - id: a\n      pattern: \"x\n        y\"\n  label: \"C\"",
        "- code: c\n  entries:\n    - id: a\n      pattern: \"x\n        y\"\n    - id: c.n\n      pattern: \"nouveau\"\n  label: \"C\"",
        "a pattern over two lines, a key after the list"
      ),
    ] as [(String, String, String)])
  func layouts(_ before: String, _ after: String, _ why: String) throws {
    let head = "format: 1\nquestion: essai\ncodes:\n"
    let edited = try applied(try patch(addition("c", "c.n")), to: head + before)
    #expect(edited == head + after, "\(why)")
    let lexicon = try LexiconReader.parse(edited, file: "x")
    #expect(lexicon.sections[0].entries.contains { $0.id.text == "c.n" }, "\(why)")
  }

  @Test("line ends of Windows stay")
  func windows() throws {
    let text = "format: 1\r\nquestion: essai\r\ncodes:\r\n- code: c\r\n  entries: []\r\n"
    let edited = try applied(try patch(addition("c", "c.n")), to: text)
    #expect(edited.hasSuffix("  entries:\r\n    - id: c.n\r\n      pattern: \"nouveau\"\r\n"))
  }

  @Test("several codes at once, each in its place")
  func several() throws {
    let both = try patch(addition("budget", "budget.n") + addition("temps", "temps.n"))
    let lexicon = try LexiconReader.parse(try applied(both, to: fullLexicon), file: "x")
    #expect(lexicon.sections[0].entries.map(\.id.text) == ["temps.mot", "temps.defaut", "temps.n"])
    #expect(
      lexicon.sections[1].entries.map(\.id.text)
        == ["budget.refus", "budget.require", "budget.n"])
  }

  @Test("what does not fit is refused, with its place")
  func refusals() throws {
    let place = SourcePosition(line: 4, column: 11)
    #expect(
      throws: LexiconEditError.otherQuestion(
        patch: "plus.yaml", question: "autre", lexicon: "essai.yaml", lexiconQuestion: "essai")
    ) { try applied(try patch(addition("temps", "n"), question: "autre"), to: fullLexicon) }
    #expect(
      throws: LexiconEditError.unknownCode(
        file: "plus.yaml", position: place, code: "temp", suggestion: "temps")
    ) { try applied(try patch(addition("temp", "n")), to: fullLexicon) }
    #expect(
      throws: LexiconEditError.entryExists(
        file: "plus.yaml", position: SourcePosition(line: 6, column: 13), id: "temps.mot",
        lexicon: "essai.yaml")
    ) { try applied(try patch(addition("temps", "temps.mot")), to: fullLexicon) }
    let flow = "format: 1\nquestion: essai\ncodes:\n- code: c\n  entries: [{id: a, pattern: x}]\n"
    #expect(throws: LexiconEditError.flowList(file: "essai.yaml", line: 5, code: "c")) {
      try applied(try patch(addition("c", "n")), to: flow)
    }
  }

  @Test("a patch of suggestions reads back, with ids that are free")
  func suggestions() throws {
    let lexicon = try lexicon(code("temps", ["id: temps.agenda\npattern: \"sablier\""]))
    let found = try LexiconSuggester(
      lexicon, compiled: try CompiledLexicon(lexicon), wordList: nil,
      rule: SuggestionRule(leastSpecificity: 0)
    ).suggestions(
      from: gold([
        ("agenda", "temps"), ("l'agenda", "temps"), ("un agenda", "temps"), ("sel", "autre"),
      ]))
    let text = SuggestionPatch.text(
      found.filter(\.isProposed), for: lexicon, heading: ["Titre"], remark: { "z \($0.hits)" },
      ending: ["fin"])
    #expect(
      text == """
        # Titre
        format: 1
        question: essai
        add:
          - code: temps
            entries:
              # z 3
              - id: temps.agenda_2
                pattern: "agenda"
        # fin

        """)
    let patch = try LexiconPatchReader.parse(text, file: "plus.yaml")
    #expect(patch.additions.map(\.code.text) == ["temps"])
    let empty = SuggestionPatch.text([], for: lexicon, heading: [], remark: { _ in "" })
    #expect(try LexiconPatchReader.parse(empty, file: "plus.yaml").additions.isEmpty)
  }
}
