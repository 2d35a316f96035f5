import Testing

@testable import SeedStatistics

/// What the procedures promise, tried on simulated data. The seeds are fixed, so nothing here is left to chance.
@Suite struct PropertyTests {
  /// Under the null hypothesis P(p ≤ α) is at most α, and with eight pairs within one step of 2/256 of it.
  @Test func permutationAndWilcoxonKeepTheirLevel() {
    var generator = SeededGenerator(seed: 1)
    let trials = 2000
    var permutation = [0, 0]
    var wilcoxon = 0
    for _ in 0..<trials {
      // Symmetric but far from normal: a cubed normal.
      let differences = SampleRecords.normals(8, mean: 0, deviation: 1, &generator).map { $0 * $0 * $0 }
      let p = PermutationTest(signFlipping: differences, seed: 0).p
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
    var generator = SeededGenerator(seed: 2)
    let trials = 600
    var student = 0
    var bootstrap = 0
    var welch = 0
    for trial in 0..<trials {
      let values = SampleRecords.normals(10, mean: 0.3, deviation: 1, &generator)
      if try #require(SampleStatistics(values)?.interval).contains(0.3) { student += 1 }
      let resampled = BootstrapInterval(meanOf: values, resamples: 200, seed: UInt64(trial))
      if try #require(resampled).interval.contains(0.3) { bootstrap += 1 }
      let a = SampleRecords.normals(6, mean: 0.87, deviation: 0.01, &generator)
      let b = SampleRecords.normals(12, mean: 0.86, deviation: 0.002, &generator)
      let pair = try #require(UnpairedComparisonTests.compare(a, b))
      if try #require(pair.interval).contains(1) { welch += 1 }
    }
    // Four standard errors (0.0089). The bootstrap of ten values is known to cover less than it says.
    #expect(abs(Double(student) / Double(trials) - 0.95) < 0.036)
    #expect(abs(Double(welch) / Double(trials) - 0.95) < 0.036)
    #expect((0.85...0.96).contains(Double(bootstrap) / Double(trials)))
  }

  /// Differences of the resolvable size are found by the t-test in 80 % of experiments.
  @Test(arguments: [3, 6, 10])
  func resolvableDifferencesAreResolved(n: Int) throws {
    var generator = SeededGenerator(seed: UInt64(n))
    var power = Power()
    let size = power.noncentrality(degreesOfFreedom: Double(n - 1)) / Double(n).squareRoot()
    let limit = StudentT(degreesOfFreedom: Double(n - 1)).quantile(0.975)
    let trials = 2000
    var found = 0
    for _ in 0..<trials {
      let sample = try #require(SampleStatistics(SampleRecords.normals(n, mean: size, deviation: 1, &generator)))
      if abs(sample.mean) > limit * (try #require(sample.standardError)) { found += 1 }
    }
    #expect(abs(Double(found) / Double(trials) - 0.8) < 4 * 0.009)
  }

  /// Above twenty pairs the sampled p stays near the exact one, and is never 0.
  @Test func sampledPermutation() {
    var generator = SeededGenerator(seed: 4)
    let differences = SampleRecords.normals(24, mean: 0.4, deviation: 1, &generator)
    let sampled = PermutationTest(signFlipping: differences, seed: 9)
    #expect(!sampled.isExact)
    #expect(sampled == PermutationTest(signFlipping: differences, seed: 9))
    // All 2²⁴ sums, met in the middle as the exact test does.
    let halves = [differences.prefix(12), differences.suffix(12)].map { half in
      half.reduce([0.0]) { sums, value in sums.flatMap { [$0 + value, $0 - value] } }.sorted()
    }
    let observed = abs(differences.reduce(0, +)) - 1e-9
    var hits = 0
    var place = halves[1].count
    for sum in halves[0] {
      while place > 0 && sum + halves[1][place - 1] >= observed { place -= 1 }
      hits += halves[1].count - place
    }
    let exact = 2 * Double(hits) / Double(1 << 24)
    #expect(abs(sampled.p - exact) < 4 * (exact / 100_000).squareRoot())
    let all = PermutationTest(signFlipping: [Double](repeating: 1, count: 40), seed: 0)
    #expect(all.p == 1.0 / 100_001)
  }

  @Test func holm() {
    let adjusted = Holm.adjusted([0.01, 0.04, 0.03, 0.005])
    // The example of many textbooks: 0.005 × 4, 0.01 × 3, 0.03 × 2, then 0.04 kept from falling below.
    for (found, expected) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) { #expect(agree(found, expected)) }
    #expect(Holm.adjusted([]) == [])
    #expect(Holm.adjusted([0.6, 0.9]) == [1, 1])
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
}
