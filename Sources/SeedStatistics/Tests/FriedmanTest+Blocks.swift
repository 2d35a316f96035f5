internal import RandomNumbers

extension FriedmanTest {
  /// Up to this many arrangements all are looked at.
  static let exactLimit = 50_000

  /// Tests that the arms' values are exchangeable within each block; nil for fewer than three arms or two blocks.
  ///
  /// Equal values share midranks. When every block is all equal: χ² = 0, p = 1.
  ///
  /// - Parameters:
  ///   - blocks: `[block][arm]`: a seed's value of each arm.
  ///   - patterns: arrangements drawn above `exactLimit`.
  ///
  /// Sources: M. Friedman, JASA 32, 1937; R. L. Iman and J. M. Davenport, *Approximations of the critical region of the
  /// Friedman statistic*, Communications in Statistics A9, 1980.
  init?(_ blocks: [[Double]], seed: UInt64, sampling patterns: Int = 10_000) {
    guard let arms = blocks.first?.count, arms > 2, blocks.count > 1, blocks.allSatisfy({ $0.count == arms }) else {
      return nil
    }
    let k = Double(arms)
    let n = Double(blocks.count)
    let ranked = blocks.map { MidRanks($0) }
    let ranks = ranked.map(\.doubled)
    let sums = ranks.reduce([Int](repeating: 0, count: arms)) { zip($0, $1).map(+) }
    let squares = Self.squares(sums)
    let ties = ranked.reduce(0) { $0 + $1.tieTerm }
    let correction = 1 - ties / (k * (k * k - 1) * n)

    self.blocks = blocks.count
    meanRanks = sums.map { Double($0) / 2 / n }
    degreesOfFreedom = arms - 1
    guard correction > 0 else {
      chiSquared = 0
      p = 1
      permutation = PermutationTest(p: 1, patterns: 1, isExact: true)
      return
    }
    // Ranks are doubled, so their squares are four times those of the formula.
    let statistic = max(0, (12 / (k * n * (k + 1)) * Double(squares) / 4 - 3 * n * (k + 1)) / correction)
    chiSquared = statistic
    p = ChiSquared.survival(statistic, degreesOfFreedom: k - 1)
    let rest = n * (k - 1) - statistic
    if rest > 1e-9 * n * (k - 1) {
      let ratio = (n - 1) * statistic / rest
      f = ratio
      fP = FisherF.survival(ratio, numerator: k - 1, denominator: (k - 1) * (n - 1))
    }
    permutation = Self.permutation(ranks, observed: squares, sampling: patterns, seed: seed)
  }

  private static func squares(_ sums: [Int]) -> Int { sums.reduce(0) { $0 + $1 * $1 } }

  /// χ² rises with Σ R², which is whole here, so equal statistics compare equal.
  private static func permutation(
    _ ranks: [[Int]], observed: Int, sampling patterns: Int, seed: UInt64
  ) -> PermutationTest {
    // The first block may stay as it is: only how the blocks lie to each other matters.
    var arrangements = 1
    for _ in ranks.dropFirst() {
      for factor in 1...ranks[0].count where arrangements <= exactLimit { arrangements *= factor }
    }
    if arrangements <= exactLimit {
      let orders = permutations(Array(ranks[0].indices))
      var hits = 0
      func visit(_ block: Int, _ sums: [Int]) {
        guard block < ranks.count else {
          if squares(sums) >= observed { hits += 1 }
          return
        }
        for order in orders { visit(block + 1, sums.indices.map { sums[$0] + ranks[block][order[$0]] }) }
      }
      visit(1, ranks[0])
      return PermutationTest(p: Double(hits) / Double(arrangements), patterns: arrangements, isExact: true)
    }
    let arms = ranks[0].count
    var generator = Xoshiro256(seed: seed)
    var shuffled = ranks.flatMap { $0 }
    var sums = ranks[0]
    var hits = 0
    // One flat buffer: nested arrays take most of the time with their checks of ownership.
    shuffled.withUnsafeMutableBufferPointer { shuffled in
      sums.withUnsafeMutableBufferPointer { sums in
        for _ in 0..<patterns {
          for arm in 0..<arms { sums[arm] = shuffled[arm] }
          for start in stride(from: arms, to: shuffled.count, by: arms) {
            for last in stride(from: arms - 1, through: 1, by: -1) {
              shuffled.swapAt(start + last, start + generator.next(below: last + 1))
            }
            for arm in 0..<arms { sums[arm] += shuffled[start + arm] }
          }
          if sums.reduce(0, { $0 + $1 * $1 }) >= observed { hits += 1 }
        }
      }
    }
    return PermutationTest(
      p: Double(hits + 1) / Double(patterns + 1), patterns: patterns, isExact: false)
  }

  /// All orders of a few things.
  private static func permutations(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
