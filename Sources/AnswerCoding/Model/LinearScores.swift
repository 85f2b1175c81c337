/// One linear score per code: an intercept and what each feature adds.
///
/// With *F* features and *C* codes, `weights` is *F* × *C*, row-major, in steps of 2⁻¹⁶; values
/// of features are rounded to steps of 2⁻¹⁵, so that a score is a whole number of steps of 2⁻³¹
/// and does not depend on the order of its sum.
struct LinearScores: Sendable, Equatable {
  static let weightSteps: Float = 65536
  static let valueSteps: Float = 32768
  static let scoreSteps: Double = 2_147_483_648

  let vocabulary: FeatureVocabulary
  let inverseFrequencies: [Float]
  let weighting: FeatureWeighting
  let options: FeatureOptions
  let weights: [Int32]
  /// In steps of 2⁻³¹.
  let intercepts: [Int64]
  /// No weight is larger, either way; at least 1.
  private let largest: Int64

  init(
    vocabulary: FeatureVocabulary, inverseFrequencies: [Float], weighting: FeatureWeighting,
    options: FeatureOptions, weights: [Int32], intercepts: [Int64]
  ) {
    self.vocabulary = vocabulary
    self.inverseFrequencies = inverseFrequencies
    self.weighting = weighting
    self.options = options
    self.weights = weights
    self.intercepts = intercepts
    var bits: UInt32 = 1
    for weight in weights { bits |= weight.magnitude }
    largest = Int64(bits)
  }

  /// The scores of a vector, in steps of 2⁻³¹. O(features × codes).
  func scores(of vector: [(feature: Int32, value: Float)]) -> [Int64] {
    var scores: [Int64] = []
    sum(vector.map(\.feature), vector.map(\.value), into: &scores)
    return scores
  }

  /// The scores of features with their values, in place of what `scores` held.
  ///
  /// Where no partial sum can reach 2⁵³, doubles hold each of them exactly, and the processor adds
  /// several at once; integers say the same otherwise. O(features × codes).
  func sum(_ features: [Int32], _ values: [Float], into scores: inout [Int64]) {
    let codeCount = intercepts.count
    var total: Float = 0
    for value in values { total += value }
    // Twice what rounding could hide.
    guard Double(total) * Double(LinearScores.valueSteps) * Double(largest) < 0x1p52 else {
      return sumExactly(features, values, into: &scores)
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: codeCount) { sums in
      sums.initialize(repeating: 0)
      weights.withUnsafeBufferPointer { weights in
        guard let sums = sums.baseAddress, let weights = weights.baseAddress else { return }
        for index in features.indices {
          let value = Double(LinearScores.steps(of: values[index]))
          let row = weights + Int(features[index]) * codeCount
          for code in 0..<codeCount { sums[code] += value * Double(row[code]) }
        }
      }
      scores.removeAll(keepingCapacity: true)
      for code in 0..<codeCount { scores.append(intercepts[code] + Int64(sums[code])) }
    }
  }

  private func sumExactly(
    _ features: [Int32], _ values: [Float], into scores: inout [Int64]
  ) {
    scores = intercepts
    let codeCount = intercepts.count
    for index in features.indices {
      let value = LinearScores.steps(of: values[index])
      let row = Int(features[index]) * codeCount
      for code in 0..<codeCount { scores[code] += value * Int64(weights[row + code]) }
    }
  }

  /// The scores of features that count once each time they stand, in place of what `scores` held.
  /// O(features × codes).
  func sumRows(_ features: [Int32], into scores: inout [Int64]) {
    let codeCount = intercepts.count
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: intercepts)
    // So many rows add up in 32 bits, of which the processor adds several at once.
    let most = max(1, Int(Int64(Int32.max) / largest))
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: codeCount) { sums in
      weights.withUnsafeBufferPointer { weights in
        guard let sums = sums.baseAddress, let weights = weights.baseAddress else { return }
        var first = 0
        while first < features.count {
          sums.initialize(repeating: 0, count: codeCount)
          let end = min(features.count, first + most)
          for index in first..<end {
            let row = weights + Int(features[index]) * codeCount
            for code in 0..<codeCount { sums[code] &+= row[code] }
          }
          for code in 0..<codeCount {
            scores[code] += Int64(sums[code]) * Int64(LinearScores.valueSteps)
          }
          first = end
        }
      }
    }
  }

  /// A value in steps of 2⁻¹⁵, halves away from zero. Values are never negative, so that adding a
  /// half, which a double does exactly, and cutting off rounds them.
  @inline(__always)
  static func steps(of value: Float) -> Int64 { Int64(Double(value * valueSteps) + 0.5) }
}
