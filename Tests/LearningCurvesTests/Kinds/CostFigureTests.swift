import Charts
import LearningCurves
import RunRecords
import SeedStatistics
import Testing

@Suite struct CostFigureTests {
  static func comparison(_ seconds: [[[Double]]]) -> Comparison {
    Comparison(
      seconds.enumerated().flatMap { arm, runs in
        runs.enumerated().map { seed, epochs in
          var stored = KindSamples.record(arm: arm, seed: seed)
          stored.record.timing?.epochSeconds = epochs
          return stored
        }
      })
  }

  @Test func takesMediansOfEpochsThenOfRuns() throws {
    let tabled = try costFigure(Self.comparison([[[0.4, 0.4, 9]], [[0.2, 0.2, 0.2], [0.3, 0.3, 7], [0.25]]]))
    #expect(
      tabled.table.rows.map { Array($0.prefix(4)) } == [
        ["Sigmoid", "3", "0.25", "1.00"], ["ReLU", "1", "0.4", "1.60"],
      ])
    let drawing = try tabled.figure.placed(measuring: FixedWidthMeasurer())
    #expect(drawing.texts.contains { $0.text == "Milliseconds an epoch" })
    #expect(drawing.texts.contains { $0.text == "400 ms (1.60×)" })
    #expect(drawing.markerTitles.contains("Sigmoid, seed 1: 300 ms"))
  }

  @Test func countsSecondsWhereEpochsAreLong() throws {
    let figure = try costFigure(Self.comparison([[[0.4]], [[3.25]]])).figure
    #expect(figure.panels[0].x.label == "Seconds an epoch" && figure.panels[0].x.lower == 0)
  }

  @Test func sharesOutTheWholeWhereEpochsWereNotTimed() throws {
    let comparison = Self.comparison([[[]]])
    // Half a second an epoch, as the sample says.
    #expect(try costFigure(comparison).table.rows[0][2] == "0.5")
  }

  @Test func addsWhatActivationsCostAlone() throws {
    var options = CostFigureOptions()
    options.activationCosts = [
      FunctionCost(name: "sigmoid", forward: 0.3, backward: 0.06),
      FunctionCost(name: "relu", forward: 0.03, backward: 0.04),
    ]
    let tabled = try costFigure(Self.comparison([[[0.4]], [[0.5]]]), options: options)
    #expect(tabled.figure.panels.map(\.id) == ["epoch-time", "activation-cost"])
    #expect(tabled.figure.panels[1].y.kind == .category(["ReLU", "Sigmoid"]))
    #expect(tabled.table.rows.map { Array($0.suffix(2)) } == [["0.03", "0.04"], ["0.3", "0.06"]])
    LayoutCheck.expectClean(try tabled.figure.placed(measuring: FixedWidthMeasurer()), "activation cost")
  }

  @Test func readsTheCostsARecordCarries() throws {
    var stored = KindSamples.record(arm: 0, seed: 0)
    stored.record.additional["activation_cost"] = .object([
      "activations": .array([
        .object(["name": .string("relu"), "forward_ns": .number(0.03), "backward_ns": .number(0.04)]),
        .object(["name": .string("tanh"), "forward_ns": .number(0.3), "backward_ns": .number(0.1)]),
        .object(["name": .string("broken"), "forward_ns": .string("NaN")]),
      ])
    ])
    #expect(
      FunctionCost.recorded(in: Comparison([stored])) == [FunctionCost(name: "relu", forward: 0.03, backward: 0.04)])
  }
}
