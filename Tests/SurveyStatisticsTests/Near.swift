/// Whether two numbers agree to the digits that a source gives.
func near(_ value: Double?, _ expected: Double, _ tolerance: Double = 5e-10) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance
}
