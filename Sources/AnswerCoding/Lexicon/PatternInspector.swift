internal import FrenchText
package import Survey

/// Writes patterns out as the sequences of words that they stand for, without compiling a lexicon.
///
/// For tools that compare patterns with each other. One per task.
package final class PatternInspector {
  private let vocabulary: RecordingVocabulary

  /// - Throws: when ICU's tables cannot be opened.
  package init() throws { vocabulary = RecordingVocabulary(try Tokenizer()) }

  /// The sequences of a pattern, each once, in their order. O(size of the pattern written out).
  ///
  /// - Throws: ``LexiconPatternError`` for a pattern that cannot be read.
  package func sequences(of pattern: LocatedText, file: String) throws -> [PatternSequence] {
    do throws(PatternError) {
      var seen: Set<PatternSequence> = []
      return try Pattern(parsing: pattern.text).sequences(in: vocabulary).map(\.tidied)
        .filter { seen.insert($0).inserted }
    } catch {
      throw LexiconPatternError(file: file, pattern: pattern, problem: error)
    }
  }

  /// A word that passes a test of a pattern that was written out here.
  package func word(passing test: PatternSequence.WordTest) -> String {
    vocabulary.written[test] ?? test.text
  }
}

/// The text pipeline as patterns use it, and how the words behind its tests were written.
private final class RecordingVocabulary: PatternVocabulary {
  private let tokenizer: Tokenizer
  private let vocabulary: LexiconVocabulary
  private(set) var written: [PatternSequence.WordTest: String] = [:]

  init(_ tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    vocabulary = LexiconVocabulary(tokenizer: tokenizer)
  }

  func wordTests(
    of text: String, _ comparison: Pattern.Comparison
  ) -> [PatternSequence.WordTest] {
    let tests = vocabulary.wordTests(of: text, comparison)
    for (test, word) in zip(tests, tokenizer.words(of: text)) where written[test] == nil {
      written[test] = word.normal
    }
    return tests
  }
}
