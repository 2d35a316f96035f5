import CairoRendering
import Charts
import FigureKinds
import JSONText
import SeedStatistics

/// A small figure of every kind from made-up records (`KindSamples`, which the tests of the kinds use too), laid out with
/// the real fonts.
enum KindDrawings {
  /// In points.
  static let width = 400.0

  /// Two arms, or for kinds that go by factors six.
  private static func sample(of kind: String) throws -> Comparison {
    guard [ResponseKind.id, HeatMapKind.id].contains(kind) else {
      return try KindSamples.comparison(arms: 2, seeds: 4)
    }
    return try KindSamples.factorial(
      [
        ("activation", [.string("relu"), .string("sigmoid")]),
        ("learning_rate", [.number(0.001), .number(0.01), .number(0.1)]),
      ], seeds: 4)
  }

  static func drawing(_ kind: String, _ theme: Theme, _ fonts: FontLibrary) throws -> Drawing {
    let kind = FigureCatalogue.named(kind)
    let comparison = try sample(of: kind.id)
    let figure = try SampleFigure(kind, of: comparison) { if kind.uses.contains(.count) { $0.count = 4 } }.figure
    return try figure.placed(measuring: PangoTextMeasurer(fonts: fonts), theme: theme, size: FigureSize(width: width))
  }
}
