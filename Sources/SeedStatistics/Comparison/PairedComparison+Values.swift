#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension PairedComparison {
  /// Pairs two arms' values by seed; nil when they share none.
  ///
  /// - Parameter draws: of patterns, where not all are counted.
  init?(_ quantity: Quantity, _ a: ArmValues, _ b: ArmValues, draws: SubsetDraws) {
    let left = a.bySeed
    let right = b.bySeed
    let shared = left.keys.filter { right[$0] != nil }.sorted()
    let valuesA = shared.compactMap { left[$0] }
    let valuesB = shared.compactMap { right[$0] }
    let scale = quantity.differenceScale
    let units = WholeUnits(quantity, (valuesA + valuesB).map { scale * $0 })
    let values = units.differences(valuesA.map { scale * $0 }, valuesB.map { scale * $0 })
    guard let differences = SampleStatistics(values, within: quantity.possibleDifferences),
      let centre = HodgesLehmann.centre(of: values)
    else { return nil }
    let n = values.count

    self.quantity = quantity
    self.a = a.name
    self.b = b.name
    seeds = shared
    self.valuesA = valuesA
    self.valuesB = valuesB
    unmatchedA = left.count - n
    unmatchedB = right.count - n
    self.differences = differences
    hodgesLehmann = centre
    tTest = StudentEstimate(values)?.tTest
    effectSize = differences.standardDeviation.flatMap { deviation in
      deviation > 0 ? EffectSize(dz: differences.mean / deviation, pairs: n) : nil
    }
    let test = SignFlipTest(values.map(units.units), draws: draws, alpha: SignificanceLevel.base)
    permutation = PermutationTest(p: test.p, patterns: test.patterns, isExact: test.isExact)
    let limits = test.limits(alpha: SignificanceLevel.base)
    interval = TestInterval(
      method: .signFlip, level: 1 - SignificanceLevel.base, lower: limits.lower.map(units.value),
      upper: limits.upper.map(units.value))
    wilcoxon = WilcoxonTest(differences: values)
    superiority = Superiority(
      wins: values.count { $0 > 0 }, ties: values.count { $0 == 0 }, losses: values.count { $0 < 0 })
    smallestReachableP = SignFlipTest.smallestReachableP(pairs: n)
  }
}

extension EffectSize {
  /// J(m) = Γ(m/2) / (√(m/2) Γ((m − 1)/2)) with m = n − 1 (Hedges 1981).
  init(dz: Double, pairs: Int) {
    self.dz = dz
    let m = Double(pairs - 1)
    guard pairs > 2 else {
      hedges = nil
      return
    }
    hedges = dz * exp(Deviance.logGamma(m / 2) - Deviance.logGamma((m - 1) / 2)) / (m / 2).squareRoot()
  }
}
