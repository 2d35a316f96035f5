/// The power of Student's two-sided t test.
enum StudentPower {
  /// Power where the statistic's noncentrality is `noncentrality` ≥ 0.
  static func power(degreesOfFreedom: Double, noncentrality: Double, alpha: Double) -> Double {
    let limit = StudentT(degreesOfFreedom: degreesOfFreedom).quantile(1 - alpha / 2)
    let distribution = NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
    return 1 - distribution.cumulative(limit) + distribution.cumulative(-limit)
  }

  /// The noncentrality that gives `power`: the difference that is seen, in standard errors.
  static func noncentrality(degreesOfFreedom: Double, alpha: Double, power: Double = 0.8) -> Double {
    let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
    let high = 2 * (distribution.quantile(1 - alpha / 2) + distribution.quantile(power))
    // Power rises from alpha at 0 to nearly 1 at `high`.
    return RootFinding.root(between: 0, alpha - power, and: high) {
      Self.power(degreesOfFreedom: degreesOfFreedom, noncentrality: $0, alpha: alpha) - power
    }
  }

  /// Pairs that a paired t test needs to see a difference of `effect` SDs with `power`, with fractions; nil beyond 10⁶.
  ///
  /// Source: C. Colas et al., *How many random seeds?*, 2018; the same as statsmodels' `TTestPower.solve_power`.
  static func pairs(effect: Double, alpha: Double, power: Double = 0.8) -> Double? {
    func gap(_ n: Double) -> Double {
      Self.power(degreesOfFreedom: n - 1, noncentrality: effect * n.squareRoot(), alpha: alpha) - power
    }
    guard effect > 0, gap(1e6) > 0 else { return nil }
    // Noncentral t wants one degree of freedom at least.
    let lowGap = gap(2)
    return lowGap >= 0 ? 2 : RootFinding.root(between: 2, lowGap, and: 1e6, gap)
  }
}
