/// What one panel does not show as it is, in numbers: for a caption to say so.
public struct PanelSurvey: Sendable, Equatable {
  /// Values that the axis was ended before, being few and far outside the rest.
  public struct Outliers: Sendable, Equatable {
    public var count: Int
    /// The farthest of them.
    public var extreme: Double

    public init(count: Int, extreme: Double) {
      self.count = count
      self.extreme = extreme
    }
  }

  /// A line that runs exactly where another does, to what the page can show.
  public struct Coincidence: Sendable, Equatable {
    /// The lines' styles in the order they are painted, two or more.
    public var styles: [SeriesStyle]
  }

  /// Data points outside limits set by hand.
  public var outsideLimits = 0
  /// Values of y on a logarithmic axis that have no logarithm: they stand in the strip below its break.
  public var withoutLogarithm = 0
  /// Whether some of those are below 0.
  public var hasNegative = false
  public var above: Outliers?
  public var below: Outliers?
  /// The same of x, in panels of rows.
  public var right: Outliers?
  public var left: Outliers?
  /// Ends of bands and intervals that were drawn at the bound of what the value can be.
  public var endsAtBounds = 0
  public var coincidences: [Coincidence] = []
  /// Whether lines have so many points that a narrow plot shows their range and middle in place of them.
  public var hasDenseLines = false
}

extension Figure {
  /// A survey of each panel, in order.
  ///
  /// - Throws: `ChartError` with code `invalidOption` when a logarithmic axis would lose most values.
  /// - Complexity: linear in the points drawn.
  public func surveys() throws(ChartError) -> [PanelSurvey] {
    var surveys: [PanelSurvey] = []
    for panel in panels { surveys.append(try BuiltPanel(panel, sharing: scaleGroup(of: panel)).survey) }
    return surveys
  }
}
