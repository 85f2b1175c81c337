import Survey
import Testing

@testable import SurveyFiles

@Suite("Aliases of YAML files")
struct YAMLAliasTests {
  /// Lists of lists, each ten times the one before: the last stands for 10⁹ words.
  private static let laughs =
    "a0: &a0 [x, x]\n"
    + (1...8).map { level in
      "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }.joined()

  @Test(
    "are read as far as they stay small",
    arguments: [
      // text, where there is one too many, why
      ("a: &x [b]\nc: *x\n", nil, "one"),
      ("a: &x [b]\nc: [*x, *x, *x, *x, *x, *x, *x, *x]\n", nil, "eight"),
      (
        "a: &x [b]\nc: [*x, *x, *x, *x, *x, *x, *x, *x, *x]\n",
        SourcePosition(line: 2, column: 37), "nine"
      ),
      (laughs, SourcePosition(line: 2, column: 50), "ten times ten times ten"),
      ("motifs: [inter*, R&D, a*b, \"*a\", *]\n", nil, "stars and ampersands that are no names"),
    ] as [(String, SourcePosition?, String)])
  func excess(_ text: String, _ place: SourcePosition?, _ why: String) {
    #expect(YAMLAliases.excess(in: text) == place, "\(why)")
  }

  @Test("too many are refused before anything is put together")
  func refusal() {
    // Keys that are equal lists of 10⁹ words would be compared word by word.
    let keys = YAMLAliasTests.laughs + "? *a8\n: 1\n? *a8\n: 2\n"
    let error = YAMLFileError.tooManyAliases(file: "f", line: 2, column: 50, limit: 8)
    #expect(throws: error) { try NestedWordList.parse(YAMLAliasTests.laughs, file: "f") }
    #expect(throws: error) { try LexiconReader.parse(keys, file: "f") }
    #expect(throws: error) { try ProjectReader.parse(keys, file: "f") }
  }
}
