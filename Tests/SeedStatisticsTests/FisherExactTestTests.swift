import Testing

@testable import SeedStatistics

@Suite struct FisherExactTestTests {
  @Test func agreesWithSciPy() throws {
    for row in try ReferenceTable("fisher").rows {
      let counts = try row.numbers("counts").map { Int($0) }
      let found = FisherExactTest.p(counts[0], of: counts[1], counts[2], of: counts[3])
      #expect(agree(found, try row.number("p")), "\(counts)")
    }
  }
}
