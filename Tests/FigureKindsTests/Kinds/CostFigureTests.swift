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
      drawn.rows.map { Array($0.prefix(6)) } == [
        ["Sigmoid", "3", "250\u{A0}ms", "200\u{A0}ms to 300\u{A0}ms", "75.0\u{A0}%", "1.00×"],
        ["ReLU", "1", "400\u{A0}ms", "–", "–", "1.60×"],
      ])
    let drawing = try drawn.figure.placed(measuring: FixedWidthMeasurer())
    #expect(drawing.texts.contains { $0.text == "Time per epoch (ms)" })
    #expect(drawing.texts.contains { $0.text == "400\u{A0}ms (1.60×)" })
    #expect(drawing.markerTitles.contains("Sigmoid, seed 1: 300\u{A0}ms"))
    #expect(
      drawing.markerTitles.contains(
        "Sigmoid, median of n = 3: 250\u{A0}ms, 75\u{A0}% interval 200\u{A0}ms to 300\u{A0}ms"))
  }

  @Test func countsSecondsWhereEpochsAreLong() throws {
    let figure = try cost([[[0.4]], [[3.25]]]).figure
    #expect(figure.panels[0].x.label == "Time per epoch (s)")
  }

  /// Points have no length that an axis from 0 would keep true.
  @Test func leavesTheEmptyZeroOut() throws {
    let figure = try cost([[[0.91], [0.93], [0.95]], [[0.97], [1.01], [1.02]]]).figure
    let ticks = try figure.placed(measuring: FixedWidthMeasurer()).texts.compactMap { Double($0.text) }
    #expect(ticks.count > 2 && ticks.allSatisfy { $0 > 0.8 && $0 < 1.2 })
  }

  @Test func barsSayWhatTheyHold() throws {
    func runs(_ count: Int, from first: Double) -> [[Double]] { (0..<count).map { [first + 0.01 * Double($0)] } }
    let few = try cost([runs(3, from: 0.5), runs(3, from: 0.6)]).figure
    #expect(
      few.caption?.contains(
        "Bars: from the fastest to the slowest run, an interval of the median at confidence 75\u{A0}% (n = 3); 95\u{A0}% takes 6 runs."
      ) == true)
    let mixed = try cost([runs(9, from: 0.5), runs(4, from: 0.6)])
    #expect(
      mixed.figure.caption?.contains(
        "Bars: 95\u{A0}% confidence intervals of the median (order statistics). With fewer than 6 runs: from the fastest to the slowest, at confidence 87.5\u{A0}% (n = 4)."
      ) == true)
    #expect(mixed.rows[0][3] == "510\u{A0}ms to 570\u{A0}ms")
    let many = try cost([runs(6, from: 0.5), runs(7, from: 0.6)]).figure
    #expect(
      many.caption?.contains("Bars: 95\u{A0}% confidence intervals of the median (order statistics). Wall") == true)
    let one = try cost([runs(1, from: 0.5), runs(1, from: 0.6)]).figure
    #expect(one.caption?.contains("Bars") == false)
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

  /// A median beyond the axis is no run, and its bar is seen as far as the axis goes.
  @Test func countsRunsAndDrawsTheBarOfAMedianBeyondTheAxis() throws {
    var seconds: [[[Double]]] = []
    for arm in 0..<9 {
      let first = 0.5 + 0.01 * Double(arm)
      seconds.append([[first], [first + 0.003], [first + 0.006]])
    }
    seconds.append([[0.52], [20], [30]])
    let figure = try cost(seconds).figure
    #expect(try figure.surveys()[0].right == PanelSurvey.Outliers(count: 2, extreme: 30))
    #expect(figure.caption?.contains("beyond the axis (▶): 2, up to") == true)
    // From its fastest run to the edge, with a cap at that end alone.
    func lines(_ last: [[Double]]) throws -> Int {
      let drawn = try SampleFigure(CostKind.self, of: Self.comparison(Array(seconds.dropLast()) + [last])) {
        $0.xLimits = AxisLimits(lower: 0, upper: 1)
      }
      return try drawn.figure.placed(measuring: FixedWidthMeasurer()).textDump.split(separator: "\n")
        .count { $0.contains(" line ") }
    }
    #expect(try lines([[0.52], [20], [30]]) == lines([[20]]) + 2)
  }

  /// An epoch that ended early is no epoch.
  @Test func leavesDivergedRunsOut() throws {
    let comparison = try Comparison(
      (0..<2).flatMap { arm in
        (0..<3).map { seed in
          var stored = KindSamples.record(arm: arm, seed: seed)
          stored.record.timing?.epochSeconds = [0.4 + 0.01 * Double(seed)]
          if arm == 1, seed == 2 {
            stored.record.timing?.epochSeconds = [0.001]
            stored.record.outcome = .diverged(epoch: 1, step: 2)
          }
          return stored
        }
      })
    let drawn = try SampleFigure(CostKind.self, of: comparison)
    #expect(drawn.rows.map { $0[1] }.sorted() == ["2", "3"])
    #expect(drawn.figure.caption?.contains("Sigmoid: 1") == true)
    #expect(drawn.rows.allSatisfy { !$0[2].hasPrefix("1.00") })
  }

  /// An arm all of whose runs diverged has no row, and the caption counts it.
  @Test func countsArmsWithoutARow() throws {
    let comparison = try Comparison(
      (0..<2).flatMap { arm in
        (0..<3).map { seed in
          var stored = KindSamples.record(arm: arm, seed: seed)
          if arm == 1 {
            stored.record.outcome = .diverged(epoch: 1, step: 2)
            stored.record.test = nil
          }
          return stored
        }
      })
    let drawn = try SampleFigure(CostKind.self, of: comparison)
    #expect(drawn.rows.count == 1)
    #expect(drawn.figure.caption?.contains("not finite: 3 (Sigmoid: 3)") == true)
  }

  @Test func sharesOutTheWholeWhereEpochsWereNotTimed() throws {
    // Half a second an epoch, as the sample says.
    #expect(try cost([[[]]]).rows[0][2] == "500\u{A0}ms")
  }
}
