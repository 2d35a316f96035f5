/// A rule that takes values of one axis to places on the page.
public struct Scale: Sendable, Hashable {
  /// The values at the ends; `lower` < `upper`, both with a place under `transform`.
  public let lower: Double
  public let upper: Double
  public let transform: ScaleTransform
  /// Where on the page `lower` and `upper` lie, in points.
  public let start: Double
  public let end: Double
  /// Where values lie that are not positive, on a logarithmic axis with a strip for them below its break; nil for nowhere.
  public let floor: Double?

  private let origin: Double
  private let factor: Double

  public init(
    lower: Double, upper: Double, transform: ScaleTransform = .linear, start: Double, end: Double, floor: Double? = nil
  ) {
    precondition(
      lower < upper && transform.holds(lower) && transform.holds(upper), "a scale from \(lower) to \(upper)")
    self.lower = lower
    self.upper = upper
    self.transform = transform
    self.start = start
    self.end = end
    self.floor = floor
    origin = transform(lower)
    factor = (end - start) / (transform(upper) - origin)
  }

  /// The place of `value` in points, outside `start` … `end` for values outside the limits. NaN for a value that has no
  /// place: NaN, infinite, or not positive on a logarithmic axis without a strip for such.
  public func position(_ value: Double) -> Double {
    let place = transform(value)
    if place.isNaN { return isOnFloor(value) ? floor ?? .nan : .nan }
    return start + (place - origin) * factor
  }

  /// The place of `value`, or of the limit it lies beyond; NaN for NaN.
  public func clampedPosition(_ value: Double) -> Double {
    value.isNaN ? .nan : value <= lower ? start : value >= upper ? end : position(value)
  }

  /// Whether `value` has no place on the axis but one in the strip below its break.
  public func isOnFloor(_ value: Double) -> Bool { floor != nil && value.isFinite && !transform.holds(value) }

  /// Whether `value` can be seen: within the limits, a relative 1e-9 of the range over them counted as within, or in the
  /// strip below the axis's break.
  public func contains(_ value: Double) -> Bool {
    let slack = (upper - lower) * 1e-9
    return value >= lower - slack && value <= upper + slack || isOnFloor(value)
  }
}
