extension PermutationTest {
  /// Up to this many pairs every sign pattern is looked at.
  static let exactLimit = 20
  /// Patterns drawn above `exactLimit`.
  static let sampledPatterns = 100_000

  /// The smallest two-sided p that `pairs` differences could reach: 2/2ⁿ, or what the sampling can.
  static func smallestReachableP(pairs: Int) -> Double {
    if pairs <= 1 { return 1 }
    if pairs > exactLimit { return 1 / Double(sampledPatterns + 1) }
    return 2 / Double(1 << pairs)
  }

  /// Tests a mean of 0 of differences that are symmetric about it (Fisher 1935).
  ///
  /// p is the share of sign patterns whose |Σ ±dᵢ| is at least the observed |Σ dᵢ|, sums that are equal but for rounding
  /// counting as equal. When sampled, the observed pattern counts as one more: (hits + 1) / (draws + 1), so that p is
  /// never 0 (Phipson and Smyth 2010). No differences, or all 0: p = 1.
  ///
  /// - Complexity: O(2^(n/2)) up to `exactLimit` pairs: the sums of either half of the differences are sorted and met.
  init(signFlipping differences: [Double], seed: UInt64) {
    let n = differences.count
    let magnitude = differences.reduce(0) { $0 + abs($1) }
    let limit = abs(differences.reduce(0, +)) - 1e-12 * magnitude
    guard n > Self.exactLimit else {
      let patterns = 1 << n
      guard limit > 0 else {
        self.init(p: 1, patterns: patterns, isExact: true)
        return
      }
      let left = Self.signedSums(differences[..<(n / 2)]).sorted()
      let right = Self.signedSums(differences[(n / 2)...]).sorted()
      // The sums are symmetric about 0, so those at or above the limit are half of the extreme ones.
      var hits = 0
      var place = right.count
      for sum in left {
        while place > 0 && sum + right[place - 1] >= limit { place -= 1 }
        hits += right.count - place
      }
      self.init(p: min(1, 2 * Double(hits) / Double(patterns)), patterns: patterns, isExact: true)
      return
    }
    guard limit > 0 else {
      self.init(p: 1, patterns: Self.sampledPatterns, isExact: false)
      return
    }
    var generator = SeededGenerator(seed: seed)
    var hits = 0
    for _ in 0..<Self.sampledPatterns {
      var sum = 0.0
      var bits: UInt64 = 0
      for (index, difference) in differences.enumerated() {
        if index % 64 == 0 { bits = generator.next() }
        sum += bits & 1 == 0 ? difference : -difference
        bits >>= 1
      }
      if abs(sum) >= limit { hits += 1 }
    }
    self.init(
      p: Double(hits + 1) / Double(Self.sampledPatterns + 1), patterns: Self.sampledPatterns, isExact: false)
  }

  /// All 2ⁿ sums ±d₁ ±d₂ ….
  private static func signedSums(_ differences: ArraySlice<Double>) -> [Double] {
    var sums = [0.0]
    for difference in differences { sums = sums.map { $0 + difference } + sums.map { $0 - difference } }
    return sums
  }
}
