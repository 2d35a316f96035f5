/// The Mann–Whitney U test; two-sided.
public struct MannWhitneyTest: Sendable, Hashable {
  /// Pairs in which the first sample is higher, ties half.
  public var u: Double
  /// 2 min(P(W ≤ w), P(W ≥ w)), at most 1.
  public var p: Double
  /// Exact with up to 2,500 pairs: over all ways to deal the midranks at hand to the samples, so it stays exact with
  /// ties. Else normal, corrected for ties and continuity.
  public var isExact: Bool

  static let exactLimit = 2500

  /// Tests that neither sample tends to be higher; nil when one is empty. All values equal: p = 1.
  init?(_ a: [Double], _ b: [Double]) {
    guard !a.isEmpty, !b.isEmpty else { return nil }
    let ranks = MidRanks(a + b)
    let sum = ranks.doubled[..<a.count].reduce(0, +)
    let n = Double(a.count)
    let m = Double(b.count)
    u = Double(sum) / 2 - n * (n + 1) / 2
    isExact = a.count * b.count <= Self.exactLimit
    if isExact {
      p = RankSumDistribution(doubledRanks: ranks.doubled, drawn: a.count).twoSided(doubledSum: sum)
    } else {
      let all = n + m
      let variance = n * m / 12 * (all + 1 - ranks.tieTerm / (all * (all - 1)))
      let larger = max(u, n * m - u)
      p = variance <= 0 ? 1 : min(1, 2 * Normal.survival((larger - n * m / 2 - 0.5) / variance.squareRoot()))
    }
  }
}
