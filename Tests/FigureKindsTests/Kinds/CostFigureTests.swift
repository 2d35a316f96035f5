import Charts
import FigureKinds
import RunRecords
import SeedStatistics
import Testing

@Suite struct CostFigureTests {
  static func comparison(_ seconds: [[[Double]]]) throws -> Comparison {
    try Comparison(
      seconds.enumerated().flatMap { arm, runs in
        runs.enumerated().map { seed, epochs in
          var stored = KindSamples.record(arm: arm, seed: seed)
          stored.record.timing?.epochSeconds = epochs
          return stored
        }
      })
  }

  private func cost(_ seconds: [[[Double]]]) throws -> SampleFigure {
    try SampleFigure(CostKind.self, of: Self.comparison(seconds))
  }

  @Test func takesMediansOfEpochsThenOfRuns() throws {
    let drawn = try cost([[[0.4, 0.4, 9]], [[0.2, 0.2, 0.2], [0.3, 0.3, 7], [0.25]]])
    #expect(
      drawn.rows.map { Array($0.prefix(4)) } == [
        ["Sigmoid", "3", "250\u{A0}ms", "1.00 ×"], ["ReLU", "1", "400\u{A0}ms", "1.60 ×"],
      ])
    let drawing = try drawn.figure.placed(measuring: FixedWidthMeasurer())
    #expect(drawing.texts.contains { $0.text == "Time per epoch (ms)" })
    #expect(drawing.texts.contains { $0.text == "400\u{A0}ms (1.60×)" })
    #expect(drawing.markerTitles.contains("Sigmoid, seed 1: 300\u{A0}ms"))
  }

  @Test func countsSecondsWhereEpochsAreLong() throws {
    let figure = try cost([[[0.4]], [[3.25]]]).figure
    #expect(figure.panels[0].x.label == "Time per epoch (s)" && figure.panels[0].x.includes == [0])
    #expect(try figure.placed(measuring: FixedWidthMeasurer()).texts.contains { $0.text == "0.0" || $0.text == "0" })
  }

  /// A machine that was busy with something else does not press all other times together.
  @Test func endsBeforeATimeFarOutside() throws {
    let ordinary: [[[Double]]] = [
      [[0.5], [0.503], [0.506]], [[0.52], [0.523], [0.526]], [[0.54], [0.543], [0.546]], [[0.56], [0.563], [0.566]],
      [[0.58], [0.583], [0.586]], [[0.6], [0.603], [0.606]],
    ]
    var spoiled = ordinary
    spoiled[5][2] = [19.5]
    let figure = try cost(spoiled).figure
    #expect(try figure.surveys()[0].right == PanelSurvey.Outliers(count: 1, extreme: 19_500))
    #expect(figure.caption?.contains("Far above the rest, beyond the axis (▶): 1, up to 19,500.") == true)
    let drawing = try figure.placed(measuring: FixedWidthMeasurer())
    #expect(drawing.texts.contains { $0.text == "19,500" } && !drawing.texts.contains { $0.text == "10,000" })
    let all = try cost(ordinary).figure
    #expect(try all.surveys()[0].right == nil && all.caption?.contains("▶") == false)
    let byHand = try SampleFigure(CostKind.self, of: Self.comparison(spoiled)) {
      $0.xLimits = AxisLimits(lower: 0, upper: 20)
    }
    #expect(try byHand.figure.surveys()[0].right == nil)
  }

  @Test func sharesOutTheWholeWhereEpochsWereNotTimed() throws {
    // Half a second an epoch, as the sample says.
    #expect(try cost([[[]]]).rows[0][2] == "500\u{A0}ms")
  }
}
