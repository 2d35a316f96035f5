/// One axis of a panel: what it measures and how.
public struct Axis: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case linear
    /// Base 10. Values that are not positive have no place and are gaps.
    case logarithmic
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
  /// Neither line, ticks nor labels where false; the scale still holds.
  public var isVisible: Bool
  /// The first value at the far end; a category y axis reads from the top when true.
  public var isReversed: Bool

  public init(
    _ label: String = "", kind: Kind = .linear, lower: Double? = nil, upper: Double? = nil, includes: [Double] = [],
    format: TickFormat = .automatic, showsGrid: Bool = true, isVisible: Bool = true, isReversed: Bool = false
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
  }

  /// An axis that is not drawn.
  public static let hidden = Axis(showsGrid: false, isVisible: false)
}

/// How the numbers at ticks are written.
public enum TickFormat: Sendable, Equatable {
  /// As many decimals as the step needs, the same for all ticks; powers of ten far from 1.
  case automatic
  /// A fraction as a percentage: 0.5 is `50%`.
  case percent
  /// Values are multiplied by `factor` and followed by `suffix`.
  case scaled(by: Double, suffix: String)
}
