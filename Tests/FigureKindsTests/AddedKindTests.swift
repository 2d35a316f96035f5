import Charts
import FigureKinds
import Findings
import Languages
import SeedStatistics
import Testing

/// A kind of figure that another package adds works as those here do.
@Suite struct AddedKindTests {
  /// How many runs each arm has.
  private enum RunsKind: FigureKind {
    static let id = "runs"
    static let summary = "runs of each arm"
    static let uses: Set<FigureOption> = [.order]
    static let place = ReportPlace.accuracy

    static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
      let counts = findings.comparison.arms.map(\.runs.count)
      let points = counts.enumerated().map { Layer.Points.Item(x: Double($1), y: Double($0), title: "\($1)") }
      let labels = findings.arms.map { findings.label($0.place, options.language) }
      let panel = Panel(
        id: "runs", x: Axis("Runs"), y: Axis(kind: .category(labels)),
        layers: [.points(Layer.Points(points, style: SeriesStyle(arm: 0)))])
      let table = Table(
        id: "runs", name: { _ in "Runs" },
        columns: [Table.Column("arm", .text) { $0.terms.arm }, Table.Column("n", .count) { $0.terms.count }],
        rows: counts.enumerated().map { Table.Row(arm: $0, [.arm($0), .count($1)]) })
      return TabledFigure(
        figure: Figure(
          title: options.title ?? "Runs", panels: [panel],
          arms: findings.arms.map { ArmKey(id: $0.id, label: labels[$0.place], colorIndex: $0.colorIndex) }),
        table: table)
    }
  }

  @Test func isDrawnAndTabled() throws {
    let drawn = try SampleFigure(RunsKind.self, of: KindSamples.comparison(arms: 3, seeds: 2)) { $0.title = "Mine" }
    #expect(drawn.rows == [["ReLU", "2"], ["Sigmoid", "2"], ["Tanh", "2"]])
    let drawing = try drawn.figure.placed(measuring: FixedWidthMeasurer())
    #expect(Set(["Mine", "Runs", "ReLU", "Tanh"]).isSubset(of: drawing.texts.map(\.text)))
    LayoutCheck.expectClean(drawing, "added kind")
  }

  @Test func refusesWhatItHasNoUseFor() throws {
    let error = #expect(throws: ChartError.self) {
      try SampleFigure(RunsKind.self, of: KindSamples.comparison(arms: 2, seeds: 1)) { $0.band = .sd }
    }
    #expect(error?.code == .invalidOption)
    #expect(
      error?.message == "--band: a figure of kind runs has no use for it; --band belongs to kind curves, gradients")
  }
}
