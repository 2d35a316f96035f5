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
    #expect(figure.panels[0].x.label == "Time per epoch (s)" && figure.panels[0].x.lower == 0)
  }

  @Test func sharesOutTheWholeWhereEpochsWereNotTimed() throws {
    // Half a second an epoch, as the sample says.
    #expect(try cost([[[]]]).rows[0][2] == "500\u{A0}ms")
  }
}
