import Charts
import FigureKinds
import Findings
import JSONText
import Languages
import RunRecords
import SeedStatistics
import Testing

@Suite struct ResponseFigureTests {
  static let rates: (key: String, values: [JSON]) = ("learning_rate", [0.1, 0.001, 0.01].map { .number($0) })
  static let functions: (key: String, values: [JSON]) = ("activation", ["relu", "tanh"].map { .string($0) })

  /// Final accuracies by arm and seed in place of the samples' own; nil diverged.
  static func comparison(
    _ factors: [(key: String, values: [JSON])], seeds: Int = 2, _ value: (Int, Int) -> Double?
  ) throws -> Comparison {
    var comparison = try KindSamples.factorial(factors, seeds: seeds)
    for arm in comparison.arms.indices {
      for seed in comparison.arms[arm].runs.indices {
        if let value = value(arm, seed) {
          comparison.arms[arm].runs[seed].record.test?.accuracy = value
        } else {
          comparison.arms[arm].runs[seed].record.outcome = .diverged(epoch: 1, step: 7)
          comparison.arms[arm].runs[seed].record.test = nil
        }
      }
    }
    return comparison
  }

  private func response(
    _ comparison: Comparison, _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> SampleFigure { try SampleFigure(ResponseKind.self, of: comparison, change) }

  private func lines(_ drawn: SampleFigure) -> [[DataPoint]] {
    drawn.figure.panels[0].layers.compactMap { if case .line(let line) = $0 { line.points } else { nil } }
  }

  @Test func oneFactorIsOneLineInItsOrder() throws {
    let drawn = try response(
      Self.comparison([Self.rates]) { arm, seed in 0.8 + 0.01 * Double(arm) + 0.002 * Double(seed) })
    #expect(lines(drawn).count == 1)
    let points = lines(drawn)[0]
    #expect(zip(points.map(\.x), [0.001, 0.01, 0.1]).allSatisfy { abs($0 / $1 - 1) < 1e-9 })
    #expect(zip(points.map(\.y), [0.811, 0.821, 0.801]).allSatisfy { abs($0 - $1) < 1e-9 })
    let panel = drawn.figure.panels[0]
    #expect(panel.x.label == "Learning rate" && panel.x.kind == .logarithmic && panel.y.label == "Test accuracy")
    #expect(drawn.figure.legend.entries.isEmpty)
    #expect(drawn.figure.title == "Final test accuracy against learning rate")
    #expect(drawn.rows.map(\.[1]) == ["0.001", "0.01", "0.1"])
    #expect(drawn.texts.columns.map(\.key).prefix(4) == ["arm", "learning_rate", "n", "mean"])
    let titles = try drawn.figure.placed(measuring: FixedWidthMeasurer()).markerTitles
    #expect(titles.contains("learning rate 0.1, seed 1: 0.8020"))
    #expect(titles.contains { $0.hasPrefix("learning rate 0.1, mean of n = 2: 0.8010, 95\u{A0}% interval ") })
    #expect(titles.count == 9)
  }

  /// Six optimisers, say: arms that are lines of one point each are called what they are called elsewhere, stand at their
  /// value but for those that share it, and no line is told of.
  @Test func armsThatNothingJoinsStandAtTheirValues() throws {
    let settings: [(name: String, rate: Double)] = [("c", 0.1), ("b", 0.001), ("a", 0.001)]
    let comparison = try Comparison(
      settings.enumerated().flatMap { arm, own in
        (0..<2).map { seed in
          let varies: JSON.Object = ["optimizer": .string(own.name), "learning_rate": .number(own.rate)]
          return KindSamples.record(arm: arm, seed: seed, label: "Optimiser \(own.name)", varies: varies)
        }
      })
    let drawn = try response(comparison)
    #expect(drawn.figure.arms.map(\.id) == comparison.arms.map(\.id))
    #expect(drawn.figure.arms.map(\.label) == ["Optimiser c", "Optimiser b", "Optimiser a"])
    let places = lines(drawn).flatMap { $0.map(\.x) }.sorted()
    #expect(places.count == 3 && places[0] < 0.001 && places[1] > 0.001 && abs(places[2] / 0.1 - 1) < 1e-9)
    let caption = try #require(drawn.figure.caption)
    #expect(!caption.contains("join") && caption.contains("side by side"))
  }

  @Test func otherFactorsAreLinesOfTheirOwn() throws {
    let comparison = try Self.comparison([Self.functions, Self.rates]) { arm, seed in
      0.8 + 0.01 * Double(arm) + 0.002 * Double(seed)
    }
    let drawn = try response(comparison)
    #expect(lines(drawn).count == 2 && drawn.figure.legend.entries.map(\.label) == ["ReLU", "Tanh"])
    #expect(drawn.figure.arms.map(\.id) == ["relu", "tanh"])
    // Leaving arms out changes no colour.
    let alone = try response(comparison) { $0.arms = comparison.arms.suffix(3).map(\.id) }
    #expect(alone.figure.legend.entries.map(\.label) == ["Tanh"])
    #expect(alone.figure.legend.entries.map(\.style.arm) == [1] && alone.figure.arms == drawn.figure.arms)
    let chinese = try response(comparison) { $0.language = .traditionalChinese }
    #expect(chinese.figure.title == "最終測試準確率與學習率的關係")
  }

  private static let axes: [(values: [Double], kind: Axis.Kind)] = [
    ([0.0, 0.1, 0.2, 0.5], Axis.Kind.linear), ([1, 2, 3], .integer), ([16, 64, 256], .logarithmic),
    ([0.001, 0.002], .linear), ([0.001, 0.1], .logarithmic), ([1, 90, 91, 100], .integer),
  ]

  @Test(arguments: axes) func theAxisIsWhatTheValuesAskFor(axis: (values: [Double], kind: Axis.Kind)) throws {
    let (values, kind) = axis
    let factor: (String, [JSON]) = ("dropout", values.map { .number($0) })
    let comparison = try Self.comparison([factor]) { arm, _ in 0.8 + 0.01 * Double(arm) }
    #expect(try response(comparison).figure.panels[0].x.kind == kind)
    let asked = try response(comparison) { $0.hasLogarithmicX = true }.figure.panels[0].x.kind
    #expect(asked == (values[0] > 0 ? .logarithmic : kind))
  }

  @Test func countsDivergedRunsAndSaysWhatFollows() throws {
    let arms: [JSON.Object] = [
      ["learning_rate": .number(0.1), "batch_size": .integer(32)],
      ["learning_rate": .number(0.2), "batch_size": .integer(64)],
    ]
    let records = arms.enumerated().flatMap { arm, varies in
      (0..<3).map { seed in
        var stored = KindSamples.record(arm: arm, seed: seed, varies: varies)
        if arm == 1, seed == 2 { (stored.record.outcome, stored.record.test) = (.diverged(epoch: 1, step: 7), nil) }
        return stored
      }
    }
    let comparison = try Comparison(records)
    let drawn = try response(comparison) { $0.factors = FactorChoice(columns: "learning_rate") }
    #expect(lines(drawn).count == 1)
    let caption = drawn.figure.caption ?? ""
    #expect(caption.contains("Wherever learning rate changes, so does batch size."))
    #expect(caption.contains("not finite: 1 (Sigmoid: 1)") && caption.contains("n = 2 to 3"))
    let error = #expect(throws: ChartError.self) { try self.response(comparison) }
    #expect(error?.code == .invalidOption)
    #expect(
      error?.message
        == "2 numbers vary between the arms: choose one with --factor, of learning_rate, batch_size")
    // A report chooses.
    let options = ResponseKind.reportOptions(try Findings(comparison))
    #expect(options.factors?.columns == "learning_rate")
  }

