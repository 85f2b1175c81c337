public import Survey

/// What can keep French text from being read: the system's ICU, its stemmer, or the word list.
public enum FrenchTextError: ReportableError, Equatable {
  /// ICU cannot open its rules of word boundaries.
  case wordBreaksUnavailable(version: String)
  /// The stemmer library has no French.
  case stemmerUnavailable
  /// The list of French words is not there or cannot be read.
  case wordListUnreadable(path: String)
  /// The file is no list of words, or one of another version of the program.
  case wordListMalformed(path: String)

  public var report: ErrorReport {
    switch self {
    case .wordBreaksUnavailable(let version):
      ErrorReport("error.text.icu", [.text("version", version)], exit: .software)
    case .stemmerUnavailable:
      ErrorReport("error.text.stemmer", exit: .software)
    case .wordListUnreadable(let path):
      ErrorReport("error.text.word_list_unreadable", [.text("file", path)], exit: .noInput)
    case .wordListMalformed(let path):
      ErrorReport("error.text.word_list_malformed", [.text("file", path)], exit: .data)
    }
  }
}
