/// The least and greatest of many values, and of those among them that a transformed axis has a place for.
struct ValueRange {
  private(set) var all: ClosedRange<Double>?
  private(set) var positive: ClosedRange<Double>?
  /// Greater than 0 and less than 1.
  private(set) var shares: ClosedRange<Double>?

  mutating func add(_ value: Double) {
    guard value.isFinite else { return }
    Self.widen(&all, value)
    guard value > 0 else { return }
    Self.widen(&positive, value)
    if value < 1 { Self.widen(&shares, value) }
  }

  /// Those that `transform` has a place for.
  func range(on transform: ScaleTransform) -> ClosedRange<Double>? {
    switch transform {
    case .linear, .symmetricLogarithmic: all
    case .logarithmic: positive
    case .logit: shares
    }
  }

  private static func widen(_ range: inout ClosedRange<Double>?, _ value: Double) {
    guard let known = range else {
      range = value...value
      return
    }
    if value < known.lowerBound { range = value...known.upperBound }
    if value > known.upperBound { range = known.lowerBound...value }
  }
}

extension ClosedRange<Double> {
  /// The least range that holds both.
  func union(_ other: ClosedRange<Double>?) -> ClosedRange<Double> {
    guard let other else { return self }
    return Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
