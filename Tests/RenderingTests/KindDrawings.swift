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
    let figure: Figure
    switch kind {
    case .curves: figure = try curvesFigure(comparison)
    case .accuracy: figure = try accuracyFigure(comparison).figure
    case .activations: figure = try activationsFigure(comparison).figure
    case .gradients: figure = try gradientsFigure(comparison).figure
    case .confusion: figure = try confusionFigure(comparison).figure
    case .cost: figure = try costFigure(comparison).figure
    case .samples:
      var options = SamplesFigureOptions()
      options.count = 4
      let images = try sampleIndices(comparison, options: options).map { KindSamples.image($0) }
      figure = try samplesFigure(comparison, images: images, options: options).figure
    }
    return try figure.placed(measuring: PangoTextMeasurer(fonts: fonts), theme: theme, size: FigureSize(width: width))
  }
}
