/// Two ends, both finite, `lower` ≤ `upper`, in the unit of what they bound.
public struct ConfidenceInterval: Sendable, Hashable {
  public var lower: Double
  public var upper: Double
  /// The bounds of what can be that the ends were clipped at, rising; empty where they lie within.
  public private(set) var clippedAt: [Double] = []

  public init(lower: Double, upper: Double) {
    precondition(lower <= upper, "an interval from \(lower) to \(upper)")
    self.lower = lower
    self.upper = upper
  }

  /// Whether `value` lies between the ends or on one.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The interval of the negated quantity.
  public var negated: ConfidenceInterval {
    var negated = ConfidenceInterval(lower: -upper, upper: -lower)
    negated.clippedAt = clippedAt.reversed().map { -$0 }
    return negated
  }

  /// With ends that leave `possible` at its bounds. An interval that lies wholly outside shows that the bounds are wrong,
  /// and stays.
  public func clipped(to possible: ClosedRange<Double>?) -> ConfidenceInterval {
    guard let possible, lower <= possible.upperBound, upper >= possible.lowerBound else { return self }
    var clipped = ConfidenceInterval(
      lower: max(lower, possible.lowerBound), upper: min(upper, possible.upperBound))
    clipped.clippedAt =
      (lower < possible.lowerBound ? [possible.lowerBound] : [])
      + (upper > possible.upperBound ? [possible.upperBound] : [])
    return clipped
  }
}
