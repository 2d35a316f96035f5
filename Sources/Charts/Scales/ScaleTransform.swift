/// What an axis is even in: equal steps of the transformed value are equal lengths on the page.
public enum ScaleTransform: Sendable, Hashable {
  case linear
  /// Base 10, for positive values.
  case logarithmic
  /// sign(x) · log₁₀(1 + |x| / threshold): linear about zero, logarithmic far from it, for values of either sign (Webber
  /// 2013, "A bi-symmetric log transformation for wide-range data"). `threshold` is positive.
  case symmetricLogarithmic(threshold: Double)
  /// log₁₀(x / (1 − x)), for shares between 0 and 1: near either end equal factors are equal lengths.
  case logit

  /// `value` transformed; NaN where it has no place: not finite, not positive on a logarithmic axis, not inside 0 … 1 on
  /// a logit axis.
  public func callAsFunction(_ value: Double) -> Double {
    guard value.isFinite else { return .nan }
    switch self {
    case .linear: return value
    case .logarithmic: return value > 0 ? decimalLogarithm(value) : .nan
    case .symmetricLogarithmic(let threshold):
      let magnitude = decimalLogarithm(1 + value.magnitude / threshold)
      return value < 0 ? -magnitude : magnitude
    case .logit: return value > 0 && value < 1 ? decimalLogarithm(value / (1 - value)) : .nan
    }
  }

  /// The value that is transformed into `place`.
  public func inverse(_ place: Double) -> Double {
    switch self {
    case .linear: return place
    case .logarithmic: return power(10, place)
    case .symmetricLogarithmic(let threshold):
      let magnitude = (power(10, place.magnitude) - 1) * threshold
      return place < 0 ? -magnitude : magnitude
    case .logit:
      let odds = power(10, place)
      return odds / (1 + odds)
    }
  }

  /// Whether `value` has a place.
  public func holds(_ value: Double) -> Bool {
    switch self {
    case .linear, .symmetricLogarithmic: value.isFinite
    case .logarithmic: value > 0 && value.isFinite
    case .logit: value > 0 && value < 1
    }
  }
}
