/// The values that a panel's layers ask its axes to take in.
struct LayerDomain {
  private(set) var x: AxisValues
  private(set) var y: AxisValues
  private let visibleX: ClosedRange<Double>

  /// With x limits by hand, y fits what is left to see.
  init(x: Axis, y: Axis) {
    self.x = AxisValues(x)
    self.y = AxisValues(y)
    let (lower, upper) = (x.lower ?? -.infinity, x.upper ?? .infinity)
    visibleX = lower <= upper ? lower...upper : -Double.infinity...Double.infinity
  }

  /// A point of data; one that is not finite has no say.
  mutating func add(_ x: Double, _ y: Double) {
    guard x.isFinite, y.isFinite else { return }
    self.x.add(x)
    if visibleX.contains(x) { self.y.add(y) }
  }

  /// A point by itself, which shows along x what most values are.
  mutating func addAlone(_ x: Double, _ y: Double) {
    add(x, y)
    self.x.addToSample(x)
  }

  /// A line's points; when it is data, those that show what most values are.
  mutating func addLine(_ points: [DataPoint], isData: Bool) {
    for point in points { add(point.x, point.y) }
    guard isData else { return }
    for index in stride(from: 0, to: points.count, by: max(1, points.count / Self.sampleOfLine))
    where visibleX.contains(points[index].x) {
      y.addToSample(points[index].y)
    }
  }

  /// Ends of a band or an interval along y, at `x`.
  mutating func addEnds(_ lower: Double, _ upper: Double, at x: Double) {
    guard x.isFinite, lower.isFinite, upper.isFinite else { return }
    self.x.add(x)
    guard visibleX.contains(x) else { return }
    y.addEnd(lower)
    y.addEnd(upper)
  }

  /// Ends of an interval along x.
  mutating func addXEnds(_ lower: Double, _ upper: Double) {
    x.addEnd(lower)
    x.addEnd(upper)
  }

  /// Ends of what lies along all of x.
  mutating func addYEnds(_ lower: Double, _ upper: Double) {
    y.addEnd(lower)
    y.addEnd(upper)
  }

  /// Where a frame without data of its own reaches.
  mutating func addFrame(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x.addEnd(x.lowerBound)
    self.x.addEnd(x.upperBound)
    self.y.addEnd(y.lowerBound)
    self.y.addEnd(y.upperBound)
  }

  private static let sampleOfLine = 256
}
