import JSONText
import Testing

@testable import SeedStatistics

@Suite struct PairedComparisonTests {
  static func values(_ id: String, _ values: [Double], seeds: [Int]? = nil) -> ArmValues {
    ArmValues(
      name: ArmName(id: id, label: id),
      runs: zip(seeds ?? Array(values.indices), values).map { (seed: $0.0, value: $0.1) })
  }

  static func compare(
    _ a: [Double], _ b: [Double], seedsA: [Int]? = nil, seedsB: [Int]? = nil
  ) -> PairedComparison? {
    PairedComparison(
      .testAccuracy, values("a", a, seeds: seedsA), values("b", b, seeds: seedsB), draws: SubsetDraws(seed: 0))
  }

  @Test func agreesWithSciPy() throws {
    for (index, row) in try ReferenceTable("paired").rows.enumerated() {
      let found = try #require(Self.compare(row.numbers("a"), row.numbers("b")))
      #expect(agree(found.mean, try row.number("mean")), "mean of row \(index)")
      #expect(agree(found.differences.median, try row.number("median")), "median of row \(index)")
      let isConstant = try row.number("sd") < 1e-12
      #expect(isConstant == (found.tTest == nil))
      if !isConstant {
        #expect(agree(found.differences.standardDeviation, try row.number("sd")), "SD of row \(index)")
        #expect(agree(found.tTest?.statistic, try row.number("t")), "t of row \(index)")
        #expect(agree(found.tTest?.p, try row.number("t_p")), "p of t of row \(index)")
        #expect(agree(found.tInterval?.lower, try row.numbers("interval")[0]), "interval of row \(index)")
        #expect(agree(found.tInterval?.upper, try row.numbers("interval")[1]), "interval of row \(index)")
        // No end where nothing bounds it.
        let expected = try row.numbers("flip_interval").map { $0.isNaN ? nil : $0 }
        #expect(agree(found.interval.lower, expected[0]), "inverted interval of row \(index)")
        #expect(agree(found.interval.upper, expected[1]), "inverted interval of row \(index)")
        #expect(agree(found.hodgesLehmann, try row.number("hodges_lehmann")), "estimate of row \(index)")
      }
      #expect(agree(found.permutation.p, try row.number("permutation_p")), "permutation p of row \(index)")
      #expect(found.permutation.isExact)
      #expect(agree(found.wilcoxon.statistic, try row.numbers("wilcoxon")[0]), "W of row \(index)")
      #expect(agree(found.wilcoxon.p, try row.numbers("wilcoxon")[1]), "p of W of row \(index)")
      #expect(agree(found.effectSize?.dz, row.optional("dz")), "d_z of row \(index)")
      #expect(agree(found.effectSize?.hedges, row.optional("hedges")), "g of row \(index)")
    }
  }

  @Test func missingSeedsAreDroppedAndCounted() throws {
    let found = try #require(
      Self.compare([0.9, 0.91, 0.92], [0.89, 0.9, 0.88, 0.7], seedsA: [0, 1, 5], seedsB: [1, 0, 7, 8]))
    #expect(found.seeds == [0, 1])
    #expect(found.unmatchedA == 1)
    #expect(found.unmatchedB == 2)
    #expect(found.valuesB == [0.9, 0.89])
    #expect(Self.compare([0.9], [0.9], seedsA: [0], seedsB: [1]) == nil)
    #expect(Self.compare([], []) == nil)
  }

  @Test func onePairHasNoSpread() throws {
    let found = try #require(Self.compare([0.875], [0.872]))
    #expect(found.n == 1)
    #expect(agree(found.mean, 0.3))
    #expect(found.tInterval == nil && found.interval.isUnbounded)
    #expect(found.tTest == nil)
    #expect(found.effectSize == nil)
    #expect(found.permutation.p == 1)
    #expect(found.wilcoxon.p == 1)
    #expect(found.smallestReachableP == 1)
  }

  @Test func identicalArmsAndEqualDifferencesHaveNoInterval() throws {
    let same = try #require(Self.compare([0.87, 0.88, 0.86], [0.87, 0.88, 0.86]))
    #expect(same.mean == 0)
    #expect(same.tInterval == nil)
    #expect(same.permutation.p == 1)
    #expect(same.wilcoxon.p == 1)
    #expect(same.wilcoxon.nonzero == 0)
    #expect(same.tTest == nil)
    #expect(same.effectSize == nil)
    #expect(same.superiority.probability?.value == 0.5)

    let shifted = try #require(Self.compare([0.8713, 0.8803, 0.8603], [0.871, 0.88, 0.86]))
    #expect(shifted.differences.standardDeviation == 0)
    #expect(shifted.tInterval == nil)
    #expect(shifted.tTest == nil)
    #expect(shifted.permutation.p == 0.25)
    #expect(shifted.superiority.wins == 3)
  }

  @Test(arguments: [(1, 1.0), (2, 0.5), (5, 0.0625), (6, 0.03125), (10, 0.001953125)])
  func smallestReachable(n: Int, p: Double) throws {
    let ones = (0..<n).map { 0.8 + Double($0) / 1000 }
    let found = try #require(Self.compare(ones, ones.map { $0 - 0.01 - $0 / 1000 }))
    #expect(found.smallestReachableP == p)
    #expect(found.permutation.p == p, "differences of one sign reach it")
  }

  @Test func resultsAreAntisymmetric() throws {
    let a = [0.871, 0.869, 0.88, 0.862, 0.877]
    let b = [0.866, 0.87, 0.871, 0.86, 0.875]
    let forth = try #require(Self.compare(a, b))
    let back = try #require(Self.compare(b, a))
    #expect(forth.mean == -back.mean)
    #expect(forth.permutation == back.permutation)
    #expect(forth.wilcoxon.p == back.wilcoxon.p)
    #expect(forth.interval == back.interval.negated && forth.tInterval == back.tInterval?.negated)
    #expect(forth.superiority.wins == back.superiority.losses)
  }
}
