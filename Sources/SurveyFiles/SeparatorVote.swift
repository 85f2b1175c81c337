/// Finds the character between the cells of a delimited file.
///
/// The header votes first: when one candidate alone splits it, that is the one, and no further line
/// has to be read. Otherwise the first records vote: the winner splits most of them into as many
/// cells as the header, and of equals the one with more cells.
struct SeparatorVote {
  private static let maximumRecords = 100

  let candidates: [UInt8]

  /// The separator that the header alone tells: `nil` when it tells several, or when the sample
  /// ends before the header does.
  func byHeader(_ sample: UnsafeRawBufferPointer, isWhole: Bool) -> UInt8? {
    let counts = candidates.map { separator in
      RecordCounter(separator: separator).counts(in: sample, isWhole: isWhole, limit: 1).first
    }
    guard counts.allSatisfy({ $0 != nil }) else { return nil }
    let splitting = zip(candidates, counts).filter { $1?.cells ?? 0 > 1 }
    switch splitting.count {
    case 0: return candidates[0]
    case 1: return splitting[0].0
    default: return nil
    }
  }

  /// The separator that the first records agree on.
  func byRecords(_ sample: UnsafeRawBufferPointer, isWhole: Bool) -> UInt8 {
    var best: (separator: UInt8, agreement: Int, cells: Int)?
    for separator in candidates {
      let counts = RecordCounter(separator: separator).counts(
        in: sample, isWhole: isWhole, limit: SeparatorVote.maximumRecords)
      guard let header = counts.first, header.cells > 1 else { continue }
      let agreeing = counts.filter { $0.cells == header.cells && $0.isWellFormed }.count
      // In twentieths: one odd record among many does not outvote more columns.
      let agreement = agreeing * 20 / counts.count
      if let best, (best.agreement, best.cells) >= (agreement, header.cells) { continue }
      best = (separator, agreement, header.cells)
    }
    return best?.separator ?? candidates[0]
  }
}

/// Counts the cells of records under a separator, quotes respected.
private struct RecordCounter {
  struct Count {
    var cells: Int
    var isWellFormed: Bool
  }

  let separator: UInt8

  /// The cells of each complete record that is not blank; the last record counts only if the sample
  /// is the whole file.
  func counts(in sample: UnsafeRawBufferPointer, isWhole: Bool, limit: Int) -> [Count] {
    var counts: [Count] = []
    var current = Count(cells: 1, isWellFormed: true)
    var isBlank = true
    var position = 0
    var isCellStart = true
    while position < sample.count, counts.count < limit {
      let byte = sample[position]
      position += 1
      if byte == UInt8(ascii: "\""), isCellStart {
        isBlank = false
        guard let closing = closingQuote(in: sample, from: position) else {
          if isWhole { counts.append(Count(cells: current.cells, isWellFormed: false)) }
          return counts
        }
        position = closing + 1
        if position < sample.count, sample[position] != separator, sample[position] != 10,
          sample[position] != 13
        {
          current.isWellFormed = false
        }
        isCellStart = false
      } else if byte == separator {
        current.cells += 1
        isBlank = false
        isCellStart = true
      } else if byte == 10 || byte == 13 {
        if !isBlank { counts.append(current) }
        current = Count(cells: 1, isWellFormed: true)
        isBlank = true
        isCellStart = true
      } else {
        isBlank = false
        isCellStart = false
      }
    }
    if isWhole, !isBlank, counts.count < limit { counts.append(current) }
    return counts
  }

  private func closingQuote(in sample: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var position = start
    while position < sample.count {
      if sample[position] == UInt8(ascii: "\"") {
        guard position + 1 < sample.count, sample[position + 1] == UInt8(ascii: "\"") else {
          return position
        }
        position += 1
      }
      position += 1
    }
    return nil
  }
}
