import CairoRendering
import Charts
import LearningCurves
import RunRecords
import SeedStatistics

/// A small figure of every kind from made-up records (`KindSamples`, which the tests of the kinds use too), laid out with
/// the real fonts.
enum KindDrawings {
  /// In points.
  static let width = 400.0

  static func drawing(_ kind: FigureKind, _ theme: Theme, _ fonts: FontLibrary) throws -> Drawing {
    let comparison = KindSamples.comparison(arms: 2, seeds: 4)
    var options = FigureKindOptions(for: comparison)
    options.samples.count = 4
    let images =
      kind.needsImages ? try sampleIndices(comparison, options: options.samples).map(KindSamples.image) : []
    let figure = try kind.figure(of: comparison, options: options, images: images).figure
    return try figure.placed(measuring: PangoTextMeasurer(fonts: fonts), theme: theme, size: FigureSize(width: width))
  }
}
