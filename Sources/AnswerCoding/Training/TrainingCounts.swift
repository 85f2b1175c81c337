public import Survey

/// What training needs of some coded answers, apart from the answers themselves: per answer its
/// words and pairs with their counts, its codes, and what the lexicon gives.
///
/// Counts add up: those of shards, in any order, are those of all their answers at once. They hold
/// each word that anybody wrote, rare ones too, because only the sum knows which words one answer
/// alone has. They are to be kept like the answers; a model is not.
public struct TrainingCounts: Sendable, Equatable {
  /// What read the answers. Counts add up only where it is the same.
  struct Origin: Sendable, Equatable {
    let toolVersion: String
    let icuVersion: String
    /// Of the French word list that typos were repaired with; empty without one.
    let wordListFingerprint: String
  }

  let origin: Origin
  /// The lexicon that the answers were read with.
  public let lexicon: ModelLexicon?
  /// The coded answers, in the order of ``TrainingRow/precedes(_:_:)``.
  let rows: [TrainingRow]
  /// Answers that nobody coded, in the same order.
  let unlabelled: [TrainingRow]

  /// How many coded answers were counted.
  public var answerCount: Int { rows.count }

  init(
    origin: Origin, lexicon: ModelLexicon?, rows: [TrainingRow], unlabelled: [TrainingRow] = []
  ) {
    self.origin = origin
    self.lexicon = lexicon
    self.rows = rows.sorted(by: TrainingRow.precedes)
    self.unlabelled = unlabelled.sorted(by: TrainingRow.precedes)
  }

  /// The codeframe of counts without a lexicon: the codes that people gave.
  var codeframe: Codeframe { Codeframe(question: "", codes: rows.flatMap(\.codes)) }

  /// A hash of each answer's text and codes, summed: it does not depend on their order.
  var answersHash: UInt64 {
    rows.reduce(0) { sum, row in
      var hash = StableHash()
      hash.combine(row.text)
      for code in row.codes { hash.combine(code.name) }
      return sum &+ hash.value
    }
  }

  /// The counts of all shards together. O(answers × log answers).
  ///
  /// - Parameter shards: at least one, each with the name of its file for messages.
  /// - Throws: ``CountsError`` when two were not read by the same program with the same lexicon.
  public static func sum(
    of shards: [(file: String, counts: TrainingCounts)]
  ) throws -> TrainingCounts {
    precondition(!shards.isEmpty, "a sum of counts has a lexicon and an origin")
    let first = shards[0]
    let content = first.counts.lexicon?.content
    for shard in shards.dropFirst() {
      // Without a lexicon no list of words is read either: what was asked for comes first.
      guard content == shard.counts.lexicon?.content else {
        throw CountsError.otherLexicon(first: first.file, other: shard.file)
      }
      if let difference = first.counts.origin.difference(from: shard.counts.origin) {
        throw CountsError.otherOrigin(
          first: first.file, other: shard.file, firstHas: difference.0, otherHas: difference.1)
      }
    }
    // One lexicon may have several paths; which is kept does not depend on the shards' order.
    let lexicon = shards.compactMap(\.counts.lexicon).min { left, right in
      left.source == right.source
        ? left.compiled.sourceHash < right.compiled.sourceHash
        : left.source.lexicographicallyPrecedes(right.source)
    }
    return TrainingCounts(
      origin: first.counts.origin, lexicon: lexicon,
      rows: shards.flatMap(\.counts.rows), unlabelled: shards.flatMap(\.counts.unlabelled))
  }
}

extension TrainingCounts.Origin {
  /// The first thing in which two differ, as both have it.
  fileprivate func difference(from other: Self) -> (String, String)? {
    if toolVersion != other.toolVersion {
      return ("verbatim \(toolVersion)", "verbatim \(other.toolVersion)")
    }
    if icuVersion != other.icuVersion { return ("ICU \(icuVersion)", "ICU \(other.icuVersion)") }
    if wordListFingerprint != other.wordListFingerprint {
      return (named(wordListFingerprint), named(other.wordListFingerprint))
    }
    return nil
  }

  private func named(_ fingerprint: String) -> String {
    "french-words.table \(fingerprint.isEmpty ? "–" : fingerprint)"
  }
}

/// Files of counts that are none, or that do not add up: facts only.
public enum CountsError: ReportableError, Equatable {
  case notCounts(file: String)
  case otherVersion(file: String, found: Int, supported: Int)
  /// Its end is missing or a byte has changed.
  case damaged(file: String)
  /// Two were read by different programs, ICUs or lists of words.
  case otherOrigin(first: String, other: String, firstHas: String, otherHas: String)
  case otherLexicon(first: String, other: String)

  public var report: ErrorReport {
    switch self {
    case .notCounts(let file):
      ErrorReport("error.counts.not_counts", [.text("file", file)], exit: .data)
    case .otherVersion(let file, let found, let supported):
      ErrorReport(
        "error.counts.other_version",
        [.text("file", file), .position("found", found), .position("supported", supported)],
        exit: .data)
    case .damaged(let file):
      ErrorReport("error.counts.damaged", [.text("file", file)], exit: .data)
    case .otherOrigin(let first, let other, let firstHas, let otherHas):
      ErrorReport(
        "error.counts.other_origin",
        [
          .text("first", first), .text("other", other), .text("firstHas", firstHas),
          .text("otherHas", otherHas),
        ], exit: .data)
    case .otherLexicon(let first, let other):
      ErrorReport(
        "error.counts.other_lexicon", [.text("first", first), .text("other", other)], exit: .data)
    }
  }
}
