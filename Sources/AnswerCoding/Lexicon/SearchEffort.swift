/// Keeps a search with gaps from trying the same things without end.
///
/// A pattern of many gaps can lie in an answer in more ways than anybody could count. The first ways
/// are all tried. After them a state (a place in the pattern at a place in the answer) is entered
/// once, whatever words led there; and after ``mostSteps`` the search ends. Patterns that people
/// write never come near either.
struct SearchEffort {
  /// How many states are entered freely from one start.
  static let freeSteps = 1024
  /// How many are entered in all.
  static let mostSteps = 1 << 21

  private var steps = 0
  private var total = 0
  private var entered: Set<UInt64> = []

  /// A search from another start, with what is left.
  mutating func restart() {
    steps = 0
    if !entered.isEmpty { entered.removeAll(keepingCapacity: true) }
  }

  /// Whether a state is to be entered. O(1).
  @inline(__always)
  mutating func enters(_ state: Int, at place: Int) -> Bool {
    steps += 1
    return steps <= SearchEffort.freeSteps || entersLate(state, at: place)
  }

  @inline(never)
  private mutating func entersLate(_ state: Int, at place: Int) -> Bool {
    total += 1
    guard total <= SearchEffort.mostSteps else { return false }
    return entered.insert(
      UInt64(UInt32(truncatingIfNeeded: state)) << 32
        | UInt64(UInt32(truncatingIfNeeded: place))
    ).inserted
  }
}
