public import Charts
public import SeedStatistics

extension FigureKind {
  /// The figure of this kind, and its numbers.
  ///
  /// - Parameters:
  ///   - options: Those of other kinds are not looked at; nil for the defaults.
  ///   - images: The test images of `sampleIndices` where `needsImages`; not looked at otherwise.
  /// - Throws: `ChartError` with code `noData` when the records lack what the kind shows, `invalidOption` for an arm that is
  ///   not there.
  public func figure(
    of comparison: Comparison, options: FigureKindOptions? = nil, images: [SampleImage] = []
  ) throws(ChartError) -> TabledFigure {
    let options = options ?? FigureKindOptions(for: comparison)
    return switch self {
    case .curves:
      TabledFigure(
        figure: try curvesFigure(comparison, options: options.curves),
        table: curvesTable(comparison, options: options.curves))
    case .accuracy: try accuracyFigure(comparison, options: options.accuracy)
    case .activations: try activationsFigure(comparison, options: options.activations)
    case .gradients: try gradientsFigure(comparison, options: options.gradients)
    case .confusion: try confusionFigure(comparison, options: options.confusion)
    case .samples: try samplesFigure(comparison, images: images, options: options.samples)
    case .cost: try costFigure(comparison, options: options.cost)
    }
  }
}
