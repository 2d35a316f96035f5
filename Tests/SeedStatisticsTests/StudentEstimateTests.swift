import RandomNumbers
import Testing

@testable import SeedStatistics

@Suite struct StudentEstimateTests {
  @Test func equivalenceAgreesWithSciPy() throws {
    for (index, row) in try ReferenceTable("equivalence").rows.enumerated() {
      let estimate = try #require(StudentEstimate(row.numbers("differences")))
      let margin = try row.number("margin")
      #expect(agree(estimate.equivalenceP(margin: margin), try row.number("p")), "p of row \(index)")
      #expect(agree(estimate.probability(within: margin), try row.number("within")), "probability of row \(index)")
      let interval = estimate.interval(alpha: 0.1)
      #expect(agree(interval.lower, try row.numbers("interval")[0]), "interval of row \(index)")
      #expect(agree(interval.upper, try row.numbers("interval")[1]), "interval of row \(index)")
    }
  }

  /// Sigmoid less ReLU, to the digits that are known.
  @Test(arguments: [
    (0.1, 0.664941886536, 0.293343287795), (0.25, 0.205315121961, 0.784002699534),
    (0.5, 0.016255799160, 0.981762173367),
    (1, 0.000728142551, 0.999043990346),
  ])
  func sigmoidAgainstReLU(margin: Double, p: Double, within: Double) throws {
    let estimate = try #require(StudentEstimate([-0.15, -0.41, -0.22, -0.22, 0.25]))
    #expect(abs(estimate.equivalenceP(margin: margin) - p) < 5e-13)
    #expect(abs(estimate.probability(within: margin) - within) < 5e-13)
    let interval = estimate.interval(alpha: 0.1)
    #expect(abs(interval.lower + 0.382263704549) < 5e-13 && abs(interval.upper - 0.082263704549) < 5e-13)
  }

  /// The interval at 1 − 2α lies within the margin just where both one-sided tests refuse.
  @Test func intervalAndTestsAgree() throws {
    var generator = Xoshiro256(seed: 12)
    for _ in 0..<200 {
      let values = SampleRecords.normals(3 + generator.next(below: 10), mean: 0.1, deviation: 0.3, &generator)
      let estimate = try #require(StudentEstimate(values))
      let interval = estimate.interval(alpha: 0.1)
      #expect((estimate.equivalenceP(margin: 0.3) < 0.05) == (interval.lower > -0.3 && interval.upper < 0.3))
    }
  }

  @Test func withoutSpread() throws {
    let flat = try #require(StudentEstimate([0.2, 0.2, 0.2]))
    #expect(flat.equivalenceP(margin: 0.3) == 0 && flat.equivalenceP(margin: 0.1) == 1)
    #expect(flat.probability(within: 0.3) == 1 && flat.probability(within: 0.1) == 0)
    #expect(flat.tTest == nil)
    #expect(StudentEstimate([0.2]) == nil)
    #expect(StudentEstimate([0.2], minus: [0.1, 0.3]) == nil)
  }
}
