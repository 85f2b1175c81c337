/// Which answers stand on whose page right now, so that two coders at once do not read the same.
///
/// A claim is a courtesy and decides nothing: it runs out by itself and lives in memory only.
struct Claims: Sendable {
  /// How long a page that was left open keeps its answer, in seconds.
  static let seconds = 600.0
  private var claims: [Int64: (answer: Int, until: Double)] = [:]

  /// A coder's page shows an answer; the one that it showed before is free again.
  mutating func claim(_ answer: Int, by coder: Int64, at time: Double) {
    claims[coder] = (answer, time + Claims.seconds)
  }

  /// Whether somebody else has the answer on their page.
  func isClaimed(_ answer: Int, fromOthersThan coder: Int64, at time: Double) -> Bool {
    claims.contains { $0.key != coder && $0.value.answer == answer && $0.value.until > time }
  }
}
