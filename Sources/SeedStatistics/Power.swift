/// How far from 0 a two-sided t-test at α = 0.05 sees with 80 % power.
struct Power {
  /// Each solution takes tens of microseconds; hundreds of pairs share few degrees of freedom.
  private var known: [Double: Double] = [:]

  /// Power of the test when the statistic's noncentrality is `noncentrality` ≥ 0.
  static func power(degreesOfFreedom: Double, noncentrality: Double) -> Double {
    let limit = StudentT(degreesOfFreedom: degreesOfFreedom).quantile(0.975)
    let distribution = NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
    return 1 - distribution.cumulative(limit) + distribution.cumulative(-limit)
  }

  /// The noncentrality that gives 80 % power: the difference that is seen, in standard errors.
  mutating func noncentrality(degreesOfFreedom: Double) -> Double {
    if let solution = known[degreesOfFreedom] { return solution }
    let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
    var low = 0.0
    var high = 2 * (distribution.quantile(0.975) + distribution.quantile(0.8))
    var lowGap = 0.05 - 0.8
    var highGap = Self.power(degreesOfFreedom: degreesOfFreedom, noncentrality: high) - 0.8
    // Regula falsi after Illinois: power rises from 0.05 at 0 to nearly 1 at `high`.
    var solution = high / 2
    var last = 0
    for _ in 0..<100 {
      solution = (low * highGap - high * lowGap) / (highGap - lowGap)
      let gap = Self.power(degreesOfFreedom: degreesOfFreedom, noncentrality: solution) - 0.8
      if abs(gap) < 1e-13 || high - low < 1e-12 { break }
      if gap < 0 {
        low = solution
        lowGap = gap
        if last < 0 { highGap /= 2 }
        last = -1
      } else {
        high = solution
        highGap = gap
        if last > 0 { lowGap /= 2 }
        last = 1
      }
    }
    known[degreesOfFreedom] = solution
    return solution
  }
}
