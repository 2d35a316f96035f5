public import Charts
public import Findings
public import Languages

/// What is asked of a figure. Nil is "not asked": the kind then chooses, so that a default is never taken for a wish.
public struct FigureOptions: Sendable {
  /// Of all words on the figure.
  public var language = Language.english
  /// Nil names what the figure shows; empty leaves the title out.
  public var title: String?
  /// Nil writes one that names n, intervals and what is left out; empty leaves it out.
  public var caption: String?

  /// Colour, dash and marker by the arm's id or label, where the palette is not to decide.
  public var armLooks: [String: ArmLook] = [:]

  /// Ids or labels of the arms to show, in this order.
  public var arms: [String]?
  /// Ids or labels of the arms that are drawn in colour; the others are grey.
  public var highlight: [String]?
  public var band: Band?
  /// A thin line for each seed behind the mean.
  public var showsSeeds: Bool?
  /// A panel each: a metric with its `val_` counterpart, such as `accuracy`, or the `val_` one alone.
  public var panels: [String]?
  /// One panel with this metric.
  public var metric: String?
  public var variants: Variants?
  /// Weight of TensorBoard's debiased moving average, 0 (none) ..< 1.
  public var smoothing: Double?
  /// What curves run over.
  public var x: CurveAxis?
  /// Averages runs that were measured at different moments by linear interpolation.
  public var interpolates: Bool?
  public var labels: Legend.Placement?
  public var hasLogarithmicX: Bool?
  /// Panels with a logarithmic y axis.
  public var logarithmicPanels: [String]?
  public var xLimits: AxisLimits?
  /// Limits of the y axis by panel; those under `""` are of all panels.
  public var yLimits: [String: AxisLimits]?
  /// Lines and spans across a panel.
  public var horizontalLines: [ReferenceLine]?
  /// Lines and spans down every panel.
  public var verticalLines: [ReferenceLine]?
  /// A ring at each arm's best validation epoch.
  public var marksBestEpoch: Bool?
  public var order: RowOrder?
  /// The factors that the figure goes by.
  public var factors: FactorChoice?
  /// The factors whose values have a panel each.
  public var facets: FactorChoice?
  /// The factor whose values have a colour each, in place of the arms.
  public var hue: String?
  /// The factor whose values have a dash each.
  public var dash: String?
  /// The run of an arm; one that this arm has not and another has takes its first.
  public var seed: Int?
  /// Images an arm, at least 1.
  public var count: Int?
  /// Images drawn with this seed, right or wrong; nil shows the most confident mistakes.
  public var randomSeed: UInt64?
  /// Where test images are found that no record carries.
  public var dataFolder: String?
  /// The test images that `FigureKind.wantedImages` asks for.
  public var images: [SampleImage] = []

  public init(language: Language = .english) { self.language = language }

  /// What of the options that belong to some kinds only was asked for.
  public var given: [FigureOption] {
    let asked: [(FigureOption, Bool)] = [
      (.arms, arms != nil), (.highlight, highlight != nil), (.band, band != nil), (.showSeeds, showsSeeds != nil),
      (.panels, panels != nil), (.metric, metric != nil), (.variants, variants != nil), (.smooth, smoothing != nil),
      (.x, x != nil), (.interpolate, interpolates != nil), (.labels, labels != nil), (.logX, hasLogarithmicX != nil),
      (.logY, logarithmicPanels != nil), (.xLimits, xLimits != nil), (.yLimits, yLimits != nil),
      (.hline, horizontalLines != nil), (.vline, verticalLines != nil),
      (.best, marksBestEpoch != nil), (.order, order != nil), (.factor, factors != nil), (.facet, facets != nil),
      (.hue, hue != nil), (.dash, dash != nil),
      (.seed, seed != nil), (.count, count != nil),
      (.random, randomSeed != nil), (.data, dataFolder != nil),
    ]
    return asked.filter(\.1).map(\.0)
  }
}

/// What a band around a mean over seeds shows.
public enum Band: String, Sendable, CaseIterable { case sd, sem, ci95, minmax, none }

/// Which of training and validation are drawn.
public enum Variants: String, Sendable, CaseIterable { case both, train, validation }

/// Which row comes first.
public enum RowOrder: String, Sendable, CaseIterable {
  /// The best value first; arms without one last.
  case value
  case experiment
}

/// Limits of an axis by hand; a nil end is the data's.
public struct AxisLimits: Sendable, Hashable {
  public var lower: Double?
  public var upper: Double?

  public init(lower: Double? = nil, upper: Double? = nil) {
    self.lower = lower
    self.upper = upper
  }
}
