#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension PairedComparison {
  /// Pairs two arms' values by seed; nil when they share none.
  ///
  /// - Parameter resamples: of the bootstrap; 0 leaves it out.
  init?(
    _ quantity: Quantity, _ a: ArmValues, _ b: ArmValues, resamples: Int, seed: UInt64, power: inout Power
  ) {
    let left = a.bySeed
    let right = b.bySeed
    let shared = left.keys.filter { right[$0] != nil }.sorted()
    let valuesA = shared.compactMap { left[$0] }
    let valuesB = shared.compactMap { right[$0] }
    // Differences that are equal as counts of images differ in their last bits, and would be no ties and have a spread.
    let values = zip(valuesA, valuesB).map { (($0 - $1) * quantity.differenceScale * 1e12).rounded() / 1e12 }
    guard let differences = SampleStatistics(values) else { return nil }
    let n = values.count
    let count = Double(n)

    self.quantity = quantity
    self.a = a.name
    self.b = b.name
    seeds = shared
    self.valuesA = valuesA
    self.valuesB = valuesB
    unmatchedA = left.count - n
    unmatchedB = right.count - n
    self.differences = differences
    if let deviation = differences.standardDeviation {
      let error = deviation / count.squareRoot()
      if deviation > 0 {
        let distribution = StudentT(degreesOfFreedom: count - 1)
        let statistic = differences.mean / error
        tTest = TTest(statistic: statistic, degreesOfFreedom: count - 1, p: distribution.twoSided(statistic))
        effectSize = EffectSize(dz: differences.mean / deviation, pairs: n)
      }
      resolvableDifference = power.noncentrality(degreesOfFreedom: count - 1) * error
    }
    bootstrap = BootstrapInterval(meanOf: values, resamples: resamples, seed: seed)
    permutation = PermutationTest(signFlipping: values, seed: seed)
    wilcoxon = WilcoxonTest(differences: values)
    superiority = Superiority(
      wins: zip(valuesA, valuesB).count { $0 > $1 }, ties: zip(valuesA, valuesB).count { $0 == $1 },
      losses: zip(valuesA, valuesB).count { $0 < $1 })
    smallestReachableP = PermutationTest.smallestReachableP(pairs: n)
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
