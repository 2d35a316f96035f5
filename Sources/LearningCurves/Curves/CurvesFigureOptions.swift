public import Charts

/// What a figure of learning curves shows and how; the defaults draw accuracy and loss.
public struct CurvesFigureOptions: Sendable, Equatable {
  /// What the band around a mean over seeds shows.
  public enum Band: String, Sendable, CaseIterable { case sd, sem, ci95, minmax, none }

  public enum Variants: String, Sendable, CaseIterable { case both, train, validation }

  /// Limits of an axis by hand; a nil end is the data's.
  public struct Limits: Sendable, Hashable {
    public var lower: Double?
    public var upper: Double?

    public init(lower: Double? = nil, upper: Double? = nil) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// A panel each: a metric with its `val_` counterpart, such as `accuracy`, or the `val_` one alone.
  public var panels: [String] = ["accuracy", "loss"]
  /// Nil takes the comparison's; empty leaves it out.
  public var title: String?
  /// Nil writes one that names band, n, gaps and what else a reader must know; empty leaves it out.
  public var caption: String?
  public var words: FigureWords = .english
  public var variants: Variants = .both
  public var band: Band = .sd
  /// A thin line for each seed behind the mean.
  public var showsSeeds = false
  /// Weight of TensorBoard's debiased moving average, 0 (none) ..< 1.
  public var smoothing = 0.0
  /// A ring at each arm's best validation epoch.
  public var marksBestEpoch = false
  public var labels: Legend.Placement = .automatic
  public var hasLogarithmicX = false
  /// Panels with a logarithmic y axis.
  public var logarithmicPanels: Set<String> = []
  public var xLimits = Limits()
  /// By panel.
  public var yLimits: [String: Limits] = [:]
  /// Ids or labels of the arms to name when there are more than colours can tell apart; empty picks the best.
  public var highlighted: [String] = []
  /// Panels side by side; nil lets layout choose.
  public var columns: Int?

  public init() {}
}
