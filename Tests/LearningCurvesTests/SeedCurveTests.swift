import Testing

@testable import LearningCurves

@Suite struct SeedCurveTests {
  static let runs = [(epochs: [1, 2, 3], values: [1.0, 2, 4]), (epochs: [1, 2, 3], values: [3, 2, 8])]

  /// t₀.₉₇₅ with one degree of freedom is 12.7062.
  @Test(arguments: [
    (CurvesFigureOptions.Band.sd, 2.0.squareRoot()), (.sem, 1.0), (.ci95, 12.706_204_736_432_095), (.minmax, 1.0),
  ])
  func bandsReachAsFarAsTheirNameSays(band: CurvesFigureOptions.Band, reach: Double) {
    let curve = SeedCurve(Self.runs, band: band)
    #expect(curve.mean == [2, 2, 6])
    #expect((curve.upper[0] - 2 - reach).magnitude < 1e-9 && (2 - curve.lower[0] - reach).magnitude < 1e-9)
    #expect(curve.upper[1] == 2 && curve.lower[1] == 2)
    #expect(curve.counts == [2, 2, 2] && curve.missing == 0)
  }

  @Test func hasNoBandForOneSeed() {
    let curve = SeedCurve([Self.runs[0]], band: .sd)
    #expect(curve.mean == [1, 2, 4] && curve.lower.allSatisfy(\.isNaN) && curve.upper.allSatisfy(\.isNaN))
  }

  @Test func leavesOutAndCountsWhatIsNotFinite() {
    let curve = SeedCurve([([1, 2, 3], [1, .nan, .infinity]), ([1, 2, 3], [3, .nan, 5])], band: .none)
    #expect(curve.mean[0] == 2 && curve.mean[1].isNaN && curve.mean[2] == 5)
    #expect(curve.missing == 3)
  }

  @Test func drawsRunsOfUnequalLengthToTheirOwnEnd() {
    let curve = SeedCurve([([1, 2], [1, 1]), ([1, 2, 3], [3, 3, 3])], band: .none)
    #expect(curve.epochs == [1, 2, 3] && curve.mean == [2, 2, 3] && curve.counts == [2, 2, 1] && curve.missing == 0)
  }

  @Test func joinsEpochsThatDoNotLineUp() {
    let curve = SeedCurve([([0, 10], [1, 2]), ([5, 10], [3, 4])], band: .none)
    #expect(curve.epochs == [0, 5, 10] && curve.mean == [1, 3, 3] && curve.counts == [1, 1, 2])
  }

  @Test func findsTheFirstOfTheBest() {
    let curve = SeedCurve([([1, 2, 3, 4], [.nan, 2, 5, 5])], band: .none)
    #expect(curve.best(lowerIsBetter: false) == 2 && curve.best(lowerIsBetter: true) == 1)
    #expect(SeedCurve([([1], [.nan])], band: .none).best(lowerIsBetter: true) == nil)
  }
}
