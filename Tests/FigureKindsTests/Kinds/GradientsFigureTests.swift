import Charts
import FigureKinds
import Findings
import RunRecords
import SeedStatistics
import Testing

@Suite struct GradientsFigureTests {
  private func gradients(
    _ comparison: Comparison, _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> Figure { try SampleFigure(GradientsKind.self, of: comparison, change).figure }

  private func lines(_ panel: Panel) -> [Layer.Line] {
    panel.layers.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  @Test func hasAPanelAMeasureAndADashALayer() throws {
    let figure = try gradients(KindSamples.comparison(arms: 2, seeds: 3))
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
    let figure = try gradients(KindSamples.comparison(arms: 2, seeds: 2, hidden: 4))
    #expect(figure.rowLength == 4 && figure.panels.count == 17)
    #expect(figure.panels.last?.id == "gradient_norm-output")
    #expect(figure.panels.allSatisfy { lines($0).allSatisfy { $0.style.variant.rawValue == 0 } })
    let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 864))
    LayoutCheck.expectClean(drawing, "deep")
  }

  /// A page that has no room for a deep network's panels shows some layers and says so; one without a height shows all.
  @Test(arguments: ["neurips", "acl", "beamer"])
  func fitsItsPage(venue: String) throws {
    let drawn = try SampleFigure(GradientsKind.self, of: KindSamples.comparison(arms: 3, seeds: 2, hidden: 8))
    let venue = try Venue.named(venue)
    let fitted = try drawn.tabled.fitted(to: venue.pageHeight) { figure throws(ChartError) in
      var figure = figure
      (figure.title, figure.caption) = (nil, nil)
      return try figure.placedWithRoom(
        measuring: FixedWidthMeasurer(), theme: venue.themed(.light), size: venue.size())
    }
    #expect(fitted.drawing.size.height <= venue.pageHeight + 1)
    let layers = try #require(fitted.figure.rowLength)
    #expect((2..<8).contains(layers))
    #expect(fitted.figure.panels[0].id == "gradient_norm-hidden_1")
    #expect(fitted.figure.panels[layers - 1].id == "gradient_norm-hidden_8")
    #expect(fitted.figure.caption?.contains("has room for \(layers) of 8 hidden layers") == true)
    let measures = Set(fitted.figure.panels.compactMap { $0.id.split(separator: "-").first })
    #expect(fitted.figure.caption?.contains("Left out for want of room") == (measures.count < 4))
    LayoutCheck.expectClean(fitted.drawing, "page")
    #expect(drawn.figure.panels.count == 33 && drawn.figure.caption?.contains("room") == false)
    #expect(drawn.table.rows.count == 3 * 33)
    // Measures that were asked for are never left out.
    let asked = try SampleFigure(GradientsKind.self, of: KindSamples.comparison(arms: 3, seeds: 2, hidden: 8)) {
      $0.panels = ["gradient_norm", "dead_fraction"]
    }
    let smaller = try asked.tabled.smaller()
    #expect(!smaller.isEmpty && smaller.allSatisfy { $0.caption?.contains("Left out") == false })
  }

  /// Layers that only arms have which were not chosen leave no empty panels.
  @Test func chosenArmsHaveTheirOwnLayers() throws {
    var comparison = try KindSamples.comparison(arms: 2, seeds: 2, hidden: 4)
    for run in comparison.arms[0].runs.indices {
      comparison.arms[0].runs[run].record.diagnostics?.layers.removeAll { ["hidden_3", "hidden_4"].contains($0.name) }
    }
    let figure = try gradients(comparison) { $0.arms = [comparison.arms[0].id] }
    #expect(figure.panels.allSatisfy { !lines($0).isEmpty })
    #expect(try gradients(comparison).panels.count == 17)
  }

  /// Runs that end before their first epoch does are measured before training alone.
  @Test func pointsAtEpoch0AreNoFigure() throws {
    var comparison = try KindSamples.comparison(arms: 1, seeds: 2)
    for run in comparison.arms[0].runs.indices {
      guard let own = comparison.arms[0].runs[run].record.diagnostics else { continue }
      comparison.arms[0].runs[run].record.diagnostics = Diagnostics(
        probeExamples: 8, epochs: [0], firstLoss: own.firstLoss, chanceLoss: own.chanceLoss,
        layers: [Diagnostics.Layer(name: "hidden_1", units: 4, activation: "relu", series: [(.gradientNorm, [0.5])])])
    }
    let error = #expect(throws: ChartError.self) { try self.gradients(comparison) }
    #expect(error?.code == .noData && error?.message.contains("before training") == true)
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
    let figure = try gradients(Comparison(records))
    #expect(lines(figure.panels[0])[0].points[3].y.isNaN)
    #expect(figure.caption?.contains("2 values were missing") == true)
    LayoutCheck.expectClean(try figure.placed(measuring: FixedWidthMeasurer()), "gaps")
  }

  @Test func namesTheBandOnlyWhereThereIsOne() throws {
    func hasBands(arms: Int, seeds: Int, band: Band? = nil) throws -> Bool {
      let figure = try gradients(KindSamples.comparison(arms: arms, seeds: seeds)) { $0.band = band }
      let areDrawn = figure.panels.contains { panel in
        panel.layers.contains { if case .band = $0 { true } else { false } }
      }
      #expect(figure.caption?.contains("Bands") == areDrawn)
      #expect(figure.caption?.contains("n = \(seeds)") == true)
      return areDrawn
    }
    #expect(try hasBands(arms: 2, seeds: 3))
    #expect(try !hasBands(arms: 2, seeds: 1))
    #expect(try !hasBands(arms: 12, seeds: 3))
    // Asked for, they are drawn all the same.
    #expect(try hasBands(arms: 12, seeds: 3, band: .sd))
    #expect(try !hasBands(arms: 2, seeds: 3, band: Band.none))
  }

  @Test(arguments: ["nosuch", "dead", "accuracy"]) func refusesPanelsThatThereAreNot(panel: String) throws {
    let comparison = try KindSamples.comparison(arms: 2, seeds: 2)
    let changes: [(inout FigureOptions) -> Void] = [
      { $0.panels = [panel] }, { $0.logarithmicPanels = [panel] }, { $0.yLimits = [panel: AxisLimits(lower: 0)] },
    ]
    for change in changes {
      let error = #expect(throws: ChartError.self) { try gradients(comparison, change) }
      #expect(error?.code == .invalidOption && error?.message.contains("dead_fraction") == true)
    }
  }
}
