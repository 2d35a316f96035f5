/// A mean, or a difference of two means, with its standard error: what Student's and Welch's t are made of.
struct StudentEstimate {
  let mean: Double
  let standardError: Double
  let degreesOfFreedom: Double

  init(mean: Double, standardError: Double, degreesOfFreedom: Double) {
    self.mean = mean
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Student's; nil for fewer than two values.
  init?(_ values: [Double]) {
    guard let sample = SampleStatistics(values), let error = sample.standardError else { return nil }
    self.init(mean: sample.mean, standardError: error, degreesOfFreedom: Double(sample.n - 1))
  }

  /// Welch's, with Satterthwaite's degrees of freedom; nil for fewer than two values on a side.
  init?(_ a: [Double], minus b: [Double]) {
    guard let left = SampleStatistics(a), let right = SampleStatistics(b), let errorA = left.standardError,
      let errorB = right.standardError
    else { return nil }
    let squareA = errorA * errorA
    let squareB = errorB * errorB
    let sum = squareA + squareB
    // Never below 1 but for rounding.
    let degrees =
      sum > 0
      ? max(1, sum * sum / (squareA * squareA / Double(left.n - 1) + squareB * squareB / Double(right.n - 1)))
      : Double(left.n + right.n - 2)
    self.init(mean: left.mean - right.mean, standardError: sum.squareRoot(), degreesOfFreedom: degrees)
  }

  private var distribution: StudentT { StudentT(degreesOfFreedom: degreesOfFreedom) }

  /// At confidence 1 − `alpha`; a point where nothing varies.
  func interval(alpha: Double) -> ConfidenceInterval {
    let reach = standardError > 0 ? distribution.quantile(1 - alpha / 2) * standardError : 0
    return ConfidenceInterval(lower: mean - reach, upper: mean + reach)
  }

  /// Of a mean of 0; nil where nothing varies.
  var tTest: TTest? {
    guard standardError > 0 else { return nil }
    let statistic = mean / standardError
    return TTest(statistic: statistic, degreesOfFreedom: degreesOfFreedom, p: distribution.twoSided(statistic))
  }

  /// The larger p of the two one-sided tests that the mean is beyond ±`margin`.
  func equivalenceP(margin: Double) -> Double {
    guard standardError > 0 else { return abs(mean) < margin ? 0 : 1 }
    return distribution.cumulative((abs(mean) - margin) / standardError)
  }

  /// Probability that the mean is within ±`margin`, by the t posterior of a flat prior.
  func probability(within margin: Double) -> Double {
    guard standardError > 0 else { return abs(mean) < margin ? 1 : 0 }
    return max(
      0,
      distribution.cumulative((margin - mean) / standardError)
        - distribution.cumulative((-margin - mean) / standardError))
  }
}
