public import FrenchText
public import Survey

/// Something that is wrong with a lexicon, with its place: facts only.
public enum LexiconFinding: ReportableError, Equatable {
  /// An example that an entry should match and does not, or should not match and does.
  case entryExample(file: String, position: SourcePosition, entry: String, shouldMatch: Bool)
  /// An answer that should get the code from the whole lexicon and does not, or the reverse.
  case codeExample(
    file: String, position: SourcePosition, code: String, shouldMatch: Bool, given: [String])
  case noDefinition(file: String, position: SourcePosition, code: String)

  public var report: ErrorReport {
    switch self {
    case .entryExample(let file, let position, let entry, let shouldMatch):
      ErrorReport(
        shouldMatch ? "lexicon.entry_misses" : "lexicon.entry_overmatches",
        LexiconFinding.place(file, position) + [.text("entry", entry)], exit: .data)
    case .codeExample(let file, let position, let code, let shouldMatch, let given):
      ErrorReport(
        shouldMatch ? "lexicon.code_misses" : "lexicon.code_overmatches",
        LexiconFinding.place(file, position) + [
          .text("code", code), .list("given", given.isEmpty ? ["–"] : given),
        ], exit: .data)
    case .noDefinition(let file, let position, let code):
      ErrorReport(
        "lexicon.no_definition",
        LexiconFinding.place(file, position) + [.text("code", code)], exit: .data)
    }
  }

  private static func place(_ file: String, _ position: SourcePosition) -> [Fact] {
    [
      .text("file", file), .position("line", position.line), .position("column", position.column),
    ]
  }
}

/// Runs a lexicon's own tests.
public enum LexiconChecker {
  /// What is wrong with a lexicon, in the order of its file.
  ///
  /// - Throws: ``LexiconPatternError`` for a pattern that cannot be compiled.
  /// - Complexity: O(examples × their words).
  public static func findings(
    in lexicon: Lexicon, wordList: FrenchWordList?
  ) throws -> [LexiconFinding] {
    let compiled = try CompiledLexicon(lexicon)
    let reader = try AnswerReader(lexicon: compiled, wordList: wordList)
    let coder = try AnswerCoder(
      AnswerCoder.Plan(model: nil, lexicon: compiled, wordList: wordList))
    var findings: [LexiconFinding] = []
    var entryIndex = 0
    for section in lexicon.sections {
      if section.definition == nil {
        findings.append(
          .noDefinition(
            file: lexicon.file, position: section.code.position, code: section.code.text))
      }
      for entry in section.entries {
        for (examples, shouldMatch) in [(entry.mustMatch, true), (entry.mustNotMatch, false)] {
          for example in examples {
            reader.read(example.text)
            let hits = reader.keywordCodes()?.matched ?? []
            if hits.contains(where: { $0.entry == entryIndex }) != shouldMatch {
              findings.append(
                .entryExample(
                  file: lexicon.file, position: example.position, entry: entry.id.text,
                  shouldMatch: shouldMatch))
            }
          }
        }
        entryIndex += 1
      }
      let code = Code(section.code.text)
      for (examples, shouldMatch) in [(section.mustMatch, true), (section.mustNotMatch, false)] {
        for example in examples {
          let given = coder.code(example.text).codes
          if given.contains(code) != shouldMatch {
            findings.append(
              .codeExample(
                file: lexicon.file, position: example.position, code: code.name,
                shouldMatch: shouldMatch, given: given.map(\.name)))
          }
        }
      }
    }
    return findings
  }
}
