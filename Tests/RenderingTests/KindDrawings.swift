import CairoRendering
import Charts
import FigureKinds

/// A small figure of every kind from made-up records (`KindSamples`, which the tests of the kinds use too), laid out with
/// the real fonts.
enum KindDrawings {
  /// In points.
  static let width = 400.0

  static func drawing(_ kind: String, _ theme: Theme, _ fonts: FontLibrary) throws -> Drawing {
    let kind = FigureCatalogue.named(kind)
    let comparison = try KindSamples.comparison(arms: 2, seeds: 4)
    let figure = try SampleFigure(kind, of: comparison) { if kind.uses.contains(.count) { $0.count = 4 } }.figure
    return try figure.placed(measuring: PangoTextMeasurer(fonts: fonts), theme: theme, size: FigureSize(width: width))
  }
}
