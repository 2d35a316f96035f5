/// A pair of values in the axes' units.
public struct DataPoint: Sendable, Hashable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// Both coordinates are finite.
  public var isFinite: Bool { x.isFinite && y.isFinite }
}
