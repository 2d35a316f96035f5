extension ModelComparison {
  /// Compares two models' correctness image by image; nil when there are no images or their numbers differ.
  init?(_ a: ArmName, _ correctA: [Bool], _ b: ArmName, _ correctB: [Bool]) {
    guard !correctA.isEmpty, correctA.count == correctB.count else { return nil }
    self.a = a
    self.b = b
    bothRight = 0
    onlyARight = 0
    onlyBRight = 0
    bothWrong = 0
    for (left, right) in zip(correctA, correctB) {
      switch (left, right) {
      case (true, true): bothRight += 1
      case (true, false): onlyARight += 1
      case (false, true): onlyBRight += 1
      case (false, false): bothWrong += 1
      }
    }
    mcNemar = McNemarTest(onlyARight, onlyBRight)
    let total = bothRight + onlyARight + onlyBRight + bothWrong
    difference = 100 * Double(onlyARight - onlyBRight) / Double(total)
    let shares = Self.newcombe(bothRight, onlyARight, onlyBRight, bothWrong)
    interval = ConfidenceInterval(lower: 100 * shares.lower, upper: 100 * shares.upper)
  }

  /// 95 % interval of (a + b)/n − (a + c)/n, within −1…1.
  ///
  /// Wilson's limits of both shares, squared and added with their correlation φ, which is corrected for continuity.
  /// Source: R. G. Newcombe, *Improved confidence intervals for the difference between binomial proportions based on
  /// paired data*, Statistics in Medicine 17, 1998, method 10.
  static func newcombe(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> ConfidenceInterval {
    let total = a + b + c + d
    guard let first = Proportion(Double(a + b), of: total), let second = Proportion(Double(a + c), of: total) else {
      return ConfidenceInterval(lower: -1, upper: 1)
    }
    let n = Double(total)
    let product = Double(a + b) * Double(c + d) * Double(a + c) * Double(b + d)
    var association = Double(a) * Double(d) - Double(b) * Double(c)
    if association > 0 { association = max(0, association - n / 2) }
    let phi = product == 0 ? 0 : association / product.squareRoot()
    let difference = first.value - second.value
    func reach(_ x: Double, _ y: Double) -> Double { max(0, x * x - 2 * phi * x * y + y * y).squareRoot() }
    let below = reach(first.value - first.interval.lower, second.interval.upper - second.value)
    let above = reach(second.value - second.interval.lower, first.interval.upper - first.value)
    return ConfidenceInterval(lower: max(-1, difference - below), upper: min(1, difference + above))
  }
}

extension McNemarTest {
  /// `b` images only the first model got right, `c` only the second.
  init(_ b: Int, _ c: Int) {
    let sum = b + c
    guard sum > 0 else {
      self.init(chiSquared: nil, chiSquaredP: 1, exactP: 1)
      return
    }
    let gap = max(0, Double(abs(b - c)) - 1)
    let statistic = gap * gap / Double(sum)
    self.init(
      chiSquared: statistic, chiSquaredP: ChiSquared.survival(statistic, degreesOfFreedom: 1),
      exactP: min(1, 2 * Binomial.cumulative(min(b, c), of: sum, 0.5)))
  }
}
