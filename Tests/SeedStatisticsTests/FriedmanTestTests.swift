import JSONText
import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct FriedmanTestTests {
  @Test func agreesWithSciPy() throws {
    for (index, row) in try ReferenceTable("friedman").rows.enumerated() {
      let blocks = try #require(row.json["blocks"]?.arrayValue).map { try #require($0.doublesValue) }
      let found = try #require(FriedmanTest(blocks, seed: 1, sampling: 500))
      #expect(agree(found.chiSquared, try row.number("chi_squared")), "row \(index)")
      #expect(agree(found.p, try row.number("p")), "row \(index)")
      #expect(agree(found.f, row.optional("f")), "row \(index)")
      #expect(agree(found.fP, row.optional("f_p")), "row \(index)")
      if let exact = row.optional("exact_p") {
        #expect(found.permutation.isExact)
        #expect(agree(found.permutation.p, exact), "row \(index)")
      } else {
        #expect(!found.permutation.isExact)
        #expect(abs(found.permutation.p - found.p) < 0.15, "row \(index)")
      }
    }
  }

  /// Friedman's own tables of the exact distribution: k = 3, n = 3: χ² = 6 has p = 0.028; k = 3, n = 4: χ² = 6.5, 0.042.
  @Test func printedTables() throws {
    let three = try #require(FriedmanTest([[1, 2, 3], [1, 2, 3], [1, 2, 3]], seed: 0))
    #expect(agree(three.chiSquared, 6))
    #expect(agree(three.permutation.p, 1.0 / 36))
    #expect(three.f == nil, "all blocks alike")
    let four = try #require(FriedmanTest([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 3, 2]], seed: 0))
    #expect(agree(four.chiSquared, 6.5))
    #expect(abs(four.permutation.p - 0.042) < 0.0005)
  }

  @Test func degenerateBlocks() throws {
    #expect(FriedmanTest([], seed: 0) == nil)
    #expect(FriedmanTest([[1, 2, 3]], seed: 0) == nil)
    #expect(FriedmanTest([[1, 2], [2, 1]], seed: 0) == nil)
    let flat = try #require(FriedmanTest([[1, 1, 1], [2, 2, 2]], seed: 0))
    #expect(flat.p == 1)
    #expect(flat.permutation.p == 1)
    #expect(flat.chiSquared == 0)
  }
}
