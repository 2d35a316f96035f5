/// One axis of a panel: what it measures and how.
public struct Axis: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case linear
    /// Base 10. Values that are not positive stand in a strip below the axis's break; where they are more than half, the
    /// figure is an error (see `losesMost`).
    case logarithmic
    /// Linear about zero, logarithmic far from it, for values of either sign. `threshold`, positive, is where one becomes
    /// the other; nil takes it from the data.
    case symmetricLogarithmic(threshold: Double? = nil)
    /// For shares between 0 and 1: 0.9, 0.99 and 0.999 are equally far apart. Values outside have no place and are gaps.
    case logit
    /// Linear with ticks at whole numbers only, such as epochs.
    case integer
    /// Names at 0, 1, 2, …, each in a slot of width 1.
    case category([String])
  }

  /// Beside the axis; empty for none.
  public var label: String
  public var kind: Kind
  /// Limits set by hand; nil takes the data's. What lies outside is clipped and said so.
  public var lower: Double?
  public var upper: Double?
  /// Values that limits taken from the data must take in, such as 0 for bars.
  public var includes: [Double]
  public var format: TickFormat
  public var showsGrid: Bool
  /// What a value can be at all, such as 0 … 1 for an accuracy: limits, bands and intervals stay within. Measured values
  /// outside show that the bounds are wrong, and nothing is held to them.
  public var bounds: ClosedRange<Double>?
  /// What becomes of a few values far outside the rest. Holds for y, and for x of a panel of rows, where it is linear and
  /// has no limit by hand.
  public var outliers: Outliers
  /// What becomes of a logarithmic axis that more than half of the values have no place on.
  public var losesMost: LosesMost
  /// Said after the label of a logarithmic axis of less than a decade, whose ticks do not show what it is; empty for
  /// nothing.
  public var logarithmicNote: String
  /// Ticks set by hand; those outside the limits are left out. Nil lets layout choose.
  public var ticks: [Double]?
  /// About how many ticks there should be; nil lets the room decide.
  public var tickCount: Int?
  /// Neither line, ticks nor labels where false; the scale still holds.
  public var isVisible: Bool
  /// The first value at the far end; a category y axis reads from the top when true.
  public var isReversed: Bool

  public enum Outliers: Sendable, Equatable {
    /// The axis ends at the rest; a small triangle at its end shows where more is, with the value.
    case cut
    /// The axis takes all values in.
    case include
  }

  public enum LosesMost: Sendable, Equatable {
    /// An error that names the scales that would do: the logarithm was asked for.
    case refuse
    /// A symmetric logarithmic axis takes its place.
    case becomesSymmetric
  }

  public init(
    _ label: String = "", kind: Kind = .linear, lower: Double? = nil, upper: Double? = nil, includes: [Double] = [],
    format: TickFormat = .automatic, showsGrid: Bool = true, isVisible: Bool = true, isReversed: Bool = false,
    bounds: ClosedRange<Double>? = nil, outliers: Outliers = .cut, losesMost: LosesMost = .refuse,
    logarithmicNote: String = "log scale", ticks: [Double]? = nil, tickCount: Int? = nil
  ) {
    self.label = label
    self.kind = kind
    self.lower = lower
    self.upper = upper
    self.includes = includes
    self.format = format
    self.showsGrid = showsGrid
    self.isVisible = isVisible
    self.isReversed = isReversed
    self.bounds = bounds
    self.outliers = outliers
    self.losesMost = losesMost
    self.logarithmicNote = logarithmicNote
    self.ticks = ticks
    self.tickCount = tickCount
  }

  /// The range that the axis takes from `values`, a few far outside the rest left out; nil where it takes all in.
  public func rangeWithoutOutliers(of values: [Double]) -> ClosedRange<Double>? {
    guard outliers == .cut, kind == .linear, lower == nil, upper == nil else { return nil }
    var all = AxisValues(self)
    for value in values {
      all.add(value)
      all.addToSample(value)
    }
    return all.rangeWithoutOutliers
  }

  /// An axis that is not drawn.
  public static let hidden = Axis(showsGrid: false, isVisible: false)
}
