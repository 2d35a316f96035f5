/// The room a line of text takes, in points, measured from its baseline.
public struct TextExtent: Sendable, Hashable {
  /// Advance width.
  public var width: Double
  /// Height above the baseline, the font's and not the ink's, so that lines of one style are equally tall.
  public var ascent: Double
  /// Depth below the baseline, positive.
  public var descent: Double

  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }

  public var height: Double { ascent + descent }
}
