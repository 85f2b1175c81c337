internal import Survey

/// Makes a decision of what a page sent, or says what it lacks.
enum DecisionCheck {
  /// The longest note, in characters.
  static let longestNote = 2000

  enum Problem: String, Error, Equatable {
    /// Neither a code, nor unsure.
    case nothing
    /// `non_reponse` or `aucun` beside another code.
    case alone
    case unknownCode = "unknown_code"
    case longNote = "long_note"
  }

  /// - Parameter sawProposal: what the rules of blindness say, never what the page says.
  static func decision(
    codes names: [String], isUnsure: Bool, note: String, sawProposal: Bool, codeframe: Codeframe
  ) throws(Problem) -> Decision {
    let codes = Set(names.map { Code($0) })
    guard codes.allSatisfy({ codeframe.position(of: $0) != nil }) else {
      throw .unknownCode
    }
    if codes.count > 1, codes.contains(.nonResponse) || codes.contains(.none) { throw .alone }
    if codes.isEmpty, !isUnsure { throw .nothing }
    if note.count > longestNote { throw .longNote }
    return Decision(
      codes: codeframe.ordered(codes), isUnsure: isUnsure, note: note, sawProposal: sawProposal)
  }
}
