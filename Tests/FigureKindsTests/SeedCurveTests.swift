import Testing

@testable import FigureKinds

@Suite struct SeedCurveTests {
  private static func runs(_ runs: [(x: [Double], values: [Double])]) -> [RunCurve] {
    runs.enumerated().map { RunCurve(seed: $0, x: $1.x, values: $1.values) }
  }

  static let two = runs([(x: [1, 2, 3], values: [1, 2, 4]), (x: [1, 2, 3], values: [3, 2, 8])])

  /// t₀.₉₇₅ with one degree of freedom is 12.7062.
  @Test(arguments: [(Band.sd, 2.0.squareRoot()), (.sem, 1.0), (.ci95, 12.706_204_736_432_095), (.minmax, 1.0)])
  func bandsReachAsFarAsTheirNameSays(band: Band, reach: Double) {
    let curve = SeedCurve(Self.two, band: band)
    #expect(curve.mean == [2, 2, 6])
    #expect((curve.upper[0] - 2 - reach).magnitude < 1e-9 && (2 - curve.lower[0] - reach).magnitude < 1e-9)
    #expect(curve.upper[1] == 2 && curve.lower[1] == 2)
    #expect(curve.counts == [2, 2, 2] && curve.missing == 0)
  }

  @Test func hasNoBandForOneSeed() {
    let curve = SeedCurve([Self.two[0]], band: .sd)
    #expect(curve.mean == [1, 2, 4] && curve.lower.allSatisfy(\.isNaN) && curve.upper.allSatisfy(\.isNaN))
  }

  @Test func leavesOutAndCountsWhatIsNotFinite() {
    let curve = SeedCurve(
      Self.runs([([1, 2, 3], [1, .nan, .infinity]), ([1, 2, 3], [3, .nan, 5])]), band: .none)
    #expect(curve.mean[0] == 2 && curve.mean[1].isNaN && curve.mean[2] == 5)
    // The first ends after its first value; the second has a gap before its end.
    #expect(curve.missing == 1)
  }

  @Test func drawsRunsOfUnequalLengthToTheirOwnEnd() {
    let curve = SeedCurve(Self.runs([([1, 2], [1, 1]), ([1, 2, 3], [3, 3, 3])]), band: .none)
    #expect(curve.x == [1, 2, 3] && curve.mean == [2, 2, 3] && curve.counts == [2, 2, 1] && curve.missing == 0)
  }

  /// Runs that were measured at different moments: a mean stands only where all that run there were measured.
  @Test func joinsOnlyMomentsThatRunsShare() {
    let runs = Self.runs([([0, 10], [1, 2]), ([0, 5, 10], [3, 4, 4])])
    let curve = SeedCurve(runs, band: .none)
    #expect(curve.x == [0, 10] && curve.mean == [2, 3] && curve.leavesMomentsOut)
    let interpolated = SeedCurve(runs, band: .none, interpolates: true)
    #expect(interpolated.x == [0, 5, 10] && interpolated.mean == [2, 2.75, 3] && !interpolated.leavesMomentsOut)
  }

  @Test func interpolatesBetweenMeasurementsAndNotBeyond() {
    let run = RunCurve(seed: 0, x: [0, 2, 10], values: [0, 4, 0])
    #expect([0, 1, 2, 6, 10].map(run.interpolated) == [0, 2, 4, 2, 0])
    #expect(run.interpolated(at: -1).isNaN && run.interpolated(at: 11).isNaN)
  }

  @Test func findsTheFirstOfTheBest() {
    let curve = SeedCurve(Self.runs([([1, 2, 3, 4], [.nan, 2, 5, 5])]), band: .none)
    #expect(curve.best(lowerIsBetter: false) == 2 && curve.best(lowerIsBetter: true) == 1)
    #expect(SeedCurve(Self.runs([([1], [.nan])]), band: .none).best(lowerIsBetter: true) == nil)
  }
}
