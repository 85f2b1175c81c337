internal import Survey

extension FrequencyTable {
  /// The table with its changes taken apart: first the codeframe, then the coding, the respondents,
  /// and the rest.
  ///
  /// - Parameters:
  ///   - recoded: the answers of the edition before, coded as this edition's are; `nil` where only
  ///     the codeframe's part is known.
  /// - Note: a change of respondents is the change of the strata's parts in the base, valued at the
  ///   recoded shares of the edition before. It is left out where a stratum has fewer than 30
  ///   respondents in an edition.
  public func decomposed(recoded: FrequencyTable?) -> FrequencyTable {
    var table = self
    for index in table.rows.indices {
      let row = table.rows[index]
      guard row.stratum == nil, let change = row.change else { continue }
      let coding = recoded.map {
        $0.best(of: row.code, in: nil) - change.previous - change.codeframe
      }
      let moved = recoded.flatMap { respondentsPart(of: row.code, recoded: $0) }
      table.rows[index].change?.parts = EditionChange.Parts(
        codeframe: change.codeframe, coding: coding, respondents: moved,
        real: change.value - change.codeframe - (coding ?? 0) - (moved ?? 0))
    }
    return table
  }

  private func best(of code: Code, in stratum: String?) -> Double {
    rows.first { $0.code == code && $0.stratum == stratum }?.best ?? 0
  }

  /// Σ_s (part now − part before) × share before.
  private func respondentsPart(of code: Code, recoded: FrequencyTable) -> Double? {
    let names = strata
    guard !names.isEmpty else { return nil }
    var moved = 0.0
    for name in names {
      let now = rows.first { $0.stratum == name }
      let before = recoded.rows.first { $0.stratum == name }
      guard let now, let before, now.base >= 30, before.base >= 30 else { return nil }
      let part = (stratumParts[name] ?? 0) - (recoded.stratumParts[name] ?? 0)
      moved += part * recoded.best(of: code, in: name)
    }
    return moved
  }
}
