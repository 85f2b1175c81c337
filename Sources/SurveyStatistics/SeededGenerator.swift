/// A reproducible source of random numbers: the same seed and stream give the same draws on every
/// machine, whatever runs beside.
///
/// Source: SplitMix64 in Steele, Lea and Flood, “Fast splittable pseudorandom number generators”,
/// OOPSLA 2014.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// - Parameters:
  ///   - seed: the same gives the same draws.
  ///   - stream: for example a replicate's number, so that draws never depend on the order in
  ///     which replicates run.
  public init(seed: UInt64, stream: UInt64 = 0) {
    state = seed &+ stream &* 0xd134_2543_de82_ef95
    _ = next()
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0..<1.
  public mutating func nextUnit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
