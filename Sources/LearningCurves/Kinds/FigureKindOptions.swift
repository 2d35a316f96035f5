public import SeedStatistics

/// What each kind of figure shows and how, so that one call draws any of them.
public struct FigureKindOptions: Sendable, Equatable {
  public var curves = CurvesFigureOptions()
  public var accuracy = AccuracyFigureOptions()
  public var activations = ActivationsFigureOptions()
  public var gradients = GradientsFigureOptions()
  public var confusion = ConfusionFigureOptions()
  public var samples = SamplesFigureOptions()
  public var cost = CostFigureOptions()

  /// The defaults with `text` in all of them, and the costs of activation functions that the records of `comparison` carry.
  public init(for comparison: Comparison, text: FigureText = FigureText()) {
    (curves.title, curves.caption, curves.words) = (text.title, text.caption, text.words)
    accuracy.text = text
    activations.text = text
    gradients.text = text
    confusion.text = text
    samples.text = text
    cost.text = text
    cost.activationCosts = FunctionCost.recorded(in: comparison)
  }
}
