import Testing

@testable import LearningCurves

@Suite struct QuantileCurvesTests {
  /// Type 7 quantiles of 0 … 10, as NumPy's default gives them.
  @Test func interpolatesBetweenOrderStatistics() {
    let curves = (0...10).map { SeedCurve([([1], [Double($0)])], band: .none) }
    let quantiles = QuantileCurves(curves.shuffled())
    #expect(quantiles.values.map { $0[0] } == [0.5, 2.5, 5, 7.5, 9.5])
  }

  @Test func leavesOutWhatIsNotFinite() {
    let quantiles = QuantileCurves([SeedCurve([([1, 2], [.nan, 4])], band: .none)])
    #expect(quantiles.values.allSatisfy { $0[0].isNaN && $0[1] == 4 })
  }
}
