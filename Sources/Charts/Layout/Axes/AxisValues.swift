/// What one axis is asked to show.
struct AxisValues {
  /// Values that were measured, or means of such.
  private(set) var data = ValueRange()
  /// Ends of bands and intervals, those outside the axis's bounds at the bound.
  private var heldReach = ValueRange()
  /// The same where they are.
  private var freeReach = ValueRange()
  /// Finite values among the data.
  private(set) var count = 0
  /// Data without a logarithm.
  private(set) var notPositive = 0
  private(set) var hasNegative = false
  /// Ends of bands and intervals outside the axis's bounds.
  private(set) var endsBeyondBounds = 0
  /// Some of the data, for quantiles.
  private(set) var sample: [Double] = []
  private let bounds: ClosedRange<Double>?

  init(_ axis: Axis) { bounds = axis.bounds }

  mutating func add(_ value: Double) {
    guard value.isFinite else { return }
    data.add(value)
    count += 1
    if value <= 0 { notPositive += 1 }
    if value < 0 { hasNegative = true }
  }

  /// An end of a band or an interval.
  mutating func addEnd(_ value: Double) {
    freeReach.add(value)
    guard let bounds, value.isFinite, !bounds.contains(value) else { return heldReach.add(value) }
    endsBeyondBounds += 1
    heldReach.add(value < bounds.lowerBound ? bounds.lowerBound : bounds.upperBound)
  }

  mutating func addToSample(_ value: Double) { if value.isFinite { sample.append(value) } }

  /// Ends of bands and intervals, within the axis's bounds where those hold.
  var reach: ValueRange { heldBounds == nil ? freeReach : heldReach }

  /// The axis's bounds, unless data show that they are wrong.
  var heldBounds: ClosedRange<Double>? {
    guard let bounds, let all = data.all else { return bounds }
    return bounds.lowerBound <= all.lowerBound && all.upperBound <= bounds.upperBound ? bounds : nil
  }

  /// Where the axis ends if a few values are far outside the rest: the range of what lies within three times the middle
  /// four fifths' spread of them. Nil where no value does, or where more than a tenth of the values would be cut off.
  ///
  /// Far outside means that the middle four fifths would be left with less than a twentieth of the axis.
  var rangeWithoutOutliers: ClosedRange<Double>? {
    guard sample.count >= 8, let all = data.all else { return nil }
    let sorted = sample.sorted()
    let low = sorted[sorted.count / 10]
    let high = sorted[sorted.count - 1 - sorted.count / 10]
    let spread = high - low
    guard spread > 0, all.upperBound - all.lowerBound > 20 * spread else { return nil }
    let fence = (low - 3 * spread)...(high + 3 * spread)
    let inside = sorted.filter(fence.contains)
    guard let first = inside.first, let last = inside.last, 10 * inside.count >= 9 * sorted.count else { return nil }
    // An end without outliers is the data's, whose extreme the sample may have missed.
    return
      (fence.contains(all.lowerBound) ? all.lowerBound : first)...(fence.contains(all.upperBound)
      ? all.upperBound : last)
  }
}
