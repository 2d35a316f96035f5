import Charts
import FigureKinds
import Languages
import RunRecords
import SeedStatistics
import Testing

@Suite struct ActivationsFigureTests {
  static func comparison(_ choices: [NamedChoice]) throws -> Comparison {
    try Comparison(
      choices.enumerated().map { index, choice in
        var stored = KindSamples.record(arm: index, seed: 0)
        stored.record.spec?.model.activation = choice
        return stored
      })
  }

  private func activations(
    _ choices: [NamedChoice], _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> SampleFigure { try SampleFigure(ActivationsKind.self, of: Self.comparison(choices), change) }

  private func lines(_ panel: Panel) -> [Layer.Line] {
    panel.layers.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  @Test func drawsFunctionAndDerivative() throws {
    let figure = try activations([NamedChoice("relu"), NamedChoice("sigmoid")]).figure
    #expect(figure.panels.map(\.id) == ["function", "derivative"])
    let sigmoid = lines(figure.panels[1])[1]
    let peak = try #require(sigmoid.points.max { $0.y < $1.y })
    #expect(peak.x == 0 && peak.y == 0.25)
  }

  @Test func breaksTheLineWhereADerivativeJumps() throws {
    let figure = try activations([NamedChoice("relu"), NamedChoice("tanh")]).figure
    #expect(lines(figure.panels[0]).map { $0.points.count { $0.y.isNaN } } == [0, 0])
    #expect(lines(figure.panels[1]).map { $0.points.count { $0.y.isNaN } } == [1, 0])
    #expect(figure.caption?.contains("Lines break") == true)
    let smooth = try activations([NamedChoice("tanh")]).figure
    #expect(smooth.caption?.contains("Lines break") == false)
  }

  @Test(arguments: [
    (
      NamedChoice("leaky_relu", ["negative_slope": 0.3]), "Leaky ReLU (negative slope 0.3)",
      "z (z > 0), 0.3 · z (z ≤ 0)"
    ),
    (NamedChoice("elu", ["alpha": 1]), "ELU", "z (z > 0), exp(z) − 1 (z ≤ 0)"),
    (NamedChoice("elu", ["alpha": 0.5]), "ELU (alpha 0.5)", "z (z > 0), 0.5(exp(z) − 1) (z ≤ 0)"),
    (NamedChoice("celu", ["alpha": 2]), "CELU (alpha 2)", "max(0, z) + min(0, 2(exp(z/2) − 1))"),
    (NamedChoice("sigmoid"), "Sigmoid", "1 / (1 + exp(−z))"),
    (NamedChoice("relu", ["max_value": 6]), "ReLU (max value 6)", "min(max(z, 0), 6) (z > 0), 0 (z ≤ 0)"),
  ])
  func namesParametersAndPutsThemIn(choice: NamedChoice, label: String, formula: String) throws {
    let row = try activations([choice]).rows[0]
    #expect(row[0] == label && row[1] == formula)
  }

  /// Every number of the table has as many decimals as the others, zeros too.
  @Test func numbersOfATableHaveOneFormat() throws {
    let rows = try activations(["relu", "sigmoid", "gelu", "exponential"].map { NamedChoice($0) }).rows
    #expect(rows[0][3...] == ["1.0000", "0.0000", "0.0000", "3.0000", "0.0000", "0.0000", "1.0000"])
    #expect(rows[2][4] == "−0.0040" && rows[3][3] == "unbounded")
    let decimals = rows.joined().compactMap { $0.contains(#/^−?\d+\.\d+$/#) ? $0.split(separator: ".")[1].count : nil }
    #expect(Set(decimals) == [4] && decimals.count == 27)
  }

  @Test func drawsAFunctionOnceInTheColourOfItsFirstArm() throws {
    let drawn = try activations([NamedChoice("tanh"), NamedChoice("relu"), NamedChoice("tanh")])
    #expect(drawn.rows.map(\.[0]) == ["Tanh", "ReLU"])
    #expect(drawn.rows[0][2] == "ReLU, Tanh")
    #expect(lines(drawn.figure.panels[0]).map(\.style.arm) == [0, 1])
  }

  @Test func saysWhenAFunctionLeavesThePanel() throws {
    let figure = try activations([NamedChoice("relu"), NamedChoice("exponential")]).figure
    #expect(figure.panels.allSatisfy { $0.note?.contains("Exponential") == true })
    let upper = try #require(figure.panels[1].y.upper)
    #expect(upper > 1 && upper < 1.5, "the others still fill the panel")
    LayoutCheck.expectClean(
      try activations([NamedChoice("exponential")]).figure.placed(measuring: FixedWidthMeasurer()), "exponential alone")
  }

  /// Marks are read out in the language's punctuation.
  @Test func pointsAreReadInTheLanguage() throws {
    for (language, start) in [(Language.english, "ReLU, z = −6: 0"), (.traditionalChinese, "ReLU，z = −6：0")] {
      let figure = try activations([NamedChoice("relu")]) { $0.language = language }.figure
      #expect(lines(figure.panels[0]).first?.pointTitles.first == start)
    }
  }

  @Test(arguments: [AxisLimits(lower: 2, upper: 2), AxisLimits(lower: 7), AxisLimits(upper: -.infinity)])
  func refusesARangeThatIsNone(limits: AxisLimits) {
    let error = #expect(throws: ChartError.self) { try activations([NamedChoice("relu")]) { $0.xLimits = limits } }
    #expect(error?.code == .invalidOption)
  }
}
