internal import Survey

/// The rules that a set of codes obeys, whoever gives it.
enum CodeSet {
  /// `non_reponse` stands alone; `aucun` gives way to any other code.
  ///
  /// - Parameters:
  ///   - given: positions in the codeframe, ascending.
  ///   - certainty: of each position in the codeframe, to choose between the two.
  static func consistent(
    _ given: [Int], in codeframe: Codeframe, certainty: (Int) -> Double
  ) -> [Int] {
    guard given.count > 1 else { return given }
    var given = given
    if let nonResponse = codeframe.position(of: .nonResponse), given.contains(nonResponse),
      given.count > 1
    {
      let others = given.filter { $0 != nonResponse }
      let best = others.map(certainty).max() ?? 0
      given = certainty(nonResponse) > best ? [nonResponse] : others
    }
    if let none = codeframe.position(of: .none), given.contains(none), given.count > 1 {
      given.removeAll { $0 == none }
    }
    return given
  }
}
