import Charts
import FigureKinds
import Findings
import Languages
import SeedStatistics
import Testing

@Suite struct ProfileFigureTests {
  private func profile(
    _ values: [[Double?]], quantity: Quantity? = nil, _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> SampleFigure { try SampleFigure(ProfileKind.self, of: AccuracyFigureTests.comparison(values), change) }

  private func lines(_ drawn: SampleFigure) -> [Layer.Line] {
    drawn.figure.panels[0].layers.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  @Test func sharesFallInSteps() throws {
    let drawn = try profile([[0.84, 0.86, 0.86, 0.88], [0.85, 0.85, 0.85, 0.85]])
    let relu = try #require(lines(drawn).first { $0.title == "ReLU" })
    #expect(relu.points.map(\.y) == [1, 1, 0.75, 0.75, 0.25, 0.25, 0, 0])
    #expect(relu.points.map(\.x).dropFirst().dropLast() == [0.84, 0.84, 0.86, 0.86, 0.88, 0.88])
    #expect(
      drawn.rows.filter { $0[0] == "ReLU" }.map { $0[2...3].joined(separator: " ") } == [
        "0.8400 1.0000", "0.8600 0.7500", "0.8800 0.2500",
      ])
    // Wilson's interval of 3 of 4: 0.3006 to 0.9544.
    #expect(drawn.rows[1][4] == "0.3006 to 0.9544")
    let caption = drawn.figure.caption ?? ""
    #expect(caption.contains("at least τ") && caption.contains("Wilson") && caption.contains("n = 4"))
    #expect(drawn.figure.panels[0].y.label == "Share of runs ≥ τ")
  }

  /// Intervals of a few runs fill the panel: the key stands below it.
  @Test func theKeyStandsOnNoBand() throws {
    let drawn = try profile([[0.900, 0.902], [0.903, 0.905]])
    let drawing = try drawn.figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 400))
    let axis = try #require(drawing.texts.first { $0.text == "Test accuracy τ" })
    let key = try #require(drawing.texts.last { $0.text == "Sigmoid" })
    #expect(key.bounds.minY > axis.bounds.minY)
  }

  @Test func divergedRunsAreBelowEverything() throws {
    let drawn = try profile([[0.84, 0.86, nil, nil], [nil, nil, nil, nil]])
    let relu = try #require(lines(drawn).first { $0.title == "ReLU" })
    #expect(relu.points.map(\.y) == [0.5, 0.5, 0.25, 0.25, 0, 0])
    let sigmoid = try #require(lines(drawn).first { $0.title == "Sigmoid" })
    #expect(sigmoid.points.map(\.y) == [0, 0])
    #expect(
      drawn.figure.caption?.contains("count as worse than every τ: 6 (ReLU: 2, Sigmoid: 4).") == true)
    LayoutCheck.expectClean(try drawn.figure.placed(measuring: FixedWidthMeasurer()), "profile")
  }

  /// Of losses less is better: the share rises.
  @Test func sharesOfLossesRise() throws {
    let comparison = try KindSamples.comparison(arms: 2, seeds: 3)
    let findings = try Findings(comparison, options: .init(quantity: Quantity(named: "val_loss")))
    let figure = try FigureCatalogue.figure(ProfileKind.self, of: findings).figure
    guard case .line(let line)? = figure.panels[0].layers.last else {
      Issue.record("expected a line")
      return
    }
    #expect(line.points.first?.y == 0 && line.points.last?.y == 1)
    #expect(figure.panels[0].y.label == "Share of runs ≤ τ")
  }

  @Test func needsTwoRunsOfAnArm() throws {
    let error = #expect(throws: ChartError.self) { try self.profile([[0.8], [0.9]]) }
    #expect(error?.code == .noData && error?.message.contains("two runs") == true)
  }
}
