import Testing

@testable import FigureKinds

@Suite struct QuantileCurvesTests {
  private func curve(_ x: [Double], _ values: [Double]) -> SeedCurve {
    SeedCurve([RunCurve(seed: 0, x: x, values: values)], band: .none)
  }

  /// Type 7 quantiles of 0 … 10, as NumPy's default gives them.
  @Test func interpolatesBetweenOrderStatistics() {
    let quantiles = QuantileCurves((0...10).map { curve([1], [Double($0)]) }.reversed())
    #expect(quantiles.values.map { $0[0] } == [0.5, 2.5, 5, 7.5, 9.5])
  }

  @Test func leavesOutWhatIsNotFinite() {
    let quantiles = QuantileCurves([curve([1, 2], [.nan, 4])])
    #expect(quantiles.values.allSatisfy { $0[0].isNaN && $0[1] == 4 })
  }

  @Test func standsAtEveryPlaceOfCurvesThatDoNotLineUp() {
    let quantiles = QuantileCurves([curve([1, 3], [1, 3]), curve([2, 3], [5, 7])])
    #expect(quantiles.x == [1, 2, 3])
    #expect(quantiles.values[2] == [1, 5, 5])
  }
}
