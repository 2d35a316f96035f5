import Charts
import FigureKinds
import Findings
import RunRecords
import SeedStatistics
import Testing

@Suite struct ConfusionFigureTests {
  static func comparison(_ matrices: [[[[Int]]]]) throws -> Comparison {
    try Comparison(
      matrices.enumerated().flatMap { arm, runs in
        runs.enumerated().map { seed, matrix in
          var stored = KindSamples.record(arm: arm, seed: seed)
          stored.record.test?.confusion = matrix
          stored.record.data?.classes = ["cat", "dog"]
          return stored
        }
      })
  }

  private func confusion(
    _ comparison: Comparison, _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> SampleFigure { try SampleFigure(ConfusionKind.self, of: comparison, change) }

  private func map(_ panel: Panel) throws -> Layer.HeatMap {
    try #require(panel.layers.lazy.compactMap { if case .heatMap(let map) = $0 { map } else { nil } }.first)
  }

  @Test func poolsSeedsInPercentOfEachTrueClass() throws {
    let drawn = try confusion(
      Self.comparison([[[[8, 2], [5, 5]], [[6, 4], [3, 7]]], [[[10, 0], [4, 6]]]]))
    #expect(drawn.figure.panels.map(\.title) == ["ReLU", "Sigmoid", "Sigmoid − ReLU"])
    let pooled = try map(drawn.figure.panels[0])
    #expect(pooled.values == [0.7, 0.3, 0.4, 0.6])
    #expect(pooled.labels == ["70", "30", "40", "60"] && pooled.details == ["14", "6", "8", "12"])
    #expect(pooled.titles[1] == "ReLU: cat taken for dog: 30.0\u{A0}% (6 of 20)")
    let difference = try map(drawn.figure.panels[2])
    #expect(zip(difference.values, [0.3, -0.3, 0, 0]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    #expect(difference.labels == ["30.0", "−30.0", "", ""] && difference.ramp == .diverging)
    #expect(drawn.figure.panels[0].note == "65.0\u{A0}%")
    #expect(drawn.table.rows.count == 7)
  }

  @Test func keysColoursOnce() throws {
    let figure = try confusion(KindSamples.comparison(arms: 3, seeds: 2)).figure
    #expect(try figure.panels.map { try map($0).colorBar != nil } == [false, false, true])
    let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 864))
    #expect(drawing.groups("color-bar").count == 1)
    for name in ["100\u{A0}%", "0\u{A0}%", "Share of true class"] {
      #expect(drawing.texts.contains { $0.text == name }, "\(name)")
    }
  }

  @Test(arguments: Theme.all)
  func writesCellsInInkThatShows(theme: Theme) throws {
    let figure = try confusion(KindSamples.comparison(arms: 2, seeds: 2)).figure
    let drawing = try figure.placed(measuring: FixedWidthMeasurer(), theme: theme, size: FigureSize(width: 1200))
    for map in drawing.groups("heat-map") {
      var worst = 21.0
      for case .text(let text) in map.marks {
        let cell = map.marks.lazy.compactMap { mark -> Mark.Area? in
          guard case .area(let area) = mark, let first = area.points.first, area.points.count == 4 else { return nil }
          let frame = Rectangle(
            x: first.x, y: first.y, width: area.points[2].x - first.x, height: area.points[2].y - first.y)
          return frame.insetBy(-0.5).contains(text.bounds) ? area : nil
        }.first
        let fill = try #require(cell?.fill)
        worst = min(worst, fill.color.contrast(with: text.style.paint.color))
      }
      #expect(worst >= 3.9, "\(theme.name)")
    }
  }

  @Test func showsTheArmsThatWereNamed() throws {
    let three = try KindSamples.comparison(arms: 3, seeds: 1)
    let figure = try confusion(three) { $0.arms = ["Tanh", "relu"] }.figure
    #expect(figure.panels.map(\.title) == ["Tanh", "ReLU", "ReLU − Tanh"])
    let error = #expect(throws: ChartError.self) { try confusion(three) { $0.arms = ["gone"] } }
    #expect(error?.code == .invalidOption && error?.message.contains("relu, sigmoid, tanh") == true)
  }

  @Test func leavesAClassWithoutImagesEmpty() throws {
    let figure = try confusion(Self.comparison([[[[0, 0], [1, 3]]]])).figure
    let shares = try map(figure.panels[0])
    #expect(shares.values[0].isNaN && shares.values[3] == 0.75 && shares.labels[0] == "")
    LayoutCheck.expectClean(try figure.placed(measuring: FixedWidthMeasurer()), "empty class")
  }

  /// More arms than colours: the named ones, and the caption counts the others; chosen arms are all there.
  @Test func ofManyArmsTheNamedAreShown() throws {
    let comparison = try KindSamples.comparison(arms: 14, seeds: 1)
    let drawn = try SampleFigure(ConfusionKind.self, of: comparison)
    #expect(drawn.figure.panels.count == 3 && drawn.figure.caption?.contains("Left out: ") == true)
    #expect(drawn.figure.caption?.contains(" and 5 more.") == true)
    let ids = comparison.arms.map(\.id)
    let chosen = try SampleFigure(ConfusionKind.self, of: comparison) { $0.arms = ids }
    #expect(chosen.figure.panels.count == 14 && chosen.figure.caption?.contains("Left out") == false)
  }
}
