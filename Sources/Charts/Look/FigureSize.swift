/// How large the page of a figure is, in points.
public struct FigureSize: Sendable, Hashable {
  public var width: Double
  /// Nil lets layout choose: what the panels need at a pleasant shape.
  public var height: Double?

  public init(width: Double, height: Double? = nil) {
    self.width = width
    self.height = height
  }

  /// 12 × 5 in: two panels side by side on a screen.
  public static let screen = FigureSize(width: 864, height: 360)
}
