import JSONText
import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct DistributionsTests {
  /// By the name in the reference table.
  static let functions: [String: @Sendable ([Double]) -> Double] = [
    "t_cumulative": { StudentT(degreesOfFreedom: $0[0]).cumulative($0[1]) },
    "t_quantile": { StudentT(degreesOfFreedom: $0[0]).quantile($0[1]) },
    "normal_quantile": { Normal.quantile($0[0]) },
    "normal_survival": { Normal.survival($0[0]) },
    "chi_squared_survival": { ChiSquared.survival($0[1], degreesOfFreedom: $0[0]) },
    "f_survival": { FisherF.survival($0[2], numerator: $0[0], denominator: $0[1]) },
    "binomial_cumulative": { Binomial.cumulative(Int($0[0]), of: Int($0[1]), $0[2]) },
    "binomial_probability": { Binomial.probability(Int($0[0]), of: Int($0[1]), $0[2]) },
    "noncentral_t_cumulative": {
      NoncentralT(degreesOfFreedom: $0[0], noncentrality: $0[1]).cumulative($0[2])
    },
    "noncentrality_80": { StudentPower.noncentrality(degreesOfFreedom: $0[0], alpha: 0.05) },
  ]

  @Test(arguments: functions.keys.sorted())
  func agreesWithSciPy(_ name: String) throws {
    let function = try #require(Self.functions[name])
    let rows = try ReferenceTable("distributions").rows.filter { $0.json["name"]?.stringValue == name }
    try #require(rows.count >= 9)
    for row in rows {
      let arguments = try row.numbers("x")
      let expected = try row.number("value")
      let found = function(arguments)
      // Tails far below 1 are integrated to an absolute accuracy only.
      let isClose = name == "noncentral_t_cumulative" ? abs(found - expected) < 1e-10 : agree(found, expected)
      #expect(isClose, "\(name)\(arguments) is \(found), SciPy has \(expected)")
    }
  }

  /// The three decimals of Student's table as textbooks print it.
  @Test(arguments: [
    (1.0, 0.975, 12.706), (2, 0.975, 4.303), (4, 0.975, 2.776), (9, 0.975, 2.262), (9, 0.995, 3.250), (30, 0.95, 1.697),
    (120, 0.975, 1.980), (.infinity, 0.975, 1.960),
  ])
  func quantilesOfPrintedTables(degreesOfFreedom: Double, p: Double, t: Double) {
    let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
    #expect(abs(distribution.quantile(p) - t) <= 0.0005)
    #expect(abs(distribution.quantile(1 - p) + t) <= 0.0005)
  }

  @Test(arguments: [0.3, 1, 2, 3.5, 10, 1e4, 1e5])
  func quantileUndoesCumulative(degreesOfFreedom: Double) {
    let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
    for p in [1e-12, 1e-5, 0.01, 0.3, 0.49999, 0.5, 0.8, 0.999] {
      #expect(agree(distribution.cumulative(distribution.quantile(p)), p, within: 1e-9), "\(p)")
    }
  }

  @Test func endsAreDefined() {
    let t = StudentT(degreesOfFreedom: 5)
    #expect(t.quantile(0) == -.infinity)
    #expect(t.quantile(1) == .infinity)
    #expect(t.quantile(-0.1).isNaN)
    #expect(t.cumulative(.infinity) == 1)
    #expect(t.cumulative(-.infinity) == 0)
    #expect(t.cumulative(0) == 0.5)
    #expect(t.twoSided(0) == 1)
    #expect(Normal.quantile(0) == -.infinity)
    #expect(ChiSquared.survival(0, degreesOfFreedom: 3) == 1)
    #expect(FisherF.survival(.infinity, numerator: 2, denominator: 3) == 0)
    #expect(Binomial.cumulative(-1, of: 4, 0.5) == 0)
    #expect(Binomial.cumulative(4, of: 4, 0.5) == 1)
    #expect(Binomial.probability(5, of: 4, 0.5) == 0)
  }
}
