public import Charts
public import SeedStatistics

extension FigureKind {
  /// The figure of this kind with its default options, and its numbers.
  ///
  /// - Parameters:
  ///   - text: What it says and in which language.
  ///   - images: Asked for the test images of these indices where the kind needs them.
  /// - Throws: `ChartError` with code `noData` when the records lack what the kind shows, and what `images` throws.
  public func figure(
    of comparison: Comparison, text: FigureText = FigureText(),
    images: ([Int]) throws(ChartError) -> [SampleImage] = { _ in [] }
  ) throws(ChartError) -> TabledFigure {
    switch self {
    case .curves:
      var options = CurvesFigureOptions()
      (options.title, options.caption, options.words) = (text.title, text.caption, text.words)
      return TabledFigure(
        figure: try curvesFigure(comparison, options: options), table: curvesTable(comparison, options: options))
    case .accuracy:
      var options = AccuracyFigureOptions()
      options.text = text
      return try accuracyFigure(comparison, options: options)
    case .activations:
      var options = ActivationsFigureOptions()
      options.text = text
      return try activationsFigure(comparison, options: options)
    case .gradients:
      var options = GradientsFigureOptions()
      options.text = text
      return try gradientsFigure(comparison, options: options)
    case .confusion:
      var options = ConfusionFigureOptions()
      options.text = text
      return try confusionFigure(comparison, options: options)
    case .samples:
      var options = SamplesFigureOptions()
      options.text = text
      return try samplesFigure(
        comparison, images: images(sampleIndices(comparison, options: options)), options: options)
    case .cost:
      var options = CostFigureOptions()
      options.text = text
      options.activationCosts = FunctionCost.recorded(in: comparison)
      return try costFigure(comparison, options: options)
    }
  }
}
