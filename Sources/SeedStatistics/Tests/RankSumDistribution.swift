/// The sum of some of the ranks at hand, drawn without looking: what Mann and Whitney's test holds a sample against.
struct RankSumDistribution {
  /// Ways to draw each sum, from the smallest on in steps of `unit`.
  let ways: [Double]
  private let least: Int
  private let unit: Int

  /// - Parameters:
  ///   - doubledRanks: twice the midranks of all values, so that they are whole.
  ///   - drawn: size of the sample, ≥ 1.
  /// - Complexity: O(values × drawn × sums).
  init(doubledRanks: [Int], drawn: Int) {
    let rising = doubledRanks.sorted()
    let lowest = rising.first ?? 0
    // Steps of one where no ranks are shared, and where all shared ones lie so.
    let unit = max(1, rising.reduce(0) { Self.greatestCommonDivisor($0, $1 - lowest) })
    let steps = rising.map { ($0 - lowest) / unit }
    let range = steps.suffix(drawn).reduce(0, +)
    // ways[k · width + s]: draws of k of the ranks so far that sum to s.
    let width = range + 1
    var ways = [Double](repeating: 0, count: (drawn + 1) * width)
    ways[0] = 1
    ways.withUnsafeMutableBufferPointer { ways in
      var reached = 0
      for (place, step) in steps.enumerated() {
        reached = min(range, reached + step)
        for k in stride(from: min(place, drawn - 1), through: 0, by: -1) where step <= range {
          for s in 0...min(reached, range - step) where ways[k * width + s] != 0 {
            ways[(k + 1) * width + s + step] += ways[k * width + s]
          }
        }
      }
    }
    self.ways = Array(ways[(drawn * width)...])
    self.unit = unit
    least = drawn * lowest
  }

  /// 2 min(P(sum ≤ s), P(sum ≥ s)), at most 1.
  func twoSided(doubledSum: Int) -> Double {
    let place = (doubledSum - least) / unit
    let total = ways.reduce(0, +)
    let below = ways[...place].reduce(0, +)
    let above = ways[place...].reversed().reduce(0, +)
    return min(1, 2 * min(below, above) / total)
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestCommonDivisor(b, a % b) }
}

extension RankSumDistribution {
  /// The smallest k for which a rank sum k steps above the least possible is not refused at `alpha`.
  func fewestKept(alpha: Double) -> Int? {
    let total = ways.reduce(0, +)
    var below = 0.0
    guard let first = ways.firstIndex(where: { $0 > 0 }) else { return nil }
    return ways[first...].indices.first { place in
      below += ways[place]
      return 2 * below / total >= alpha
    }.map { $0 - first }
  }
}
