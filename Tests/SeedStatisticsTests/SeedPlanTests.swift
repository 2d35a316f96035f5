import Testing

@testable import SeedStatistics

@Suite struct SeedPlanTests {
  @Test func differencesByTheRule() throws {
    let plan = SeedPlan(.difference(0.3), standardDeviation: 0.3)
    #expect(abs(try #require(plan.studentPairs) - 9.938) < 0.0005)
    // The t test would take ten; the rule finds 1.0044 SDs with ten, and less with eleven.
    #expect(plan.pairs == 11)
    #expect(plan.alpha == 0.05 && plan.range == nil)
    #expect(SeedPlan(.difference(3), standardDeviation: 0.3).pairs == 6, "the rule's floor")
  }

  @Test func marginsByTwoOneSidedTests() {
    #expect(SeedPlan(.margin(0.3), standardDeviation: 0.3).pairs == 11)
    #expect(SeedPlan(.margin(0.3), standardDeviation: 0.3).studentPairs == nil)
  }

  /// A pilot's runs that stay in are a look, and its SD is known within a range.
  @Test func pilotsCostALook() throws {
    let level = SignificanceLevel(plannedSeeds: [5])
    let plan = SeedPlan(.difference(0.3), standardDeviation: 0.3, pilot: 5, level: level, isNextLook: true)
    #expect(plan.alpha == 0.025)
    let range = try #require(plan.range)
    let pairs = try #require(plan.pairs)
    #expect(pairs > 11)
    #expect(try #require(range.fewest) < pairs && pairs < (try #require(range.most)))
  }

  @Test func whatCannotBeFoundIsNil() {
    #expect(SeedPlan(.difference(0), standardDeviation: 1).pairs == nil)
    #expect(SeedPlan(.difference(1e-7), standardDeviation: 1).pairs == nil)
    #expect(SeedPlan(.margin(0), standardDeviation: 1).pairs == nil)
  }
}
