internal import Survey

/// Which answer a coder codes next.
///
/// First the sample, batch by batch, because every beginning of it measures; then the answers to be
/// coded twice; then the rest, those first of which the machine is least sure.
struct CodingQueue: Sendable {
  /// All answers that say something to read, in the order of work.
  let order: [Int]

  /// The order of an edition's answers. O(n log n).
  init(_ book: ReviewBook) {
    let double = DoubleCoding(share: book.doubleShare)
    func rank(_ position: Int) -> (Int, Int, Double) {
      let answer = book.answers[position]
      if let draw = answer.draw { return (0, draw.batch, 0) }
      if double.includes(answer.id) { return (1, 0, 0) }
      let proposal = book.proposals[position]
      switch proposal.outcome {
      case .unmatched, .toReview: return (2, 0, proposal.confidence)
      case .coded: return (2, 1, proposal.confidence)
      case .nonResponse: return (3, 0, 0)
      }
    }
    let ranks = book.answers.indices.map(rank)
    order = book.answers.indices.filter { !book.answers[$0].isBlank }
      .sorted {
        (ranks[$0].0, ranks[$0].1, ranks[$0].2, $0) < (ranks[$1].0, ranks[$1].1, ranks[$1].2, $1)
      }
  }

  /// Whether a coder still has to look at an answer.
  ///
  /// - Parameter claimed: whether somebody else has it on their page right now.
  static func isDue(_ position: Int, for coder: Int64, in book: ReviewBook, claimed: Bool) -> Bool {
    let decisions = book.decisions[position]
    if decisions[coder] != nil { return false }
    let wanted = DoubleCoding(share: book.doubleShare).includes(book.answers[position].id) ? 2 : 1
    return decisions.count + (claimed ? 1 : 0) < wanted
  }

  /// The next answer for a coder. O(n).
  func next(
    for coder: Int64, in book: ReviewBook, claimed: (Int) -> Bool
  ) -> Int? {
    order.first { CodingQueue.isDue($0, for: coder, in: book, claimed: claimed($0)) }
  }

  /// Whether a coder who has just decided an answer of a batch has come to its end.
  func endsBatch(_ batch: Int, next: Int?, in book: ReviewBook) -> Bool {
    next.flatMap { book.answers[$0].draw?.batch } != batch
  }

  /// How far a coder is in a batch.
  struct Progress: Sendable, Equatable {
    let batch: Int
    let decided: Int
    let total: Int
  }

  /// The batch of an answer with how many of it have been decided by anybody. O(n).
  func progress(in batch: Int, of book: ReviewBook) -> Progress {
    let members = order.filter { book.answers[$0].draw?.batch == batch }
    return Progress(
      batch: batch, decided: members.count { !book.decisions[$0].isEmpty }, total: members.count)
  }
}
