import Charts
import FigureKinds
import JSONText
import Languages
import SeedStatistics
import Testing

@Suite struct CurveFacetsTests {
  private static func comparison() throws -> Comparison {
    try KindSamples.factorial(
      [
        ("activation", ["relu", "tanh", "gelu"].map { .string($0) }), ("learning_rate", [.number(0.01), .number(0.1)]),
      ], seeds: 2)
  }

  private func curves(_ change: (inout FigureOptions) -> Void) throws -> SampleFigure {
    try SampleFigure(CurvesKind.self, of: Self.comparison(), change)
  }

  @Test func aPanelForEachValueAndMetric() throws {
    let drawn = try curves { $0.facets = FactorChoice(columns: "activation") }
    let panels = drawn.figure.panels
    #expect(panels.map(\.title) == ["ReLU", "Tanh", "GELU", "ReLU", "Tanh", "GELU"])
    #expect(panels.map(\.scaleGroup) == ["accuracy", "accuracy", "accuracy", "loss", "loss", "loss"])
    #expect(panels.map(\.sharesY) == [false, true, true, false, true, true])
    #expect(Set(panels.map(\.id)).count == 6 && drawn.figure.rowLength == 3)
    // Arms keep their colours: those of the second value are the third and fourth.
    let arms = Set(panels[1].layers.compactMap { if case .line(let line) = $0 { line.style.arm } else { nil } })
    #expect(arms == [2, 3])
    #expect(drawn.figure.caption?.contains("One panel per activation.") == true)
    #expect(drawn.figure.metadata.subject.contains("Training and validation accuracy"))
  }

  /// Panels of a metric have the same limits, whatever their own values are.
  @Test func panelsShareTheirAxes() throws {
    let figure = try curves { $0.facets = FactorChoice(columns: "activation") }.figure
    let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 864))
    let ticks = drawing.groups("panel").map { panel -> [Double] in
      panel.marks.flatMap { mark -> [Double] in
        guard case .group(let axis) = mark, axis.role == "grid" else { return [] }
        return axis.marks.compactMap { if case .polyline(let line) = $0 { line.points[0].y } else { nil } }
      }
    }
    #expect(ticks.count == 6 && !ticks[0].isEmpty)
    #expect(ticks[0] == ticks[1] && ticks[1] == ticks[2] && ticks[3] == ticks[4])
    #expect(ticks[0] != ticks[3])
    for width in [864.0, 396, 237.6] {
      LayoutCheck.expectClean(
        try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: width)), "facets \(width)")
    }
  }

  @Test func rowsAndColumnsAreAGrid() throws {
    let drawn = try curves {
      $0.facets = FactorChoice(columns: "activation", rows: "learning_rate")
      $0.metric = "loss"
    }
    #expect(drawn.figure.rowLength == 3)
    #expect(
      drawn.figure.panels.map(\.title) == [
        "learning rate 0.01, ReLU", "learning rate 0.01, Tanh", "learning rate 0.01, GELU", "learning rate 0.1, ReLU",
        "learning rate 0.1, Tanh", "learning rate 0.1, GELU",
      ])
    let rows = try curves { $0.facets = FactorChoice(rows: "learning_rate") }.figure
    #expect(rows.rowLength == 1 && rows.panels.map(\.sharesY) == [false, false, false, false])
    let chinese = try curves {
      $0.facets = FactorChoice(columns: "learning_rate")
      $0.language = .traditionalChinese
    }.figure
    #expect(chinese.panels[0].title == "學習率 0.01" && chinese.caption?.contains("依學習率分圖。") == true)
  }

  @Test func namesWhatVaries() throws {
    let error = #expect(throws: ChartError.self) { try self.curves { $0.facets = FactorChoice(columns: "optimizer") } }
    #expect(error?.code == .invalidOption)
    #expect(
      error?.message
        == "--facet: factor \"optimizer\" does not vary between the arms; expected one of those that do: activation, learning_rate"
    )
    let twice = #expect(throws: ChartError.self) {
      try self.curves { $0.facets = FactorChoice(columns: "activation", rows: "activation") }
    }
    #expect(twice?.message.contains("both rows and columns") == true)
  }
}
