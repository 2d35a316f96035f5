import Charts
import Testing

@testable import FigureKinds

@Suite struct TiedSeedsTests {
  private static let stacks: [(values: [Double], reach: Double, expected: [Double])] = [
    ([0.9, 0.8, 0.9, 0.9], 0, [-1, 0, 0, 1]), ([0.9], 0, [0]), ([], 0, []), ([0.9, 0.8], 0.2, [-0.5, 0.5]),
    ([0.9, .nan, 0.9], 0, [-0.5, 0, 0.5]),
  ]

  @Test(arguments: stacks) func stacksWhatFallsOnOneAnother(
    stack: (values: [Double], reach: Double, expected: [Double])
  ) {
    #expect(TiedSeeds.offsets(stack.values, within: stack.reach, step: 1, room: 10) == stack.expected)
  }

  @Test func aStackKeepsToItsRoom() {
    let offsets = TiedSeeds.offsets([Double](repeating: 1, count: 11), within: 0, step: 1, room: 2)
    #expect(offsets.first == -1 && offsets.last == 1 && Set(offsets).count == 11)
  }

  /// Of ten seeds that share three values, all are seen, in both kinds of rows.
  @Test func everySeedHasAPlaceOfItsOwn() throws {
    let values: [Double?] = [0.87, 0.87, 0.87, 0.88, 0.88, 0.88, 0.88, 0.86, 0.86, 0.86]
    let comparison = try AccuracyFigureTests.comparison([values, values.map { $0.map { $0 + 0.01 } }])
    for kind: any FigureKind.Type in [AccuracyKind.self, DifferencesKind.self] {
      let drawing = try SampleFigure(kind, of: comparison).figure.placed(measuring: FixedWidthMeasurer())
      let seeds = drawing.markers.filter { $0.title?.contains("seed ") == true }
      let rows = kind == DifferencesKind.self ? 1 : 2
      #expect(seeds.count == 10 * rows)
      for (index, seed) in seeds.enumerated() {
        for other in seeds[(index + 1)...] {
          #expect((seed.center.x - other.center.x).magnitude + (seed.center.y - other.center.y).magnitude > 1)
        }
      }
    }
  }
}
