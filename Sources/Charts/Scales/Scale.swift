/// A rule that takes values of one axis to places on the page, linear in the value or its logarithm.
public struct Scale: Sendable, Hashable {
  /// The values at the ends; `lower` < `upper`, both positive when logarithmic.
  public let lower: Double
  public let upper: Double
  public let isLogarithmic: Bool
  /// Where on the page `lower` and `upper` lie, in points.
  public let start: Double
  public let end: Double

  private let origin: Double
  private let factor: Double

  public init(lower: Double, upper: Double, isLogarithmic: Bool = false, start: Double, end: Double) {
    precondition(lower < upper && (!isLogarithmic || lower > 0), "a scale from \(lower) to \(upper)")
    self.lower = lower
    self.upper = upper
    self.isLogarithmic = isLogarithmic
    self.start = start
    self.end = end
    let high = isLogarithmic ? decimalLogarithm(upper) : upper
    origin = isLogarithmic ? decimalLogarithm(lower) : lower
    factor = (end - start) / (high - origin)
  }

  /// The place of `value` in points, outside `start` … `end` for values outside the limits. NaN for a value that is NaN,
  /// infinite, or not positive on a logarithmic axis.
  public func position(_ value: Double) -> Double {
    if isLogarithmic { return value > 0 && value.isFinite ? start + (decimalLogarithm(value) - origin) * factor : .nan }
    return value.isFinite ? start + (value - origin) * factor : .nan
  }

  /// Whether `value` lies within the limits; a relative 1e-9 of the range over them counts as within.
  public func contains(_ value: Double) -> Bool {
    let slack = (upper - lower) * 1e-9
    return value >= lower - slack && value <= upper + slack
  }
}
