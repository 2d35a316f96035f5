extension WilcoxonTest {
  /// Up to this many differences other than 0 the distribution is exact.
  static let exactLimit = 200

  /// Tests differences that are symmetric about 0.
  ///
  /// Conventions: zeros are dropped (Wilcoxon 1945), equal |d| share midranks, and the exact distribution is that of the
  /// midranks at hand over all 2ⁿ signs, so it stays exact with ties. p = 2 min(P(W ≤ w), P(W ≥ w)), at most 1. Above
  /// `exactLimit`: normal with the tie correction, without continuity correction. No difference but 0: p = 1.
  ///
  /// - Complexity: O(n³) by adding one rank at a time to the distribution of the sum.
  init(differences: [Double]) {
    let nonzero = differences.filter { $0 != 0 }
    let ranks = MidRanks(nonzero.map(abs))
    let positive = zip(nonzero, ranks.doubled).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    let total = ranks.doubled.reduce(0, +)
    let n = nonzero.count
    let p: Double
    if n == 0 {
      p = 1
    } else if n <= Self.exactLimit {
      let chances = Self.distribution(of: ranks.doubled, total: total)
      let below = chances[...positive].reduce(0, +)
      let above = chances[positive...].reversed().reduce(0, +)
      p = min(1, 2 * min(below, above))
    } else {
      let count = Double(n)
      let variance = count * (count + 1) * (2 * count + 1) / 24 - ranks.tieTerm / 48
      let z = (Double(positive) / 2 - count * (count + 1) / 4) / variance.squareRoot()
      p = min(1, 2 * Normal.survival(abs(z)))
    }
    self.init(
      positiveRankSum: Double(positive) / 2, negativeRankSum: Double(total - positive) / 2, nonzero: n, p: p,
      isExact: n <= Self.exactLimit)
  }

  /// P(sum of the chosen ranks = s) for s = 0…total when each rank is chosen with probability ½.
  private static func distribution(of ranks: [Int], total: Int) -> [Double] {
    var chances = [Double](repeating: 0, count: total + 1)
    chances[0] = 1
    var reached = 0
    for rank in ranks {
      reached += rank
      for sum in stride(from: reached, through: 0, by: -1) {
        chances[sum] = 0.5 * chances[sum] + (sum >= rank ? 0.5 * chances[sum - rank] : 0)
      }
    }
    return chances
  }
}