  @Test func namesTheFactorsWhereNoneIsANumber() throws {
    let comparison = try Self.comparison([Self.functions]) { _, _ in 0.8 }
    let error = #expect(throws: ChartError.self) { try self.response(comparison) }
    #expect(error?.code == .noData && error?.message.contains("only activation") == true)
    let chosen = #expect(throws: ChartError.self) {
      try self.response(comparison) { $0.factors = FactorChoice(columns: "activation") }
    }
    #expect(chosen?.code == .invalidOption && chosen?.message.contains("its values are no numbers") == true)
    let unknown = #expect(throws: ChartError.self) {
      try self.response(comparison) { $0.factors = FactorChoice(columns: "depth") }
    }
    #expect(unknown?.message.contains("expected one of those that do: activation") == true)
  }

  /// Lines are named as their key names them, or by an arm on them.
  @Test(arguments: [["Tanh"], ["tanh"], ["tanh-learning_rate0.1"], ["Tanh, learning rate 0.1"]])
  func highlightsLines(names: [String]) throws {
    let comparison = try Self.comparison([Self.functions, Self.rates]) { arm, _ in 0.8 + 0.01 * Double(arm) }
    let own = names[0].contains("0.1") ? [comparison.arms[3].id] : names
    let drawn = try response(comparison) { $0.highlight = own }
    #expect(drawn.figure.arms.map(\.colorIndex) == [nil, 1], "\(own)")
    #expect(drawn.figure.legend.entries.map(\.label) == ["Tanh"])
    #expect(drawn.figure.caption?.contains("1 of 2 lines are named; grey: the others.") == true)
    let error = #expect(throws: ChartError.self) { try self.response(comparison) { $0.highlight = ["nobody"] } }
    #expect(error?.message == "--highlight nobody: expected a line or an arm; lines are ReLU; Tanh")
  }

  @Test func hasLimitsAndLinesOfItsOwnAxes() throws {
    let comparison = try Self.comparison([Self.functions, Self.rates]) { arm, _ in 0.8 + 0.01 * Double(arm) }
    let drawn = try response(comparison) {
      $0.yLimits = ["": AxisLimits(lower: 0.5, upper: 0.9)]
      $0.horizontalLines = [ReferenceLine(panel: "accuracy", at: 0.6, label: "linear")]
      $0.verticalLines = [ReferenceLine(over: 0.01...0.03)]
    }
    let panel = drawn.figure.panels[0]
    #expect(panel.y.lower == 0.5 && panel.y.upper == 0.9)
    let references = panel.layers.prefix(2).compactMap { if case .reference(let line) = $0 { line.range } else { nil } }
    #expect(references == [0.01...0.03, 0.6...0.6])
    #expect(drawn.figure.caption?.contains("linear (test accuracy 0.6), learning rate 0.01 to 0.03") == true)
    #expect(drawn.texts.columns.map(\.key).suffix(2) == ["hline_accuracy_linear", "vline_learning_rate"])
    let outside = #expect(throws: ChartError.self) {
      try self.response(comparison) {
        $0.yLimits = ["accuracy": AxisLimits(lower: 0.7)]
        $0.horizontalLines = [ReferenceLine(at: 0.6)]
      }
    }
    #expect(outside?.message.contains("lies outside the limits 0.7:") == true)
    let other = #expect(throws: ChartError.self) {
      try self.response(comparison) { $0.yLimits = ["loss": AxisLimits(lower: 0.7)] }
    }
    #expect(other?.message.contains("expected accuracy") == true)
  }

  /// More lines than colours: the best are named, the others grey.
  @Test func manyLinesNameTheBest() throws {
    let names: (String, [JSON]) = ("arm", (0..<14).map { .string("a\($0)") })
    let drawn = try response(Self.comparison([names, Self.rates]) { arm, _ in 0.8 + 0.001 * Double(arm / 3) })
    #expect(drawn.figure.legend.entries.map(\.label) == ["arm a11", "arm a12", "arm a13"])
    #expect(drawn.figure.caption?.contains("3 of 14 lines are named") == true)
  }
}
