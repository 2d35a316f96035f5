/// Two ends, both finite, `lower` ≤ `upper`, in the unit of what they bound.
public struct ConfidenceInterval: Sendable, Hashable {
  public var lower: Double
  public var upper: Double

  public init(lower: Double, upper: Double) {
    precondition(lower <= upper, "an interval from \(lower) to \(upper)")
    self.lower = lower
    self.upper = upper
  }

  /// Whether `value` lies between the ends or on one.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The interval of the negated quantity.
  public var negated: ConfidenceInterval { ConfidenceInterval(lower: -upper, upper: -lower) }
}
