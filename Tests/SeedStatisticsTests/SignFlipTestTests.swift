import RandomNumbers
import Testing

@testable import SeedStatistics

@Suite struct SignFlipTestTests {
  static func test(_ differences: [Double]) -> SignFlipTest {
    SignFlipTest(differences.map(WholeUnits.percentagePoints.units), seed: 0)
  }

  static func limits(_ differences: [Double], alpha: Double = 0.05) -> (lower: Double?, upper: Double?) {
    let limits = test(differences).limits(alpha: alpha)
    return (limits.lower.map(WholeUnits.percentagePoints.value), limits.upper.map(WholeUnits.percentagePoints.value))
  }

  /// Six pairs refuse only what is all of one sign, so the interval goes from the least difference to the greatest.
  @Test func sixPairsReachFromLeastToGreatest() {
    let differences = zip(VerdictTests.high, VerdictTests.low).map { (100 * ($0 - $1) * 1e12).rounded() / 1e12 }
    let found = Self.limits(differences)
    #expect(found.lower == 0.40 && found.upper == 0.56)
  }

  @Test(arguments: 0...5)
  func fewPairsBoundNothing(n: Int) {
    let found = Self.limits((0..<n).map { 0.1 + Double($0) / 10 })
    #expect(found.lower == nil && found.upper == nil)
  }

  /// By brute force over all 2ⁿ signs.
  @Test(arguments: 2...12)
  func countsEverySign(n: Int) {
    var generator = Xoshiro256(seed: UInt64(n))
    for _ in 0..<20 {
      let differences = (0..<n).map { _ in Int64(generator.next(below: 21)) - 8 }
      let observed = abs(differences.reduce(0, +))
      let hits = (0..<(1 << n)).count { pattern in
        abs(differences.enumerated().reduce(0) { $0 + (pattern >> $1.0 & 1 == 0 ? $1.1 : -$1.1) }) >= observed
      }
      #expect(SignFlipTest(differences, seed: 0).p == Double(hits) / Double(1 << n))
    }
  }

  /// The interval leaves 0 out just where p is below α, whatever the differences, ties and zeros among them.
  @Test(arguments: [6, 7, 9, 14, 23, 41, 60])
  func intervalAndTestNeverDisagree(n: Int) {
    var generator = Xoshiro256(seed: UInt64(100 + n))
    let trials = n > 40 ? 2 : n > 20 ? 20 : 100
    for trial in 0..<trials {
      let isCoarse = trial % 2 == 0
      let shift = Double(generator.next(below: 3)) * 0.3
      let differences = SampleRecords.normals(n, mean: shift, deviation: 0.6, &generator).map {
        isCoarse ? ($0 * 5).rounded() / 5 : $0
      }
      let test = Self.test(differences)
      for alpha in [0.05, 0.025, 0.05 / 3, 0.3] {
        let found = test.limits(alpha: alpha)
        let isOut = (found.lower ?? -1) > 0 || (found.upper ?? 1) < 0
        #expect(isOut == (test.p < alpha), "\(differences) at \(alpha)")
        let mean = differences.reduce(0, +) / Double(n)
        #expect(found.lower.map { WholeUnits.percentagePoints.value($0) <= mean + 1e-9 } ?? true)
        #expect(found.upper.map { WholeUnits.percentagePoints.value($0) >= mean - 1e-9 } ?? true)
      }
    }
  }

  /// At forty pairs all are still counted; beyond, a drawn p lies near what counting the first forty would give.
  @Test func drawnPNearsTheExactOne() {
    var generator = Xoshiro256(seed: 4)
    let differences = SampleRecords.normals(40, mean: 0.25, deviation: 1, &generator)
    let exact = Self.test(differences)
    #expect(exact.isExact && exact.patterns == 1 << 40)
    // A pair without a difference changes no pattern's sum.
    let drawn = Self.test(differences + [0])
    #expect(!drawn.isExact)
    #expect(abs(drawn.p - exact.p) < 4 * (exact.p / 100_000).squareRoot())
    #expect(Self.test([Double](repeating: 1, count: 41)).p == 1.0 / 100_001)
  }

  @Test func noDifferences() {
    #expect(Self.test([]).p == 1)
    #expect(Self.test([0, 0, 0, 0, 0, 0]).p == 1)
    let found = Self.limits([0, 0, 0, 0, 0, 0])
    #expect(found.lower == 0 && found.upper == 0)
    #expect(Self.limits([0.3, 0.3, 0.3, 0.3, 0.3, 0.3]).lower == 0.3)
  }

  @Test func limitsAreAntisymmetric() {
    var generator = Xoshiro256(seed: 8)
    let differences = SampleRecords.normals(15, mean: 0.2, deviation: 1, &generator)
    let forth = Self.limits(differences)
    let back = Self.limits(differences.map { -$0 })
    #expect(forth.lower == back.upper.map { -$0 } && forth.upper == back.lower.map { -$0 })
  }
}
