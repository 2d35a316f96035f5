import Charts
import LearningCurves
import RunRecords
import SeedStatistics
import Testing

@Suite struct GradientsFigureTests {
  private func lines(_ panel: Panel) -> [Layer.Line] {
    panel.layers.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  @Test func hasAPanelAMeasureAndADashALayer() throws {
    let figure = try gradientsFigure(KindSamples.comparison(arms: 2, seeds: 3)).figure
    #expect(
      figure.panels.map(\.id) == ["gradient_norm", "saturated_fraction", "dead_fraction", "dormant_fraction"])
    let norms = lines(figure.panels[0])
    #expect(norms.map(\.style.arm) == [0, 0, 1, 1])
    #expect(norms.map(\.style.variant.rawValue) == [0, 1, 0, 1])
    #expect(figure.panels[0].y.kind == .logarithmic)
    // The output layer has no saturated share: it is NaN in every record, so no line and no gap.
    #expect(lines(figure.panels[1]).count == 2)
    #expect(figure.caption?.contains("missing") == false)
    #expect(norms[0].points.map(\.x) == [0, 1, 2, 3, 4, 5])
  }

  @Test func hasAPanelALayerWhereDashesRunOut() throws {
    let figure = try gradientsFigure(KindSamples.comparison(arms: 2, seeds: 2, hidden: 4)).figure
    #expect(figure.rowLength == 4 && figure.panels.count == 17)
    #expect(figure.panels.last?.id == "gradient_norm-output")
    #expect(figure.panels.allSatisfy { lines($0).allSatisfy { $0.style.variant.rawValue == 0 } })
    let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 864))
    LayoutCheck.expectClean(drawing, "deep")
  }

  @Test func drawsGapsAndCountsThem() throws {
    var records = (0..<2).map { KindSamples.record(arm: 0, seed: $0) }
    for index in records.indices {
      var layer = try #require(records[index].record.diagnostics?.layers[0])
      layer.series = layer.series.map { measure, values in
        (measure, measure == .gradientNorm ? values.enumerated().map { $0 == 3 ? .nan : $1 } : values)
      }
      records[index].record.diagnostics?.layers[0] = layer
    }
    let figure = try gradientsFigure(Comparison(records)).figure
    #expect(lines(figure.panels[0])[0].points[3].y.isNaN)
    #expect(figure.caption?.contains("2 values were missing") == true)
    LayoutCheck.expectClean(try figure.placed(measuring: FixedWidthMeasurer()), "gaps")
  }

  @Test func namesTheBandOnlyWhereThereIsOne() throws {
    var options = GradientsFigureOptions()
    #expect(try gradientsFigure(KindSamples.comparison(arms: 2, seeds: 3)).figure.caption?.contains("Bands") == true)
    #expect(try gradientsFigure(KindSamples.comparison(arms: 2, seeds: 1)).figure.caption?.contains("Bands") == false)
    #expect(try gradientsFigure(KindSamples.comparison(arms: 12, seeds: 3)).figure.caption?.contains("Bands") == false)
    options.band = .none
    let bare = try gradientsFigure(KindSamples.comparison(arms: 2, seeds: 3), options: options).figure
    #expect(bare.caption?.contains("Bands") == false && bare.caption?.contains("n = 3") == true)
  }
}
