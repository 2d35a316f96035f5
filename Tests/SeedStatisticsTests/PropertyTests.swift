import RandomNumbers
import Testing

@testable import SeedStatistics

/// What the procedures promise, tried on simulated data. The seeds are fixed, so nothing here is left to chance.
@Suite struct PropertyTests {
  /// Under the null hypothesis P(p ≤ α) is at most α, and with eight pairs within one step of 2/256 of it.
  @Test func permutationAndWilcoxonKeepTheirLevel() {
    var generator = Xoshiro256(seed: 1)
    let trials = 2000
    var permutation = [0, 0]
    var wilcoxon = 0
    for _ in 0..<trials {
      // Symmetric but far from normal: a cubed normal.
      let differences = SampleRecords.normals(8, mean: 0, deviation: 1, &generator).map { $0 * $0 * $0 }
      let p = SignFlipTestTests.test(differences).p
      if p <= 0.05 { permutation[0] += 1 }
      if p <= 0.5 { permutation[1] += 1 }
      if WilcoxonTest(differences: differences).p <= 0.05 { wilcoxon += 1 }
    }
    // Four standard errors of a share over the trials.
    #expect(abs(Double(permutation[0]) / Double(trials) - 12.0 / 256) < 4 * 0.0047)
    #expect(abs(Double(permutation[1]) / Double(trials) - 0.5) < 4 * 0.0112)
    #expect(abs(Double(wilcoxon) / Double(trials) - 10.0 / 256) < 4 * 0.0043)
  }

  @Test func intervalsCover() throws {
    var generator = Xoshiro256(seed: 2)
    let trials = 600
    var student = 0
    var inverted = 0
    var welch = 0
    for _ in 0..<trials {
      let values = SampleRecords.normals(10, mean: 0.3, deviation: 1, &generator)
      if try #require(SampleStatistics(values)?.interval).contains(0.3) { student += 1 }
      let limits = SignFlipTestTests.limits(values)
      if try #require(limits.lower) <= 0.3, try #require(limits.upper) >= 0.3 { inverted += 1 }
      let a = SampleRecords.normals(6, mean: 0.87, deviation: 0.01, &generator)
      let b = SampleRecords.normals(12, mean: 0.86, deviation: 0.002, &generator)
      let pair = try #require(UnpairedComparisonTests.compare(a, b))
      if pair.welchInterval.contains(1) { welch += 1 }
    }
    // Four standard errors (0.0089).
    #expect(abs(Double(student) / Double(trials) - 0.95) < 0.036)
    #expect(abs(Double(welch) / Double(trials) - 0.95) < 0.036)
    #expect(abs(Double(inverted) / Double(trials) - 0.95) < 0.036)
  }

  /// Wilcoxon's table: at n = 6 a rank sum of 0 has p = 0.03125, at n = 8 one of 3 has 0.0391, at n = 10 one of 8, 0.0488.
  @Test(arguments: [(6, 0, 0.03125), (8, 3, 0.0390625), (10, 8, 0.048828125)])
  func wilcoxonTable(n: Int, rankSum: Int, p: Double) {
    // The ranks that are negative: one whole rank, as large as the sum.
    let differences = (1...n).map { $0 == rankSum ? -Double($0) : Double($0) }
    let found = WilcoxonTest(differences: differences)
    #expect(found.statistic == Double(rankSum))
    #expect(found.p == p)
  }

  /// Ties and zeros, worked by hand: ranks 1.5, 1.5, 3 and a zero dropped; W⁺ = 4.5 of 6.
  @Test func wilcoxonTiesAndZeros() {
    let found = WilcoxonTest(differences: [0, 1, -1, 2])
    #expect(found.nonzero == 3)
    #expect(found.positiveRankSum == 4.5)
    #expect(found.negativeRankSum == 1.5)
    // Sums of at most 1.5: {}, {1.5}, {1.5}: 3 of 8, doubled.
    #expect(found.p == 0.75)
  }

  /// What is not resolved is not above what is said to be resolvable, for values of every shape.
  @Test func unresolvedDifferencesAreNotAboveTheResolvable() throws {
    var generator = Xoshiro256(seed: 31)
    for trial in 0..<160 {
      let n = 6 + generator.next(below: 9)
      let a = SampleRecords.normals(n, mean: 0.87, deviation: 0.002, &generator)
      let b = a.enumerated().map { index, value in
        switch trial % 4 {
        case 0: (value * 1000).rounded() / 1000
        case 1: index == 0 ? value : value - 0.003
        case 2: value + 0.001 * generator.nextNormal() * generator.nextNormal()
        default: 0.87 + 0.002 * generator.nextNormal()
        }
      }
      let seedsB = trial % 8 < 4 ? 0 : 100
      let evidence = try #require(TestInversionTests.evidence(a, b, seedsB: seedsB))
      let contrast = ContrastFamily([evidence], level: SignificanceLevel()).contrast(0)
      guard contrast.outcome == .unresolved, let resolvable = contrast.resolvable else { continue }
      #expect(contrast.magnitude <= resolvable.value * (1 + 1e-12), "\(a) \(b)")
      #expect(resolvable.range.contains(resolvable.value))
    }
  }
}
