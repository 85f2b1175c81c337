internal import AnswerCoding
internal import Survey

/// Short texts that an entry's pattern stands for: its own words and nothing else.
///
/// They are the cheapest witnesses of what a pattern does: a pattern that does not match its own
/// words matches nothing, and two patterns that match the same words meet.
struct PatternSamples {
  /// How many texts of one pattern are read at most, spread over all.
  static let most = 1024
  /// Stands in a gap; no pattern names it.
  private static let filler = "zorglub"

  private let inspector: PatternInspector

  /// - Throws: when ICU's tables cannot be opened.
  init() throws { inspector = try PatternInspector() }

  /// What a pattern is written out to.
  struct Written {
    let sequences: [PatternSequence]
    /// Each alternative of each step at least once, each gap at its widest and closed.
    let texts: [String]
    /// Whether the texts are all of them.
    let isComplete: Bool
    /// Whether some word must be written exactly so.
    let hasExactWords: Bool
    /// Whether it matches at an edge of the answer only.
    let isAnchored: Bool
  }

  /// Writes a pattern out. O(its size written out).
  ///
  /// - Throws: ``LexiconPatternError`` for a pattern that cannot be read.
  func written(_ pattern: LocatedText, file: String) throws -> Written {
    let sequences = try inspector.sequences(of: pattern, file: file)
    let all = sequences.flatMap(texts)
    let step = (all.count + PatternSamples.most - 1) / PatternSamples.most
    let texts = stride(from: 0, to: all.count, by: max(step, 1)).map { all[$0] }
    let hasExactWords = sequences.contains { sequence in
      sequence.steps.contains {
        if case .word(let tests) = $0 { return tests.contains { $0.comparison == .normal } }
        return false
      }
    }
    return Written(
      sequences: sequences, texts: texts, isComplete: texts.count == all.count,
      hasExactWords: hasExactWords,
      isAnchored: sequences.contains { $0.startsAnswer || $0.endsAnswer })
  }

  /// A text with words around it that no pattern names.
  static func amidOthers(_ text: String) -> String {
    let others = "\(filler) \(filler)"
    return "\(others) \(text) \(others)"
  }

  /// A text as a person reads it: what stands in a gap is shown as one.
  static func readable(_ text: String) -> String {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if word != filler {
        words.append(word)
      } else if words.last != "…" {
        words.append("…")
      }
    }
    return words.joined(separator: " ")
  }

  private func texts(of sequence: PatternSequence) -> [String] {
    var most = 1
    var hasGap = false
    for step in sequence.steps {
      switch step {
      case .word(let tests): most = max(most, tests.count)
      case .gap: hasGap = true
      }
    }
    let texts = (0..<most).map { text(of: sequence, alternative: $0, openGaps: hasGap) }
    return hasGap ? texts + [text(of: sequence, alternative: 0, openGaps: false)] : texts
  }

  private func text(of sequence: PatternSequence, alternative: Int, openGaps: Bool) -> String {
    var words: [String] = []
    for step in sequence.steps {
      switch step {
      case .word(let tests):
        words.append(inspector.word(passing: tests[alternative % tests.count]))
      case .gap(let width):
        if openGaps { words += repeatElement(PatternSamples.filler, count: width) }
      }
    }
    return words.joined(separator: " ")
  }
}
