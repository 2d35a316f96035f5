/// How final accuracies are shown.
public struct AccuracyFigureOptions: Sendable, Equatable {
  public enum Order: String, Sendable, CaseIterable {
    /// By falling mean; arms without a value last.
    case mean
    /// As in the experiment.
    case experiment
  }

  public var text = FigureText()
  public var order = Order.mean
  /// Joins the runs of one seed by thin lines where two arms share seeds.
  public var joinsSeeds = true

  public init() {}
}
