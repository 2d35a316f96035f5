import CairoRendering
import Charts

/// Figures of everything that charts can show, from numbers alone.
enum ChartSamples {
  static let arms = ["ReLU", "Sigmoid"].enumerated().map { ArmKey(id: "arm\($0)", label: $1, colorIndex: $0) }

  static func line(_ arm: Int, _ variant: SeriesStyle.Variant = .validation, _ value: (Double) -> Double) -> Layer {
    .line(
      Layer.Line(
        (1...20).map { DataPoint(x: Double($0), y: value(Double($0))) },
        style: SeriesStyle(arm: arm, variant: variant), title: arms[arm].label))
  }

  /// Lines, bands, references, a strip for zeros, symbols with intervals, a matrix and pictures.
  static func figure(title: String? = "Accuracy of $f_1$ at $\\eta=10^{-2}$") -> Figure {
    let epochs = (1...20).map(Double.init)
    let x = Axis("Epoch", kind: .integer, showsGrid: false)
    let panels = [
      Panel(
        id: "accuracy", title: "Accuracy", x: x, y: Axis("Accuracy", bounds: 0...1),
        layers: [
          .reference(Layer.Reference(.horizontal, at: 0.1, label: "chance")),
          .reference(Layer.Reference(.vertical, over: 12...14)),
          .band(
            Layer.Band(
              x: epochs, lower: epochs.map { 0.8 - 0.6 / $0 }, upper: epochs.map { 0.95 - 0.5 / $0 },
              style: SeriesStyle(arm: 0))),
          line(0) { 0.87 - 0.55 / $0 }, line(0, .train) { 0.92 - 0.6 / $0 }, line(1) { 0.6 - 0.5 / $0 },
        ]),
      Panel(
        id: "norm", title: "Gradient norm", x: x, y: Axis("Norm", kind: .logarithmic),
        layers: [line(0) { 1 / $0 / $0 }, line(1) { $0 < 9 ? 0.2 / $0 : 0 }]),
      Panel(
        id: "final", title: "Final", x: Axis("Accuracy"),
        y: Axis(kind: .category(["ReLU", "Sigmoid"]), isReversed: true),
        layers: (0..<2).map { arm in
          .points(
            Layer.Points(
              [.init(x: 0.87 - 0.2 * Double(arm), y: Double(arm), xInterval: 0.6...0.9)], style: SeriesStyle(arm: arm)))
        }),
      Panel(
        id: "matrix", title: "Errors", x: Axis(kind: .category(["A", "B"])), y: Axis(kind: .category(["A", "B"])),
        layers: [
          .heatMap(
            Layer.HeatMap(
              rows: 2, columns: 2, values: [9, 1, 2, 8], labels: ["9", "1", "2", "8"], colorBar: .init("n")))
        ], aspect: 1),
      Panel(
        id: "samples", title: "Samples", x: .hidden, y: .hidden,
        layers: [
          .images(
            Layer.ImageGrid([
              .init(pixels: (0..<64).map { UInt8($0 * 4) }, columns: 8, rows: 8, lines: ["Bag", "99 %"]),
              .init(pixels: (0..<64).map { UInt8(255 - $0 * 4) }, columns: 8, rows: 8, lines: ["Boot", "87 %"]),
            ]))
        ]),
    ]
    return Figure(
      title: title, caption: "Lines: mean. Bands: ± 1 standard deviation.", panels: panels, columns: 3, arms: arms,
      legend: Legend(arms.indices.map { Legend.Entry(arms[$0].label, style: SeriesStyle(arm: $0)) }))
  }

  static func drawing(_ theme: Theme, _ fonts: FontLibrary, title: String? = "Accuracy of ReLU") throws -> Drawing {
    try figure(title: title).placed(
      measuring: PangoTextMeasurer(fonts: fonts), theme: theme, size: FigureSize(width: 560))
  }
}
