import JSONText
import RandomNumbers
import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct RulePowerTests {
  /// Six pairs refuse what is all of one sign.
  @Test func sixPairsByFormula() throws {
    let found = try #require(RulePower.multiplier(pairs: 6, alpha: 0.05))
    // Φ⁻¹(0.8^(1/6)) to the digits that are known.
    #expect(abs(found - 1.7927) < 0.00005)
  }

  /// By an independent simulation, whose first row is 0.006 high: of 400,000 samples 1.3307 finds 0.7997, 1.337 0.8032.
  @Test(arguments: [(7, 1.337), (8, 1.191), (9, 1.091), (10, 1.004), (12, 0.896)])
  func multipliers(pairs: Int, expected: Double) throws {
    #expect(abs(try #require(RulePower.multiplier(pairs: pairs, alpha: 0.05)) - expected) <= 0.007)
  }

  /// A shift of the multiplier is found in four of five samples of the very test, at α and at Holm's and looks' shares of it.
  @Test(arguments: [
    (6, 0.05), (8, 0.05), (9, 0.025), (10, 0.05 / 3), (13, 0.05), (16, 0.0125), (20, 0.05), (24, 0.025),
  ])
  func shiftsAreFoundInFourOfFive(pairs: Int, alpha: Double) throws {
    let shift = try #require(RulePower.multiplier(pairs: pairs, alpha: alpha))
    var generator = Xoshiro256(seed: UInt64(pairs))
    let trials = pairs > 16 ? 1000 : 3000
    let units = WholeUnits(upTo: 10)
    let found = (0..<trials).count { _ in
      let sample = SampleRecords.normals(pairs, mean: shift, deviation: 1, &generator).map(units.units)
      return SignFlipTest(sample, seed: 0).p < alpha
    }
    #expect(abs(Double(found) / Double(trials) - 0.8) < 3.5 * (0.16 / Double(trials)).squareRoot())
  }

  @Test func fewPairsFindNothing() {
    #expect(RulePower.multiplier(pairs: 5, alpha: 0.05) == nil)
    #expect(RulePower.multiplier(pairs: 6, alpha: 0.025) == nil)
    #expect(RulePower.multiplier(pairs: 1, alpha: 0.05) == nil)
    #expect(RulePower.fewestPairs(alpha: 0.05) == 6)
    #expect(RulePower.fewestPairs(alpha: 0.025) == 7)
    #expect(RulePower.fewestPairs(alpha: 0.05 / 6) == 8)
    #expect(RulePower.fewestUnpairedRuns(alpha: 0.05) == 4)
  }

  /// More pairs find smaller shifts, and the table passes into the t test without a step.
  @Test(arguments: [0.05, 0.025, 0.05 / 4, 0.05 / 19])
  func fallsWithPairs(alpha: Double) throws {
    let found = (RulePower.fewestPairs(alpha: alpha)...45).compactMap { RulePower.multiplier(pairs: $0, alpha: alpha) }
    for (before, after) in zip(found, found.dropFirst()) { #expect(after < before) }
    let ratios = zip(found, found.dropFirst()).suffix(24).map { $1 / $0 }
    #expect(ratios.allSatisfy { $0 > 0.9 })
  }

  @Test func pairsOfTheTTestAgreeWithSciPy() throws {
    for row in try ReferenceTable("power").rows where row.json["effect"] != nil {
      let effect = try row.number("effect")
      let alpha = try row.number("alpha")
      let found = StudentPower.pairs(effect: effect, alpha: alpha)
      #expect(agree(found, try row.number("pairs"), within: 1e-8), "\(effect) at \(alpha)")
      let equivalence = RulePower.pairs(forEquivalenceWithin: effect, alpha: alpha)
      #expect(equivalence == Int(try row.number("equivalence_pairs")), "\(effect) at \(alpha)")
    }
  }

  /// Colas et al. 2018: rounded up, then the rule's own floor and power.
  @Test(arguments: [(0.5, 33.367), (0.8, 14.303), (1, 9.938), (1.5, 5.686), (2, 4.221)])
  func pairsOfTheTTest(effect: Double, expected: Double) throws {
    let student = try #require(StudentPower.pairs(effect: effect, alpha: 0.05))
    #expect(abs(student - expected) < 0.0005)
    let rule = try #require(RulePower.pairs(effect: effect, alpha: 0.05))
    #expect(rule >= max(6, Int(student.rounded(.up))) && rule <= max(7, Int(student.rounded(.up)) + 2))
    #expect(try #require(RulePower.multiplier(pairs: rule, alpha: 0.05)) <= effect)
  }

  @Test func unreachableEffects() {
    #expect(RulePower.pairs(effect: 0, alpha: 0.05) == nil)
    #expect(RulePower.pairs(effect: 1e-6, alpha: 0.05) == nil)
    #expect(RulePower.pairs(forEquivalenceWithin: 0, alpha: 0.05) == nil)
    #expect(RulePower.pairs(effect: 100, alpha: 0.05) == 6)
  }

  @Test func chiSquaredQuantiles() throws {
    for row in try ReferenceTable("power").rows where row.json["chi_squared"] != nil {
      let found = ChiSquared.quantile(try row.number("p"), degreesOfFreedom: try row.number("df"))
      #expect(agree(found, try row.number("chi_squared")))
    }
  }

  /// What unpaired arms are said to resolve is found in four of five experiments, within what 2,000 draws leave open.
  @Test(arguments: [(4, 4), (6, 9), (10, 10)])
  func unpairedShifts(n: Int, m: Int) throws {
    var generator = Xoshiro256(seed: UInt64(10 * n + m))
    func scaled(_ values: [Double]) -> [Double] {
      // To an SD of exactly 1, as the shift is told from the SDs of the samples at hand.
      let deviation = SampleStatistics(values)?.standardDeviation ?? 1
      return values.map { $0 / deviation }
    }
    let a = scaled(SampleRecords.normals(n, mean: 0, deviation: 1, &generator))
    let b = scaled(SampleRecords.normals(m, mean: 0, deviation: 1, &generator))
    let shift = try #require(UnpairedPower.difference(a, b, alpha: 0.05))
    let trials = 1500
    let found = try (0..<trials).count { _ in
      let left = SampleRecords.normals(n, mean: shift, deviation: 1, &generator)
      return try #require(MannWhitneyTest(left, SampleRecords.normals(m, mean: 0, deviation: 1, &generator))).p < 0.05
    }
    #expect(abs(Double(found) / Double(trials) - 0.8) < 0.05)
  }
}
