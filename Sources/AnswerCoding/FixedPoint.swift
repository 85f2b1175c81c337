/// A number in steps of 2⁻²⁰: sums do not depend on their order, and parts add up exactly.
///
/// Parameters are rounded to it once, when they are learnt or read.
public struct FixedPoint: Sendable, Equatable, Hashable, Comparable {
  /// The number times 2²⁰.
  public var raw: Int64

  /// The number of steps in 1.
  public static let one: Int64 = 1 << 20

  public init(raw: Int64) { self.raw = raw }

  /// Rounds to the nearest step, half away from zero. Values beyond ±10⁹ are held there.
  public init(_ value: Double) {
    let bounded = max(-1e9, min(1e9, value.isNaN ? 0 : value))
    raw = Int64((bounded * Double(FixedPoint.one)).rounded())
  }

  public var value: Double { Double(raw) / Double(FixedPoint.one) }

  public static let zero = FixedPoint(raw: 0)
  public static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }
  public static func + (left: Self, right: Self) -> Self { Self(raw: left.raw + right.raw) }
  public static func - (left: Self, right: Self) -> Self { Self(raw: left.raw - right.raw) }
  public static func += (left: inout Self, right: Self) { left.raw += right.raw }
}
