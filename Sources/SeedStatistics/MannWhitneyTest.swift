/// The Mann–Whitney U test; two-sided.
public struct MannWhitneyTest: Sendable, Hashable {
  /// Pairs in which the first sample is higher, ties half.
  public var u: Double
  public var p: Double
  /// Exact where no two values are equal and there are at most 2,500 pairs; else normal, corrected for ties and
  /// continuity.
  public var isExact: Bool

  /// Tests that neither sample tends to be higher; nil when one is empty. All values equal: p = 1.
  init?(_ a: [Double], _ b: [Double]) {
    guard !a.isEmpty, !b.isEmpty else { return nil }
    let ranks = MidRanks(a + b)
    let rankSum = Double(ranks.doubled[..<a.count].reduce(0, +)) / 2
    let n = Double(a.count)
    let m = Double(b.count)
    u = rankSum - n * (n + 1) / 2
    let larger = max(u, n * m - u)
    isExact = !ranks.hasTies && a.count * b.count <= 2500
    if isExact {
      let counts = Self.counts(a.count, b.count)
      let total = counts.reduce(0, +)
      p = min(1, 2 * counts[Int(larger)...].reversed().reduce(0, +) / total)
    } else {
      let all = n + m
      let variance = n * m / 12 * (all + 1 - ranks.tieTerm / (all * (all - 1)))
      p = variance <= 0 ? 1 : min(1, 2 * Normal.survival((larger - n * m / 2 - 0.5) / variance.squareRoot()))
    }
  }

  /// In how many of the C(n + m, n) orders U takes each value 0…nm.
  private static func counts(_ n: Int, _ m: Int) -> [Double] {
    // ways[k][u]: orders of the places so far with k from the first sample and u pairs won by it.
    var ways = [[Double]](repeating: [Double](repeating: 0, count: n * m + 1), count: n + 1)
    ways[0][0] = 1
    for place in 0..<(n + m) {
      for chosen in stride(from: min(place, n - 1), through: 0, by: -1) {
        // The next first-sample value beats those of the second sample before it.
        let beaten = place - chosen
        guard beaten <= m else { continue }
        for won in 0...(n * m - beaten) where ways[chosen][won] != 0 {
          ways[chosen + 1][won + beaten] += ways[chosen][won]
        }
      }
    }
    return ways[n]
  }
}
