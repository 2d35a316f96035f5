import JSONText
import RandomNumbers
import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct UnpairedComparisonTests {
  static func compare(_ a: [Double], _ b: [Double]) -> UnpairedComparison? {
    UnpairedComparison(.testAccuracy, PairedComparisonTests.values("a", a), PairedComparisonTests.values("b", b))
  }

  @Test func agreesWithSciPy() throws {
    for (index, row) in try ReferenceTable("unpaired").rows.enumerated() {
      let found = try #require(Self.compare(row.numbers("a"), row.numbers("b")))
      #expect(agree(found.welch?.statistic, try row.number("t")), "t of row \(index)")
      #expect(agree(found.welch?.degreesOfFreedom, try row.number("df")), "df of row \(index)")
      #expect(agree(found.welch?.p, try row.number("p")), "p of row \(index)")
      #expect(agree(found.welchInterval.lower, try row.numbers("interval")[0]), "interval of row \(index)")
      #expect(agree(found.welchInterval.upper, try row.numbers("interval")[1]), "interval of row \(index)")
      #expect(agree(found.mannWhitney.u, try row.number("u")), "U of row \(index)")
      #expect(agree(found.mannWhitney.p, try row.number("u_p")), "p of U of row \(index)")
      #expect(found.mannWhitney.isExact)
      #expect(agree(found.hodgesLehmann, try row.number("hodges_lehmann")), "estimate of row \(index)")
      #expect(agree(found.cliffsDelta, try row.number("cliff")), "delta of row \(index)")
      #expect(agree(found.smallestReachableP, try row.number("smallest")), "smallest p of row \(index)")
    }
  }

  /// Mann and Whitney's table: at n = m = 5, U = 2 is the last that is significant at 0.05, two-sided.
  @Test func printedTable() throws {
    let separated = try #require(MannWhitneyTest([6, 7, 8, 9, 10], [1, 2, 3, 4, 5]))
    #expect(agree(separated.p, 2.0 / 252))
    let two = try #require(MannWhitneyTest([5, 6, 8, 9, 10], [1, 2, 3, 4, 7]))
    #expect(two.u == 23)
    #expect(two.p < 0.05)
    let three = try #require(MannWhitneyTest([4, 6, 8, 9, 10], [1, 2, 3, 5, 7]))
    #expect(three.u == 22)
    #expect(three.p > 0.05)
  }

  @Test func loneRunsAndConstantArms() throws {
    #expect(Self.compare([0.9, 0.91], [0.89]) == nil, "ranks of one run say nothing of a method")
    let flat = try #require(Self.compare([0.9, 0.9], [0.9, 0.9]))
    #expect(flat.welchInterval == ConfidenceInterval(lower: 0, upper: 0))
    #expect(flat.welch == nil)
    #expect(flat.mannWhitney.p == 1)
    #expect(flat.cliffsDelta == 0)
    #expect(Self.compare([], [0.9]) == nil)
    let oneVaries = try #require(Self.compare([0.9, 0.901], [0.8, 0.8, 0.8]))
    #expect(oneVaries.welch?.degreesOfFreedom == 1)
    #expect(oneVaries.welchInterval.lower.isFinite)
  }

  /// Four against four with ties: the midranks at hand can be dealt in 70 ways, four of them as far out.
  @Test func tiesAreExact() throws {
    let found = try #require(Self.compare([0.8701, 0.8702, 0.8702, 0.8703], [0.87, 0.87, 0.87, 0.8701]))
    #expect(agree(found.mannWhitney.p, 4.0 / 70))
    // Beyond the exact test's size the normal one is near it.
    var generator = Xoshiro256(seed: 2)
    let a = SampleRecords.normals(50, mean: 0.1, deviation: 1, &generator).map { ($0 * 4).rounded() }
    let b = SampleRecords.normals(51, mean: 0, deviation: 1, &generator).map { ($0 * 4).rounded() }
    let large = try #require(MannWhitneyTest(a, b))
    let ranks = MidRanks(a + b).doubled
    let exact = RankSumDistribution(doubledRanks: ranks, drawn: 50).twoSided(doubledSum: ranks[..<50].reduce(0, +))
    #expect(!large.isExact && abs(large.p - exact) < 0.005)
  }
}
