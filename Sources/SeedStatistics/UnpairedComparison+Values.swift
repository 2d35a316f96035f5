extension UnpairedComparison {
  /// Compares all runs of two arms without regard to seeds; nil when one has none.
  init?(_ quantity: Quantity, _ a: ArmValues, _ b: ArmValues, power: inout Power) {
    let scale = quantity.differenceScale
    guard let left = SampleStatistics(a.values.map { $0 * scale }),
      let right = SampleStatistics(b.values.map { $0 * scale }),
      let ranks = MannWhitneyTest(a.values, b.values)
    else { return nil }
    self.quantity = quantity
    self.a = a.name
    self.b = b.name
    countA = left.n
    countB = right.n
    difference = left.mean - right.mean
    mannWhitney = ranks
    cliffsDelta = 2 * ranks.u / Double(left.n * right.n) - 1
    smallestReachableP = min(1, 2 / Self.choose(left.n + right.n, left.n))
    guard let errorA = left.standardError, let errorB = right.standardError else { return }
    let squareA = errorA * errorA
    let squareB = errorB * errorB
    let sum = squareA + squareB
    guard sum > 0 else {
      interval = ConfidenceInterval(lower: difference, upper: difference)
      resolvableDifference = 0
      return
    }
    // Welch and Satterthwaite; never below 1 but for rounding.
    let degrees = max(
      1, sum * sum / (squareA * squareA / Double(left.n - 1) + squareB * squareB / Double(right.n - 1)))
    let error = sum.squareRoot()
    let distribution = StudentT(degreesOfFreedom: degrees)
    let reach = distribution.quantile(0.975) * error
    interval = ConfidenceInterval(lower: difference - reach, upper: difference + reach)
    welch = TTest(
      statistic: difference / error, degreesOfFreedom: degrees, p: distribution.twoSided(difference / error))
    resolvableDifference = power.noncentrality(degreesOfFreedom: degrees) * error
  }

  /// C(n, k).
  private static func choose(_ n: Int, _ k: Int) -> Double {
    (0..<min(k, n - k)).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
  }
}
