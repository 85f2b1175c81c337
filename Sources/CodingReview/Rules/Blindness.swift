internal import Survey

/// When a coder sees what the machine proposes, and what others decided.
///
/// Percentages are corrected by answers that people coded without knowing the machine's codes, and
/// agreement is measured on answers that two people coded without knowing each other's. So both
/// kinds are coded blind, and shown afterwards; a change after that counts as seen.
struct Blindness {
  let book: ReviewBook

  /// Whether an answer is one that must be coded blind: drawn for measuring, or to be coded twice.
  func isBlind(_ position: Int) -> Bool {
    book.answers[position].draw != nil || isDouble(position)
  }

  /// Whether two people are to code the answer.
  func isDouble(_ position: Int) -> Bool {
    DoubleCoding(share: book.doubleShare).includes(book.answers[position].id)
  }

  /// Whether a coder may see the machine's codes of an answer now.
  func showsProposal(_ position: Int, to coder: Int64) -> Bool {
    !isBlind(position) || book.revealed[position].contains(coder)
  }

  /// Whether the machine's codes of an answer coded blind may be shown to a coder from now on.
  ///
  /// Not before the coder's batch is done, so that a slip of the hand can be mended blind; and not
  /// before an answer coded twice is settled, so that who settles it does so blind too.
  func mayReveal(_ position: Int, to coder: Int64) -> Bool {
    guard book.decisions[position][coder]?.isCoding == true else { return false }
    if isDouble(position) {
      guard book.codings(of: position).count >= 2 else { return false }
      if book.isContested(position), book.settlements[position] == nil { return false }
    }
    guard let batch = book.answers[position].draw?.batch else { return true }
    return !book.answers.contains {
      $0.draw?.batch == batch && !$0.isBlank
        && CodingQueue.isDue($0.position, for: coder, in: book, claimed: false)
    }
  }

  /// Whether what a coder decides now is decided with the machine's or others' codes known.
  func sawProposal(_ position: Int, by coder: Int64) -> Bool {
    !isBlind(position) || book.revealed[position].contains(coder)
      || book.compared[position].contains(coder)
  }

  /// Whether who settles an answer knows the machine's codes of it; others' codes they must know.
  func sawProposalSettling(_ position: Int, by coder: Int64) -> Bool {
    !isBlind(position) || book.revealed[position].contains(coder)
  }

  /// Whether a coder may see what others decided of an answer.
  func showsOthers(_ position: Int, to coder: Int64) -> Bool {
    book.decisions[position][coder]?.isCoding == true
      && (!isBlind(position) || book.revealed[position].contains(coder)
        || book.compared[position].contains(coder))
  }
}

/// Which answers two people code.
struct DoubleCoding {
  /// 0…1.
  let share: Double

  /// Whether the answer is one of them: by its id, so that a larger share holds the smaller one and
  /// nobody chooses.
  func includes(_ id: String) -> Bool {
    guard share > 0 else { return false }
    var hash = StableHash()
    hash.combine("double coding")
    hash.combine(id)
    return Double(hash.value >> 11) * 0x1p-53 < share
  }
}
