import JSONText
import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct ProportionTests {
  static func correctness(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> (first: [Bool], second: [Bool]) {
    let rows = [(a, true, true), (b, true, false), (c, false, true), (d, false, false)]
    return (
      rows.flatMap { [Bool](repeating: $0.1, count: $0.0) }, rows.flatMap { [Bool](repeating: $0.2, count: $0.0) }
    )
  }

  static func models(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> ModelComparison? {
    let (first, second) = correctness(a, b, c, d)
    return ModelComparison(ArmName(id: "a", label: "A"), first, ArmName(id: "b", label: "B"), second)
  }

  @Test func agreesWithSciPy() throws {
    for (index, row) in try ReferenceTable("proportions").rows.enumerated() {
      let counts = try row.numbers("counts").map { Int($0) }
      let total = counts.reduce(0, +)
      let first = try #require(Proportion(Double(counts[0] + counts[1]), of: total)).interval
      let second = try #require(Proportion(Double(counts[0] + counts[2]), of: total)).interval
      #expect(agree(first.lower, try row.numbers("wilson_a")[0]), "row \(index)")
      #expect(agree(first.upper, try row.numbers("wilson_a")[1]), "row \(index)")
      #expect(agree(second.lower, try row.numbers("wilson_b")[0]), "row \(index)")
      let found = try #require(Self.models(counts[0], counts[1], counts[2], counts[3]))
      #expect(found.images == total)
      #expect(agree(found.mcNemar.exactP, try row.number("exact_p")), "row \(index)")
      #expect(agree(found.mcNemar.chiSquared, row.optional("chi_squared")), "row \(index)")
      #expect(agree(found.mcNemar.chiSquaredP, row.optional("chi_squared_p") ?? 1), "row \(index)")
      #expect(agree(found.interval.lower, 100 * (try row.numbers("newcombe")[0])), "row \(index)")
      #expect(agree(found.interval.upper, 100 * (try row.numbers("newcombe")[1])), "row \(index)")
    }
  }

  @Test func mcNemarOfTheIssue() throws {
    let found = try #require(Self.models(8450, 300, 220, 1030))
    #expect(abs((found.mcNemar.chiSquared ?? 0) - 12.0019) < 5e-5)
    #expect(abs(found.mcNemar.exactP - 5.194e-4) < 5e-8)
    #expect(agree(found.difference, 0.8))
  }

  /// Newcombe's method on Cavo et al. 2012 as Fagerland, Lydersen and Laake print it (Statistical Analysis of Contingency
  /// Tables, 2017, chapter 8), and Wilson's interval of 13 of 16 (chapter 2: 0.5699 to 0.9341).
  @Test func publishedIntervals() throws {
    let cavo = try #require(Self.models(59, 6, 16, 80))
    #expect(abs(cavo.interval.lower / 100 - -0.1186) < 5e-5)
    #expect(abs(cavo.interval.upper / 100 - -0.0046) < 5e-5)
    let wilson = try #require(Proportion(13, of: 16)).interval
    #expect(abs(wilson.lower - 0.5699) < 5e-5)
    #expect(abs(wilson.upper - 0.9341) < 5e-5)
  }

  @Test func ends() throws {
    #expect(Proportion(0, of: 0) == nil)
    #expect(Proportion(3, of: 2) == nil)
    #expect(try #require(Proportion(0, of: 10)).interval.lower == 0)
    #expect(try #require(Proportion(10, of: 10)).interval.upper == 1)
    let same = try #require(Self.models(9, 0, 0, 1))
    #expect(same.mcNemar.exactP == 1)
    #expect(same.mcNemar.chiSquared == nil)
    #expect(same.difference == 0)
    #expect(same.interval.contains(0))
    #expect(Self.models(0, 0, 0, 0) == nil)
    #expect(ModelComparison(same.a, [true], same.b, [true, false]) == nil)
  }
}
